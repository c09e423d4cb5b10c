/** A form drawn from field declarations: headings, labels, hints, errors at the field, focus to the first error. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { Field } from '../../domain/schema/field';
import { shownFields, type FormLayout, type Section } from '../forms/register-forms';
import { Busy, Problems } from '../frame/notices';
import { FieldControl, isGroup } from './control';
import { oneOf, type Names, type Typed } from './draft-values';
import { doubtAbout } from './tidy';

export interface SchemaFormProps {
  /** Unique on the page: prefixes the ids of controls. */
  readonly name: string;
  readonly layout: Pick<FormLayout, 'fields' | 'sections' | 'conditions'>;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  /** What the button says. */
  readonly action: string;
  /** Stands between the fields and the button. */
  readonly children?: ComponentChildren;
  onChange(field: string, value: string | readonly string[], names?: Names): void;
  onSubmit(): void;
  /** Registers a record of that table which a reference looks for in vain. */
  onMissing?(table: string, field: string, looked: string): void;
}

/** Sees to it that the first mistake is in sight and has the focus. */
export function focusFirstWrong(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[data-wrong]');
  const folded = wrong?.closest('details');
  if (folded) folded.open = true;
  const control = wrong?.querySelector<HTMLElement>('input, select, textarea');
  (control ?? form?.querySelector<HTMLElement>('.problems'))?.focus();
}

export function SchemaForm(props: SchemaFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { problems, layout } = props;
  useEffect(() => {
    if (problems.length > 0) focusFirstWrong(form.current);
  }, [problems]);
  const shown = shownFields(layout as FormLayout, props.typed.values);
  const elsewhere = problems.filter(({ field }) => field === undefined || !shown.includes(field));
  return (
    <form
      ref={form}
      noValidate
      aria-busy={props.busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.busy) props.onSubmit();
      }}
    >
      {layout.sections.map((section) => (
        <FormSection key={section.title} section={section} shown={shown} form={props} />
      ))}
      {props.children}
      <Problems problems={elsewhere} />
      <div class="block actions">
        <button class="action" type="submit" aria-disabled={props.busy}>
          {props.action}
        </button>
      </div>
      <Busy when={props.busy} text="Guardando…" />
    </form>
  );
}

interface SectionProps {
  readonly section: Section;
  readonly shown: readonly string[];
  readonly form: SchemaFormProps;
}

function FormSection({ section, shown, form }: SectionProps) {
  const fields = section.fields.filter((name) => shown.includes(name));
  if (fields.length === 0) return null;
  const rows = fields.map((name) => {
    const field = form.layout.fields[name];
    return field ? <FieldRow key={name} name={name} field={field} form={form} /> : null;
  });
  return section.folded ? (
    <details class="section">
      <summary>{section.title}</summary>
      {rows}
    </details>
  ) : (
    <section class="section">
      {section.title === '' ? null : <h2>{section.title}</h2>}
      {rows}
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly field: Field;
  readonly form: SchemaFormProps;
}

/** A document number is a cédula only when the document is one. */
const drawnField = (name: string, field: Field, { values }: Typed): Field =>
  name === 'documentNumber' && oneOf(values['documentKind']) === 'cedula'
    ? { ...field, kind: 'cedula', label: 'Cédula' }
    : field;

function FieldRow({ name, field: declared, form }: RowProps) {
  const field = drawnField(name, declared, form.typed);
  const id = `${form.name}-${name}`;
  const wrong = form.problems.filter((each) => each.field === name);
  const isOwed = (form.layout as FormLayout).conditions[name]?.owed === true;
  const value = form.typed.values[name] ?? '';
  const doubt = wrong.length > 0 ? undefined : doubtAbout(field.kind, oneOf(value));
  const describedBy = [
    field.help ? `${id}-hint` : '',
    wrong.length > 0 ? `${id}-error` : '',
    doubt ? `${id}-doubt` : '',
  ]
    .filter(Boolean)
    .join(' ');
  const label = (
    <>
      {field.label}
      {field.optional && !isOwed ? <span class="secondary"> (opcional)</span> : null}
    </>
  );
  const rest = (
    <>
      {field.help ? (
        <p class="hint" id={`${id}-hint`}>
          {field.help}
        </p>
      ) : null}
      <FieldControl
        id={id}
        field={isOwed ? { ...field, optional: false } : field}
        value={value}
        names={form.typed.names}
        invalid={wrong.length > 0}
        describedBy={describedBy === '' ? undefined : describedBy}
        onChange={(next, names) => form.onChange(name, next, names)}
        onMissing={missingOf(form, name, field)}
      />
      {doubt ? (
        <p class="doubt" id={`${id}-doubt`}>
          {doubt}
        </p>
      ) : null}
      {wrong.length > 0 ? (
        <p class="error" id={`${id}-error`}>
          {wrong.map(({ message }) => message).join(' ')}
        </p>
      ) : null}
    </>
  );
  const shape = `form-group${wrong.length > 0 ? ' wrong' : ''}`;
  return isGroup(field) ? (
    <fieldset class={shape} data-wrong={wrong.length > 0 ? true : undefined}>
      <legend>{label}</legend>
      {rest}
    </fieldset>
  ) : (
    <div class={shape} data-wrong={wrong.length > 0 ? true : undefined}>
      <label for={id}>{label}</label>
      {rest}
    </div>
  );
}

function missingOf(form: SchemaFormProps, name: string, field: Field) {
  const table = field.target?.().name;
  const { onMissing } = form;
  if (!onMissing || (table !== 'person' && table !== 'organisation')) return undefined;
  return (looked: string): void => onMissing(table, name, looked);
}
