/** One control per kind of field: the right keyboard, the right widget, a real label, its hint and its error. */
import type { JSX } from 'preact';
import type { Field, FieldKind } from '../../domain/schema/field';

export interface ControlProps {
  readonly id: string;
  readonly field: Field;
  readonly value: string | readonly string[];
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  /** Records to choose from, for references: id and label. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  onChange(value: string | readonly string[]): void;
}

/** What tells a phone which keyboard to show, and a person what a value looks like. */
interface KeyboardHints {
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  readonly placeholder?: string;
  readonly autoComplete?: 'off';
}

type Control = (props: ControlProps) => JSX.Element;

const one = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : (value[0] ?? '');

const input =
  (extra: KeyboardHints = {}): Control =>
  ({ id, field, value, invalid, describedBy, onChange }) => (
    <input
      {...extra}
      id={id}
      type="text"
      value={one(value)}
      required={!field.optional}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );

const area: Control = ({ id, field, value, invalid, describedBy, onChange }) => (
  <textarea
    id={id}
    rows={4}
    required={!field.optional}
    aria-invalid={invalid}
    aria-describedby={describedBy}
    value={one(value)}
    onInput={(event) => onChange(event.currentTarget.value)}
  />
);

const select =
  (choicesOf: (props: ControlProps) => readonly { id: string; label: string }[]): Control =>
  (props) => (
    <select
      id={props.id}
      required={!props.field.optional}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      value={one(props.value)}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      <option value="">{props.field.optional ? '—' : 'Elija…'}</option>
      {choicesOf(props).map((each) => (
        <option key={each.id} value={each.id}>
          {each.label}
        </option>
      ))}
    </select>
  );

const catalogueOf = ({ field }: ControlProps) =>
  Object.entries(field.catalogue?.options ?? {}).map(([id, label]) => ({ id, label }));

/** Several of a list: check boxes in a group. */
const several =
  (choicesOf: (props: ControlProps) => readonly { id: string; label: string }[]): Control =>
  (props) => {
    const chosen = typeof props.value === 'string' ? [] : props.value;
    const toggle = (id: string): void =>
      props.onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
    return (
      <div
        id={props.id}
        class="several"
        role="group"
        tabIndex={-1}
        aria-label={props.field.label}
        aria-describedby={props.describedBy}
      >
        {choicesOf(props).map((each) => (
          <label key={each.id}>
            <input type="checkbox" checked={chosen.includes(each.id)} onChange={() => toggle(each.id)} />{' '}
            {each.label}
          </label>
        ))}
      </div>
    );
  };

const yesNoOptions = () => [
  { id: 'Sí', label: 'Sí' },
  { id: 'No', label: 'No' },
];

const controls = {
  text: input(),
  paragraph: area,
  integer: input({ inputMode: 'numeric' }),
  money: input({ inputMode: 'decimal', placeholder: '12,500.00' }),
  date: input({ inputMode: 'numeric', placeholder: 'dd/mm/aaaa' }),
  time: input({ placeholder: '4:30 p. m.' }),
  datetime: input({ placeholder: 'dd/mm/aaaa 4:30 p. m.' }),
  yesNo: select(yesNoOptions),
  choice: select(catalogueOf),
  choices: several(catalogueOf),
  ref: select(({ options }) => options),
  refs: several(({ options }) => options),
  phone: input({ inputMode: 'tel', placeholder: '809-555-0142', autoComplete: 'off' }),
  cedula: input({ inputMode: 'numeric', placeholder: '000-0000000-0', autoComplete: 'off' }),
  rnc: input({ inputMode: 'numeric', placeholder: '1-01-85004-3' }),
  email: input({ inputMode: 'email', autoComplete: 'off' }),
  url: input({ inputMode: 'url', placeholder: 'https://' }),
  gps: input({ placeholder: '18.91000, -70.75000' }),
  json: area,
} satisfies Record<FieldKind, Control>;

/** The control of a field. */
export function FieldControl(props: ControlProps) {
  const Drawn = controls[props.field.kind];
  return <Drawn {...props} />;
}
