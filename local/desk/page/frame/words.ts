/** Dates, hours and sizes as a Dominican reads them. */

const zone = 'America/Santo_Domingo';

const day = new Intl.DateTimeFormat('es-DO', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const longDay = new Intl.DateTimeFormat('es-DO', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const hour = new Intl.DateTimeFormat('es-DO', {
  timeZone: zone,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** 14/03/2026 */
export const dayText = (moment: number): string => day.format(moment);

/** sábado, 14 de marzo */
export const longDayText = (moment: number): string => longDay.format(moment);

/** 4:30 p. m. */
export const hourText = (moment: number): string => hour.format(moment);

export const momentText = (moment: number): string => `${dayText(moment)} ${hourText(moment)}`;

/** 1.2 s, 340 ms */
export const durationText = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** 1 llamada, 2 llamadas */
export const countText = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('es-DO')} ${count === 1 ? one : many}`;

/** The first letters of a name, for a round badge. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
