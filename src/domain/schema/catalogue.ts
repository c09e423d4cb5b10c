/** A closed list of options: an English key for the code, a Spanish label for people. */

/** What one may choose from, and how else it may be called. */
export interface Choices<O extends Record<string, string> = Record<string, string>> {
  readonly options: O;
  /** Older or other wordings that a late form answer may still carry, label → key. */
  readonly aliases?: Readonly<Record<string, string>>;
}

export interface Catalogue<O extends Record<string, string> = Record<string, string>> extends Choices<O> {
  /** Name in the Catálogos tab. */
  readonly name: string;
  readonly aliases: Readonly<Record<string, string>>;
}

/** Declares a list; keys are stored nowhere a person looks, labels are what cells show. */
export function catalogue<O extends Record<string, string>>(
  name: string,
  options: O,
  aliases: Readonly<Record<string, keyof O & string>> = {},
): Catalogue<O> {
  return { name, options, aliases };
}

export type OptionOf<C extends Catalogue> = keyof C['options'] & string;

/** The Spanish label of an option. */
export const labelOf = (list: Choices, key: string): string => list.options[key] ?? key;
