/** The field language: a column of a table is declared once here, and sheet, form, sidebar and documents derive from it. */
import type { Catalogue, Choices } from './catalogue';
import type { Table } from './table';
import type { Centavos, CivilDate, CivilDateTime, CivilTime } from './values';

/** Every kind of field. Each adapter maps all of them with `satisfies Record<FieldKind, …>`. */
export type FieldKind =
  | 'text'
  | 'paragraph'
  | 'integer'
  | 'money'
  | 'date'
  | 'time'
  | 'datetime'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'ref'
  | 'refs'
  | 'phone'
  | 'cedula'
  | 'rnc'
  | 'email'
  | 'url'
  | 'gps'
  | 'json';

/** What a field says of itself to whoever fills it in. */
interface Wording {
  /** A sentence of help: the header's note, the form's help text, the sidebar's hint. */
  readonly help?: string;
  /** Lower and upper bound of an integer or of money (in pesos). */
  readonly least?: number;
  readonly most?: number;
  /** What an integer counts, where people read it in other words: «6 h» of 360 minutes. */
  readonly unit?: 'minutes';
}

export interface FieldOptions extends Wording {
  /** The question a form asks, when the label alone is not one. */
  readonly question?: string;
  /** Written by the system only: never asked for, drawn read-only. */
  readonly derived?: boolean;
  /** Personal data that no document, mail or file name may carry without need. */
  readonly sensitive?: boolean;
  /** Hidden column: technical. */
  readonly hidden?: boolean;
  /** A reference that goes on naming the record it named, even once that is merged into another. */
  readonly keptInMerge?: boolean;
  /** Label other than the catalogue's title or the table's singular, for adapters that need a short header. */
  readonly width?: number;
}

/** A field as plain data: what a control needs to draw it, and what an answer to it is checked against. */
export interface FieldShape<T = unknown> extends Wording {
  readonly kind: FieldKind;
  readonly label: string;
  readonly optional: boolean;
  /** For `choice` and `choices`. */
  readonly catalogue?: Choices;
  /** For `ref` and `refs`: the table that holds what is referred to. */
  readonly table?: string;
  /** Never set: carries the value type. */
  readonly valueType?: T;
}

/** A declared column holding values of type `T`. */
export interface Field<T = unknown> extends FieldShape<T>, FieldOptions {
  readonly catalogue?: Catalogue;
  /** For `ref` and `refs`. */
  readonly target?: () => Table;
}

export type ValueOf<F> = F extends Field<infer T> ? T : F extends FieldShape<infer T> ? T : never;

const define =
  <T>(kind: FieldKind) =>
  (label: string, options: FieldOptions = {}): Field<T> => ({ ...options, kind, label, optional: false });

/** One line of text, trimmed, NFC. */
export const text = define<string>('text');
/** Several lines of text. */
export const paragraph = define<string>('paragraph');
export const integer = define<number>('integer');
/** Dominican pesos, in integer centavos. */
export const money = define<Centavos>('money');
export const date = define<CivilDate>('date');
export const time = define<CivilTime>('time');
export const datetime = define<CivilDateTime>('datetime');
export const yesNo = define<boolean>('yesNo');
/** Dominican telephone, kept as `809-555-0142`. */
export const phone = define<string>('phone');
/** Cédula, kept as `000-0000000-0`; the check digit warns and never blocks. */
export const cedula = define<string>('cedula');
/** RNC, kept as `1-01-85004-3`; the check digit warns and never blocks. */
export const rnc = define<string>('rnc');
export const email = define<string>('email');
export const url = define<string>('url');
/** `lat, lon` with five decimals. */
export const gps = define<string>('gps');
/** Technical data as JSON text; hidden from people. */
export const json = define<string>('json');

/** One of a catalogue. */
export function choice<C extends Catalogue>(
  label: string,
  catalogue: C,
  options: FieldOptions = {},
): Field<keyof C['options'] & string> {
  return { ...options, kind: 'choice', label, optional: false, catalogue };
}

/** Any number of a catalogue; in a cell joined by « | ». */
export function choices<C extends Catalogue>(
  label: string,
  catalogue: C,
  options: FieldOptions = {},
): Field<(keyof C['options'] & string)[]> {
  return { ...options, kind: 'choices', label, optional: false, catalogue };
}

/** The id of a record of another table. */
export function ref(label: string, target: () => Table, options: FieldOptions = {}): Field<string> {
  return { ...options, kind: 'ref', label, optional: false, target };
}

/** Ids of records of another table; in a cell joined by « | ». */
export function refs(label: string, target: () => Table, options: FieldOptions = {}): Field<string[]> {
  return { ...options, kind: 'refs', label, optional: false, target };
}

/** The same field, which may be empty. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return { ...field, optional: true } as Field<T | undefined>;
}

/** The same field, written by the system and never asked for. */
export function derived<T>(field: Field<T>): Field<T> {
  return { ...field, derived: true };
}
