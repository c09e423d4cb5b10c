/** F6 into one line of an attendance list: the meeting by its code, the person known or met for the first time. */
import { referenceIn } from '../../domain/schema/parse';
import { formatDate } from '../../domain/schema/format';
import { consents, meetings } from '../../domain/tables';
import { placeName } from '../../domain/territory/place-name';
import { searchKey } from '../../domain/text/normalise';
import { insert } from '../kernel/operation';
import { draftAttendance, findClosure, NameReader, type KnownNames } from '../meetings';
import type { Applier } from './applier';
import { requiredValue, sendBackProblems, valueOf, type Filled } from './filled';
import type { IntakeScene } from './scene';
import { Findings, type Verdict } from './verdict';

type Meeting = IntakeScene['meetings'][number];

/** The meeting of the code, while its list is open: from its day on, until its acta is finished. */
function findMeeting(filled: Filled, scene: IntakeScene, findings: Findings): Meeting | undefined {
  const said = filled.decisions.people['target'] ?? requiredValue<string>(filled, 'event');
  const code = referenceIn(said) ?? said;
  const meeting = scene.meetings.find(({ id }) => searchKey(id) === searchKey(code));
  if (!meeting) {
    findings.ask(`La reunión «${said}» no existe.`, 'event');
    return undefined;
  }
  const { id, date, status } = meeting;
  const closure = findClosure(status);
  if (closure) findings.ask(`${id}: ${closure.message}`, 'event');
  if (date > scene.today && !filled.decisions.confirmed) {
    findings.ask(`${id} es el ${formatDate(date)}: todavía no ha llegado.`, 'event');
  }
  return meeting;
}

/** What a newcomer allows is kept as consent; of those who were known it is on record, so the office is told. */
function photoChanges(
  filled: Filled,
  meeting: Meeting,
  names: KnownNames,
  scene: IntakeScene,
  findings: Findings,
) {
  const granted = requiredValue<string>(filled, 'photos') === 'yes';
  if (!granted) findings.warn('No permite que salga en las fotos.');
  const said = { purpose: 'photos', granted, mode: 'form', date: meeting.date } as const;
  return [...names.newcomers.keys()].map((person) =>
    insert(consents, scene.newId(consents), { ...said, person }),
  );
}

/** The line of the list, read as one that the office pastes. */
function readPerson(filled: Filled, meeting: Meeting, scene: IntakeScene, findings: Findings) {
  const convened = meeting.organisations ?? [];
  const reader = new NameReader(
    {
      people: scene.people,
      organisations: scene.organisations,
      expected: scene.boardMembersOf(convened),
      convened,
      territory: meeting.territory,
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

function register(filled: Filled, scene: IntakeScene): Verdict {
  const findings = new Findings();
  sendBackProblems(filled, findings);
  if (!findings.clear) return findings.waiting();
  const meeting = findMeeting(filled, scene, findings);
  if (!meeting || !findings.clear) return findings.waiting();
  const names = readPerson(filled, meeting, scene, findings);
  if (!findings.clear) return findings.waiting();
  const sexOf = (id: string): string | undefined => names.newcomers.get(id) ?? scene.findPerson(id)?.sex;
  const { changes } = draftAttendance(
    meeting,
    { attendees: names.attendees },
    { attendances: scene.attendances, sexOf, newId: scene.newId },
  );
  return {
    kind: 'ready',
    table: meetings,
    target: meeting.id,
    place: placeName(scene.territories.find(meeting.territory)?.label ?? ''),
    changes: [...names.changes, ...photoChanges(filled, meeting, names, scene, findings), ...changes],
    warnings: findings.warnings,
  };
}

/** A correction is read again: who is on the list already is corrected there, never doubled. */
export const attendanceApplier: Applier = {
  register,
  correct: ({ filled, scene }) => register(filled, scene),
};
