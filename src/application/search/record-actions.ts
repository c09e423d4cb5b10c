/** What may be done with a record now, by this person, and what is missing for it. */
import type { Role } from '../../domain/roles';
import { transitionsFrom, type Transition } from '../../domain/schema/state-machine';
import { formatDate } from '../../domain/schema/format';
import { isOver, type Table } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { type RecordKind, openable } from '../../domain/tables/openable';
import { missingFor } from '../kernel/transition';
import { isOwed } from '../meetings/agreement-draft';
import { mayPromise } from '../activities/record-commitments';
import { mayBeEvaluated } from '../activities/evaluation-draft';
import type { EvaluationTally } from '../activities/evaluation-results';
import { findActivityClosure } from '../activities/activity-draft';
import { missingForActivity, stillToCome, type GuardedActivity } from '../activities/activity-guards';
import type { Candidate } from '../meetings/responsible-candidates';
import { missingForAgreement, type GuardedAgreement } from '../meetings/agreement-guards';
import { findClosure } from '../meetings/meeting-draft';
import { whyNotRepeated } from '../meetings/series-draft';
import { missingForMeeting, type GuardedMeeting } from '../meetings/meeting-guards';
import { isAnnullable, whyNotAnnulled } from '../annulment';
import { goesWithMeeting } from '../documents';
import { destinations, whyNotConvertible } from '../requests/convert-request';
import { missingForRequest, type GuardedRequest } from '../requests/request-guards';
import { documentActions, type Known } from './document-actions';
import { electionActions, organisationActions } from './organisation-actions';
import { householdActions, pairActions, personActions } from './person-actions';
import type { Action } from './shown';

type Values = Readonly<Record<string, unknown>>;
type Paper = Parameters<typeof goesWithMeeting>[0];

export interface ActingPerson {
  readonly role: Role | 'system';
  readonly today: CivilDate;
  /** Of an organisation: the acta de elección of its board in office. */
  readonly boardMinutes?: string | undefined;
  /** What other tables know of it. */
  readonly known?: Known;
  /** Of an activity: its evaluations. */
  readonly evaluations?: EvaluationTally;
  /** Of an agreement whose responsible is still to be identified: who may be meant. */
  readonly candidates?: readonly Candidate[];
}

/** Guards beyond filled fields, in words, as the operation will check them. */
const guardsOf: Readonly<
  Partial<Record<RecordKind, (row: Values, transition: Transition, today: CivilDate) => string[]>>
> = {
  request: (row, { to }) => missingForRequest(row as unknown as GuardedRequest, to),
  meeting: (row, { to }, today) => missingForMeeting(row as unknown as GuardedMeeting, to, today),
  agreement: (row, { to }) => missingForAgreement(row as unknown as GuardedAgreement, to),
  activity: (row, { to }, today) => missingForActivity(row as unknown as GuardedActivity, to, today),
  organisation(row, { guard }, today) {
    const ends = row['mandateEnds'];
    return guard === undefined || (typeof ends === 'string' && ends >= today) ? [] : [guard];
  },
};

const moveOperation: Readonly<Partial<Record<RecordKind, string>>> = {
  request: 'changeRequestState',
  organisation: 'changeOrganisationState',
  meeting: 'changeMeetingState',
  agreement: 'changeAgreementState',
  certificate: 'changeCertificateState',
  courseSupport: 'changeCourseSupportState',
  referral: 'changeReferralState',
  duplicatePair: 'decideDuplicate',
  activity: 'changeActivityState',
  document: 'changeDocumentState',
};

const plain = (operation: string, label: string, missing: readonly string[] = []): Action => ({
  operation,
  label,
  reason: false,
  missing,
});

/** Whoever is told of a matter is told by somebody, on a day. */
const contactAction = (today: CivilDate): Action => ({
  ...plain('recordContact', 'Anotar visita o aviso'),
  proposed: { on: formatDate(today) },
});

function movesOf(kind: RecordKind, row: Values, { role, today }: ActingPerson): Action[] {
  const table: Table = openable[kind];
  const operation = moveOperation[kind];
  if (!table.states || operation === undefined || role === 'system') return [];
  return transitionsFrom(table.states, String(row[table.states.field]))
    .filter(({ roles }) => roles.includes(role))
    .map((transition) => ({
      operation,
      input: { to: transition.to },
      label: transition.label,
      reason: transition.reason === true,
      missing: [...missingFor(table, transition, row), ...(guardsOf[kind]?.(row, transition, today) ?? [])],
    }));
}

/** Meetings: the acta is made, not declared made; attendance and agreements while they can be written. */
function meetingActions(row: Values, acting: ActingPerson): Action[] {
  const meeting = row as unknown as GuardedMeeting;
  const moves = movesOf('meeting', row, acting)
    .filter(({ input }) => meeting.status !== 'held' || input?.['to'] !== 'draft')
    .map((each) => (each.input?.['to'] === 'convened' ? { ...each, operation: 'conveneMeeting' } : each));
  const repeat =
    whyNotRepeated({ type: row['type'] }) === undefined
      ? [plain('repeatMeeting', 'Repetir esta reunión')]
      : [];
  if (findClosure(meeting.status)) return [...moves, ...repeat];
  const canWrite = meeting.status === 'held' || meeting.status === 'draft';
  return [
    plain('setAgenda', 'Ordenar la agenda'),
    plain('recordAttendance', 'Anotar asistencia'),
    plain('recordAgreements', 'Anotar acuerdos'),
    ...(canWrite
      ? [
          plain(
            'makeActa',
            meeting.minutes === undefined ? 'Hacer el acta' : 'Hacer el acta de nuevo',
            missingForMeeting(meeting, 'acta', acting.today),
          ),
        ]
      : []),
    ...moves,
    ...repeat,
    plain('updateMeeting', 'Corregir datos'),
  ];
}

/** «SOL-2026-00031: misma persona y categoría; …»: the codes of what a request may repeat. */
const codesIn = (hint: unknown): string[] =>
  typeof hint === 'string' ? (hint.match(/SOL-\d{4}-\d{5}/g) ?? []) : [];

/** Moves of a request that ask for more than its own fields have operations of their own; what the authority said no to is told so. */
function withOwnOperation(move: Action, { decision, decisionWords }: Values): Action {
  const to = move.input?.['to'];
  if (to === 'declined' && decision === 'rejected' && typeof decisionWords === 'string') {
    return { ...move, proposed: { reason: decisionWords } };
  }
  if (to === 'duplicate') return plain('joinRequest', move.label);
  return to === 'referred' ? { ...plain('referRequest', move.label) } : move;
}

/** Requests: joined where the twin was noticed, given to somebody else with a reason. */
function requestActions(row: Values, acting: ActingPerson): Action[] {
  const moves = movesOf('request', row, acting).map((each) => withOwnOperation(each, row));
  const contact = contactAction(acting.today);
  if (isOver(openable.request, String(row['status']))) return [...moves, contact];
  const canJoin = moves.some(({ operation }) => operation === 'joinRequest');
  return [
    ...(canJoin ? codesIn(row['duplicateHint']) : []).map((duplicateOf) => ({
      ...plain('joinRequest', `Unir a ${duplicateOf}`),
      input: { duplicateOf },
    })),
    ...moves,
    ...(whyNotConvertible(row as unknown as Parameters<typeof whyNotConvertible>[0]) === undefined
      ? destinations.map(({ operation, label }) => plain(operation, label))
      : []),
    contact,
    { ...plain('assignRequest', 'Asignar a otra persona'), reason: true },
    plain('updateRequest', 'Corregir datos'),
  ];
}

/** Who may be meant by the words of an agreement, and somebody else. */
const identifications = ({ responsibleKind }: Values, { candidates = [] }: ActingPerson): Action[] =>
  responsibleKind === 'unidentified'
    ? [
        ...candidates.map(({ name, what, input }) => ({
          ...plain('identifyResponsible', `Es ${name} (${what})`),
          input,
        })),
        plain('identifyResponsible', 'Identificar al responsable'),
      ]
    : [];

/** Sheets are typed while it may be evaluated; one that should not count is left out, and comes back. */
const evaluationActions = ({ status }: Values, { evaluations }: ActingPerson): Action[] => [
  ...(mayBeEvaluated(String(status)) ? [plain('recordEvaluations', 'Anotar evaluaciones')] : []),
  ...(evaluations && evaluations.counted > 0
    ? [{ ...plain('annulEvaluation', 'Anular una evaluación'), reason: true }]
    : []),
  ...(evaluations?.annulled ?? []).map((evaluation) => ({
    ...plain('restoreEvaluation', `Volver a contar ${evaluation}`),
    input: { evaluation },
  })),
];

const actionsOf: { readonly [K in RecordKind]: (row: Values, acting: ActingPerson) => Action[] } = {
  person: (row, { role }) => personActions(row, role),
  household: householdActions,
  organisation: (row, acting) => [
    ...organisationActions(row, movesOf('organisation', row, acting), acting),
    contactAction(acting.today),
  ],
  request: requestActions,
  meeting: (row, acting) => [...meetingActions(row, acting), ...electionActions(row)],
  duplicatePair: (row, acting) => pairActions(row, movesOf('duplicatePair', row, acting), acting.role),
  referral: (row, acting) => movesOf('referral', row, acting),
  institution: () => [plain('updateInstitution', 'Corregir datos')],
  workshop: ({ active }) => [
    ...(active === true ? [plain('registerActivity', 'Planificar este taller')] : []),
    plain('updateWorkshop', 'Corregir datos'),
  ],
  agreement: (row, acting) => [
    ...identifications(row, acting),
    ...movesOf('agreement', row, acting),
    ...(isOwed(row as unknown as Parameters<typeof isOwed>[0])
      ? [contactAction(acting.today), plain('updateAgreement', 'Anotar avance')]
      : []),
  ],
  courseSupport: (row, acting) => [
    ...movesOf('courseSupport', row, acting),
    ...(isOver(openable.courseSupport, String(row['status']))
      ? []
      : [plain('updateCourseSupport', 'Corregir datos')]),
  ],
  certificate: (row, acting) => movesOf('certificate', row, acting),
  document: (row, acting) =>
    movesOf('document', row, acting).filter(
      ({ input }) => !goesWithMeeting(row as unknown as Paper, input?.['to'] ?? ''),
    ),
  activity: (row, acting) => [
    ...movesOf('activity', row, acting),
    ...(findActivityClosure(String(row['status']))
      ? []
      : [
          plain('registerSession', 'Añadir sesión'),
          ...(mayPromise(String(row['status']))
            ? [
                plain('recordCommitments', 'Anotar compromisos'),
                plain(
                  'reportActivity',
                  'Anotar el cierre',
                  stillToCome(row as unknown as GuardedActivity, acting.today),
                ),
              ]
            : []),
          plain('updateActivity', 'Corregir datos'),
        ]),
    ...evaluationActions(row, acting),
  ],
};

/** What was registered by mistake, annulled by the coordinator; last of all, for it is seldom done. */
const annulments = (kind: RecordKind, row: Values, { role }: ActingPerson): Action[] =>
  role === 'coordinator' &&
  isAnnullable(kind) &&
  whyNotAnnulled(kind, { status: String(row['status']), rectifiedMinutes: row['rectifiedMinutes'] }) ===
    undefined
    ? [{ ...plain('annulRecord', 'Anular: se registró por error'), input: { kind }, reason: true }]
    : [];

/** The actions of one record: what moves or completes it, and the documents that may be made of it. */
export const actionsFor = (kind: RecordKind, row: Values, acting: ActingPerson): Action[] => [
  ...actionsOf[kind](row, acting),
  ...documentActions(kind, row, acting.known ?? {}),
  ...annulments(kind, row, acting),
];
