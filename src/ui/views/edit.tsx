/** Corrects what a record says. If somebody else changed it meanwhile, nobody's words are lost. */
import { useEffect, useRef } from 'preact/hooks';
import { oneOf, type DraftValues, type Typed } from '../fields/draft-values';
import { SchemaForm } from '../fields/schema-form';
import { checkForm, sentValues } from '../forms/check-form';
import { corrections, type Correction } from '../forms/corrections';
import { useDraft } from '../frame/drafts';
import { useNavigator } from '../frame/navigation';
import { Restored } from '../frame/notices';
import { FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { useSubmission } from '../frame/use-submission';
import { call, type Input, type Reply } from '../rpc';
import type { OpenedRecord, RecordKind } from '../shapes';
import { useRecord } from './record';

interface Props {
  readonly of: RecordKind;
  readonly id: string;
}

export function EditView({ of, id }: Props) {
  const { output, problems, busy, reload } = useRecord({ of, id });
  const isKnown = useRef(false);
  const correction = corrections[of];
  const title = correction?.title ?? 'Corregir';
  if (!busy) isKnown.current = output !== undefined;
  if (output && correction && isKnown.current)
    return <EditForm record={output} correction={correction} onStale={reload} />;
  if (busy) return <LoadingScreen title={title} />;
  return <FailedScreen title={title} problems={problems} onRetry={reload} />;
}

interface FormProps {
  readonly record: OpenedRecord;
  readonly correction: Correction;
  /** Somebody else has changed the record: it must be asked for again. */
  readonly onStale: () => void;
}

function EditForm({ record, correction, onStale }: FormProps) {
  const draft = useDraft(`edit:${record.id}`, withBase(record.typed));
  const { busy, problems, submit } = useSubmission<unknown>(draft);
  const { back } = useNavigator();
  const { layout, operation, title } = correction;
  const { values } = draft.typed;
  // What others changed meanwhile comes in where this person has written nothing.
  useEffect(() => {
    const now = record.typed;
    for (const [field, value] of Object.entries(untouched(values, now.values)))
      draft.set(field, value, now.names);
  }, [record.version]);
  useEffect(() => {
    if (problems.some(({ code }) => code === 'changedMeanwhile')) onStale();
  }, [problems]);
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

/** Where a draft keeps what the record said when it was begun. */
const baseField = 'base:';

const withBase = (typed: Typed): Typed => ({
  ...typed,
  values: { ...typed.values, [baseField]: JSON.stringify(typed.values) },
});

/** The fields where the person wrote nothing and the record now says something else; and the new base. */
function untouched(values: DraftValues, now: DraftValues): DraftValues {
  const base = JSON.parse(oneOf(values[baseField]) || '{}') as DraftValues;
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const moved = Object.entries(now).filter(
    ([field, value]) => !isSame(value, base[field]) && isSame(values[field], base[field]),
  );
  return moved.length === 0 && isSame(base, now)
    ? {}
    : { ...Object.fromEntries(moved), [baseField]: JSON.stringify(now) };
}
