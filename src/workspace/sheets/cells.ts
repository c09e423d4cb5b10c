/** Typed values to cells and back: dates are serial numbers here and nowhere else, text is never parsed by Sheets. */
import { labelOf, type Catalogue } from '../../domain/schema/catalogue';
import type { Field, FieldKind } from '../../domain/schema/field';
import { findOption, referenceIn } from '../../domain/schema/parse';
import type { CivilDate, CivilDateTime, CivilTime } from '../../domain/schema/values';
import {
  findDateOfSerial,
  findDateTimeOfSerial,
  findTimeOfFraction,
  fractionOfTime,
  serialOfDate,
  serialOfDateTime,
} from '../../domain/time/civil-datetime';
import { referenceTextWith, type FindName, type ReferenceText } from './reference-text';

export type Cell = string | number | boolean;

interface Codec {
  readonly write: (value: never, field: Field, referenceText: ReferenceText) => Cell;
  /** undefined for an empty cell and for one that a person spoiled. */
  readonly read: (cell: Cell, field: Field) => unknown;
  /** Number format of the column. */
  readonly format: { readonly type: string; readonly pattern: string };
}

const plain = { type: 'TEXT', pattern: '@' };

const textual: Codec = { write: (value: string) => value, read: (cell) => String(cell), format: plain };

const separator = ' | ';
/** The parts of a cell that holds a list. */
export const split = (cell: Cell): string[] =>
  String(cell)
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const optionIn = (list: Catalogue | undefined, text: string): string | undefined =>
  list ? findOption(list, text) : text;

const serial = <T>(
  write: (value: T) => number,
  find: (serial: number) => T | undefined,
  type: string,
  pattern: string,
): Codec => ({
  write: (value) => write(value as T),
  read: (cell) => (typeof cell === 'number' ? find(cell) : undefined),
  format: { type, pattern },
});

const listOf = (one: Codec): Codec => ({
  write: (values: readonly never[], ...how) =>
    values.map((value) => one.write(value, ...how)).join(separator),
  read: (cell, field) => split(cell).map((part) => one.read(part, field)),
  format: plain,
});

const choiceCodec: Codec = {
  write: (value: string, field) => (field.catalogue ? labelOf(field.catalogue, value) : value),
  read: (cell, field) => optionIn(field.catalogue, String(cell)),
  format: plain,
};

const reference: Codec = {
  write: (value: string, field, referenceText) => referenceText(field.target?.(), value),
  read: (cell) => referenceIn(String(cell)),
  format: plain,
};

const codecs = {
  text: textual,
  paragraph: textual,
  integer: {
    write: (value: number) => value,
    read: (cell) => (typeof cell === 'number' && Number.isInteger(cell) ? cell : undefined),
    format: { type: 'NUMBER', pattern: '0' },
  },
  money: {
    write: (value: number) => value / 100,
    read: (cell) => (typeof cell === 'number' ? Math.round(cell * 100) : undefined),
    format: { type: 'CURRENCY', pattern: '"RD$"#,##0.00' },
  },
  date: serial<CivilDate>(serialOfDate, findDateOfSerial, 'DATE', 'dd/mm/yyyy'),
  time: serial<CivilTime>(fractionOfTime, findTimeOfFraction, 'TIME', 'h:mm am/pm'),
  datetime: serial<CivilDateTime>(
    serialOfDateTime,
    findDateTimeOfSerial,
    'DATE_TIME',
    'dd/mm/yyyy h:mm am/pm',
  ),
  yesNo: {
    write: (value: boolean) => (value ? 'Sí' : 'No'),
    read: (cell) =>
      cell === true || cell === 'Sí' ? true : cell === false || cell === 'No' ? false : undefined,
    format: plain,
  },
  choice: choiceCodec,
  choices: listOf(choiceCodec),
  ref: reference,
  refs: listOf(reference),
  phone: textual,
  cedula: textual,
  rnc: textual,
  email: textual,
  url: textual,
  gps: textual,
  json: textual,
} satisfies Record<FieldKind, Codec>;

/** What Google allows in one cell. */
const mostCharacters = 50_000;

/** The cell of a value; '' for none. */
export function writeCell(field: Field, value: unknown, referenceText: ReferenceText): Cell {
  if (value === undefined || value === null) return '';
  const cell = (codecs[field.kind] as Codec).write(value as never, field, referenceText);
  if (typeof cell === 'string' && cell.length > mostCharacters) {
    throw new Error(`«${field.label}» pasa de ${mostCharacters} caracteres.`);
  }
  return cell;
}

/** The value of a cell; undefined when it is empty or not of this kind. */
export const readCell = (field: Field, cell: Cell | undefined): unknown =>
  cell === undefined || cell === '' ? undefined : (codecs[field.kind] as Codec).read(cell, field);

/** What is read where a cell that must be filled was emptied or spoiled; an address and JSON are never made up. */
const blanks = {
  text: '',
  paragraph: '',
  integer: 0,
  money: 0,
  date: '',
  time: '',
  datetime: '',
  yesNo: false,
  choice: '',
  choices: [],
  ref: '',
  refs: [],
  phone: '',
  cedula: '',
  rnc: '',
  email: undefined,
  url: '',
  gps: '',
  json: undefined,
} satisfies Record<FieldKind, unknown>;

/**
 * The value of a record's cell, of the type that its declaration promises: who opens that record sees the gap, and nobody who
 * searches or lists others is kept from it.
 */
export const readRecordCell = (field: Field, cell: Cell | undefined): unknown =>
  readCell(field, cell) ?? (field.optional ? undefined : blanks[field.kind]);

/** Whether the cell of a reference says otherwise how its records are called; not where one of them is unknown. */
export function isMisnamed(
  field: Field,
  value: unknown,
  cell: Cell | undefined,
  findName: FindName,
): boolean {
  const target = field.target?.();
  const ids = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  const known = ids.every(
    (id) => target !== undefined && typeof id === 'string' && findName(target, id) !== undefined,
  );
  return known && writeCell(field, value, referenceTextWith(findName)) !== cell;
}

export const numberFormatOf = (field: Field): { type: string; pattern: string } =>
  field.unit === 'minutes' ? { type: 'NUMBER', pattern: '0" min"' } : (codecs[field.kind] as Codec).format;

/** The cell as the Sheets API takes it: text as text, never as typed input. */
export function extendedValue(cell: Cell): GoogleAppsScript.Sheets.Schema.ExtendedValue {
  if (typeof cell === 'number') return { numberValue: cell };
  return typeof cell === 'boolean' ? { boolValue: cell } : { stringValue: cell };
}
