/** How the mandate of a board stands: in force, over in 90, 60 or 30 days, over, or no board at all; and how that is told. */
import { formatDate } from '../schema/format';
import type { Tone } from '../schema/state-machine';
import type { CivilDate } from '../schema/values';
import { daysBetween } from '../time/civil-date';
import { counted } from '../words/counted';

export type MandateBand = 'missing' | 'expired' | 'within30' | 'within60' | 'within90' | 'inForce';

/** Days before its end at which a mandate is told of, the last day included. */
const noticeDays = [90, 60, 30, 0] as const;

/** The band of a mandate on a day. Its last day still counts as in force. */
export function mandateBand(ends: CivilDate | undefined, today: CivilDate): MandateBand {
  if (ends === undefined) return 'missing';
  const left = daysBetween(today, ends);
  if (left < 0) return 'expired';
  return left <= 30 ? 'within30' : left <= 60 ? 'within60' : left <= 90 ? 'within90' : 'inForce';
}

/** Whether an election would come more than 90 days before the mandate ends: there must be a reason for it. */
export const isEarly = (ends: CivilDate | undefined, today: CivilDate): boolean =>
  mandateBand(ends, today) === 'inForce';

/** The colour of each band. */
const toneOf: Readonly<Record<MandateBand, Tone>> = {
  missing: 'late',
  expired: 'late',
  within30: 'late',
  within60: 'waiting',
  within90: 'new',
  inForce: 'active',
};

/** «Directiva: vencida hace 201 días», with its colour. */
export function mandateMark(
  ends: CivilDate | undefined,
  today: CivilDate,
): { readonly label: string; readonly tone: Tone } {
  const band = mandateBand(ends, today);
  const tone = toneOf[band];
  if (ends === undefined) return { label: 'Sin directiva registrada', tone };
  const left = daysBetween(today, ends);
  if (left < 0) return { label: `Directiva: vencida hace ${counted(-left, 'día')}`, tone };
  if (left === 0) return { label: 'Directiva: vence hoy', tone };
  return {
    label: band === 'inForce' ? 'Directiva vigente' : `Directiva: vence en ${counted(left, 'día')}`,
    tone,
  };
}

/** Said wherever the board of an organisation acts without a mandate; undefined while it has one. It hinders nothing. */
export function mandateWarning(
  name: string,
  ends: CivilDate | undefined,
  today: CivilDate,
): string | undefined {
  const band = mandateBand(ends, today);
  if (band === 'missing') return `${name} no tiene directiva registrada.`;
  return band === 'expired' && ends !== undefined
    ? `El mandato de la directiva de ${name} venció el ${formatDate(ends)}.`
    : undefined;
}

/** Whether the morning mail tells of a mandate today: 90, 60 and 30 days before, on the last day, and then on Mondays. */
export function isNoticeDay(ends: CivilDate, today: CivilDate, isMonday: boolean): boolean {
  const left = daysBetween(today, ends);
  return left < 0 ? isMonday : (noticeDays as readonly number[]).includes(left);
}
