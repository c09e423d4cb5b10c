/** The office's way through the front door: registers a request, routes it, dates it, asks before doubling one. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { people, requests } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, insert, type Decision } from '../kernel/operation';
import { columns, type RowsView } from '../kernel/reads';
import { mandateWarningsOf } from '../organisations/mandates';
import { joinAtEntry } from './join-request';
import { completeRequest, findTwins, requestReads, twinProblem, type RequestFacts } from './request-draft';
import { requestScene } from './scene';

interface Existing {
  readonly territories: RowsView<unknown>;
  readonly people: RowsView<unknown>;
  readonly organisations: RowsView<{ readonly voided: boolean }>;
}

/** What is wrong with the references of a request, each at its field. */
function checkReferences(facts: RequestFacts, existing: Existing): Problem[] {
  const problems: Problem[] = [];
  const unknown = (label: string, id: string, field: string): Problem =>
    problem('unknownRecord', [label, id], field);
  if (!existing.territories.find(facts.territory))
    problems.push(unknown('Lugar', facts.territory, 'territory'));
  if (facts.requesterKind === 'person') {
    const id = facts.requesterPerson;
    if (id === undefined) problems.push(problem('required', ['Persona solicitante'], 'requesterPerson'));
    else if (!existing.people.find(id)) problems.push(unknown('Persona solicitante', id, 'requesterPerson'));
  } else {
    const id = facts.requesterOrganisation;
    if (id === undefined)
      problems.push(problem('required', ['Organización solicitante'], 'requesterOrganisation'));
    else if (!existing.organisations.find(id)) {
      problems.push(unknown('Organización solicitante', id, 'requesterOrganisation'));
    }
  }
  if (facts.beneficiary !== undefined && !existing.people.find(facts.beneficiary)) {
    problems.push(unknown('Persona beneficiaria', facts.beneficiary, 'beneficiary'));
  }
  return problems;
}

/** What the person is told: who looks after it and why, or which request goes on for it. */
type Registered =
  | { readonly id: string; readonly title: string; readonly joinedTo: string; readonly supporters: number }
  | {
      readonly id: string;
      readonly title: string;
      readonly responsible: string;
      readonly routing: string;
      readonly due: string;
      readonly warnings: readonly string[];
    };

export const registerRequest = defineOperation({
  name: 'registerRequest',
  title: 'Registrar solicitud',
  roles: officeRoles,
  reads: { ...requestReads, people: columns(people, 'fullName', 'household') },
  creates: [requests],
  parse: (raw) => parseFields(asked.request, raw),
  decide({ snapshot, input, actor, today, settings, newId }): Result<Decision<Registered>> {
    const { confirmed, joinTo, ...facts } = input;
    const wrong = checkReferences(facts, snapshot);
    if (facts.happenedOn > today) wrong.push(problem('dateInFuture', ['Fecha en que ocurrió'], 'happenedOn'));
    if (wrong.length > 0) return fail(...wrong);
    const scene = requestScene(snapshot, settings, (person) => snapshot.people.find(person)?.household);
    const id = newId(requests);
    const row = completeRequest(facts, scene, actor.id, today);
    if (joinTo !== undefined) {
      const joined = joinAtEntry({ id, row, joinTo, field: 'confirmed' }, snapshot.requests, today);
      if (!joined.ok) return joined;
      const { kept, changes } = joined.value;
      const output = { id, title: row.title, joinedTo: kept.id, supporters: kept.supporters + 1 };
      return succeed({ changes, output });
    }
    const twins = findTwins(facts, scene);
    if (twins[0] && confirmed !== true) return fail(twinProblem(twins[0]));
    const owner = snapshot.staff.find(row.responsible);
    return succeed({
      changes: [insert(requests, id, row)],
      output: {
        id,
        title: row.title,
        responsible: owner?.name ?? '',
        routing: row.routing ?? '',
        due: row.due ?? '',
        warnings: mandateWarningsOf([snapshot.organisations.find(input.requesterOrganisation)], today),
      },
    });
  },
});
