/** What is asked about meetings: their agenda, who is called and who came, how they come back, and their annexes. */
import { choice, date, integer, optional, paragraph, ref, text, time, url } from '../schema/field';
import { pickFields } from '../schema/pick';
import { agendaPoints } from './agenda';
import { annexes } from './annexes';
import { invitations } from './invitations';
import { noticeChannels, repetitions } from './meeting-catalogues';
import { attendances, meetings } from './meetings';
import { people } from './people';

export const askedOfMeetings = {
  meeting: {
    ...pickFields(
      meetings,
      'type',
      'title',
      'objective',
      'date',
      'starts',
      'ends',
      'place',
      'territory',
      'modality',
      'organisations',
    ),
    ...pickFields(
      meetings,
      'convenor',
      'chair',
      'secretary',
      'quorumRequired',
      'secondCall',
      'secondQuorum',
      'bring',
      'development',
    ),
    ...pickFields(meetings, 'otherMatters', 'nextDate'),
  },
  /** The agenda as it is typed with a new meeting. */
  agendaLines: {
    agenda: optional(
      paragraph('Orden del día', {
        help: 'Un punto por línea: punto; quién expone; minutos. Vacío, se pone el modelo de su tipo de reunión.',
      }),
    ),
  },
  /** How a meeting comes back; the days that follow from it are shown before anything is made. */
  series: {
    repeats: choice('Cada cuánto', repetitions),
    weeks: optional(integer('Cada cuántas semanas', { least: 1, most: 12 })),
    times: optional(integer('Cuántas reuniones más', { least: 1, most: 26 })),
    until: optional(date('Hasta el')),
  },
  convening: pickFields(meetings, 'publicNotice'),
  /** How those called were told. */
  notice: {
    channel: choice('Avisado por', noticeChannels),
    ...pickFields(invitations, 'answer'),
  },
  agendaPoint: {
    ...pickFields(agendaPoints, 'title', 'presenter', 'minutes', 'development', 'conclusion'),
    ...pickFields(agendaPoints, 'votesFor', 'votesAgainst', 'abstentions'),
  },
  annex: pickFields(annexes, 'kind', 'caption', 'link', 'permission'),
  /** One line of an attendance list. */
  attendee: {
    person: optional(text('Persona registrada')),
    name: optional(text('Nombre completo')),
    documentNumber: people.fields.documentNumber,
    phone: people.fields.phone,
    organisation: optional(text('Organización')),
    position: optional(text('Cargo')),
    sex: optional(people.fields.sex),
    condition: optional(attendances.fields.condition),
    /** How long ago they were ticked, which a wrong clock of the computer does not change. */
    minutesAgo: optional(integer('Hace cuántos minutos', { least: 0, most: 1440 })),
  },
  /** For whom a proof of attendance is. */
  attendanceProof: {
    person: ref('Persona que asistió', () => people, { help: 'Una de las que constan en la asistencia.' }),
  },
  /** Heads counted where names were not written. */
  headCount: {
    women: optional(integer('Mujeres', { least: 0, most: 5000 })),
    men: optional(integer('Hombres', { least: 0, most: 5000 })),
  },
  /** What goes along with changes of a meeting. */
  meetingChange: {
    reason: optional(paragraph('Motivo')),
    date: optional(date('Nueva fecha')),
    starts: optional(time('Nueva hora')),
    signedLink: optional(url('Acta firmada (escaneada)')),
  },
};
