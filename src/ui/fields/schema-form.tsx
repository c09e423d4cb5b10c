/** A form drawn from field declarations: headings, labels, hints, errors at the field, focus to the first error. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answerProblem } from '../../domain/answer-problems';
import type { Problem } from '../../domain/problems';
import type { FieldShape } from '../../domain/schema/field';
import { checkForm } from '../forms/check-form';
import { shownFields, type Layout, type Section } from '../forms/layout';
import { focusFirstWrong } from '../frame/focus';
import { Busy, Problems } from '../frame/notices';
import { DoubleWarning, isDouble } from '../frame/double-warning';
import { FieldControl, isGroup } from './control';
import { oneOf, type Names, type Typed } from './draft-values';
import { doubtAbout } from '../../domain/schema/tidy';

/** What is registered on the way, when a reference looks for it in vain. */
type Registrable = 'person' | 'organisation' | 'institution';

export interface SchemaFormProps {
  /** Unique on the page: prefixes the ids of controls. */
  readonly name: string;
  readonly layout: Layout;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  /** What the button says. */
  readonly action: string;
  /** Stands between the fields and the button. */
  readonly children?: ComponentChildren;
  readonly onChange: (field: string, value: string | readonly string[], names?: Names) => void;
  readonly onSubmit: () => void;
  /** Saves in spite of a probable double. */
  readonly onSaveAnyway?: () => void;
  /** Adds a voice to the request that is asked for already. */
  readonly onJoin?: ((code: string) => void) | undefined;
  /** Registers a record of that table which a reference looks for in vain. */
  readonly onMissing?: ((table: Registrable, field: string, looked: string) => void) | undefined;
}

/** What is wrong with the form as it stands: what it was refused for, less the fields that were changed since. */
function useWrong(refused: readonly Problem[]) {
  const [own, setOwn] = useState<readonly Problem[]>([]);
  const all = own.length > 0 ? own : refused;
  const [since, setSince] = useState<{ of: readonly Problem[]; fields: readonly string[] }>({
    of: all,
    fields: [],
  });
  const changed = since.of === all ? since.fields : [];
  return {
    /** The same list until the next try. */
    all,
    standing: all.filter(({ field }) => field === undefined || !changed.includes(field)),
    change: (field: string): void => setSince({ of: all, fields: [...changed, field] }),
    refuse: setOwn,
  };
}

/** Words that stand where a record is to be chosen, and what else is wrong: sent so, the words would be lost in silence. */
function unchosenIn(form: HTMLFormElement | null, { name, layout, typed }: SchemaFormProps): Problem[] {
  const fields = [...(form?.querySelectorAll('[data-undecided]') ?? [])]
    .map(({ id }) => id.slice(name.length + 1))
    .filter((field) => field in layout.fields);
  if (fields.length === 0) return [];
  return [
    ...fields.map((field) => answerProblem('notChosen', [layout.fields[field]?.label ?? ''], field)),
    ...checkForm(layout, typed.values).filter(({ field = '' }) => !fields.includes(field)),
  ];
}

export function SchemaForm(given: SchemaFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { layout } = given;
  const wrong = useWrong(given.problems);
  const problems = wrong.standing;
  useEffect(() => {
    if (wrong.all.length > 0) focusFirstWrong(form.current);
  }, [wrong.all]);
  const props: SchemaFormProps = {
    ...given,
    problems,
    onChange: (field, value, names) => {
      wrong.change(field);
      given.onChange(field, value, names);
    },
  };
  const submit = (): void => {
    const unchosen = unchosenIn(form.current, given);
    wrong.refuse(unchosen);
    if (unchosen.length === 0) given.onSubmit();
  };
  const shown = shownFields(layout, props.typed.values);
  const double = problems.find(isDouble);
  const elsewhere = problems.filter(
    (each) => each !== double && (each.field === undefined || !shown.includes(each.field)),
  );
  return (
    <form
      ref={form}
      noValidate
      aria-busy={props.busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.busy) submit();
      }}
    >
      {layout.sections.map((section) => (
        <FormSection key={section.title} section={section} shown={shown} form={props} />
      ))}
      {props.children}
      <Problems problems={elsewhere} />
      {double && props.onSaveAnyway ? (
        <DoubleWarning problem={double} busy={props.busy} onSave={props.onSaveAnyway} onJoin={props.onJoin} />
      ) : null}
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
  readonly field: FieldShape;
  readonly form: SchemaFormProps;
}

/** A document number is a cédula only when the document is one. */
const drawnField = (name: string, field: FieldShape, { values }: Typed): FieldShape =>
  name === 'documentNumber' && oneOf(values['documentKind']) === 'cedula'
    ? { ...field, kind: 'cedula', label: 'Cédula' }
    : field;

function FieldRow({ name, field: declared, form }: RowProps) {
  const drawn = drawnField(name, declared, form.typed);
  const isOwed = form.layout.conditions?.[name]?.owed === true;
  const field = isOwed ? { ...drawn, optional: false } : drawn;
  const id = `${form.name}-${name}`;
  const wrong = form.problems.filter((each) => each.field === name);
  const value = form.typed.values[name] ?? '';
  const notes: readonly Note[] = [
    { is: 'hint', text: field.help },
    { is: 'doubt', text: wrong.length > 0 ? undefined : doubtAbout(field.kind, oneOf(value)) },
    { is: 'error', text: wrong.length > 0 ? wrong.map(({ message }) => message).join(' ') : undefined },
  ];
  const described = notes.filter(({ text }) => text !== undefined).map(({ is }) => `${id}-${is}`);
  return (
    <Labelled id={id} field={field} isWrong={wrong.length > 0}>
      <NoteLine id={id} note={notes[0]} />
      <FieldControl
        id={id}
        field={field}
        value={value}
        names={form.typed.names}
        invalid={wrong.length > 0}
        describedBy={described.length > 0 ? described.join(' ') : undefined}
        onChange={(next, names) => form.onChange(name, next, names)}
        onMissing={missingOf(form, name, field)}
      />
      <NoteLine id={id} note={notes[1]} />
      <NoteLine id={id} note={notes[2]} />
    </Labelled>
  );
}

/** A sentence that belongs to a field: help before, doubt or error after. */
interface Note {
  readonly is: 'hint' | 'doubt' | 'error';
  readonly text: string | undefined;
}

export function NoteLine({ id, note }: { readonly id: string; readonly note: Note | undefined }) {
  if (note?.text === undefined) return null;
  return (
    <p class={note.is} id={`${id}-${note.is}`}>
      {note.text}
    </p>
  );
}

interface LabelledProps {
  readonly id: string;
  readonly field: FieldShape;
  readonly isWrong: boolean;
  readonly children: ComponentChildren;
}

/** A label for one control, a legend for a group of them. */
export function Labelled({ id, field, isWrong, children }: LabelledProps) {
  const label = (
    <>
      {field.label}
      {field.optional ? <span class="secondary"> (opcional)</span> : null}
    </>
  );
  const shape = `form-group${isWrong ? ' wrong' : ''}`;
  return isGroup(field) ? (
    <fieldset class={shape} data-wrong={isWrong ? true : undefined}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  ) : (
    <div class={shape} data-wrong={isWrong ? true : undefined}>
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

function missingOf(form: SchemaFormProps, name: string, field: FieldShape) {
  const { table } = field;
  const { onMissing } = form;
  if (!onMissing || (table !== 'person' && table !== 'organisation' && table !== 'institution'))
    return undefined;
  return (looked: string): void => onMissing(table, name, looked);
}
