/** What a person has typed into a form so far, as text, with the names of the records they chose. */

/** By field: the text in the control, an id, or several ids. */
export type DraftValues = Readonly<Record<string, string | readonly string[]>>;

/** Names of chosen records, by id. */
export type Names = Readonly<Record<string, string>>;

export interface Typed {
  readonly values: DraftValues;
  readonly names: Names;
}

export const nothingTyped: Typed = { values: {}, names: {} };

export const oneOf = (value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : (value[0] ?? '');

export const manyOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value;

export const isEmptyValue = (value: string | readonly string[] | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);
