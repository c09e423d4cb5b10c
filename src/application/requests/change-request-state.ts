/** Moves a request along its state machine; the answer's clock stands still while the applicant is waited for. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { optional } from '../../domain/schema/field';
import { pickFields } from '../../domain/schema/pick';
import type { CivilDate } from '../../domain/schema/values';
import { isOver, type Patch, type Row } from '../../domain/schema/table';
import { holidays, requests } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { placeOf } from '../../domain/territory/place-name';
import { daysOffOf } from '../../domain/time/working-days';
import { helperReads, orientTo, type Told } from '../institutions';
import { defineOperation, update, type Actor, type Effect } from '../kernel/operation';
import { all, type SnapshotOf } from '../kernel/reads';
import { closeReferrals, openReferralReads } from '../referrals';
import type { SettingsView } from '../kernel/settings';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { checkReviewDay, reviewDay } from '../work';
import { tellAssigned, tellReopened } from './owner-notices';
import { reopen, type ReopeningScene } from './reopen-request';
import { pauseClock, resumeClock } from './request-dates';
import { missingForRequest, whyNotResponsible } from './request-guards';
import { routerOf, routingReads } from './routing';

/** What may be filled in together with a change of state. */
const alongside = {
  ...pickFields(requests, 'answer', 'closingReason', 'referredTo'),
  responsible: optional(asked.assignment.responsible),
  ...asked.orientation,
  ...asked.review,
};

/** States with an operation of their own, which asks for more. */
const ownWays: Readonly<Record<string, string>> = {
  duplicate: 'Para unirla a otra solicitud use «Unir a otra».',
  referred: 'Para enviarla a otra institución use «Derivar».',
};

const reads = {
  requests: all(requests),
  referrals: openReferralReads,
  institutions: helperReads,
  holidays: all(holidays),
  ...routingReads,
};

interface Given {
  readonly responsible?: string | undefined;
  readonly reviewOn?: CivilDate | undefined;
}

type Request = Row<typeof requests>;
type Change = Patch<typeof requests>;

interface Scene extends ReopeningScene {
  /** The day on which whoever still owes something is asked again. */
  readonly reviewOn: CivilDate;
}

/** What the way from one state to another does to a request that is not being reopened, besides the state itself. */
function consequencesOf(row: Request, to: string, { today, daysOff, reviewOn }: Scene): Change {
  if (to === 'waiting') return pauseClock(row, today, reviewOn);
  return {
    ...resumeClock(row, today, daysOff),
    closedOn: isOver(requests, to) ? today : undefined,
    // The state «Anulada» and the mark «Anulado» of every record are one fact.
    ...(to === 'voided' ? { voided: true } : {}),
  };
}

type Snapshot = SnapshotOf<typeof reads>;

function sceneOf(
  row: Request,
  given: CivilDate | undefined,
  snapshot: Snapshot,
  { today, settings }: { readonly today: CivilDate; readonly settings: SettingsView },
): Scene {
  const daysOff = daysOffOf(snapshot.holidays.all);
  const former = snapshot.staff.find(row.responsible);
  return {
    today,
    daysOff,
    former: former?.voided ? undefined : former,
    routeOf: routerOf(snapshot),
    reviewOn: reviewDay(given, 'applicantReviewDays', { today, settings, daysOff }),
  };
}

/** Who is told that it is theirs now, or no longer. */
function notices(
  row: Request,
  after: Request,
  { staff: team, territories: places }: Snapshot,
  actor: Actor,
): Effect[] {
  const hands = { owner: team.find(after.responsible), former: team.find(row.responsible) };
  const passing = { ...after, place: placeOf(places, row.territory) };
  if (isOver(requests, row.status)) return tellReopened(passing, hands, actor);
  return after.responsible === row.responsible ? [] : tellAssigned(passing, hands, actor);
}

/** What is wrong with what was filled in along with the move. */
function checkGiven(
  row: Request,
  { to, given: { responsible, reviewOn } }: { readonly to: string; readonly given: Given },
  { staff: team }: Snapshot,
  today: CivilDate,
): Problem | undefined {
  const [missing] = missingForRequest(row, to);
  if (missing !== undefined) return problem('guardNotMet', [missing]);
  const [gone] = checkReviewDay(reviewOn, today);
  if (gone) return gone;
  return responsible === undefined ? undefined : whyNotResponsible(responsible, team);
}

/** Who can help instead, as it will be told; nothing where nobody is named. */
const orientationOf = (referredTo: string | undefined, told: Told, { institutions }: Snapshot) =>
  referredTo === undefined ? succeed(undefined) : orientTo(referredTo, told, institutions);

export const changeRequestState = defineOperation({
  name: 'changeRequestState',
  title: 'Cambiar estado de la solicitud',
  roles: officeRoles,
  reads,
  creates: [],
  parse: (raw) => parseTransitionWith(alongside, raw),
  decide({ snapshot, input, actor, today, settings }) {
    const row = snapshot.requests.find(input.id);
    if (!row) return fail(unknownRecord(requests, input.id));
    const ownWay = ownWays[input.to];
    if (ownWay !== undefined) return fail(problem('cannotApply', [ownWay], 'to'));
    const { helperPhone, helperBring, reviewOn, ...filled } = input.given;
    const given = Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined));
    const move = checkTransition(requests, { ...row, ...given }, input, actor.role);
    if (!move.ok) return move;
    const wrong = checkGiven(row, input, snapshot, today);
    if (wrong) return fail(wrong);
    const orientation = orientationOf(filled.referredTo, { helperPhone, helperBring }, snapshot);
    if (!orientation.ok) return orientation;
    const scene = sceneOf(row, reviewOn, snapshot, { today, settings });
    const patch: Change = {
      ...given,
      ...(orientation.value ? { whoCanHelp: orientation.value.help } : {}),
      ...(isOver(requests, row.status)
        ? reopen(row, filled.responsible, scene)
        : consequencesOf(row, input.to, scene)),
      status: input.to as Request['status'],
      ...(input.to === 'voided' ? { voidReason: input.reason } : {}),
    };
    return succeed({
      changes: [
        update(requests, row.id, patch, input.reason),
        ...(orientation.value?.changes ?? []),
        ...closeReferrals(row.id, filled.answer, snapshot.referrals.all, today),
      ],
      effects: notices(row, { ...row, ...patch }, snapshot, actor),
      output: { id: row.id, status: input.to },
    });
  },
});
