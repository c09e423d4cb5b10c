/** The day it is for the department, as the registry told it last: a computer's own clock may be wrong. */
import { dayNumber, dateOfDay } from '../../domain/time/civil-date';
import type { CivilDate } from '../../domain/schema/values';
import { civilDateTimeOf, dateOf } from '../../domain/time/civil-datetime';

const dayOfThisComputer = (): number => dayNumber(dateOf(civilDateTimeOf(Date.now())));

/** Days between the registry's day and this computer's; kept as a difference so that it lives past midnight. */
let ahead = 0;

/** Takes the registry's word for which day it is. */
export function learnToday(date: CivilDate): void {
  ahead = dayNumber(date) - dayOfThisComputer();
}

export const today = (): CivilDate => dateOfDay(dayOfThisComputer() + ahead);
