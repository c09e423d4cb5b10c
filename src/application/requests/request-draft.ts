/** A request as it enters: who looks after it, until when it is owed an answer, and what it may double. */
import { problem, type Problem } from '../../domain/problems';
import { routeRequest, type StaffFacts } from '../../domain/routing/route-request';
import { labelOf } from '../../domain/schema/catalogue';
import type { NewRow, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { holidays, organisations, requests, staff, territories } from '../../domain/tables';
import { requestCategories } from '../../domain/tables/request-catalogues';
import { daysBetween } from '../../domain/time/civil-date';
import { all, columns } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';
import { dueFrom } from './request-dates';

/** What a request's entry has to read. */
export const requestReads = {
  requests: columns(
    requests,
    'status',
    'happenedOn',
    'category',
    'territory',
    'requesterPerson',
    'requesterOrganisation',
    'voided',
  ),
  territories: columns(territories, 'label', 'name', 'sector', 'active'),
  organisations: columns(organisations, 'name', 'kind', 'territory', 'status', 'mandateEnds', 'voided'),
  staff: all(staff),
  holidays: all(holidays),
};

export type RequestFacts = Omit<
  NewRow<typeof requests>,
  | 'status'
  | 'title'
  | 'supporters'
  | 'reopenings'
  | 'receivedBy'
  | 'responsible'
  | 'routing'
  | 'due'
  | 'duplicateHint'
>;

type KnownRequest = Pick<
  Row<typeof requests>,
  | 'id'
  | 'status'
  | 'happenedOn'
  | 'category'
  | 'territory'
  | 'requesterPerson'
  | 'requesterOrganisation'
  | 'voided'
>;

export interface RequestScene {
  readonly requests: readonly KnownRequest[];
  /** Household of each person, for «same household». */
  readonly householdOf: (person: string | undefined) => string | undefined;
  readonly sectorOf: (territory: string) => string;
  readonly team: readonly StaffFacts[];
  readonly holidays: ReadonlySet<string>;
  readonly settings: SettingsView;
}

const closed = new Set<string>(['attended', 'declined', 'duplicate', 'withdrawn', 'voided']);

/** A request that may be the same need, and why. */
export interface Twin {
  readonly id: string;
  readonly reason: string;
}

function sameNeed(a: KnownRequest, facts: RequestFacts, scene: RequestScene): string | undefined {
  if (a.category !== facts.category) return undefined;
  const days = Math.abs(daysBetween(a.happenedOn, facts.happenedOn));
  const recent = days <= scene.settings.number('duplicateWindowDays');
  const person = facts.requesterPerson;
  if (recent && person !== undefined && a.requesterPerson === person) return 'misma persona y categoría';
  const home = scene.householdOf(person);
  if (recent && home !== undefined && scene.householdOf(a.requesterPerson) === home)
    return 'mismo hogar y categoría';
  const body = facts.requesterOrganisation;
  if (
    body !== undefined &&
    a.requesterOrganisation === body &&
    a.territory === facts.territory &&
    !closed.has(a.status)
  ) {
    return 'misma organización, lugar y categoría, todavía abierta';
  }
  return undefined;
}

/** Requests that this one may double (domain model §4.3, Solicitud). */
export const findTwins = (facts: RequestFacts, scene: RequestScene): Twin[] =>
  scene.requests
    .filter((row) => !row.voided)
    .flatMap((row) => {
      const reason = sameNeed(row, facts, scene);
      return reason === undefined ? [] : [{ id: row.id, reason }];
    });

export const twinProblem = (twin: Twin): Problem =>
  problem('probableDuplicate', [twin.id, twin.reason], 'confirmed');

/** The row of a request that enters: routed, dated, and marked with what it may double. */
export function completeRequest(
  facts: RequestFacts,
  scene: RequestScene,
  receivedBy: string | undefined,
  today: CivilDate,
): NewRow<typeof requests> {
  const route = routeRequest(scene.sectorOf(facts.territory), scene.team, today);
  const twins = findTwins(facts, scene);
  return {
    ...facts,
    status: route.responsible === undefined ? 'received' : 'assigned',
    title: labelOf(requestCategories, facts.category),
    receivedBy,
    responsible: route.responsible?.id,
    routing: route.explanation,
    due: dueFrom(facts.category, today, scene.holidays),
    duplicateHint:
      twins.length > 0 ? twins.map(({ id, reason }) => `${id}: ${reason}`).join('; ') : undefined,
    supporters: 0,
    reopenings: 0,
  };
}
