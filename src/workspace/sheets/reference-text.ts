/** What stands in a cell that refers to a record: its code, or a name that ends in it where people would not know the code. */
import type { Table } from '../../domain/schema/table';
import { buildTerritoryRows } from '../../domain/territory/territory-rows';

/** Labels of the official places by code: they do not change, so no reading is needed to write one. */
let places: ReadonlyMap<string, string> | undefined;

/** «Las Auyamas — Palero, DM Constanza [010300100]» for a place of the official list; the code alone for all else. */
export function referenceText(target: Table | undefined, id: string): string {
  if (target?.shownAs === undefined) return id;
  places ??= new Map(buildTerritoryRows().map((place) => [place.id, place.label]));
  return places.get(id) ?? id;
}
