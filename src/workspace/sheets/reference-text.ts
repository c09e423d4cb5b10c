/** What stands in a cell that refers to a record: a name that ends in its code where people would not know the code alone. */
import type { Table } from '../../domain/schema/table';
import { staff, territories } from '../../domain/tables';
import { buildTerritoryRows } from '../../domain/territory/territory-rows';
import type { Values } from './tab-view';
import { columnLetters, declaredPositions, quoted, type Positions } from './tab-layout';

/** The text for a record of a table, by its code. */
export type ReferenceText = (target: Table | undefined, id: string) => string;

/** Official places do not change their names: writing one takes no reading. */
let places: ReadonlyMap<string, string> | undefined;

function placeLabel(id: string): string | undefined {
  places ??= new Map(buildTerritoryRows().map((place) => [place.id, place.label]));
  return places.get(id);
}

const nameField = 'name' satisfies keyof typeof staff.fields;
const staffColumns = declaredPositions(staff);
const nameColumn = staffColumns.get(nameField) ?? 0;

/** Codes and names of the team, a few cells that come with every read, so that whoever is named has a name. */
export const teamRange = `${quoted(staff.sheet)}!${columnLetters(0)}:${columnLetters(nameColumn)}`;

/** The names of the team in what `teamRange` brought; none where a person has moved those columns: codes stand for themselves. */
export function teamNames(values: Values, positions: Positions): ReadonlyMap<string, string> {
  const moved = ['id', nameField].some((field) => positions.get(field) !== staffColumns.get(field));
  if (moved) return new Map();
  return new Map(
    values.slice(1).map((row) => [String(row[0] ?? '').trim(), String(row[nameColumn] ?? '').trim()]),
  );
}

/** «Las Auyamas — Palero, DM Constanza [010300100]», «Luz Estela Durán [EMP-002]»; the code alone for all else. */
export const referenceTextWith =
  (team: ReadonlyMap<string, string>): ReferenceText =>
  (target, id) => {
    if (target === territories) return placeLabel(id) ?? id;
    const name = target === staff ? team.get(id) : undefined;
    return name === undefined || name === '' ? id : `${name} [${id}]`;
  };
