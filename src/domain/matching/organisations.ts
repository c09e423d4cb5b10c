/** Whether two organisations are one: same kind, place and name, or nearly the same name in the same place. */
import { editDistance, searchKey } from '../text/normalise';

export interface OrganisationFacts {
  readonly id?: string;
  readonly kind: string;
  readonly name: string;
  readonly territory: string;
}

/** The name without what says its kind: «Junta de Vecinos Nuevo Amanecer» and «JV Nuevo Amanecer» are one. */
export const bareName = (name: string): string =>
  searchKey(name)
    .replace(
      /^(junta de vecinos|junta de vecino|jv|j v|asociacion comunitaria|asociacion|comite|centro de madres|club)\b/,
      '',
    )
    .trim();

/** `same` blocks a second record; `near` asks. */
export function matchOrganisations(a: OrganisationFacts, b: OrganisationFacts): 'same' | 'near' | 'none' {
  if (a.kind !== b.kind || a.territory !== b.territory) return 'none';
  const [one, two] = [bareName(a.name), bareName(b.name)];
  if (one === two) return 'same';
  return editDistance(one, two, 2) <= 2 ? 'near' : 'none';
}
