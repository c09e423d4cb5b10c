/** Moves a request along its state machine; the answer's clock stands still while the applicant is waited for. */
import { helpFrom } from '../../domain/institutions/help-text';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { optional } from '../../domain/schema/field';
import { pickFields } from '../../domain/schema/pick';
import type { CivilDate } from '../../domain/schema/values';
import type { Patch, Row } from '../../domain/schema/table';
import { holidays, requests, staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { checkHelper, helperReads } from '../institutions';
import { defineOperation, update } from '../kernel/operation';
import { all } from '../kernel/reads';
import { closeReferrals, openReferralReads } from '../referrals';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { dueFrom, pauseClock, resumeClock } from './request-dates';
import { missingForRequest, whyNotResponsible } from './request-guards';

/** What may be filled in together with a change of state. */
const alongside = {
  ...pickFields(requests, 'answer', 'closingReason', 'referredTo', 'whoCanHelp'),
  responsible: optional(asked.assignment.responsible),
};

/** States with an operation of their own, which asks for more. */
const ownWays: Readonly<Record<string, string>> = {
  duplicate: 'Para unirla a otra solicitud use «Unir a otra».',
  referred: 'Para enviarla a otra institución use «Derivar».',
};

type Request = Row<typeof requests>;
type Change = Patch<typeof requests>;

const isFinal = (status: string): boolean => requests.states?.final.includes(status) === true;

/** A reopened request owes a new answer, from today on; what the first one said stays in the journal. */
const reopen = (row: Request, today: CivilDate, holidaySet: ReadonlySet<string>): Change => ({
  reopenings: row.reopenings + 1,
  due: dueFrom(row.category, today, holidaySet),
  closedOn: undefined,
  answer: undefined,
  closingReason: undefined,
  referredTo: undefined,
  whoCanHelp: undefined,
  decision: undefined,
  decisionWords: undefined,
  decidedOn: undefined,
});

/** What the way from one state to another does to a request, besides the state itself. */
function consequencesOf(row: Request, to: string, today: CivilDate, holidaySet: ReadonlySet<string>): Change {
  if (to === 'waiting') return pauseClock(today);
  if (isFinal(row.status)) return reopen(row, today, holidaySet);
  return {
    ...resumeClock(row, today, holidaySet),
    closedOn: isFinal(to) ? today : undefined,
    // The state «Anulada» and the mark «Anulado» of every record are one fact.
    ...(to === 'voided' ? { voided: true } : {}),
  };
}

export const changeRequestState = defineOperation({
  name: 'changeRequestState',
  title: 'Cambiar estado de la solicitud',
  roles: officeRoles,
  reads: {
    requests: all(requests),
    referrals: openReferralReads,
    institutions: helperReads,
    holidays: all(holidays),
    staff: all(staff),
  },
  creates: [],
  parse: (raw) => parseTransitionWith(alongside, raw),
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.requests.find(input.id);
    if (!row) return fail(unknownRecord(requests, input.id));
    const ownWay = ownWays[input.to];
    if (ownWay !== undefined) return fail(problem('cannotApply', [ownWay], 'to'));
    const given = Object.fromEntries(Object.entries(input.given).filter(([, value]) => value !== undefined));
    const move = checkTransition(requests, { ...row, ...given }, input, actor.role);
    if (!move.ok) return move;
    const [missing] = missingForRequest(row, input.to);
    if (missing !== undefined) return fail(problem('guardNotMet', [missing]));
    const { responsible } = input.given;
    const unfit = responsible === undefined ? undefined : whyNotResponsible(responsible, snapshot.staff);
    if (unfit) return fail(unfit);
    const helper = input.given.referredTo;
    const unhelpful = helper === undefined ? [] : checkHelper(helper, snapshot.institutions, 'referredTo');
    if (unhelpful.length > 0) return fail(...unhelpful);
    const holidaySet = new Set(snapshot.holidays.all.map((each) => String(each.date)));
    const patch: Change = {
      ...consequencesOf(row, input.to, today, holidaySet),
      ...(helper === undefined ? {} : { whoCanHelp: helpFrom(snapshot.institutions.get(helper)) }),
      ...given,
      status: input.to as Request['status'],
      ...(input.to === 'voided' ? { voidReason: input.reason } : {}),
    };
    return succeed({
      changes: [
        update(requests, row.id, patch, input.reason),
        ...closeReferrals(row.id, input.given.answer, snapshot.referrals.all, today),
      ],
      output: { id: row.id, status: input.to },
    });
  },
});
