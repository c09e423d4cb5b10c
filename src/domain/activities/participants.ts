/** Counts whoever took part in an activity, by sex and by organisation. */

interface Participant {
  /** `female`, `male`, or anything else where it is not known. */
  readonly sex: string | undefined;
  /** Name of the organisation they came for. */
  readonly organisation: string;
}

interface BySex {
  readonly women: number;
  readonly men: number;
  readonly unstated: number;
  readonly total: number;
}

/** How many women, how many men, and of how many it is not known. */
export function countBySex(participants: readonly Pick<Participant, 'sex'>[]): BySex {
  const of = (wanted: string): number => participants.filter(({ sex }) => sex === wanted).length;
  const [women, men, total] = [of('female'), of('male'), participants.length];
  return { women, men, unstated: total - women - men, total };
}

/** The same for each organisation, those with most people first. */
export function countByOrganisation(
  participants: readonly Participant[],
): (BySex & { readonly organisation: string })[] {
  const groups = new Map<string, Participant[]>();
  for (const each of participants) {
    const group = groups.get(each.organisation);
    if (group) group.push(each);
    else groups.set(each.organisation, [each]);
  }
  return [...groups]
    .map(([organisation, group]) => ({ organisation, ...countBySex(group) }))
    .sort((a, b) => b.total - a.total || (a.organisation < b.organisation ? -1 : 1));
}
