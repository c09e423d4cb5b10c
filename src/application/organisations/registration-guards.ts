/** What an organisation still lacks to be entered in the ayuntamiento, for the operation that checks and the ficha that explains. */
import type { CivilDate } from '../../domain/schema/values';

interface Guarded {
  readonly mandateEnds?: CivilDate | undefined;
  /** The acta de elección of its board in office. */
  readonly minutes?: string | undefined;
}

/** In words: «acta de elección», «directiva vigente». Empty for every other step. */
export function missingForRegistration(
  { mandateEnds, minutes }: Guarded,
  to: string,
  today: CivilDate,
): string[] {
  if (to !== 'registered') return [];
  const inOffice = mandateEnds !== undefined && mandateEnds >= today;
  return [...(minutes === undefined ? ['acta de elección'] : []), ...(inOffice ? [] : ['directiva vigente'])];
}
