/** The day it is for the department: as the server last said, since a computer's own clock may be wrong. */
import type { CivilDate } from '../../domain/schema/values';
import { civilDateTimeOf, dateOf } from '../../domain/time/civil-datetime';

let told: CivilDate | undefined;

export const today = (): CivilDate => told ?? dateOf(civilDateTimeOf(Date.now()));

export function tellToday(date: CivilDate): void {
  told = date;
}
