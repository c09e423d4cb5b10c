/** The day it is for the department. */
import type { CivilDate } from '../../domain/schema/values';
import { civilDateTimeOf, dateOf } from '../../domain/time/civil-datetime';

export const today = (): CivilDate => dateOf(civilDateTimeOf(Date.now()));
