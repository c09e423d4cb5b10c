/** F5 into a meeting that was held, with who came and what was agreed. */
import { likenessOf } from '../../domain/meetings/likeness';
import { formatDate } from '../../domain/schema/format';
import type { Patch, Row } from '../../domain/schema/table';
import { meetings } from '../../domain/tables';
import { update, type Change } from '../kernel/operation';
import {
  draftAttendance,
  draftMeeting,
  findClosure,
  mandateWarnings,
  NameReader,
  type AttendedMeeting,
} from '../meetings';
import type { Applier, Correction } from './applier';
import { newAgreements } from './agreed-lines';
import { correctRecord } from './correction';
import type { Filled } from './filled';
import { findByCode } from './find-by-code';
import { readMeeting, type MeetingAnswers } from './meeting-answers';
import type { IntakeScene } from './scene';
import { Findings, type Verdict } from './verdict';

type Meeting = Row<typeof meetings>;

const givenUp: readonly string[] = ['cancelled', 'notHeld'];

/** The meeting of that code, when it still takes a report. `decided` by the office: it may have one already. */
function findNamed(
  code: string,
  decided: boolean,
  scene: IntakeScene,
  findings: Findings,
): Meeting | undefined {
  const named = findByCode(scene.meetings, code);
  if (!named) {
    findings.ask(`La reunión «${code}» no existe.`, 'meeting');
    return undefined;
  }
  const closure = findClosure(named.status);
  if (closure) findings.ask(`${named.id}: ${closure.message}`, 'meeting');
  if (named.attendeesTotal !== undefined && !decided) {
    findings.ask(`${named.id} ya tiene asistencia: revise si es el mismo reporte.`, 'meeting');
  }
  return named;
}

/** Two may report the same meeting, each with their own word for what it was and where. */
function askAboutAlike(answers: MeetingAnswers, scene: IntakeScene, findings: Findings): void {
  const { date } = answers.facts;
  for (const row of scene.meetings) {
    const reason = givenUp.includes(row.status) ? undefined : likenessOf(answers.facts, row);
    if (reason === undefined) continue;
    const { id, title } = row;
    findings.ask(`Puede ser la reunión ${id}: ${reason} (${formatDate(date)}).`, 'meeting');
    findings.suggest({ subject: 'target', table: 'meeting', id, title: title ?? id, reason });
  }
}

/** The meeting of the registry that the answer reports; undefined for one that was not planned. */
function findReported(
  answers: MeetingAnswers,
  { decisions }: Filled,
  scene: IntakeScene,
  findings: Findings,
): Meeting | undefined {
  const decided = decisions.people['target'];
  const code = decided ?? answers.code;
  if (code !== undefined)
    return findNamed(code, decided !== undefined || decisions.confirmed, scene, findings);
  if (!decisions.confirmed) askAboutAlike(answers, scene, findings);
  return undefined;
}

/** The heads of a list in which some lines tell no name. */
function headsOf(answers: MeetingAnswers, women: number, named: number): MeetingAnswers['count'] {
  if (answers.unnamed.length === 0) return answers.count;
  const others = answers.unnamed.filter(({ sex }) => sex === 'female').length;
  const total = named + answers.unnamed.length;
  return { women: women + others, men: total - women - others };
}

/** Attendance rows, and the people met for the first time. */
function attendanceChanges(
  meeting: AttendedMeeting,
  answers: MeetingAnswers,
  scene: IntakeScene,
  findings: Findings,
): Change[] {
  const convened = answers.facts.organisations ?? [];
  const reader = new NameReader(
    {
      people: scene.people,
      organisations: scene.organisations,
      expected: scene.representativesOf(convened),
      convened,
      territory: answers.facts.territory,
      newId: scene.newId,
    },
    'attendees',
  );
  for (const line of answers.named) reader.read(line, { mode: 'form', condition: undefined });
  const names = reader.finish();
  findings.sendBackAll(names.problems);
  findings.warn(...names.warnings);
  for (const { raw } of answers.unnamed) findings.warn(`«${raw}» se contó, pero no tiene nombre que anotar.`);
  const sexOf = (id: string): string | undefined => names.newcomers.get(id) ?? scene.findPerson(id)?.sex;
  const distinct = new Set(names.attendees.map(({ person }) => person));
  const women = [...distinct].filter((id) => sexOf(id) === 'female').length;
  const { changes } = draftAttendance(
    meeting,
    { attendees: names.attendees, count: headsOf(answers, women, distinct.size) },
    { attendances: scene.attendances, sexOf, newId: scene.newId },
  );
  return [...names.changes, ...changes];
}

/** What a report writes on a meeting that was there before it. */
const patchOf = (row: Meeting, { facts }: MeetingAnswers): Patch<typeof meetings> => {
  const { organisations = row.organisations, ...rest } = facts;
  return { ...rest, organisations, convenor: row.convenor };
};

function register(filled: Filled, scene: IntakeScene): Verdict {
  const findings = new Findings();
  const answers = readMeeting(filled, scene, findings);
  if (!answers) return findings.waiting();
  const reported = findReported(answers, filled, scene, findings);
  if (!findings.clear) return findings.waiting();
  const drafted = reported
    ? { id: reported.id, changes: [update(meetings, reported.id, patchOf(reported, answers))] }
    : draftMeeting(answers.facts, scene.newId);
  const { id } = drafted;
  const attended: AttendedMeeting = reported ?? { id, attendeesTotal: undefined, women: undefined };
  const attendance = attendanceChanges(attended, answers, scene, findings);
  if (!findings.clear) return findings.waiting();
  const isHeld = reported?.status === 'draft' ? [] : [update(meetings, id, { status: 'held' })];
  const changes = [
    ...drafted.changes,
    ...isHeld,
    ...attendance,
    ...newAgreements({ meeting: id }, answers.agreements, scene),
  ];
  findings.warn(
    ...mandateWarnings(answers.facts, { find: (each) => scene.findOrganisation(each) }, scene.today),
  );
  return {
    kind: 'ready',
    table: meetings,
    target: id,
    place: answers.place.name,
    changes,
    warnings: findings.warnings,
  };
}

/** A correction rewrites what the meeting says and adds to its lists; what it leaves out of them is not deleted. */
function correct({ filled, scene, records, target }: Correction): Verdict {
  const findings = new Findings();
  const row = records.meetings.find(target);
  if (!row) findings.ask(`La reunión ${target} ya no está en el registro.`);
  const closure = row && findClosure(row.status);
  if (closure) findings.ask(`${target}: ${closure.message}`);
  const answers = readMeeting(filled, scene, findings);
  if (!row || !answers || !findings.clear) return findings.waiting();
  const own = correctRecord(meetings, row, patchOf(row, answers), filled, findings);
  if (!findings.clear) return findings.waiting();
  const attendance = attendanceChanges(row, answers, scene, findings);
  if (!findings.clear) return findings.waiting();
  const changes = [...own, ...attendance, ...newAgreements({ meeting: target }, answers.agreements, scene)];
  return {
    kind: 'ready',
    table: meetings,
    target,
    place: answers.place.name,
    changes,
    warnings: findings.warnings,
  };
}

export const meetingApplier: Applier = { register, correct };
