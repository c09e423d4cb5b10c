/** One control per kind of field: the right keyboard, the right widget, its hint and its error tied to it. */
import type { JSX } from 'preact';
import type { FieldShape, FieldKind } from '../../domain/schema/field';
import { DateControl } from './date-control';
import { manyOf, oneOf, type Names } from './draft-values';
import { ReferenceControl, ReferencesControl } from './reference-control';
import { tidy } from '../../domain/schema/tidy';

export interface ControlProps {
  readonly id: string;
  readonly field: FieldShape;
  readonly value: string | readonly string[];
  readonly names: Names;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (value: string | readonly string[], names?: Names) => void;
  /** For references: registers the record that is not there yet, with what was looked for. */
  onMissing?: ((looked: string) => void) | undefined;
}

type Control = (props: ControlProps) => JSX.Element;

/** What tells a phone which keyboard to show, and a person what a value looks like. */
interface Typing {
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  readonly placeholder?: string;
  readonly autoCapitalize?: 'none';
}

const shared = ({ id, field, invalid, describedBy }: ControlProps) => ({
  id,
  autoComplete: 'off',
  'aria-required': !field.optional,
  'aria-invalid': invalid,
  'aria-describedby': describedBy,
});

const line =
  (typing: Typing = {}): Control =>
  (props) => (
    <input
      {...shared(props)}
      {...typing}
      type="text"
      value={oneOf(props.value)}
      onInput={(event) => props.onChange(event.currentTarget.value)}
      onBlur={(event) => {
        const tidied = tidy(props.field.kind, event.currentTarget.value);
        if (tidied !== event.currentTarget.value) props.onChange(tidied);
      }}
    />
  );

const area: Control = (props) => (
  <textarea
    {...shared(props)}
    rows={3}
    value={oneOf(props.value)}
    onInput={(event) => props.onChange(event.currentTarget.value)}
  />
);

type Option = readonly [id: string, label: string];

const catalogueOf = (field: FieldShape): readonly Option[] => Object.entries(field.catalogue?.options ?? {});

/** Few options are seen at once; many would make a long page. */
const mostRadios = 4;

const select: Control = (props) => (
  <select
    {...shared(props)}
    value={oneOf(props.value)}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  >
    <option value="">{props.field.optional ? 'Sin indicar' : 'Elija…'}</option>
    {catalogueOf(props.field).map(([id, label]) => (
      <option key={id} value={id}>
        {label}
      </option>
    ))}
  </select>
);

/** What may be left out can be taken back. */
const withNone = (field: FieldShape, options: readonly Option[]): readonly Option[] =>
  field.optional ? [...options, ['', 'Sin indicar']] : options;

const radios =
  (optionsOf: (field: FieldShape) => readonly Option[]): Control =>
  (props) => (
    <div class="options">
      {withNone(props.field, optionsOf(props.field)).map(([id, label], index) => (
        <label key={id} class="option">
          <input
            type="radio"
            id={index === 0 ? props.id : `${props.id}-${index}`}
            name={props.id}
            value={id}
            checked={oneOf(props.value) === id}
            aria-describedby={props.describedBy}
            onChange={() => props.onChange(id)}
          />
          {label}
        </label>
      ))}
    </div>
  );

const checkBoxes: Control = (props) => {
  const chosen = manyOf(props.value);
  const toggle = (id: string): void =>
    props.onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <div class="options">
      {catalogueOf(props.field).map(([id, label], index) => (
        <label key={id} class="option">
          <input
            type="checkbox"
            id={index === 0 ? props.id : `${props.id}-${index}`}
            checked={chosen.includes(id)}
            aria-describedby={props.describedBy}
            onChange={() => toggle(id)}
          />
          {label}
        </label>
      ))}
    </div>
  );
};

const yesNo: readonly Option[] = [
  ['Sí', 'Sí'],
  ['No', 'No'],
];

const isShort = (field: FieldShape): boolean => catalogueOf(field).length <= mostRadios;

const choice: Control = (props) => (isShort(props.field) ? radios(catalogueOf)(props) : select(props));

const controls = {
  text: line(),
  paragraph: area,
  integer: line({ inputMode: 'numeric' }),
  money: line({ inputMode: 'decimal', placeholder: '12,500.00' }),
  date: DateControl,
  time: line({ placeholder: '4:30 p. m.' }),
  datetime: line({ placeholder: 'dd/mm/aaaa 4:30 p. m.' }),
  yesNo: radios(() => yesNo),
  choice,
  choices: checkBoxes,
  ref: ReferenceControl,
  refs: ReferencesControl,
  phone: line({ inputMode: 'tel', placeholder: '809-555-0142' }),
  cedula: line({ inputMode: 'numeric', placeholder: '000-0000000-0' }),
  rnc: line({ inputMode: 'numeric', placeholder: '1-01-85004-3' }),
  email: line({ inputMode: 'email', autoCapitalize: 'none' }),
  url: line({ inputMode: 'url', placeholder: 'https://', autoCapitalize: 'none' }),
  gps: line({ placeholder: '18.91000, -70.75000' }),
  json: area,
} satisfies Record<FieldKind, Control>;

/** Whether the control is a group of options: its name is a legend, not a label. */
export const isGroup = (field: FieldShape): boolean =>
  field.kind === 'yesNo' || field.kind === 'choices' || (field.kind === 'choice' && isShort(field));

/** The control of a field. */
export function FieldControl(props: ControlProps) {
  const Drawn: Control = controls[props.field.kind];
  return <Drawn {...props} />;
}
