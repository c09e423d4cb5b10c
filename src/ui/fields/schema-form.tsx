/** A form drawn from field declarations: labels, hints, errors at the field, focus to the first error, nothing lost on failure. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Field } from '../../domain/schema/field';
import type { Problem } from '../../domain/problems';
import { Busy, Problems } from '../frame/notices';
import { FieldControl } from './control';

export type Draft = Readonly<Record<string, string | readonly string[]>>;
export type OptionLists = Readonly<
  Record<string, readonly { readonly id: string; readonly label: string }[]>
>;

interface Props {
  /** Unique on the page: prefixes the ids of controls. */
  readonly name: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly action: string;
  /** Lists for references, by table name. */
  readonly options?: OptionLists;
  readonly children?: ComponentChildren;
  onDraft(draft: Draft): void;
  onSubmit(): void;
}

const emptyLists: OptionLists = {};

export function SchemaForm(props: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { problems, name } = props;
  useEffect(() => {
    const first = problems.find(({ field }) => field !== undefined && field in props.fields);
    const target = first ? form.current?.querySelector<HTMLElement>(`#${name}-${first.field}`) : undefined;
    target?.focus();
  }, [problems]);
  const elsewhere = problems.filter(({ field }) => field === undefined || !(field in props.fields));
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.busy) props.onSubmit();
      }}
    >
      <Problems problems={elsewhere} />
      {Object.entries(props.fields).map(([key, field]) => (
        <FieldRow key={key} fieldKey={key} field={field} form={props} />
      ))}
      {props.children}
      <div class="block actions">
        <button class="action" type="submit" aria-disabled={props.busy}>
          {props.action}
        </button>
      </div>
      {props.busy ? <Busy text="Guardando…" /> : null}
    </form>
  );
}

function FieldRow({
  fieldKey,
  field,
  form,
}: {
  readonly fieldKey: string;
  readonly field: Field;
  readonly form: Props;
}) {
  const id = `${form.name}-${fieldKey}`;
  const wrong = form.problems.filter((each) => each.field === fieldKey);
  const described = [field.help ? `${id}-hint` : '', wrong.length > 0 ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  const target = field.target?.().name ?? '';
  return (
    <div class={`form-group${wrong.length > 0 ? ' wrong' : ''}`}>
      <label for={id}>
        {field.label}
        {field.optional ? <span class="secondary"> (opcional)</span> : null}
      </label>
      {field.help ? (
        <p class="hint" id={`${id}-hint`}>
          {field.help}
        </p>
      ) : null}
      <FieldControl
        id={id}
        field={field}
        value={form.draft[fieldKey] ?? ''}
        invalid={wrong.length > 0}
        describedBy={described === '' ? undefined : described}
        options={(form.options ?? emptyLists)[target] ?? []}
        onChange={(value) => form.onDraft({ ...form.draft, [fieldKey]: value })}
      />
      {wrong.length > 0 ? (
        <p class="error" id={`${id}-error`}>
          {wrong.map(({ message }) => message).join(' ')}
        </p>
      ) : null}
    </div>
  );
}
