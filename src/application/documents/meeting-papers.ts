/** The papers of a meeting besides its acta: the letter that calls it, the list to sign, the record that it was not held. */
import { officeName } from '../../domain/boards/offices';
import { templates, type OwnData, type TemplateDeclaration } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { convenorInWords, meetingName } from '../../domain/meetings/in-words';
import { neededFor } from '../../domain/meetings/needed';
import { venueOf } from '../../domain/meetings/venue';
import { labelOf } from '../../domain/schema/catalogue';
import type { Row } from '../../domain/schema/table';
import { agendaPoints, agreements, meetings, people, territories } from '../../domain/tables';
import { heldStates, meetingStates, meetingTypes } from '../../domain/tables/meeting-catalogues';
import { placeOf, shortPlaceName } from '../../domain/territory/place-name';
import { cleanParagraph } from '../../domain/text/normalise';
import { parseId } from '../kernel/about-record';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { agendaOf } from '../meetings/agenda-draft';
import { boardReads, officesOf, presidentOf } from '../organisations/current-board';
import { convenedNames, pendingBefore } from './acta-values';
import { agendaLines } from './agenda-lines';
import type { Composed, Composition, Subject } from './document-kind';
import { makesDocument } from './make-document';

const reads = {
  meetings: all(meetings),
  people: columns(people, 'fullName', 'nickname', 'sex', 'documentNumber', 'territory'),
  territories: columns(territories, 'label'),
  ...boardReads,
};

type Snapshot = SnapshotOf<typeof reads>;
type Meeting = Row<typeof meetings>;
type Paper<I = unknown> = Composition<typeof reads, I>;

const convenedBy = (meeting: Meeting, snapshot: Snapshot) =>
  (meeting.organisations ?? []).map((id) => {
    const president = presidentOf(snapshot, id);
    const { fullName, sex } = snapshot.people.find(president?.person) ?? {};
    return {
      nombre: snapshot.organisations.find(id)?.name ?? id,
      presidente: fullName,
      atencion: president && fullName ? `. Atención: ${fullName}, ${officeName(president, sex)}` : '',
    };
  });

/** What every paper of a meeting says. */
function meetingData(meeting: Meeting, paper: Paper) {
  const convened = (meeting.organisations ?? []).length > 0;
  return {
    values: {
      codigo: meeting.id,
      titulo: meetingName(meeting),
      tipo: labelOf(meetingTypes, meeting.type),
      fecha: meeting.date,
      hora_inicio: meeting.starts,
      segunda_convocatoria: meeting.secondCall,
      lugar: venueOf(meeting),
      territorio: placeOf(paper.snapshot.territories, meeting.territory),
      convoca: convenorInWords(meeting.convenor, convenedNames(meeting, paper.snapshot.organisations)),
      objetivo: meeting.objective,
    },
    conditions: {
      en_segunda: meeting.secondCall !== undefined,
      con_organizaciones: convened,
      sin_organizaciones: !convened,
    },
  };
}

/** When a paper may be made, in words for who may not make it yet. */
export function meetingIn(
  snapshot: Pick<Snapshot, 'meetings'>,
  { id }: Subject,
  states: readonly Meeting['status'][],
): Result<Meeting> {
  const meeting = snapshot.meetings.find(id);
  if (!meeting || meeting.voided) return fail(problem('unknownRecord', ['Reunión', id], 'id'));
  if (states.includes(meeting.status)) return succeed(meeting);
  const [last, ...others] = states.map((state) => `«${labelOf(meetingStates, state)}»`).reverse();
  const words = others.length === 0 ? last : `${others.reverse().join(', ')} o ${last}`;
  return fail(problem('guardNotMet', [`que la reunión esté ${words}`], 'id'));
}

/** Where each paper of a meeting may be made, for the operation that checks and the ficha that offers it. */
export const paperStates = {
  makeConvocation: ['planned', 'convened'],
  makeAttendanceList: ['planned', 'convened', 'held'],
  makeNotHeldRecord: ['notHeld'],
  makeAttendanceProof: heldStates,
} as const satisfies Record<string, readonly Meeting['status'][]>;

const composed = <T extends TemplateDeclaration>(
  meeting: Meeting,
  snapshot: Snapshot,
  data: OwnData<T>,
): Result<Composed<T>> =>
  succeed({
    data,
    title: meeting.title,
    place: placeOf(snapshot.territories, meeting.territory),
    date: meeting.date,
  });

export const makeConvocation = makesDocument({
  name: 'makeConvocation',
  title: 'Hacer la convocatoria',
  roles: officeRoles,
  template: templates.convocation,
  called: 'Convocatoria',
  letter: 'C',
  subject: meetings,
  folder: 'office',
  pdf: true,
  reads: { ...reads, agreements: all(agreements), agendaPoints: all(agendaPoints) },
  parse: parseId,
  compose(paper) {
    const { snapshot, input } = paper;
    const found = meetingIn(snapshot, input, paperStates.makeConvocation);
    if (!found.ok) return found;
    const meeting = found.value;
    const { values, conditions } = meetingData(meeting, paper);
    const agenda = agendaLines(agendaOf(snapshot.agendaPoints.all, meeting.id));
    const pending = pendingBefore(meeting, snapshot).map(({ id, text, responsible, due }) => ({
      codigo: id,
      acuerdo: text,
      responsable: responsible,
      compromiso: due,
    }));
    const { people: participan, papers } = neededFor(meeting.type);
    return composed(meeting, snapshot, {
      values: { ...values, participan, llevar: meeting.bring ?? papers },
      conditions: { ...conditions, con_agenda: agenda.length > 0, con_pendientes: pending.length > 0 },
      lists: { organizaciones: convenedBy(meeting, snapshot), agenda, acuerdos_pendientes: pending },
    });
  },
});

/** Rows left blank for who comes without being on a board (documents.md §8.2). */
const fewestBlankRows = 15;
const sexLetters: Readonly<Record<string, string>> = { female: 'F', male: 'M' };

/** Enough of a document of identity to tell who signs, and no more: «…34-5». */
const lastOf = (documentNumber: string): string => {
  const tail = /(?:[0-9A-Z]-?){3}$/i.exec(documentNumber)?.[0];
  return tail === undefined ? '' : `…${tail}`;
};

type Rows = OwnData<typeof templates.attendanceList>['lists']['filas'];

/** Everybody who is expected, once, and then blank rows. */
function rowsToSign(meeting: Meeting, snapshot: Snapshot): Rows {
  const expected = (meeting.organisations ?? []).flatMap((organisation) =>
    officesOf(snapshot, organisation).map((office) => ({
      organisation,
      person: office.person,
      cargo: officeName(office, snapshot.people.find(office.person)?.sex),
    })),
  );
  const once = expected.filter(
    ({ person }, index) => expected.findIndex((each) => each.person === person) === index,
  );
  const named = once.map(({ organisation, person, cargo }) => {
    const known = snapshot.people.find(person);
    return {
      nombre: known?.fullName ?? person,
      apodo: known?.nickname,
      cedula: known?.documentNumber && lastOf(known.documentNumber),
      sexo: sexLetters[known?.sex ?? ''],
      organizacion: snapshot.organisations.find(organisation)?.name,
      cargo,
      comunidad: shortPlaceName(snapshot.territories.find(known?.territory)?.label ?? ''),
    };
  });
  const blank = {
    nombre: undefined,
    apodo: undefined,
    cedula: undefined,
    sexo: undefined,
    organizacion: undefined,
    cargo: undefined,
    comunidad: undefined,
  };
  const rows = [...named, ...Array.from({ length: fewestBlankRows }, () => blank)];
  return rows.map((row, index) => ({ numero: index + 1, ...row }));
}

export const makeAttendanceList = makesDocument({
  name: 'makeAttendanceList',
  title: 'Hacer la lista de asistencia',
  roles: officeRoles,
  template: templates.attendanceList,
  called: 'Lista de asistencia',
  letter: 'L',
  subject: meetings,
  folder: 'office',
  pdf: true,
  reads,
  parse: parseId,
  compose(paper) {
    const { snapshot, input } = paper;
    const found = meetingIn(snapshot, input, paperStates.makeAttendanceList);
    if (!found.ok) return found;
    const meeting = found.value;
    const { values, conditions } = meetingData(meeting, paper);
    const names = convenedNames(meeting, snapshot.organisations);
    return composed(meeting, snapshot, {
      values: {
        ...values,
        organizaciones: names.join(' · '),
        facilita: meeting.chair ?? '______________________',
      },
      conditions,
      lists: { filas: rowsToSign(meeting, snapshot) },
    });
  },
});

export const makeNotHeldRecord = makesDocument({
  name: 'makeNotHeldRecord',
  title: 'Hacer la constancia de no celebrada',
  roles: officeRoles,
  template: templates.notHeldRecord,
  called: 'Constancia',
  letter: 'N',
  subject: meetings,
  folder: 'authority',
  pdf: true,
  reads,
  parse: (raw) => succeed({ id: textIn(raw, 'id'), reason: cleanParagraph(textIn(raw, 'reason')) }),
  compose(paper) {
    const { snapshot, input } = paper;
    const found = meetingIn(snapshot, input, paperStates.makeNotHeldRecord);
    if (!found.ok) return found;
    const meeting = found.value;
    // What was said when the meeting was given up, unless other words are given for the paper.
    const reason = input.reason === '' ? meeting.moveReason : input.reason;
    if (reason === undefined) return fail(problem('required', ['Motivo'], 'reason'));
    const { values, conditions } = meetingData(meeting, paper);
    const { attendeesTotal, quorumRequired, secondCall, secondQuorum, nextDate } = meeting;
    return composed(meeting, snapshot, {
      values: {
        ...values,
        motivo: reason,
        asistentes_total: attendeesTotal,
        quorum_requerido: quorumRequired,
        quorum_segunda: secondQuorum,
        proxima_fecha: nextDate,
      },
      conditions: {
        ...conditions,
        con_presentes: attendeesTotal !== undefined,
        con_quorum: (quorumRequired ?? 0) > 0,
        con_segundo_quorum:
          (quorumRequired ?? 0) > 0 && secondCall !== undefined && secondQuorum !== undefined,
        con_proxima: nextDate !== undefined,
      },
      lists: { organizaciones: convenedBy(meeting, snapshot) },
    });
  },
});
