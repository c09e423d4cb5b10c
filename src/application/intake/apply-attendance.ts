/** F6 into one line of an attendance list: the meeting or the session by its code, the person known or met for the first time. */
import { referenceIn } from '../../domain/schema/parse';
import { formatDate } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import type { Table } from '../../domain/schema/table';
import { activities, consents, meetings } from '../../domain/tables';
import { hourOn } from '../../domain/time/civil-datetime';
import { placeOf } from '../../domain/territory/place-name';
import { draftArrival } from '../activities';
import { insert, type Change } from '../kernel/operation';
import { draftAttendance, findClosure, NameReader, type KnownNames } from '../meetings';
import type { Applier } from './applier';
import { findByCode } from './find-by-code';
import { requiredValue, sendBackProblems, valueOf, type Filled } from './filled';
import type { IntakeScene } from './scene';
import { Findings, type Verdict } from './verdict';

/** Where somebody arrived. */
interface Event {
  /** The record that the line belongs to. */
  readonly table: Table;
  readonly id: string;
  readonly date: CivilDate;
  readonly territory: string;
  /** Organisations whose boards are expected. */
  readonly convened: readonly string[];
  /** The line and the numbers that follow from it; what the office must decide goes to the findings. */
  readonly draft: (names: KnownNames, findings: Findings) => Change[];
}

/** A meeting, while its list is open: from its day on, until its acta is finished. */
function meetingEvent(
  meeting: IntakeScene['meetings'][number],
  filled: Filled,
  scene: IntakeScene,
  findings: Findings,
): Event {
  const { id, date, status, territory, organisations: convened = [] } = meeting;
  const closure = findClosure(status);
  if (closure) findings.ask(`${id}: ${closure.message}`, 'event');
  if (date > scene.today && !filled.decisions.confirmed) {
    findings.ask(`${id} es el ${formatDate(date)}: todavía no ha llegado.`, 'event');
  }
  const draft = ({ attendees, newcomers }: KnownNames): Change[] => {
    const sexOf = (person: string): string | undefined =>
      newcomers.get(person) ?? scene.findPerson(person)?.sex;
    const { attendances, newId } = scene;
    const arrived = hourOn(date, filled.sentAt);
    const report = { attendees: attendees.map((each) => ({ ...each, arrived })) };
    return draftAttendance(meeting, report, { attendances, sexOf, newId }).changes;
  };
  return { table: meetings, id, date, territory, convened, draft };
}

/** A session of an activity: who is enrolled is marked, who is not takes a place when there is one. */
function sessionEvent(
  session: IntakeScene['sessions'][number],
  activity: IntakeScene['activities'][number],
  scene: IntakeScene,
): Event {
  const { id, territory, organisations: convened = [] } = activity;
  const draft = ({ attendees }: KnownNames, findings: Findings): Change[] =>
    attendees.flatMap(({ person, organisation }) => {
      const drafted = draftArrival({ person, organisation }, session, activity, scene);
      if (drafted.ok) return drafted.value;
      for (const { message } of drafted.problems) findings.ask(message, 'event');
      return [];
    });
  return { table: activities, id, date: session.date, territory, convened, draft };
}

function findEvent(filled: Filled, scene: IntakeScene, findings: Findings): Event | undefined {
  const said = filled.decisions.people['target'] ?? requiredValue<string>(filled, 'event');
  const code = referenceIn(said);
  const meeting = findByCode(scene.meetings, code);
  if (meeting) return meetingEvent(meeting, filled, scene, findings);
  const session = findByCode(scene.sessions, code);
  const activity = session && scene.activities.find(({ id }) => id === session.activity);
  if (session && activity) return sessionEvent(session, activity, scene);
  findings.ask(`«${said}» no es el código de una reunión ni de una sesión.`, 'event');
  return undefined;
}

/** Who it is, read as a line that the office pastes. */
function readPerson(filled: Filled, { convened, territory }: Event, scene: IntakeScene, findings: Findings) {
  const reader = new NameReader(
    {
      people: scene.people,
      organisations: scene.organisations,
      expected: scene.representativesOf(convened),
      convened,
      territory,
      newId: scene.newId,
    },
    'givenNames',
  );
  const sex = requiredValue<string>(filled, 'sex');
  reader.read(
    {
      name: `${requiredValue<string>(filled, 'givenNames')} ${requiredValue<string>(filled, 'surnames')}`,
      document: valueOf<string>(filled, 'documentNumber'),
      phone: valueOf<string>(filled, 'phone'),
      organisation: valueOf<string>(filled, 'organisation'),
      position: valueOf<string>(filled, 'position'),
      sex: sex === 'female' || sex === 'male' ? sex : undefined,
    },
    { mode: 'form', condition: undefined },
  );
  const names = reader.finish();
  // Whoever stood at the door is gone: what is not clear is the office's.
  for (const { message, field } of names.problems) findings.ask(message, field);
  findings.warn(...names.warnings);
  return names;
}

/** What a newcomer allows is kept as consent; of those who were known it is on record, so the office is told. */
function photoChanges(
  filled: Filled,
  { date }: Event,
  { newcomers }: KnownNames,
  scene: IntakeScene,
  findings: Findings,
): Change[] {
  const granted = requiredValue<string>(filled, 'photos') === 'yes';
  if (!granted) findings.warn('No permite que salga en las fotos.');
  const said = { purpose: 'photos', granted, mode: 'form', date } as const;
  return [...newcomers.keys()].map((person) => insert(consents, scene.newId(consents), { ...said, person }));
}

function register(filled: Filled, scene: IntakeScene): Verdict {
  const findings = new Findings();
  sendBackProblems(filled, findings);
  const event = findings.clear ? findEvent(filled, scene, findings) : undefined;
  if (!event || !findings.clear) return findings.waiting();
  const names = readPerson(filled, event, scene, findings);
  const changes = findings.clear ? event.draft(names, findings) : [];
  if (!findings.clear) return findings.waiting();
  return {
    kind: 'ready',
    table: event.table,
    target: event.id,
    place: placeOf(scene.territories, event.territory),
    changes: [...names.changes, ...photoChanges(filled, event, names, scene, findings), ...changes],
    warnings: findings.warnings,
  };
}

/** A correction is read again: who is on the list already is corrected there, never doubled. */
export const attendanceApplier: Applier = {
  register,
  correct: ({ filled, scene }) => register(filled, scene),
};
