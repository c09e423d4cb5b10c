/** Who looks after a request, and why: whoever has its category, the promoter of its sector, a substitute, or the central office. */
import { labelOf } from '../schema/catalogue';
import { formatDate } from '../schema/format';
import type { CivilDate } from '../schema/values';
import { sectors } from '../tables/place-catalogues';
import {
  handlers,
  requestCategories,
  type Handler,
  type RequestCategory,
} from '../tables/request-catalogues';

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
  /** What the person who asks why is told. */
  readonly explanation: string;
}

/** What decides who looks after a request. */
export interface RoutedMatter {
  readonly category: RequestCategory;
  /** Who takes that category, as the office wrote it in Categorías. */
  readonly handler: Handler;
  readonly sector: string;
}

/** Somebody's right to a matter, before whoever comes next. */
interface Claim {
  /** «Por el sector El Cercado». */
  readonly basis: string;
  readonly holders: readonly StaffFacts[];
  /** What is said when nobody holds it. */
  readonly vacant: string;
}

/** Whether somebody works here, and is not on vacation or leave today. */
export const isAvailable = ({ active, awayUntil }: StaffFacts, today: CivilDate): boolean =>
  active && (awayUntil === undefined || awayUntil < today);

/** «está ausente hasta el 20/03/2026»; of whoever left, that they did. */
const lackOf = ({ active, awayUntil }: StaffFacts): string =>
  active && awayUntil !== undefined
    ? `está ausente hasta el ${formatDate(awayUntil)}`
    : 'ya no trabaja en el departamento';

/** Who takes it by a claim: a holder who is here, else a holder's substitute; undefined with why when it is neither. */
function settle({ basis, holders, vacant }: Claim, team: readonly StaffFacts[], today: CivilDate): Route {
  const here = holders.find((each) => isAvailable(each, today));
  if (here) return { responsible: here, explanation: `${basis}, la atiende ${here.name}.` };
  for (const missing of holders) {
    const substitute = team.find(({ id }) => id === missing.substitute);
    if (!substitute || !isAvailable(substitute, today)) continue;
    return {
      responsible: substitute,
      explanation: `${basis} le toca a ${missing.name}, que ${lackOf(missing)}: la atiende su sustituto(a), ${substitute.name}.`,
    };
  }
  const away = holders.find(({ active }) => active);
  if (!away) return { responsible: undefined, explanation: vacant };
  const explanation = `${basis} le toca a ${away.name}, que ${lackOf(away)} y no tiene quien le sustituya.`;
  return { responsible: undefined, explanation };
}

function claimOfPlace(sector: string, team: readonly StaffFacts[]): Claim {
  const known = sector in sectors.options && sector !== 'none';
  const label = labelOf(sectors, sector);
  return {
    basis: `Por el sector ${label}`,
    holders: known ? team.filter((each) => each.role === 'promoter' && each.sector === sector) : [],
    vacant: known ? `El sector ${label} no tiene promotor activo.` : 'El lugar no tiene sector.',
  };
}

/** Of several with the role, whoever is of the sector comes first. */
function claimOfCategory({ category, handler, sector }: RoutedMatter, team: readonly StaffFacts[]): Claim {
  const label = labelOf(requestCategories, category);
  const holders = team.filter(({ role }) => role === handler);
  return {
    basis: `Por la categoría ${label}`,
    holders: [
      ...holders.filter((each) => each.sector === sector),
      ...holders.filter((each) => each.sector !== sector),
    ],
    vacant: `La categoría ${label} le toca a «${labelOf(handlers, handler)}», y nadie activo tiene ese rol.`,
  };
}

/** An office of which everybody is away still has to be told. */
function office(team: readonly StaffFacts[], today: CivilDate): Route {
  const staff = [
    ...team.filter(({ role }) => role === 'assistant'),
    ...team.filter(({ role }) => role === 'coordinator'),
  ];
  const responsible = staff.find((each) => isAvailable(each, today)) ?? staff.find(({ active }) => active);
  return {
    responsible,
    explanation: responsible
      ? `La atiende la oficina central: ${responsible.name}.`
      : 'En la oficina central no hay nadie activo.',
  };
}

/** The first claim that somebody can answer, else the office; what kept the others from it is told too. */
function firstOf(claims: readonly Claim[], team: readonly StaffFacts[], today: CivilDate): Route {
  const said: string[] = [];
  for (const claim of claims) {
    const { responsible, explanation } = settle(claim, team, today);
    said.push(explanation);
    if (responsible) return { responsible, explanation: said.join(' ') };
  }
  const { responsible, explanation } = office(team, today);
  return { responsible, explanation: [...said, explanation].join(' ') };
}

/** Who looks after what happens in a sector. */
export const routeByPlace = (sector: string, team: readonly StaffFacts[], today: CivilDate): Route =>
  firstOf([claimOfPlace(sector, team)], team, today);

/** The owner of a request. A record without an owner is impossible while anybody of the office works here. */
export function routeRequest(matter: RoutedMatter, team: readonly StaffFacts[], today: CivilDate): Route {
  const ofPlace = claimOfPlace(matter.sector, team);
  const claims = matter.handler === 'place' ? [ofPlace] : [claimOfCategory(matter, team), ofPlace];
  return firstOf(claims, team, today);
}
