/** Reads what is asked about one record: which it is, and the fields that come along. */
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

/** The same, with the version that the person had before their eyes. */
export function parseSeen<F extends Fields>(
  declared: F,
  raw: Raw,
): Result<{ readonly id: string; readonly seen: number | undefined; readonly fields: Parsed<F> }> {
  const about = parseAbout(declared, raw);
  return about.ok ? succeed({ ...about.value, seen: seenVersionIn(raw) }) : about;
}
