/** How a place is called in a sentence: its label without the official code. */

/** «Las Auyamas — Palero, DM Constanza» of «Las Auyamas — Palero, DM Constanza [010300100]». */
export const placeName = (label: string): string => label.replace(/\s*\[[^\]]*\]\s*$/, '');
