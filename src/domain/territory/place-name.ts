/** How a place is called in a sentence: its label without the official code. */

/** «Las Auyamas — Palero, DM Constanza» of «Las Auyamas — Palero, DM Constanza [010300100]». */
export const placeName = (label: string): string => label.replace(/\s*\[[^\]]*\]\s*$/, '');

/** The place alone, without the section it lies in: «Las Auyamas». */
export const shortPlaceName = (label: string): string => placeName(label).split(' — ')[0] ?? '';
