/** Whom an agreement is of: it comes back whenever they meet again. */

interface Agreed {
  readonly meeting?: string | undefined;
  readonly responsibleOrganisation?: string | undefined;
}

interface Convened {
  readonly organisations?: readonly string[] | undefined;
}

/** The organisations convened where it was made, and the one that took it upon itself, there or in an exchange. */
export const partiesOf = (
  { meeting, responsibleOrganisation: own }: Agreed,
  meetings: { find(id: string | undefined): Convened | undefined },
): string[] => [
  ...new Set([...(meetings.find(meeting)?.organisations ?? []), ...(own === undefined ? [] : [own])]),
];
