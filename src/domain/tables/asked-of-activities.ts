/** What is asked about workshops, exchanges and courses. */
import { choice, date, optional, paragraph, ref, refs, text, yesNo } from '../schema/field';
import { pickFields } from '../schema/pick';
import { activities, activitySessions, enrolments } from './activities';
import { sessionMarks } from './activity-catalogues';
import { courseSupports } from './course-supports';
import { sheetFormat } from '../activities/evaluation-lines';
import { people } from './people';
import { workshops } from './workshops';

export const askedOfActivities = {
  activity: {
    ...pickFields(
      activities,
      'kind',
      'title',
      'topic',
      'objective',
      'facilitator',
      'institution',
      'place',
      'territory',
      'host',
    ),
    ...pickFields(
      activities,
      'organisations',
      'quota',
      'organisationQuota',
      'leastShare',
      'cost',
      'transport',
      'materials',
      'workshop',
    ),
  },
  /** What the catalogue tells of a workshop. */
  workshop: pickFields(
    workshops,
    'title',
    'kind',
    'topic',
    'objective',
    'hours',
    'facilitator',
    'materials',
    'active',
  ),
  /** When an activity is held, once or one day more. */
  session: {
    ...pickFields(activitySessions, 'date', 'starts', 'ends'),
    sessionTopic: activitySessions.fields.topic,
    alreadyHeld: optional(yesNo('Ya se celebró: guardar con fecha pasada')),
  },
  sessionOf: pickFields(activitySessions, 'activity'),
  /** People who are to take part, as many as come from one organisation. */
  enrolment: {
    ...pickFields(enrolments, 'activity'),
    people: refs('Personas', () => people),
    ...pickFields(enrolments, 'organisation'),
  },
  /** What became of an activity once it is over. */
  closing: {
    activity: ref('Actividad', () => activities),
    topics: paragraph(activities.fields.topics.label),
    ...pickFields(activities, 'learnings', 'difficulties', 'cost', 'transport', 'photosLink'),
  },
  /** What those who took part promise to do at home: each becomes an agreement. */
  commitments: {
    activity: ref('Actividad', () => activities),
    commitments: paragraph('Compromisos', {
      help: 'Uno por línea: compromiso; responsable; fecha dd/mm/aaaa.',
    }),
  },
  /** What those who took part thought of it, from their sheets of paper. */
  evaluations: {
    sheets: paragraph('Hojas', {
      help: `Una por línea: ${sheetFormat}. No escriba nombres. Ejemplo: 54054; 2-4; La práctica; Más tiempo`,
    }),
  },
  /** Which of the evaluations of an activity is meant. */
  evaluation: {
    evaluation: text('Código de la evaluación', { help: 'Está en la hoja Evaluaciones: EVA-2026-00012.' }),
  },
  courseSupport: pickFields(
    courseSupports,
    'person',
    'organisation',
    'course',
    'institution',
    'starts',
    'ends',
    'cost',
  ),
  /** What goes along with the steps of a support. */
  courseSupportChange: pickFields(courseSupports, 'support', 'amount', 'proof'),
  /** One tick of a session's roll. */
  sessionMark: { enrolment: ref('Inscripción', () => enrolments), mark: choice('Asistencia', sessionMarks) },
  /** What goes along with changes of an activity: on a new first day all its sessions move by as many days. */
  activityChange: { date: optional(date('Nueva fecha de inicio')) },
} as const;
