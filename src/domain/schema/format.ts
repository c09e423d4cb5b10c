/** How a value looks to a person: 14/03/2026, 4:30 p. m., RD$12,500.00, Sí, labels instead of keys. */
import { labelOf } from './catalogue';
import type { Field, FieldKind, FieldShape } from './field';

/** «14/03/2026» of a civil date; «sin fecha» where somebody emptied the cell of one. */
export const formatDate = (date: string): string =>
  date === '' ? 'sin fecha' : `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** «4:30 p. m.» of `16:30`; «sin hora» where somebody emptied the cell of one. */
export function formatTime(time: string): string {
  if (time === '') return 'sin hora';
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? 'a. m.' : 'p. m.'}`;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** «2,685» of a whole number that is not negative. */
export const formatCount = (count: number): string => grouped(String(count));

/** «RD$12,500.00» of centavos. */
export function formatMoney(amount: number): string {
  const [pesos = '0', cents = '00'] = (Math.abs(amount) / 100).toFixed(2).split('.');
  return `${amount < 0 ? '-' : ''}RD$${grouped(pesos)}.${cents}`;
}

/** «3 h», «2 h 30 min», «45 min» of minutes. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** The name of a referenced record, by table name and id. */
export type NameOf = (table: string, id: string) => string;

/** A declared field, or its shape. */
type Formatted = FieldShape & Pick<Field, 'target' | 'unit'>;

type Formatter = (value: never, field: Formatted, nameOf: NameOf) => string;

const asIs = (value: string): string => value;
const many =
  <T>(one: (value: T, field: Formatted, nameOf: NameOf) => string) =>
  (value: readonly T[], field: Formatted, nameOf: NameOf) =>
    value.map((each) => one(each, field, nameOf)).join(' | ');
const label = (value: string, field: Formatted): string =>
  field.catalogue ? labelOf(field.catalogue, value) : value;
const named = (value: string, field: Formatted, nameOf: NameOf): string =>
  nameOf(field.target?.().name ?? '', value);

const formatters = {
  text: asIs,
  paragraph: asIs,
  integer: (value: number, { unit }: Formatted) =>
    unit === 'minutes' ? formatDuration(value) : String(value),
  money: formatMoney,
  date: formatDate,
  time: formatTime,
  datetime: (value: string) => `${formatDate(value)} ${formatTime(value.slice(11, 16))}`,
  yesNo: (value: boolean) => (value ? 'Sí' : 'No'),
  choice: label,
  choices: many(label),
  ref: named,
  refs: many(named),
  phone: asIs,
  cedula: asIs,
  rnc: asIs,
  email: asIs,
  url: asIs,
  gps: asIs,
  json: asIs,
} satisfies Record<FieldKind, Formatter>;

/** A value for people; '' when there is none. References show the id unless `nameOf` knows better. */
export function formatValue(field: Formatted, value: unknown, nameOf: NameOf = (_table, id) => id): string {
  return value === undefined || value === null
    ? ''
    : (formatters[field.kind] as Formatter)(value as never, field, nameOf);
}
