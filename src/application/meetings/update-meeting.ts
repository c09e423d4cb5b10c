/** Mends what is known of a meeting while it is open; people already called are told why its date or place moved. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { attendances, meetings, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { cleanParagraph } from '../../domain/text/normalise';
import { attendanceOf, headsOf, numbersOf } from './attendance-draft';
import { checkMeeting, findClosure, mandateWarnings } from './meeting-draft';
import { meetingReferences } from './register-meeting';

/** What people were told when they were called. */
const announced = ['date', 'starts', 'place', 'territory'] as const;

export const updateMeeting = defineOperation({
  name: 'updateMeeting',
  title: 'Corregir reunión',
  roles: officeRoles,
  reads: {
    ...meetingReferences,
    meetings: all(meetings),
    attendances: columns(attendances, 'meeting', 'person', 'organisation', 'condition', 'voided'),
    people: columns(people, 'sex'),
  },
  creates: [],
  parse(raw) {
    const about = parseSaid(asked.meeting, raw);
    const reason = cleanParagraph(textIn(raw, 'reason')) || undefined;
    return about.ok ? succeed({ ...about.value, reason }) : about;
  },
  decide({ snapshot, input, today }) {
    const { said, reason } = input;
    const row = snapshot.meetings.find(input.id);
    if (!row) return fail(unknownRecord(meetings, input.id));
    const closure = findClosure(row.status);
    if (closure) return fail(closure);
    const fields = restate(asked.meeting, row, said);
    const moved = announced.some((field) => row[field] !== fields[field]);
    if (moved && row.status !== 'planned' && reason === undefined) {
      return fail(problem('reasonRequired', ['cambiar la fecha, la hora o el lugar'], 'reason'));
    }
    const problems = checkMeeting(fields, snapshot);
    if (problems.length > 0) return fail(...problems);
    const listed = attendanceOf(snapshot.attendances.all, row.id);
    const sexOf = (id: string): string | undefined => snapshot.people.find(id)?.sex;
    const { quorum } = numbersOf(listed, sexOf, fields, headsOf(row, listed));
    return succeed({
      changes: [update(meetings, row.id, row.quorum === undefined ? fields : { ...fields, quorum }, reason)],
      output: {
        id: row.id,
        title: fields.title,
        warnings: mandateWarnings(fields, snapshot.organisations, today),
      },
    });
  },
});
