/** Adds a photograph or a paper to a meeting, and takes one out again. */
import { isDriveLink } from '../../domain/meetings/drive-link';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import { annexes, meetings } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout, parseId } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { findClosure } from './meeting-draft';

type Annex = Row<typeof annexes>;
type Facts = Pick<Annex, 'kind' | 'caption' | 'link' | 'permission'>;

const reads = {
  annexes: all(annexes),
  meetings: columns(meetings, 'status', 'title', 'minutes', 'voided'),
};

/** Living annexes of one meeting, in the order they came. */
export const annexesOf = (rows: readonly Annex[], meeting: string): Annex[] =>
  rows.filter((row) => row.meeting === meeting && !row.voided);

/** What is wrong with an annex, each at its field. */
function problemsOf({ kind, link, permission }: Facts, held: readonly Annex[]): Problem[] {
  const twin = held.find((row) => row.link === link);
  const { label } = annexes.fields.permission;
  const refused = 'Sin el permiso de las personas que se reconocen, la foto no se guarda.';
  return [
    ...(isDriveLink(link) ? [] : [problem('notADriveLink', [annexes.fields.link.label], 'link')]),
    ...(twin ? [problem('alreadyExists', [twin.caption, twin.id], 'link')] : []),
    ...(kind === 'photo' && permission === undefined ? [problem('required', [label], 'permission')] : []),
    ...(kind === 'photo' && permission === false ? [problem('cannotApply', [refused], 'permission')] : []),
  ];
}

const madeAlready = ({ minutes }: { readonly minutes?: string | undefined }): string[] =>
  minutes === undefined ? [] : ['El acta ya estaba hecha: hágala de nuevo.'];

export const addAnnex = defineOperation({
  name: 'addAnnex',
  title: 'Añadir anexo',
  roles: officeRoles,
  reads,
  creates: [annexes],
  parse: (raw) => parseAbout(asked.annex, raw),
  decide({ snapshot, input: { id, fields }, newId }) {
    const meeting = snapshot.meetings.find(id);
    if (!meeting || meeting.voided) return fail(unknownRecord(meetings, id));
    const closure = findClosure(meeting.status);
    if (closure) return fail(closure);
    const problems = problemsOf(fields, annexesOf(snapshot.annexes.all, id));
    if (problems.length > 0) return fail(...problems);
    return succeed({
      changes: [insert(annexes, newId(annexes), { ...fields, meeting: id })],
      output: { id, title: fields.caption, warnings: madeAlready(meeting) },
    });
  },
});

export const removeAnnex = defineOperation({
  name: 'removeAnnex',
  title: 'Quitar anexo',
  roles: officeRoles,
  reads,
  creates: [],
  parse: parseId,
  decide({ snapshot, input: { id } }) {
    const row = snapshot.annexes.find(id);
    if (!row || row.voided) return fail(unknownRecord(annexes, id));
    const meeting = snapshot.meetings.get(row.meeting);
    const closure = findClosure(meeting.status);
    if (closure) return fail(closure);
    return succeed({
      changes: [update(annexes, id, { voided: true, voidReason: 'Quitado de los anexos.' })],
      output: { id: meeting.id, title: row.caption, warnings: madeAlready(meeting) },
    });
  },
});
