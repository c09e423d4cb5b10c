/** The proof that somebody was at a meeting: only for who stands in its attendance, one for each person. */
import { templates } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { attendances, meetings, organisations, people, territories } from '../../domain/tables';
import { meetingTypes } from '../../domain/tables/meeting-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { bySex } from '../../domain/words/by-sex';
import { all, columns } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { attendanceOf, cameTo } from '../meetings/attendance-draft';
import { makesDocument } from './make-document';
import { meetingIn, paperStates } from './meeting-papers';
import { identityInSentence } from './person-words';

/** «Presidenta, Junta de Vecinos Los Pomos»; undefined when neither is known. */
const representing = (...parts: readonly (string | undefined)[]): string | undefined => {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(', ');
};

export const makeAttendanceProof = makesDocument({
  name: 'makeAttendanceProof',
  title: 'Hacer la constancia de asistencia',
  roles: officeRoles,
  template: templates.attendanceProof,
  called: 'Constancia de asistencia',
  letter: 'S',
  subject: meetings,
  folder: 'office',
  pdf: true,
  reads: {
    meetings: all(meetings),
    attendances: columns(attendances, 'meeting', 'person', 'organisation', 'position', 'condition', 'voided'),
    people: columns(people, 'fullName', 'sex', 'documentKind', 'documentNumber'),
    organisations: columns(organisations, 'name'),
    territories: columns(territories, 'label'),
  },
  parse: (raw) => succeed({ id: textIn(raw, 'id'), person: textIn(raw, 'person') }),
  compose({ snapshot, input, today }) {
    const found = meetingIn(snapshot, input, paperStates.makeAttendanceProof);
    if (!found.ok) return found;
    const meeting = found.value;
    if (input.person === '') return fail(problem('required', ['Persona que asistió'], 'person'));
    const person = snapshot.people.find(input.person);
    const line = attendanceOf(snapshot.attendances.all, meeting.id).find(
      (row) => row.person === input.person && cameTo(row),
    );
    if (!person || !line) {
      const why = `${person?.fullName ?? input.person} no consta entre quienes asistieron a ${meeting.id}.`;
      return fail(problem('cannotApply', [why], 'person'));
    }
    const documento = identityInSentence(person);
    const representa = representing(
      line.position && bySex(line.position, person.sex),
      snapshot.organisations.find(line.organisation)?.name,
    );
    const territorio = placeOf(snapshot.territories, meeting.territory);
    return succeed({
      title: person.fullName,
      place: territorio,
      date: today,
      recipient: { person: input.person, code: line.id },
      data: {
        values: {
          codigo: meeting.id,
          persona: person.fullName,
          documento,
          representa,
          tipo: labelOf(meetingTypes, meeting.type),
          fecha: meeting.date,
          hora_inicio: meeting.starts,
          hora_fin: meeting.ends,
          lugar: meeting.place,
          territorio,
        },
        conditions: {
          con_documento: documento !== undefined,
          con_representa: representa !== undefined,
          con_fin: meeting.ends !== undefined,
          con_territorio: territorio !== '',
        },
        lists: {},
      },
    });
  },
});
