/** When to hold an election assembly: a day and hour that the organisation is used to. */
import type { CivilDate, CivilTime } from '../schema/values';
import { searchKey } from '../text/normalise';
import { addDays, weekday } from '../time/civil-date';

/** Days between the call and the assembly: a full week for everybody to hear of it. */
const noticeDays = 8;
const saturday = 6;
const usualHour = '16:00';
const secondCallMinutes = 30;

const dayNames = ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado'];

/** The day of the week named in «Sábados, 4:00 p. m.»; Saturday when none is. */
function usualDay(meetingDay: string): number {
  const found = dayNames.findIndex((name) => searchKey(meetingDay).includes(name));
  return found < 0 ? saturday : found;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The hour named there; four in the afternoon when none is. */
function usualStart(meetingDay: string): CivilTime {
  const [, hours = '', minutes = '00', half = ''] =
    /(\d{1,2})(?::(\d{2}))?\s*([ap])\.?\s*m/i.exec(meetingDay) ?? [];
  const hour = Number(hours);
  if (hours === '' || hour < 1 || hour > 12 || Number(minutes) > 59) return usualHour as CivilTime;
  return `${pad((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0))}:${minutes}` as CivilTime;
}

function minutesAfter(time: CivilTime, minutes: number): CivilTime | undefined {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  return total < 24 * 60 ? (`${pad(Math.floor(total / 60))}:${pad(total % 60)}` as CivilTime) : undefined;
}

export interface ProposedElection {
  readonly date: CivilDate;
  readonly starts: CivilTime;
  /** Half an hour later; none where that would be the next day. */
  readonly secondCall: CivilTime | undefined;
}

/** When to hold the assembly, from the day and hour at which the organisation meets, as they wrote it. */
export function proposeElection(meetingDay: string | undefined, today: CivilDate): ProposedElection {
  const said = meetingDay ?? '';
  const first = addDays(today, noticeDays);
  const date = addDays(first, (usualDay(said) - weekday(first) + 7) % 7);
  const starts = usualStart(said);
  return { date, starts, secondCall: minutesAfter(starts, secondCallMinutes) };
}
