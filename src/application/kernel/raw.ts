/** Reads single words and lists out of what came over the door, where anything may stand. */
import type { Problem } from '../../domain/problems';
import { succeed, type Result } from '../../domain/result';

type Raw = Readonly<Record<string, unknown>>;

/** The text or number under a key, as text; '' for everything else. */
export function textIn(raw: Raw, key: string): string {
  const value = raw[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list of records under a key, each parsed; a problem says which line it is about: `agreements.1.due`. */
export function linesIn<T>(raw: Raw, key: string, parse: (line: Raw) => Result<T>): Result<T[]> {
  const given = raw[key];
  const values: T[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of (Array.isArray(given) ? given : []).entries()) {
    const one = parse(isRecord(line) ? line : {});
    if (one.ok) values.push(one.value);
    else problems.push(...one.problems.map((each) => atLine(key, index, each)));
  }
  return problems.length > 0 ? { ok: false, problems } : succeed(values);
}

/** A problem of one line of a list. */
export const atLine = (list: string, index: number, problem: Problem): Problem => ({
  ...problem,
  field: problem.field === undefined ? `${list}.${index}` : `${list}.${index}.${problem.field}`,
});
