/** What a change of state asks of a request beyond filled fields, in the words that a person is told. */
import { problem, type Problem } from '../../domain/problems';
import type { Row } from '../../domain/schema/table';
import type { requests } from '../../domain/tables';

export type GuardedRequest = Pick<Row<typeof requests>, 'requesterPerson' | 'requesterOrganisation'>;

/** What is missing before a request may be in a state; empty when nothing is. */
export function missingForRequest(row: GuardedRequest, to: string): string[] {
  if (to !== 'classified') return [];
  return row.requesterPerson === undefined && row.requesterOrganisation === undefined ? ['solicitante'] : [];
}

interface Team {
  find(id: string): { readonly name: string; readonly active: boolean; readonly voided: boolean } | undefined;
}

/** Why somebody cannot look after a request: unknown, or no longer at work. */
export function whyNotResponsible(id: string, team: Team): Problem | undefined {
  const person = team.find(id);
  if (!person || person.voided) return problem('unknownRecord', ['Responsable', id], 'responsible');
  return person.active
    ? undefined
    : problem('cannotApply', [`${person.name} ya no está activo(a): elija a otra persona.`], 'responsible');
}
