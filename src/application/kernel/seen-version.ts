/** Two people at one record: whoever saves second is told who came first, instead of overwriting unseen. */
import { problem, type Problem } from '../../domain/problems';
import { house } from './actor';
import { textIn } from './raw';

/** The version that the person had before their eyes; undefined when the caller does not say. */
export function seenVersionIn(raw: Readonly<Record<string, unknown>>): number | undefined {
  const text = textIn(raw, 'version');
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly updatedBy: string;
}

interface Colleagues {
  find(id: string | undefined): { readonly name: string } | undefined;
}

/** The problem that the record has changed since it was seen, with who changed it. */
export function checkSeen(
  row: Versioned,
  seen: number | undefined,
  title: string,
  team: Colleagues,
): Problem[] {
  if (seen === undefined || seen === row.version) return [];
  const who =
    row.updatedBy === house.id ? 'un formulario' : (team.find(row.updatedBy)?.name ?? row.updatedBy);
  return [problem('changedMeanwhile', [`${title} (último cambio: ${who})`])];
}
