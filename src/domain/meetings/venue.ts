/** Where a meeting is held, as a paper tells it: the place, and whether people take part from afar. */
import type { Row } from '../schema/table';
import type { meetings } from '../tables/meetings';

/** «Salón comunal», «Salón comunal y por medios virtuales», «Zoom (reunión virtual)». */
export function venueOf({ place, modality }: Pick<Row<typeof meetings>, 'place' | 'modality'>): string {
  if (modality === 'remote') return `${place} (reunión virtual)`;
  return modality === 'mixed' ? `${place} y por medios virtuales` : place;
}
