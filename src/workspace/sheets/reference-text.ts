/** What stands in a cell that refers to a record: a name that ends in its code where people would not know the code alone. */
import type { Table } from '../../domain/schema/table';
import { territories } from '../../domain/tables';
import { buildTerritoryRows } from '../../domain/territory/territory-rows';

/** The text for a record of a table, by its code. */
export type ReferenceText = (target: Table | undefined, id: string) => string;

/** What a record is called, as far as somebody knows. */
export type FindName = (target: Table, id: string) => string | undefined;

/** Official places do not change their names: writing one takes no reading. */
let places: ReadonlyMap<string, string> | undefined;

function placeLabel(id: string): string | undefined {
  places ??= new Map(buildTerritoryRows().map((place) => [place.id, place.label]));
  return places.get(id);
}

/** A meeting may convoke a hundred organisations, and Google ends a cell at 50,000 characters. */
const longestName = 80;

/** The name as a cell takes it: a bar would part it from its code where a cell holds several. */
function inCell(name: string): string {
  const line = name.replace(/\s*\|\s*/g, ' / ').trim();
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line;
}

/** «Las Auyamas — Palero, DM Constanza [010300100]», «Luz Estela Durán [EMP-002]»; the code alone for all that has no name. */
export const referenceTextWith =
  (findName: FindName): ReferenceText =>
  (target, id) => {
    if (target === territories) return placeLabel(id) ?? id;
    const name = target?.namedBy === undefined ? undefined : findName(target, id);
    return name === undefined || name === '' ? id : `${inCell(name)} [${id}]`;
  };

/** Where nothing was read, only places have a name. */
export const placesAlone: ReferenceText = referenceTextWith(() => undefined);
