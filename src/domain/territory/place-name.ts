/** How a place is called in a sentence: its label without the official code. */

/** «Las Auyamas — Palero, DM Constanza» of «Las Auyamas — Palero, DM Constanza [010300100]». */
export const placeName = (label: string): string => label.replace(/\s*\[[^\]]*\]\s*$/, '');

/** The places of a read, as far as their labels go. */
export interface PlaceLabels {
  find(id: string | undefined): { readonly label: string } | undefined;
}

/** The name of a place by its official code; '' when there is none. */
export const placeOf = (territories: PlaceLabels, id: string | undefined): string =>
  placeName(territories.find(id)?.label ?? '');

/** The place alone, without the section it lies in: «Las Auyamas». */
export const shortPlaceName = (label: string): string => placeName(label).split(' — ')[0] ?? '';
