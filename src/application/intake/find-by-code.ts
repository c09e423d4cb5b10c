/** Finds a record by a code that somebody copied by hand into a form. */
import { codeKey } from '../../domain/text/normalise';

/** The row of that code, however it was copied: «reu 2026 7» for REU-2026-0007. */
export function findByCode<R extends { readonly id: string }>(
  rows: readonly R[],
  code: string,
): R | undefined {
  const key = codeKey(code);
  return rows.find(({ id }) => codeKey(id) === key);
}
