/** F1 into a request: routed, dated, flagged when it may double another, with the person it is for. */
import type { NewRow, Patch, Row } from '../../domain/schema/table';
import { consents, people, requests } from '../../domain/tables';
import { dateOf } from '../../domain/time/civil-datetime';
import { insert, type Change } from '../kernel/operation';
import { mandateWarningsOf } from '../organisations/mandates';
import { completePerson, type PersonDraft } from '../people';
import { completeRequest, findTwins, joinAtEntry, type Twin } from '../requests';
import type { Applier, Correction } from './applier';
import { choosePerson, type ChosenPerson } from './choose-person';
import { correctRecord } from './correction';
import type { Filled } from './filled';
import { readRequest, type RequestAnswers } from './request-answers';
import type { IntakeScene } from './scene';
import { Findings, type Verdict } from './verdict';

const requester = { key: 'requester', question: 'givenNames' };

/** The id of whoever asks, and the insert that makes them when they are new. */
function settlePerson(
  chosen: ChosenPerson | undefined,
  scene: IntakeScene,
): { id: string | undefined; changes: Change[] } {
  if (!chosen) return { id: undefined, changes: [] };
  return chosen.described ? scene.admit(chosen.described, new Map()) : { id: chosen.id, changes: [] };
}

/** What a person said who was not in the registry before: of those who were, it is on record. */
function consentOf(
  { consent, facts }: RequestAnswers,
  person: string | undefined,
  scene: IntakeScene,
): Change[] {
  if (consent === undefined || person === undefined) return [];
  const said = { purpose: 'assistance', granted: consent, mode: 'form', date: facts.happenedOn } as const;
  return [insert(consents, scene.newId(consents), { ...said, person })];
}

/** Open requests that this one may double: the office may let it add its voice to one of them. */
function suggestTwins(
  answers: RequestAnswers | undefined,
  requesterPerson: string | undefined,
  scene: IntakeScene,
  findings: Findings,
): Twin[] {
  if (!answers) return [];
  const facts = { ...answers.facts, requesterPerson };
  const open = findTwins(facts, scene.requests).filter(({ isOpen }) => isOpen);
  findings.suggest(
    ...open.slice(0, 5).map(({ id, reason }) => ({
      subject: 'target',
      table: 'request',
      id,
      title: scene.findRequest(id)?.title ?? id,
      reason,
    })),
  );
  return open;
}

/** The request that enters: on its own, or as a voice for the one the office chose. Nothing when it cannot be joined. */
function entering(
  id: string,
  row: NewRow<typeof requests>,
  joinTo: string | undefined,
  scene: IntakeScene,
  findings: Findings,
): readonly Change[] {
  if (joinTo === undefined) {
    if (row.duplicateHint !== undefined) findings.warn(`Posible duplicado: ${row.duplicateHint}.`);
    return [insert(requests, id, row)];
  }
  const known = { find: (each: string) => scene.findRequest(each) };
  const joined = joinAtEntry({ id, row, joinTo, field: 'target' }, known, scene.today);
  if (joined.ok) return joined.value.changes;
  for (const { message } of joined.problems) findings.ask(message, 'target');
  return [];
}

const remarkOf = (joinTo: string | undefined, twins: readonly Twin[]): { readonly remark?: string } => {
  if (joinTo !== undefined) return { remark: `Se unió a ${joinTo}: se atienden juntas.` };
  const [twin] = twins;
  return twin ? { remark: `Puede ser la misma que ${twin.id}: la oficina verá si las une.` } : {};
};

function register(filled: Filled, scene: IntakeScene): Verdict {
  const findings = new Findings();
  const answers = readRequest(filled, scene, findings);
  const chosen =
    answers?.person && choosePerson(answers.person, requester, filled.decisions, scene, findings);
  const twins = suggestTwins(answers, chosen?.id, scene, findings);
  if (!answers || !findings.clear) return findings.waiting();
  const person = settlePerson(chosen, scene);
  const facts = { ...answers.facts, requesterPerson: person.id };
  const joinTo = filled.decisions.people['target'];
  const row = completeRequest(facts, scene.requests, answers.registrar, scene.today);
  const id = scene.newId(requests);
  const asking = scene.findOrganisation(facts.requesterOrganisation);
  for (const warning of mandateWarningsOf([asking], scene.today)) findings.warn(warning);
  const entered = entering(id, row, joinTo, scene, findings);
  if (!findings.clear) return findings.waiting();
  return {
    kind: 'ready',
    table: requests,
    target: id,
    place: answers.place.name,
    changes: [
      ...person.changes,
      ...(chosen?.described ? consentOf(answers, person.id, scene) : []),
      ...entered,
    ],
    warnings: findings.warnings,
    ...remarkOf(joinTo, twins),
  };
}

/** What a corrected answer changes in the request; who looks after it changes only with the place or the category. */
function patchOf(
  row: Row<typeof requests>,
  answers: RequestAnswers,
  person: string | undefined,
  scene: IntakeScene,
): Patch<typeof requests> {
  const facts = { ...answers.facts, requesterPerson: person };
  const others = scene.requests;
  const rest = { ...others, requests: others.requests.filter(({ id }) => id !== row.id) };
  const fresh = completeRequest(facts, rest, row.receivedBy, dateOf(row.createdAt));
  const { title, due, duplicateHint, responsible, routing } = fresh;
  return {
    ...facts,
    title,
    duplicateHint,
    ...(row.category === facts.category ? {} : { due }),
    ...(row.category === facts.category && row.territory === facts.territory ? {} : { responsible, routing }),
  };
}

/** The person a corrected answer describes: the one this very response made is corrected, never doubled. */
function correctPerson(
  described: PersonDraft,
  held: string | undefined,
  correction: Correction,
  findings: Findings,
): { chosen: ChosenPerson | undefined; changes: Change[] } {
  const { filled, scene, records, responseId } = correction;
  const own = records.people.find(held);
  const [best] = scene.findLike(described);
  const isAnother = best?.match.band === 'identical' && best.row.id !== held;
  if (own && own.sourceRef === responseId && !isAnother) {
    const row = completePerson(described, own.recordState === 'verified' ? 'verified' : 'provisional');
    return { chosen: { id: own.id }, changes: correctRecord(people, own, row, filled, findings) };
  }
  const known: Record<string, string> = own && best?.row.id === own.id ? { requester: own.id } : {};
  const decisions = { ...filled.decisions, people: { ...known, ...filled.decisions.people } };
  return { chosen: choosePerson(described, requester, decisions, scene, findings), changes: [] };
}

function correct(correction: Correction): Verdict {
  const { filled, scene, records, target } = correction;
  const findings = new Findings();
  const row = records.requests.find(target);
  if (!row) findings.ask(`La solicitud ${target} ya no está en el registro.`);
  const answers = readRequest(filled, scene, findings);
  if (!row || !answers || !findings.clear) return findings.waiting();
  const { chosen, changes } = answers.person
    ? correctPerson(answers.person, row.requesterPerson, correction, findings)
    : { chosen: undefined, changes: [] };
  const rewrite = (person: string | undefined): Change[] =>
    correctRecord(requests, row, patchOf(row, answers, person, scene), filled, findings);
  // Whether the request may be written is known before a new person is made for it.
  const rewritten = rewrite(chosen?.described ? 'persona nueva' : chosen?.id);
  if (!findings.clear) return findings.waiting();
  const person = settlePerson(chosen, scene);
  return {
    kind: 'ready',
    table: requests,
    target,
    place: answers.place.name,
    changes: [...changes, ...person.changes, ...(chosen?.described ? rewrite(person.id) : rewritten)],
    warnings: findings.warnings,
  };
}

export const requestApplier: Applier = { register, correct };
