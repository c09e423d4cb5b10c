/** What an action asks a person for before it can be done: the fields it still needs, a reason, what its operation takes along. */
import type { Field } from '../../domain/schema/field';
import { shapesOf } from '../../domain/schema/shape';
import { transitionsFrom } from '../../domain/schema/state-machine';
import type { Table } from '../../domain/schema/table';
import { asked } from '../../domain/tables/asked';
import { openable, type RecordKind } from '../../domain/tables/openable';
import type { Action, AskingAction } from './shown';

type Values = Readonly<Record<string, unknown>>;
type Asked = Readonly<Record<string, Field>>;

/** What operations ask for that are no change of state. */
const askedBy: Readonly<Record<string, Asked>> = {
  assignRequest: asked.assignment,
  callElection: asked.election,
  recordEvaluations: asked.evaluations,
  annulEvaluation: asked.evaluation,
  restoreEvaluation: asked.evaluation,
  conveneMeeting: asked.convening,
  referRequest: asked.referral,
  joinRequest: asked.joining,
  addHouseholdMember: asked.householdMember,
  leaveHousehold: asked.householdLeaving,
  recordConsent: asked.consent,
  joinOrganisation: asked.membership,
  leaveOrganisation: asked.membershipEnd,
  recordContact: asked.contact,
  changeHouseholdHead: asked.householdHead,
  recordLifeState: asked.lifeState,
  identifyResponsible: asked.responsible,
  makeAttendanceProof: asked.attendanceProof,
};

/** What its operation asks for; nothing more where the action brings one of the answers along. */
function askedOfOperation({ operation, input = {} }: Action): Asked | undefined {
  const fields = askedBy[operation];
  return fields && Object.keys(input).some((name) => name in fields) ? {} : fields;
}

const owed = (field: Field): Field => ({ ...field, optional: false });

/** A meeting may be put off before anybody knows to when; to be planned again it needs its day. */
function askedOfMeeting(to: string | undefined): Asked {
  const { date, starts, signedLink } = asked.meetingChange;
  if (to === 'signed') return { signedLink: owed(signedLink) };
  if (to === 'postponed') return { date, starts };
  return to === 'planned' ? { date: owed(date), starts } : {};
}

/** Evidence is always welcome; the guards say when it is owed. */
function askedOfAgreement(to: string | undefined): Asked {
  const { newDue, evidence } = asked.agreementChange;
  return to === 'rescheduled' ? { newDue: owed(newDue) } : to === 'fulfilled' ? { evidence } : {};
}

/** The amount is owed with money, and a letter has none: the operation says which. */
function askedOfCourseSupport(to: string | undefined): Asked {
  const { support, amount } = asked.courseSupportChange;
  return to === 'granted' ? { support: owed(support), amount } : {};
}

/** What a change of state needs although the row has no place for it, or holds something else there. */
const askedByMove: Readonly<Partial<Record<RecordKind, (to: string | undefined) => Asked>>> = {
  request: (to) => (to === 'declined' ? asked.orientation : to === 'waiting' ? asked.review : {}),
  referral: (to) => (to === 'sent' || to === 'accepted' ? asked.review : {}),
  organisation: (to) => (to === 'registered' ? asked.registration : {}),
  meeting: askedOfMeeting,
  agreement: askedOfAgreement,
  activity: (to) => (to === 'planned' ? asked.activityChange : {}),
  courseSupport: askedOfCourseSupport,
};

/** The empty fields of the row without which the move is refused. */
function requiredBy(kind: RecordKind, row: Values, { input, label }: Action): Asked {
  const { fields, states }: Table = openable[kind];
  const moves = states ? transitionsFrom(states, String(row[states.field])) : [];
  const move = moves.find((each) => each.to === input?.['to'] && each.label === label);
  const named = (move?.requires ?? []).flatMap((name): [string, Field][] => {
    const field = fields[name];
    return field ? [[name, field]] : [];
  });
  return Object.fromEntries(named);
}

/** The action with the fields it asks for. */
export function withAsked(kind: RecordKind, row: Values, action: Action): AskingAction {
  const isMissing = ({ label }: Field): boolean => action.missing.includes(label);
  const required = Object.entries(requiredBy(kind, row, action)).filter(([, field]) => isMissing(field));
  const also = askedOfOperation(action) ?? askedByMove[kind]?.(action.input?.['to']) ?? {};
  const fields: Asked = Object.fromEntries(
    [...required, ...Object.entries(also)].map(([name, field]) => [
      name,
      isMissing(field) ? owed(field) : field,
    ]),
  );
  if (!action.reason) return { ...action, asks: shapesOf(fields) };
  // Beside a reason of the list the same word would ask twice.
  const { reason } = asked.reason;
  const why = 'closingReason' in fields ? { ...reason, label: 'Explicación' } : reason;
  return { ...action, asks: shapesOf({ ...fields, reason: why }) };
}
