/** The Dominican holidays of a year, with the days that Ley 139-97 moves to a Monday or Friday, and its half days. */
import type { CivilDate, CivilTime } from '../schema/values';
import { addDays, findDate, weekday } from './civil-date';

export interface Holiday {
  readonly date: CivilDate;
  readonly name: string;
  /** The hour until which it is worked; absent where it is not worked at all. */
  readonly workedUntil?: CivilTime | undefined;
}

const noon = '12:00' as CivilTime;

const day = (year: number, month: number, dayOfMonth: number): CivilDate => {
  const date = findDate({ year, month, day: dayOfMonth });
  if (date === undefined) throw new Error(`El día ${dayOfMonth}/${month}/${year} no existe.`);
  return date;
};

/** Easter Sunday (anonymous Gregorian computus). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return day(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** Ley 139-97: Tuesday and Wednesday go back to Monday, Thursday and Friday on to Monday; weekends and Mondays stay. */
export function movedByLaw(date: CivilDate): CivilDate {
  const shift = [0, 0, -1, -2, 4, 3, 0][weekday(date)] ?? 0;
  return addDays(date, shift);
}

/** Rows for Feriados. The law's exceptions (religious and founding dates) stay on their day. */
export function holidaysOf(year: number): Holiday[] {
  const easter = easterSunday(year);
  return [
    { date: day(year, 1, 1), name: 'Año Nuevo' },
    { date: movedByLaw(day(year, 1, 6)), name: 'Día de los Santos Reyes' },
    { date: day(year, 1, 21), name: 'Nuestra Señora de la Altagracia' },
    { date: movedByLaw(day(year, 1, 26)), name: 'Día de Duarte' },
    { date: day(year, 2, 27), name: 'Día de la Independencia' },
    { date: addDays(easter, -2), name: 'Viernes Santo' },
    { date: movedByLaw(day(year, 5, 1)), name: 'Día del Trabajo' },
    { date: addDays(easter, 60), name: 'Corpus Christi' },
    { date: day(year, 8, 16), name: 'Día de la Restauración' },
    { date: day(year, 9, 24), name: 'Nuestra Señora de las Mercedes' },
    { date: movedByLaw(day(year, 11, 6)), name: 'Día de la Constitución' },
    { date: day(year, 12, 25), name: 'Navidad' },
  ];
}

/** Half days of use in public offices, whose circular names them each year; the office corrects them in Feriados [P]. */
export const halfDaysOf = (year: number): Holiday[] =>
  [
    { date: day(year, 12, 24), name: 'Nochebuena' },
    { date: day(year, 12, 31), name: 'Fin de año' },
  ].map((each) => ({ ...each, workedUntil: noon }));
