/** Dates and numbers in words, as people of the office say them. */
import type { CivilDate } from '../../domain/schema/values';
import { weekday } from '../../domain/time/civil-date';
import { longDate } from '../../domain/words/numbers';

const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];

/** From Monday: what the column shows, what it means. */
export const weekdayLetters: readonly (readonly [string, string])[] = [
  ['L', 'lunes'],
  ['M', 'martes'],
  ['M', 'miércoles'],
  ['J', 'jueves'],
  ['V', 'viernes'],
  ['S', 'sábado'],
  ['D', 'domingo'],
];

/** «lunes 2 de marzo de 2026». */
export const dayInWords = (date: CivilDate): string => `${weekdays[weekday(date)] ?? ''} ${longDate(date)}`;

/** Closed by one full stop: «9:00 a. m.» has its own. */
export const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** What tells a record from others, without the code that stands beside it already. */
export const withoutCode = (detail: string, id: string): string =>
  detail === id ? '' : detail.replace(`${id} · `, '');
