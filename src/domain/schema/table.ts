/** The table language: one declaration gives the sheet tab, the row type, parsing, questions, sidebar fields and placeholders. */
import { type Field, type ValueOf, choice, datetime, derived, integer, optional, text, yesNo } from './field';
import { catalogue } from './catalogue';
import type { Duty } from './duty';
import type { StateMachine } from './state-machine';

export type Fields = Readonly<Record<string, Field>>;

/** How ids are made: `ORG-0045`, `SOL-2026-00031`, or given by the data itself (territory codes, settings keys). */
export type IdStyle =
  | { readonly kind: 'serial'; readonly digits: number }
  | { readonly kind: 'yearly'; readonly digits: number }
  | { readonly kind: 'given' };

/** Where a record came from. */
export const recordSources = catalogue('Origen', {
  manual: 'Manual',
  form: 'Formulario',
  import: 'Importación',
  system: 'Sistema',
});

/** Columns every record of the department carries (domain model §4.1). */
const recordFields = {
  createdAt: derived(datetime('Creado en')),
  createdBy: derived(text('Creado por')),
  updatedAt: derived(datetime('Actualizado en')),
  updatedBy: derived(text('Actualizado por')),
  source: derived(choice('Origen', recordSources)),
  sourceRef: optional(derived(text('Referencia de origen', { hidden: true }))),
  version: derived(integer('Versión', { hidden: true })),
  voided: derived(yesNo('Anulado')),
  voidReason: optional(derived(text('Motivo de anulación'))),
} as const;

export type RecordFields = typeof recordFields;
const idField = (label: string): Field<string> => derived(text(label));

export interface Table<F extends Fields = Fields> {
  /** English name, singular: `organisation`. */
  readonly name: string;
  /** Spanish tab name, plural: `Organizaciones`. */
  readonly sheet: string;
  /** Spanish singular with article for sentences: `la organización`. */
  readonly singular: string;
  /** Prefix of ids. '' where ids are given. */
  readonly code: string;
  readonly ids: IdStyle;
  /** Technical tab that people do not open. */
  readonly system: boolean;
  /** Line of work it belongs to: 0 the house itself, 1–3 the lines of the department. */
  readonly line: 0 | 1 | 2 | 3;
  /** All columns in order: id first, own fields, then the record columns. */
  readonly fields: F;
  /** Whether rows carry the record columns. */
  readonly record: boolean;
  readonly states?: StateMachine;
  /** Fields that together stand once: a person on one attendance list. Of two such rows a merge voids the second. */
  readonly once?: readonly string[];
  /** Fields whose values name a record to a person, in order, for pickers and history. */
  readonly title: readonly string[];
  /** The field whose texts, each ending in the code in brackets, cells that refer to one of its records are picked from. */
  readonly shownAs?: string;
  /** The field whose text stands before the code in cells that refer to one of its records: «Luz Estela Durán [EMP-002]». */
  readonly namedBy?: string;
  /** When its rows wait for somebody. */
  readonly duty?: Duty;
  /** The field that names the record its rows are part of: they are settled with it. */
  readonly partOf?: string;
  /** Fields of such a row that go on changing when that record is settled. */
  readonly livesOn?: readonly string[];
}

/** What one of its records is called, to stand alone: «Solicitud» of `la solicitud`. */
export function nounOf({ singular }: Pick<Table, 'singular'>): string {
  const noun = singular.slice(singular.indexOf(' ') + 1);
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

/** Whether its way ends in that state: nothing leads on from it, except to open it again. */
export const isOver = ({ states }: Pick<Table, 'states'>, status: string): boolean =>
  states?.final.includes(status) === true;

type OptionalKeys<F> = {
  [K in keyof F]: undefined extends ValueOf<F[K]> ? K : never;
}[keyof F];

/** A row as read: every column present, optional ones possibly undefined. */
export type Row<T extends Table> = { readonly [K in keyof T['fields']]: ValueOf<T['fields'][K]> };

type Given<F> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: ValueOf<F[K]>;
};

/** What an insert gives: own fields, optional ones may be left out; id and record columns are the kernel's. */
export type NewRow<T extends Table> = Given<Omit<T['fields'], 'id' | keyof RecordFields>>;

/** What an update gives. */
export type Patch<T extends Table> = {
  readonly [K in Exclude<keyof T['fields'], 'id'>]?: ValueOf<T['fields'][K]> | undefined;
};

interface Declaration<F extends Fields> {
  readonly name: string;
  readonly sheet: string;
  readonly singular: string;
  readonly code?: string;
  readonly ids: IdStyle;
  readonly line: 0 | 1 | 2 | 3;
  readonly title: readonly (keyof F & string)[];
  readonly shownAs?: keyof F & string;
  readonly namedBy?: keyof F & string;
  readonly fields: F;
  readonly states?: StateMachine;
  readonly duty?: Duty<keyof F & string>;
  readonly once?: readonly (keyof F & string)[];
  readonly partOf?: keyof F & string;
  readonly livesOn?: readonly (keyof F & string)[];
  readonly idLabel?: string;
}

/** Declares a table of records, with the columns every record carries. */
export function defineTable<const F extends Fields>(
  declaration: Declaration<F>,
): Table<{ id: Field<string> } & F & RecordFields> {
  const { idLabel = 'Código', code = '', fields, ...rest } = declaration;
  return {
    ...rest,
    code,
    system: false,
    record: true,
    fields: { id: idField(idLabel), ...fields, ...recordFields },
  };
}

/** Declares a technical or configuration table: an id and its own columns only. */
export function defineSystemTable<const F extends Fields>(
  declaration: Declaration<F> & { readonly visible?: boolean },
): Table<{ id: Field<string> } & F> {
  const { idLabel = 'Código', code = '', fields, visible = false, ...rest } = declaration;
  return { ...rest, code, system: !visible, record: false, fields: { id: idField(idLabel), ...fields } };
}

export const serial = (digits: number): IdStyle => ({ kind: 'serial', digits });
export const yearly = (digits: number): IdStyle => ({ kind: 'yearly', digits });
export const given: IdStyle = { kind: 'given' };

/** Names of the columns that `defineTable` adds after the own ones. */
export const recordFieldNames = Object.keys(recordFields) as (keyof RecordFields & string)[];
