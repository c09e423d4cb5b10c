/** Where the columns of a table stand in its tab: as declared, or wherever a person has moved them. */
import type { Table } from '../../domain/schema/table';

/** The tab's id, the same in every installation: derived from the table's name, so that no metadata has to be read. */
export function sheetIdOf(table: Table): number {
  let hash = 7;
  for (const letter of table.name) hash = (hash * 31 + letter.charCodeAt(0)) % 2_000_000_011;
  return hash + 1000;
}

/** `'Solicitudes'`, quoted for ranges. */
export const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** A for 0, AA for 26. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Field → zero-based column. */
export type Positions = ReadonlyMap<string, number>;

export type PositionsOf = (table: Table) => Positions;

const declaredPlaces = new Map<Table, Positions>();

/** Where the columns stand unless a person moved them; worked out once. */
export function declaredPositions(table: Table): Positions {
  let places = declaredPlaces.get(table);
  if (!places) {
    places = new Map(Object.keys(table.fields).map((field, index) => [field, index]));
    declaredPlaces.set(table, places);
  }
  return places;
}

/** What of a header counts: not the spaces around it, nor capitals. */
const headerKey = (header: string): string => header.trim().toLocaleLowerCase();

export const sameHeader = (a: string, b: string): boolean => headerKey(a) === headerKey(b);

/**
 * Whether each header stands in its place, letter for letter. Every read guards every tab, and a person seldom moves a
 * column: then nothing has to be looked for.
 */
export const standsAsDeclared = (table: Table, headers: readonly unknown[]): boolean =>
  Object.values(table.fields).every(({ label }, index) => headers[index] === label);

/** Columns by header name in any order, and the labels of those that are not there. */
export function locateColumns(
  table: Table,
  headers: readonly unknown[],
): { positions: Positions; missing: string[] } {
  // Each header is looked at once, not once for every field.
  const columns = new Map<string, number>();
  headers.forEach((header, index) => {
    const key = headerKey(String(header));
    if (!columns.has(key)) columns.set(key, index);
  });
  const positions = new Map<string, number>();
  const missing: string[] = [];
  for (const [field, { label }] of Object.entries(table.fields)) {
    const index = columns.get(headerKey(label));
    if (index === undefined) missing.push(label);
    else positions.set(field, index);
  }
  return { positions, missing };
}

/**
 * A place for every column. A header that was renamed or emptied is told by its place, where all others stand as declared;
 * what is missing otherwise goes to the right.
 */
export function placeColumns(
  table: Table,
  headers: readonly unknown[],
): { positions: Positions; renamed: string[]; added: string[] } {
  const { positions: located } = locateColumns(table, headers);
  const declared = declaredPositions(table);
  const undisturbed = [...located].every(([field, column]) => declared.get(field) === column);
  const positions = new Map(located);
  const renamed: string[] = [];
  const added: string[] = [];
  let next = headers.length;
  for (const [field, place] of declared) {
    if (positions.has(field)) continue;
    if (undisturbed && place < headers.length) {
      positions.set(field, place);
      renamed.push(field);
    } else {
      positions.set(field, next);
      added.push(field);
      next += 1;
    }
  }
  return { positions, renamed, added };
}

/** Runs of neighbouring columns, so that a few ranges cover many fields. */
export function columnRuns(indexes: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && index === run.last + 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs;
}
