/** Whose a thing is: tables name somebody of the team by code or, as people write it, by name. */
import { searchKey } from '../../domain/text/normalise';
import { textIn } from '../kernel/raw';

type Values = Readonly<Record<string, unknown>>;

export const isAtWork = (row: Values): boolean => row['active'] === true && row['voided'] !== true;

/** Who of the team is meant by a code or a name in words; undefined when it is nobody of them. */
export function ownersIn(team: readonly Values[]): (said: string) => string | undefined {
  const known = new Map<string, string>();
  for (const row of team) {
    const id = textIn(row, 'id');
    known.set(searchKey(id), id).set(searchKey(textIn(row, 'name')), id);
  }
  return (said) => known.get(searchKey(said));
}
