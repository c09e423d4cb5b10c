/** Refuses a second record of the same name where nobody could tell the two apart. */
import { problem, type Problem } from '../../domain/problems';
import { searchKey } from '../../domain/text/normalise';

/** The names of a directory are in the field `name` or `title`. */
type Named<N extends string> = Readonly<Record<N, string>> & {
  readonly id: string;
  readonly voided: boolean;
};

/** The living record that is called the same, accents and case aside, as a problem at the field of the name; `own` aside. */
export function findNamesake<N extends string>(
  rows: readonly Named<N>[],
  field: N,
  name: string,
  own?: string,
): Problem[] {
  const key = searchKey(name);
  const held = rows.find((row) => !row.voided && row.id !== own && searchKey(row[field]) === key);
  return held ? [problem('alreadyExists', [held[field], held.id], field)] : [];
}
