/** Reads what is asked about one record: which it is, the fields that come along, and those that are left as they were. */
import { succeed, type Result } from '../../domain/result';
import type { Field } from '../../domain/schema/field';
import { parseFields, type Parsed } from '../../domain/schema/parse';
import { textIn } from './raw';
import { seenVersionIn } from './seen-version';

type Raw = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Field>>;

/** A record and nothing else. */
export const parseId = (raw: Raw): Result<{ readonly id: string }> => succeed({ id: textIn(raw, 'id') });

/** A record and what is said of it; every mistake at its field. */
export function parseAbout<F extends Fields>(
  declared: F,
  raw: Raw,
): Result<{ readonly id: string; readonly fields: Parsed<F> }> {
  const fields = parseFields(declared, raw);
  return fields.ok ? succeed({ id: textIn(raw, 'id'), fields: fields.value }) : fields;
}

/** What is said anew of a record: the fields that the call brings. Empty is said; left out is not. */
export type Said<F extends Fields> = Partial<Parsed<F>>;

/** A record, the version seen, and what is said anew of it; every mistake at its field. */
export function parseSaid<F extends Fields>(
  declared: F,
  raw: Raw,
): Result<{ readonly id: string; readonly seen: number | undefined; readonly said: Said<F> }> {
  const brought = Object.fromEntries(Object.entries(declared).filter(([key]) => raw[key] !== undefined));
  const said = parseFields(brought, raw);
  return said.ok
    ? succeed({ id: textIn(raw, 'id'), seen: seenVersionIn(raw), said: said.value as Said<F> })
    : said;
}

/** The declared fields of a record as they will be: what is said anew, over what it held. */
export function restate<F extends Fields>(
  declared: F,
  held: { readonly [K in keyof F]: Parsed<F>[K] },
  said: Said<F>,
): Parsed<F> {
  const kept = Object.fromEntries(Object.keys(declared).map((key) => [key, held[key]]));
  return { ...kept, ...said } as Parsed<F>;
}
