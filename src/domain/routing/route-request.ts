/** Who looks after a request, and why: the promoter of the place's sector, the substitute, or the central office. */
import { labelOf } from '../schema/catalogue';
import { sectors } from '../tables/place-catalogues';

export interface StaffFacts {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly sector: string | undefined;
  readonly active: boolean;
  readonly substitute: string | undefined;
}

export interface Route {
  /** Undefined only when nobody active is in Personal. */
  readonly responsible: StaffFacts | undefined;
  /** One sentence for the person who asks why. */
  readonly explanation: string;
}

/** The owner of a request in a sector. A record without an owner is impossible while anybody works here. */
export function routeRequest(sector: string, team: readonly StaffFacts[]): Route {
  const label = labelOf(sectors, sector);
  const promoter = team.find((each) => each.role === 'promoter' && each.sector === sector);
  if (promoter?.active)
    return { responsible: promoter, explanation: `Promotora o promotor del sector ${label}.` };
  const substitute = promoter && team.find((each) => each.id === promoter.substitute && each.active);
  if (promoter && substitute) {
    return { responsible: substitute, explanation: `Sustituye a ${promoter.name} en el sector ${label}.` };
  }
  const central =
    team.find((each) => each.active && each.role === 'assistant') ??
    team.find((each) => each.active && each.role === 'coordinator');
  return {
    responsible: central,
    explanation: `El sector ${label} no tiene promotor activo: queda en la oficina central.`,
  };
}
