/** Moves a request along its state machine; the answer's clock stands still while the applicant is waited for. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { optional } from '../../domain/schema/field';
import { pickFields } from '../../domain/schema/pick';
import type { CivilDate } from '../../domain/schema/values';
import type { Patch, Row } from '../../domain/schema/table';
import { categoryHandlers, holidays, requests, staff, territories } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { placeOf } from '../../domain/territory/place-name';
import { helperReads, orientTo, type Told } from '../institutions';
import { defineOperation, update } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { closeReferrals, openReferralReads } from '../referrals';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { reopen, tellReopened } from './reopen-request';
import { pauseClock, resumeClock } from './request-dates';
import { missingForRequest, whyNotResponsible } from './request-guards';
import { handlerOf } from './save-category-handler';

/** What may be filled in together with a change of state. */
const alongside = {
  ...pickFields(requests, 'answer', 'closingReason', 'referredTo'),
  responsible: optional(asked.assignment.responsible),
  ...asked.orientation,
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
  categoryHandlers: all(categoryHandlers),
  staff: all(staff),
  territories: columns(territories, 'label', 'sector'),
};

type Request = Row<typeof requests>;
type Change = Patch<typeof requests>;

const isFinal = (status: string): boolean => requests.states?.final.includes(status) === true;

/** What the way from one state to another does to a request that is not being reopened, besides the state itself. */
function consequencesOf(row: Request, to: string, today: CivilDate, holidaySet: ReadonlySet<string>): Change {
  if (to === 'waiting') return pauseClock(today);
  return {
    ...resumeClock(row, today, holidaySet),
    closedOn: isFinal(to) ? today : undefined,
    // The state «Anulada» and the mark «Anulado» of every record are one fact.
    ...(to === 'voided' ? { voided: true } : {}),
  };
}

type Snapshot = SnapshotOf<typeof reads>;

const sceneOf = (
  row: Request,
  { holidays: free, staff: team, territories: places, categoryHandlers: known }: Snapshot,
  today: CivilDate,
) => ({
  today,
  holidays: new Set(free.all.map(({ date }) => String(date))),
  team: team.all.filter(({ voided }) => !voided),
  handler: handlerOf(known.all, row.category),
  sector: places.find(row.territory)?.sector ?? 'none',
  place: placeOf(places, row.territory),
});

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
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.requests.find(input.id);
    if (!row) return fail(unknownRecord(requests, input.id));
    const ownWay = ownWays[input.to];
    if (ownWay !== undefined) return fail(problem('cannotApply', [ownWay], 'to'));
    const { helperPhone, helperBring, ...filled } = input.given;
    const given = Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined));
    const move = checkTransition(requests, { ...row, ...given }, input, actor.role);
    if (!move.ok) return move;
    const [missing] = missingForRequest(row, input.to);
    if (missing !== undefined) return fail(problem('guardNotMet', [missing]));
    const { responsible, referredTo } = filled;
    const unfit = responsible === undefined ? undefined : whyNotResponsible(responsible, snapshot.staff);
    if (unfit) return fail(unfit);
    const orientation = orientationOf(referredTo, { helperPhone, helperBring }, snapshot);
    if (!orientation.ok) return orientation;
    const scene = sceneOf(row, snapshot, today);
    const reopens = isFinal(row.status);
    const patch: Change = {
      ...given,
      ...(orientation.value ? { whoCanHelp: orientation.value.help } : {}),
      ...(reopens ? reopen(row, responsible, scene) : consequencesOf(row, input.to, today, scene.holidays)),
      status: input.to as Request['status'],
      ...(input.to === 'voided' ? { voidReason: input.reason } : {}),
    };
    return succeed({
      changes: [
        update(requests, row.id, patch, input.reason),
        ...(orientation.value?.changes ?? []),
        ...closeReferrals(row.id, input.given.answer, snapshot.referrals.all, today),
      ],
      effects: reopens ? tellReopened(row, { responsible: row.responsible, ...patch }, actor.id, scene) : [],
      output: { id: row.id, status: input.to },
    });
  },
});
