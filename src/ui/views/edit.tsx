/** Corrects what a record says. If somebody else changed it meanwhile, nobody's words are lost. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import { SchemaForm } from '../fields/schema-form';
import { checkForm, sentValues } from '../forms/check-form';
import { useDraft } from '../frame/drafts';
import { useNavigator, type RecordKind } from '../frame/navigation';
import { Restored } from '../frame/notices';
import { FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { useReply } from '../frame/use-reply';
import { call, type Input, type Reply } from '../rpc';
import type { OpenedRecord } from '../shapes';
import { useRecord } from './record';
import { corrections, typedOf } from './record-fields';

interface Props {
  readonly of: RecordKind;
  readonly id: string;
}

export function EditView({ of, id }: Props) {
  const { output, problems, busy, reload } = useRecord({ of, id });
  const title = corrections[of]?.title ?? id;
  if (output && !busy) return <EditForm record={output} />;
  if (busy) return <LoadingScreen title={title} />;
  return <FailedScreen title={title} problems={problems} onRetry={reload} />;
}

function EditForm({ record }: { readonly record: OpenedRecord }) {
  const correction = corrections[record.kind];
  const draft = useDraft(`edit:${record.id}:${record.version}`, typedOf(record));
  const [own, setOwn] = useState<readonly Problem[]>([]);
  const reply = useReply<unknown>();
  const { back } = useNavigator();
  if (!correction) return null;
  const { layout, operation, title } = correction;
  const save = async (): Promise<void> => {
    const wrong = checkForm(layout, draft.typed.values);
    setOwn(wrong);
    reply.clear();
    if (wrong.length > 0) return;
    const input = { id: record.id, version: record.version, ...sentValues(layout, draft.typed.values) };
    const send = call[operation] as (given: Input, key: string) => Promise<Reply<unknown>>;
    const answer = await reply.run(() => send(input, draft.key));
    if (!answer?.ok) return;
    draft.finish();
    back();
  };
  return (
    <Screen title={title} over={`${record.id} · ${record.title}`}>
      {draft.restored ? <Restored onRestart={draft.restart} /> : null}
      <SchemaForm
        name="edit"
        layout={layout}
        typed={draft.typed}
        problems={own.length > 0 ? own : reply.problems}
        busy={reply.busy}
        action="Guardar cambios"
        onChange={(field, value, names) => draft.set(field, value, names)}
        onSubmit={() => void save()}
      />
    </Screen>
  );
}
