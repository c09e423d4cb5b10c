/** Moments on the wall clock of Santo Domingo: UTC−4 all year, no daylight saving. */
import type { CivilDate, CivilDateTime, CivilTime } from '../schema/values';
import { addDays, dateOfDay, dayNumber } from './civil-date';

const offsetSeconds = -4 * 3600;
const pad = (value: number): string => String(value).padStart(2, '0');

/** The wall clock at an epoch moment in milliseconds; fractions of a second are dropped. */
export function civilDateTimeOf(epochMilliseconds: number): CivilDateTime {
  const seconds = Math.floor(epochMilliseconds / 1000) + offsetSeconds;
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60].map(pad).join(':');
  return `${dateOfDay(days)}T${clock}` as CivilDateTime;
}

export const dateOf = (moment: CivilDateTime): CivilDate => moment.slice(0, 10) as CivilDate;

/** The hour of a moment, to the minute, when it is of that day; undefined on any other. */
export const hourOn = (day: CivilDate, moment: CivilDateTime | undefined): CivilTime | undefined =>
  moment !== undefined && dateOf(moment) === day ? (moment.slice(11, 16) as CivilTime) : undefined;

/** Seconds since midnight. */
const secondsOf = (moment: CivilDateTime): number =>
  Number(moment.slice(11, 13)) * 3600 +
  Number(moment.slice(14, 16)) * 60 +
  Number(moment.slice(17, 19) || '0');

/** To the second: minutes may be a fraction that a spreadsheet's serial gave. */
export function addMinutes(moment: CivilDateTime, minutes: number): CivilDateTime {
  const total = Math.round(secondsOf(moment) + minutes * 60);
  const days = Math.floor(total / 86400);
  const rest = total - days * 86400;
  const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60].map(pad).join(':');
  return `${addDays(dateOf(moment), days)}T${clock}` as CivilDateTime;
}

/** Days since 1899-12-30, as a spreadsheet counts them. */
const sheetEpoch = 25569;

export const serialOfDate = (date: CivilDate): number => dayNumber(date) + sheetEpoch;

/** The day of a spreadsheet serial; undefined when it is none of our centuries. */
export function findDateOfSerial(serial: number): CivilDate | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > 110_000) return undefined;
  return dateOfDay(Math.floor(serial) - sheetEpoch);
}

export const serialOfDateTime = (moment: CivilDateTime): number =>
  serialOfDate(dateOf(moment)) + secondsOf(moment) / 86400;

export function findDateTimeOfSerial(serial: number): CivilDateTime | undefined {
  const seconds = Math.round((serial - Math.floor(serial)) * 86400);
  const date = findDateOfSerial(seconds === 86400 ? serial + 1 : serial);
  if (date === undefined) return undefined;
  return addMinutes(`${date}T00:00:00` as CivilDateTime, (seconds % 86400) / 60);
}

export const fractionOfTime = (time: CivilTime): number =>
  (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1440;

export function findTimeOfFraction(fraction: number): CivilTime | undefined {
  if (!Number.isFinite(fraction)) return undefined;
  const minutes = Math.round((fraction - Math.floor(fraction)) * 1440) % 1440;
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` as CivilTime;
}
