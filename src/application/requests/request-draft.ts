/** A request as it enters: who looks after it, until when it is owed an answer, and what it may double. */
import { problem, type Problem } from '../../domain/problems';
import { labelOf } from '../../domain/schema/catalogue';
import { isOver, type NewRow, type Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { holidays, organisations, requests, territories } from '../../domain/tables';
import { needsOfPlace, requestCategories } from '../../domain/tables/request-catalogues';
import { daysBetween } from '../../domain/time/civil-date';
import type { DaysOff } from '../../domain/time/working-days';
import { all, columns } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';
import { dueFrom } from './request-dates';
import { routingReads, type Router } from './routing';

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
    'title',
    'supporters',
    'joined',
    'duplicateOf',
    'voided',
  ),
  ...routingReads,
  territories: columns(territories, 'label', 'name', 'sector', 'active'),
  organisations: columns(organisations, 'name', 'kind', 'territory', 'status', 'mandateEnds', 'voided'),
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
  readonly routeOf: Router;
  readonly daysOff: DaysOff;
  readonly settings: SettingsView;
}

/** A request that may be the same need, and why. */
export interface Twin {
  readonly id: string;
  readonly reason: string;
  /** It is not closed: one may join it. */
  readonly isOpen: boolean;
}

/** Asked lately by the same people. */
function sameAskers(a: KnownRequest, facts: RequestFacts, scene: RequestScene): string | undefined {
  const days = Math.abs(daysBetween(a.happenedOn, facts.happenedOn));
  if (days > scene.settings.number('duplicateWindowDays')) return undefined;
  const person = facts.requesterPerson;
  if (person !== undefined && a.requesterPerson === person) return 'misma persona y categoría';
  const home = scene.householdOf(person);
  return home !== undefined && scene.householdOf(a.requesterPerson) === home
    ? 'mismo hogar y categoría'
    : undefined;
}

/** Still open, about the same place. */
function samePlace(a: KnownRequest, facts: RequestFacts): string | undefined {
  if (a.territory !== facts.territory || isOver(requests, a.status)) return undefined;
  if (needsOfPlace.has(facts.category)) return 'misma obra en el mismo lugar, todavía abierta';
  const body = facts.requesterOrganisation;
  return body !== undefined && a.requesterOrganisation === body
    ? 'misma organización, lugar y categoría, todavía abierta'
    : undefined;
}

const sameNeed = (a: KnownRequest, facts: RequestFacts, scene: RequestScene): string | undefined =>
  a.category === facts.category ? (sameAskers(a, facts, scene) ?? samePlace(a, facts)) : undefined;

/** Requests that this one may double, those one may join first (domain model §4.3, Solicitud). */
export const findTwins = (facts: RequestFacts, scene: RequestScene): Twin[] =>
  scene.requests
    .filter((row) => !row.voided)
    .flatMap((row) => {
      const reason = sameNeed(row, facts, scene);
      return reason === undefined ? [] : [{ id: row.id, reason, isOpen: !isOver(requests, row.status) }];
    })
    .sort((a, b) => Number(b.isOpen) - Number(a.isOpen));

export const twinProblem = (twin: Twin): Problem =>
  problem('probableDuplicate', [twin.id, twin.reason], 'confirmed');

/** The row of a request that enters: routed, dated, and marked with what it may double. */
export function completeRequest(
  facts: RequestFacts,
  scene: RequestScene,
  receivedBy: string | undefined,
  today: CivilDate,
): NewRow<typeof requests> {
  const { category } = facts;
  const route = scene.routeOf(facts, today);
  const twins = findTwins(facts, scene);
  return {
    ...facts,
    status: route.responsible === undefined ? 'received' : 'assigned',
    title: labelOf(requestCategories, category),
    receivedBy,
    responsible: route.responsible?.id,
    routing: route.explanation,
    due: dueFrom(category, today, scene.daysOff),
    duplicateHint:
      twins.length > 0 ? twins.map(({ id, reason }) => `${id}: ${reason}`).join('; ') : undefined,
    supporters: 0,
    reopenings: 0,
  };
}
