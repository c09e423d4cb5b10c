/** What nobody of the field looks after: sectors without a promoter, and places in use that belong to no sector. */
import { isAvailable, type StaffFacts } from '../../domain/routing/route-request';
import { labelOf } from '../../domain/schema/catalogue';
import type { CivilDate } from '../../domain/schema/values';
import { sectors } from '../../domain/tables/place-catalogues';
import { placeName } from '../../domain/territory/place-name';
import type { ListRow } from '../search/shown';

const group = 'Sin promotor';

interface Place {
  readonly id: string;
  readonly label: string;
  readonly sector: string;
  readonly active: boolean;
}

/** Sectors whose matters go to the central office. */
export const uncoveredSectors = (
  team: readonly (StaffFacts & { readonly voided: boolean })[],
  today: CivilDate,
): ListRow[] =>
  Object.keys(sectors.options)
    .filter((sector) => sector !== 'none')
    .filter(
      (sector) =>
        !team.some(
          (each) =>
            !each.voided && each.role === 'promoter' && each.sector === sector && isAvailable(each, today),
        ),
    )
    .map((sector) => ({
      group,
      over: 'Sector',
      title: labelOf(sectors, sector),
      detail: 'Lo que llega va a quien sustituye o a la oficina central',
    }));

/** Places of no sector from which something came; `used` are the places of all that came. */
export function placesOfNoSector(places: readonly Place[], used: readonly string[]): ListRow[] {
  const counts = new Map<string, number>();
  for (const id of used) counts.set(id, (counts.get(id) ?? 0) + 1);
  return places
    .filter(({ id, sector, active }) => active && sector === 'none' && counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map(({ id, label }) => ({
      group: 'Sin sector',
      over: `${id} · ${counts.get(id) ?? 0} en el registro`,
      title: placeName(label),
      detail: 'Escriba su sector en la hoja «Territorios»',
    }));
}
