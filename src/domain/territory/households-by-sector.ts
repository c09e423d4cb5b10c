/** How many households each sector has, from the estimates that the office wrote beside its places: none is counted twice. */

interface Place {
  readonly id: string;
  readonly sector: string;
  readonly parent?: string | undefined;
  /** Estimated, with those of the places that belong to it; absent where nobody wrote it. */
  readonly households?: number | undefined;
}

/**
 * A place whose households are known holds those of the places in it; what of these is another sector's is that sector's. Sectors
 * without any estimate are left out.
 */
export function householdsBySector(places: readonly Place[]): ReadonlyMap<string, number> {
  const ids = new Set(places.map(({ id }) => id));
  const children = new Map<string, Place[]>();
  for (const place of places) {
    const above = place.parent !== undefined && ids.has(place.parent) ? place.parent : '';
    children.set(above, [...(children.get(above) ?? []), place]);
  }
  const sum = (of: string): Map<string, number> => {
    const total = new Map<string, number>();
    for (const child of children.get(of) ?? []) {
      for (const [sector, count] of shareOf(child)) total.set(sector, (total.get(sector) ?? 0) + count);
    }
    return total;
  };
  const shareOf = ({ id, sector, households = 0 }: Place): Map<string, number> => {
    const within = sum(id);
    if (households <= 0) return within;
    const own = within.get(sector) ?? 0;
    const others = [...within.values()].reduce((all, count) => all + count, 0) - own;
    const rest = Math.max(households - others, own);
    return rest > 0 ? within.set(sector, rest) : within;
  };
  return sum('');
}

/** Places whose households nobody estimated: not their own, nor those of a place they belong to or that belongs to them. */
export function withoutEstimate(places: readonly Place[]): ReadonlySet<string> {
  const byId = new Map(places.map((place) => [place.id, place]));
  // People write the cells of this tab: two places may come to belong to each other.
  const lineOf = (place: Place, seen: readonly Place[] = []): readonly Place[] => {
    if (seen.includes(place)) return seen;
    const above = byId.get(place.parent ?? '');
    return above ? lineOf(above, [...seen, place]) : [...seen, place];
  };
  const isKnown = ({ households = 0 }: Place): boolean => households > 0;
  const aboveKnown = new Set(places.filter(isKnown).flatMap((place) => lineOf(place).map(({ id }) => id)));
  return new Set(
    places.filter((place) => !aboveKnown.has(place.id) && !lineOf(place).some(isKnown)).map(({ id }) => id),
  );
}
