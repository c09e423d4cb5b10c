/** Offices of a board that nobody holds any more, and how that is told. */
import type { Row } from '../schema/table';
import type { boardPositions } from '../tables/organisations';
import { boardRoles } from '../tables/people-catalogues';
import { isHolder, officeName, type Office } from './offices';

type Role = Row<typeof boardPositions>['role'];

interface Position extends Office {
  readonly board: string;
  readonly until?: string | undefined;
  readonly voided: boolean;
}

/** Offices that somebody of this board held and nobody does now, in the order of the acta; who stands in does not fill them. */
export function vacantRoles(board: string | undefined, positions: readonly Position[]): Role[] {
  const own = positions.filter((row) => row.board === board && isHolder(row) && !row.voided);
  const held = new Set(own.filter(({ until }) => until === undefined).map(({ role }) => role));
  const known = new Set(own.map(({ role }) => role));
  return (Object.keys(boardRoles.options) as Role[]).filter((role) => known.has(role) && !held.has(role));
}

/** «En la directiva de Nuevo Amanecer está vacante: Tesorero(a).»; undefined while every office has its holder. It hinders nothing. */
export function vacancyWarning(name: string, vacant: readonly Role[]): string | undefined {
  if (vacant.length === 0) return undefined;
  const roles = vacant.map((role) => officeName({ role })).join(', ');
  return `En la directiva de ${name} ${vacant.length === 1 ? 'está vacante' : 'están vacantes'}: ${roles}.`;
}
