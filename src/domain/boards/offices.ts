/** The offices of a board: how each is called, in which order the acta names them, and who presides. */
import { labelOf } from '../schema/catalogue';
import type { Row } from '../schema/table';
import type { boardPositions } from '../tables/organisations';
import type { people } from '../tables/people';
import { boardRoles } from '../tables/people-catalogues';
import { bySex } from '../words/by-sex';

type Position = Row<typeof boardPositions>;

/** An office as it stands in the statutes: its place in the board, for whoever is elected to it or for who stands in. */
export type Office = Pick<Position, 'role'> & Partial<Pick<Position, 'tenure'>>;

/** Whether it is held in one's own right; where nothing is said it is. */
export const isHolder = ({ tenure }: Pick<Office, 'tenure'>): boolean => tenure !== 'substitute';

/** Whether two are one office, held once. */
export const isSameOffice = (a: Office, b: Office): boolean =>
  a.role === b.role && isHolder(a) === isHolder(b);

/** «Tesorero(a)», «Tesorero(a) suplente»; «Tesorera» of a woman who holds it. */
export const officeName = (office: Office, sex?: Row<typeof people>['sex']): string =>
  `${bySex(labelOf(boardRoles, office.role), sex)}${isHolder(office) ? '' : ' suplente'}`;

const roles = Object.keys(boardRoles.options);
const rank = (office: Office): number => roles.indexOf(office.role) * 2 + (isHolder(office) ? 0 : 1);

/** Sorts as the acta names them: presidency first, each substitute after whom they stand in for. */
export const byRank = (a: Office, b: Office): number => rank(a) - rank(b);

/** Who presides: the president, or who stands in while there is none; undefined without either. */
export const findPresident = <T extends Office>(held: readonly T[]): T | undefined =>
  held.filter(({ role }) => role === 'president').sort(byRank)[0];
