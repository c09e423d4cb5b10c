/** A few fields asked for in place, sent with one button, and given up with another. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldShape } from '../../domain/schema/field';
import type { Typed } from '../fields/draft-values';
import { SchemaForm } from '../fields/schema-form';
import { checkForm, sentValues } from '../forms/check-form';
import { plainLayout, type Conditions } from '../forms/layout';
import type { RegisterKind } from '../forms/register-forms';
import { useDraft } from '../frame/drafts';
import { useNavigator } from '../frame/navigation';
import { useSubmission } from '../frame/use-submission';
import type { Input, Reply } from '../rpc';

interface Props<O> {
  readonly name: string;
  readonly title: string;
  /** What the button says; the title when absent. */
  readonly action?: string;
  readonly fields: Readonly<Record<string, FieldShape>>;
  readonly conditions?: Conditions | undefined;
  readonly given: Typed;
  /** Whether the page takes the panel up again after a record that it lacks was registered. */
  readonly isTakenUp?: boolean;
  readonly send: (input: Input, key: string) => Promise<Reply<O>>;
  readonly onCancel: () => void;
  readonly onDone: (output: O) => void;
}

export function AskedPanel<O>({
  name,
  title,
  action = title,
  fields,
  conditions,
  given,
  isTakenUp = false,
  send,
  onCancel,
  onDone,
}: Props<O>) {
  // Several may be open on one page: their fields are told apart.
  const form = useId();
  const layout = plainLayout(fields, conditions);
  const draft = useDraft(name, given);
  const { busy, problems, submit } = useSubmission<O>(draft);
  const heading = useRef<HTMLHeadingElement>(null);
  // Before anybody can type: taken later, the focus would shut the list that the first words opened.
  useLayoutEffect(() => heading.current?.focus(), []);
  const { go } = useNavigator();
  const { values } = draft.typed;
  const registerMissing = (table: RegisterKind, field: string, looked: string): void =>
    go({
      kind: 'register',
      of: table,
      looked,
      waiting: { draft: name, field, several: fields[field]?.kind === 'refs' },
    });
  const save = async (): Promise<void> => {
    const saved = await submit(checkForm(layout, values), (key) => send(sentValues(layout, values), key));
    if (saved !== undefined) onDone(saved);
  };
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <SchemaForm
        name={form}
        layout={layout}
        typed={draft.typed}
        problems={problems}
        busy={busy}
        action={action}
        onChange={draft.set}
        onSubmit={() => void save()}
        onMissing={isTakenUp ? registerMissing : undefined}
      />
      <button type="button" class="link" onClick={onCancel}>
        Cancelar
      </button>
    </section>
  );
}
