/** The plain values that cells hold: branded strings for dates and hours, integer centavos for money. */

declare const brand: unique symbol;

/** A calendar day, `YYYY-MM-DD`, in Santo Domingo. */
export type CivilDate = string & { readonly [brand]: 'CivilDate' };
/** An hour of the day, `HH:mm`, 24 hours. */
export type CivilTime = string & { readonly [brand]: 'CivilTime' };
/** A moment on the wall clock of Santo Domingo (UTC−4, no daylight saving), `YYYY-MM-DDTHH:mm:ss`. */
export type CivilDateTime = string & { readonly [brand]: 'CivilDateTime' };
/** An amount of Dominican pesos in integer centavos. */
export type Centavos = number & { readonly [brand]: 'Centavos' };

export const centavos = (amount: number): Centavos => Math.round(amount) as Centavos;
