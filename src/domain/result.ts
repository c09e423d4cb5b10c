/** Expected failures as values: a result is a value or the list of problems a person must mend. */
import type { Problem } from './problems';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (...problems: Problem[]): Result<never> => ({ ok: false, problems });

/** All values, or all the problems of all failures: a person sees every mistake at once. */
export function combine<T>(results: readonly Result<T>[]): Result<T[]> {
  const values: T[] = [];
  const problems: Problem[] = [];
  for (const result of results) {
    if (result.ok) values.push(result.value);
    else problems.push(...result.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : succeed(values);
}
