/** Who looks after a request, and why: the promoter of the place's sector, the substitute, or the central office. */
import { labelOf } from '../schema/catalogue';
import type { CivilDate } from '../schema/values';
import { sectors } from '../tables/place-catalogues';

export interface StaffFacts {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly sector: string | undefined;
  readonly active: boolean;
  readonly substitute: string | undefined;
  /** The last day of an absence. */
  readonly awayUntil?: CivilDate | undefined;
}

export interface Route {
  /** Undefined only when nobody active is in Personal. */
  readonly responsible: StaffFacts | undefined;
  /** One sentence for the person who asks why. */
  readonly explanation: string;
}

/** Whether somebody works here, and is not on vacation or leave today. */
export const isAvailable = ({ active, awayUntil }: StaffFacts, today: CivilDate): boolean =>
  active && (awayUntil === undefined || awayUntil < today);

/** The owner of a request in a sector. A record without an owner is impossible while anybody works here. */
export function routeRequest(sector: string, team: readonly StaffFacts[], today: CivilDate): Route {
  const label = labelOf(sectors, sector);
  const isHere = (person: StaffFacts): boolean => isAvailable(person, today);
  const promoters = team.filter((each) => each.role === 'promoter' && each.sector === sector);
  const promoter = promoters.find(isHere);
  if (promoter) return { responsible: promoter, explanation: `Promotora o promotor del sector ${label}.` };
  for (const missing of promoters) {
    const substitute = team.find((each) => each.id === missing.substitute && isHere(each));
    if (substitute) {
      return {
        responsible: substitute,
        explanation: `Sustituye a ${missing.name} en el sector ${label}.`,
      };
    }
  }
  const office = [
    ...team.filter(({ role }) => role === 'assistant'),
    ...team.filter(({ role }) => role === 'coordinator'),
  ];
  // An office of which everybody is away still has to be told.
  const central = office.find(isHere) ?? office.find(({ active }) => active);
  return {
    responsible: central,
    explanation: `El sector ${label} no tiene promotor activo: queda en la oficina central.`,
  };
}
