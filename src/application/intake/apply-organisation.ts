/** F2 into an organisation, new or brought up to date, with the board it elected. */
import { matchOrganisations } from '../../domain/matching/organisations';
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import { organisations } from '../../domain/tables';
import { registrationMachine } from '../../domain/tables/organisations';
import { municipalRegistrations } from '../../domain/tables/people-catalogues';
import { insert, update, type Change } from '../kernel/operation';
import { draftBoard, freshData, type Office } from '../organisations';
import type { PersonDraft } from '../people';
import type { Applier, Correction } from './applier';
import { choosePerson, type ChosenPerson } from './choose-person';
import { correctRecord } from './correction';
import type { Filled } from './filled';
import { readOrganisation, type AnsweredBoard, type OrganisationAnswers } from './organisation-answers';
import type { IntakeScene } from './scene';
import { Findings, type Verdict } from './verdict';

type ChosenOffice = { readonly role: Office['role']; readonly holder: ChosenPerson };

/** A second record of the same organisation is never made; a name that is nearly the same is asked about. */
function lookForTwin(
  answers: OrganisationAnswers,
  filled: Filled,
  scene: IntakeScene,
  findings: Findings,
): void {
  const facts = { name: answers.name, kind: answers.kind, territory: answers.place.territory };
  for (const other of scene.organisations) {
    const match = matchOrganisations(other, facts);
    if (match === 'none' || (match === 'near' && filled.decisions.confirmed)) continue;
    const reason =
      match === 'same' ? 'mismo tipo, lugar y nombre' : 'mismo tipo, mismo lugar y casi el mismo nombre';
    findings.ask(`Puede ser ${other.name} (${other.id}): ${reason}.`, 'name');
    findings.suggest({
      subject: 'organisation',
      table: 'organisation',
      id: other.id,
      title: other.name,
      reason,
    });
  }
}

const chooseHolders = (
  board: AnsweredBoard,
  filled: Filled,
  scene: IntakeScene,
  findings: Findings,
): ChosenOffice[] =>
  board.offices.flatMap(({ role, described }) => {
    const subject = { key: role, question: `${role}-name` };
    const holder = choosePerson(described, subject, filled.decisions, scene, findings);
    return holder ? [{ role, holder }] : [];
  });

/** Whether the answer brings a board that the registry does not have. An older one than the current is asked about. */
function isNewBoard(
  board: AnsweredBoard,
  known: OrganisationAnswers['known'],
  filled: Filled,
  scene: IntakeScene,
  findings: Findings,
): boolean {
  const own = known ? scene.boards.filter(({ organisation }) => organisation === known.id) : [];
  if (own.some(({ electionDate }) => electionDate === board.electionDate)) {
    findings.warn(`La directiva elegida el ${formatDate(board.electionDate)} ya estaba registrada.`);
    return false;
  }
  const sameStart = own.find(({ starts }) => starts === board.starts);
  if (sameStart) {
    findings.ask(`La directiva ${sameStart.id} empezó el mismo día: revise la fecha.`, 'starts');
  }
  const later = own.find(({ electionDate }) => electionDate > board.electionDate);
  // Confirmed, it is recorded as one of the former ones.
  if (later && !filled.decisions.confirmed) {
    findings.ask(
      `Ya hay una directiva elegida después, el ${formatDate(later.electionDate)} (${later.id}).`,
      'electionDate',
    );
  }
  return true;
}

/** The board with its people; those who are new are made here. */
function boardChanges(
  { id: organisation, status }: { readonly id: string; readonly status: string },
  board: AnsweredBoard,
  chosen: readonly ChosenOffice[],
  scene: IntakeScene,
): Change[] {
  const sameForm = new Map<string, PersonDraft>();
  const changes: Change[] = [];
  const offices = chosen.map(({ role, holder }): Office => {
    if (!holder.described) return { role, person: holder.id };
    const admitted = scene.admit(holder.described, sameForm);
    changes.push(...admitted.changes);
    return { role, person: admitted.id };
  });
  const { electionDate, starts, swornIn, minutesLink } = board;
  const { changes: drafted } = draftBoard(
    { organisation, electionDate, starts, swornIn, minutesLink, offices },
    {
      people: [],
      boards: scene.boards,
      positions: scene.boardPositions,
      organisationStatus: status,
      termMonths: scene.settings.number('boardTermMonths'),
      newId: scene.newId,
    },
    scene.today,
  );
  return [...changes, ...drafted];
}

type Details = OrganisationAnswers['details'];

/** Where it stands in the ayuntamiento is moved by the office: what an answer says of it is told, not written. */
function withoutRegistration(
  { registration, ...rest }: Details,
  held: Details['registration'],
  findings: Findings,
): Details {
  if (registration !== undefined && registration !== (held ?? registrationMachine.initial)) {
    const said = labelOf(municipalRegistrations, registration);
    findings.warn(
      `Según la respuesta, su registro municipal está «${said}»: compruébelo y cámbielo en su ficha.`,
    );
  }
  return rest;
}

/** The organisation's own row, made or brought up to date. */
function ownChange(
  answers: OrganisationAnswers,
  scene: IntakeScene,
  findings: Findings,
): { id: string; change: Change } {
  const { known, name, kind, place, details } = answers;
  if (known) {
    const own = withoutRegistration(details, known.registration, findings);
    const patch = { ...own, territory: place.territory, ...freshData(scene.today) };
    return { id: known.id, change: update(organisations, known.id, patch) };
  }
  const id = scene.newId(organisations);
  const row = { ...details, name, kind, territory: place.territory, status: 'forming' as const };
  return { id, change: insert(organisations, id, { ...row, dataUpdated: scene.today }) };
}

function register(filled: Filled, scene: IntakeScene): Verdict {
  const findings = new Findings();
  const answers = readOrganisation(filled, scene, findings);
  if (!answers) return findings.waiting();
  if (!answers.known) lookForTwin(answers, filled, scene, findings);
  const { known } = answers;
  const board =
    answers.board && isNewBoard(answers.board, known, filled, scene, findings) ? answers.board : undefined;
  const chosen = board ? chooseHolders(board, filled, scene, findings) : [];
  if (!findings.clear) return findings.waiting();
  const own = ownChange(answers, scene, findings);
  const body = { id: own.id, status: known?.status ?? 'forming' };
  const boardDrafted = board ? boardChanges(body, board, chosen, scene) : [];
  return {
    kind: 'ready',
    table: organisations,
    target: own.id,
    place: answers.place.name,
    changes: [own.change, ...boardDrafted],
    warnings: findings.warnings,
  };
}

/** A correction changes the organisation's own data. A board, once recorded, is changed from its organisation's page. */
function correct({ filled, scene, records, target }: Correction): Verdict {
  const findings = new Findings();
  const row = records.organisations.find(target);
  if (!row) findings.ask(`La organización ${target} ya no está en el registro.`);
  const answers = readOrganisation(filled, scene, findings);
  if (!row || !answers || !findings.clear) return findings.waiting();
  const boards = scene.boards.filter(({ organisation }) => organisation === target);
  const elected = answers.board?.electionDate;
  if (
    elected !== undefined &&
    !boards.some(({ electionDate }) => electionDate === elected) &&
    !filled.decisions.confirmed
  ) {
    findings.ask(
      `La corrección trae otra fecha de elección (${formatDate(elected)}): revise la directiva en ${target}.`,
      'electionDate',
    );
  }
  const names = answers.known ? {} : { name: answers.name, kind: answers.kind };
  const details = withoutRegistration(answers.details, row.registration, findings);
  const next = { ...names, ...details, territory: answers.place.territory };
  const changes = correctRecord(organisations, row, next, filled, findings);
  if (!findings.clear) return findings.waiting();
  if (answers.board) findings.warn('Si la corrección cambia la directiva, regístrela desde la organización.');
  return {
    kind: 'ready',
    table: organisations,
    target,
    place: answers.place.name,
    changes,
    warnings: findings.warnings,
  };
}

export const organisationApplier: Applier = { register, correct };
