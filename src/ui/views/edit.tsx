/** Corrects what a record says. If somebody else changed it meanwhile, nobody's words are lost. */
import { SchemaForm } from '../fields/schema-form';
import { checkForm, sentValues } from '../forms/check-form';
import { useDraft } from '../frame/drafts';
import { useNavigator, type RecordKind } from '../frame/navigation';
import { Restored } from '../frame/notices';
import { FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { useSubmission } from '../frame/use-submission';
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
  const title = corrections[of].title;
  if (output && !busy) return <EditForm record={output} />;
  if (busy) return <LoadingScreen title={title} />;
  return <FailedScreen title={title} problems={problems} onRetry={reload} />;
}

function EditForm({ record }: { readonly record: OpenedRecord }) {
  const correction = corrections[record.kind];
  const draft = useDraft(`edit:${record.id}:${record.version}`, typedOf(record));
  const { busy, problems, submit } = useSubmission<unknown>(draft);
  const { back } = useNavigator();
  const { layout, operation, title } = correction;
  const { values } = draft.typed;
  const save = async (): Promise<void> => {
    const input = { id: record.id, version: record.version, ...sentValues(layout, values) };
    const send = call[operation] as (given: Input, key: string) => Promise<Reply<unknown>>;
    const saved = await submit(checkForm(layout, values), (key) => send(input, key));
    if (saved !== undefined) back();
  };
  return (
    <Screen title={title} over={`${record.id} · ${record.title}`}>
      {draft.restored ? <Restored onRestart={draft.restart} /> : null}
      <SchemaForm
        name="edit"
        layout={layout}
        typed={draft.typed}
        problems={problems}
        busy={busy}
        action="Guardar cambios"
        onChange={draft.set}
        onSubmit={() => void save()}
      />
    </Screen>
  );
}
