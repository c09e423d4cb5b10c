/** Rows of Territorios from the official units: levels, parents, other names, the sector that looks after each, unmistakable labels. */
import type { NewRow } from '../schema/table';
import type { OptionOf } from '../schema/catalogue';
import type { sectors } from '../tables/place-catalogues';
import type { territories } from '../tables/territories';
import { officialUnits } from './official-units';

export type TerritoryRow = NewRow<typeof territories> & { readonly id: string };

type Sector = OptionOf<typeof sectors>;

interface Unit {
  readonly id: string;
  readonly level: TerritoryRow['level'];
  readonly name: string;
  readonly alias: string | undefined;
  readonly parent: string | undefined;
}

export const municipalityId = '000000000';

const districtNames: Record<string, string> = {
  '01': 'DM Constanza',
  '02': 'DM Tireo',
  '03': 'DM La Sabina',
};

const isUrban = (code: string): boolean => code.slice(2, 4) === '01';

/** «Tireo al Medio o La Secadora»: the first is the name, the rest are aliases. */
function splitNames(text: string): { name: string; alias: string | undefined } {
  const [name = text, ...others] = text.split(' o ');
  return { name, alias: others.length > 0 ? others.join(', ') : undefined };
}

/** The units of one line. */
function unitsOf(line: string): Unit[] {
  const match = /^(\d+) ([^(]+?)(?: \((.+)\))?$/.exec(line);
  const [code = '', text = '', inner] = match?.slice(1) ?? [];
  const id = code.padEnd(9, '0');
  if (code.length === 2)
    return [{ id, level: 'district', name: text, alias: undefined, parent: municipalityId }];
  if (code.length === 4) {
    const bare = text.replace(' (Zona urbana)', '');
    return [{ id, level: 'section', name: bare, alias: undefined, parent: code.slice(0, 2).padEnd(9, '0') }];
  }
  const own: Unit = {
    id,
    level: isUrban(code) ? 'neighbourhood' : 'hamlet',
    ...splitNames(text),
    parent: code.slice(0, 4).padEnd(9, '0'),
  };
  const subs = (inner?.split(', ') ?? []).map((sub, index): Unit => ({
    // 01 is the rest of the neighbourhood itself in the official list.
    id: `${code}${String(index + 2).padStart(2, '0')}`,
    level: 'subNeighbourhood',
    ...splitNames(sub),
    parent: id,
  }));
  return [own, ...subs];
}

/** Which sector looks after a place by default [P]: the founding proposal names the three, not their borders (demo.md §2). */
function sectorOf(code: string): Sector {
  const section = code.slice(0, 4);
  if (section === '0101') {
    return ['011', '012', '013', '020'].includes(code.slice(4, 7)) ? 'elCercado' : 'arroyoArriba';
  }
  if (section === '0102') return 'elCercado';
  if (section === '0103' || code.startsWith('03')) return 'coloniaKennedy';
  return 'headquarters';
}

/** «Las Auyamas — Palero, DM Constanza [010300100]»: eleven names repeat in Constanza. */
function labelOf(unit: Unit, parent: Unit | undefined): string {
  const district = districtNames[unit.id.slice(0, 2)];
  const above = unit.level === 'district' || unit.level === 'municipality' ? undefined : parent?.name;
  const place = [above, above === undefined ? undefined : district]
    .filter((part) => part !== undefined)
    .join(', ');
  return `${unit.name}${place === '' ? '' : ` — ${place}`} [${unit.id}]`;
}

/** Every official unit as a row: the municipality, its districts, sections, neighbourhoods, hamlets and sub-neighbourhoods. */
export function buildTerritoryRows(): TerritoryRow[] {
  const municipality: Unit = {
    id: municipalityId,
    level: 'municipality',
    name: 'Constanza (municipio)',
    alias: undefined,
    parent: undefined,
  };
  const units = [municipality, ...officialUnits.flatMap(unitsOf)];
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.map((unit) => ({
    ...unit,
    label: labelOf(unit, unit.parent === undefined ? undefined : byId.get(unit.parent)),
    zone: isUrban(unit.id) ? 'urban' : 'rural',
    sector: unit.id === municipalityId ? 'headquarters' : sectorOf(unit.id),
    active: true,
  }));
}
