/** The yearly look at an organisation's data: whose are old, who was asked, and what an answer settles. */
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { organisations } from '../../domain/tables';
import { addDays, addMonths } from '../../domain/time/civil-date';
import { routeByPlace, type StaffFacts } from '../../domain/routing/route-request';
import type { SettingsView } from '../kernel/settings';

/** What an answer settles: the data are of today, and nobody has to go and ask. */
export const freshData = (today: CivilDate): Patch<typeof organisations> => ({
  dataUpdated: today,
  visitBy: undefined,
  visitor: undefined,
});

type Dated = Pick<Row<typeof organisations>, 'status' | 'dataUpdated' | 'updateAsked' | 'voided'>;

/** Whether its data are old enough to be asked for again. */
export function isDataOld(
  { status, voided, dataUpdated }: Dated,
  settings: SettingsView,
  today: CivilDate,
): boolean {
  if (voided || status === 'dissolved') return false;
  return dataUpdated === undefined || addMonths(dataUpdated, settings.number('dataUpdateMonths')) <= today;
}

/** The day it was asked, while it has not answered. */
export const unansweredSince = ({ updateAsked, dataUpdated }: Dated): CivilDate | undefined =>
  updateAsked !== undefined && (dataUpdated === undefined || dataUpdated < updateAsked)
    ? updateAsked
    : undefined;

interface Visited extends Dated {
  readonly territory: string;
  readonly visitBy?: CivilDate | undefined;
  readonly visitor?: string | undefined;
}

interface VisitScene {
  readonly territories: { find(id: string): { readonly sector?: string | undefined } | undefined };
  readonly staff: { readonly all: readonly (StaffFacts & { readonly voided: boolean })[] };
}

/** Who goes, and until when, if it does not answer. Asking again does not put the visit off. */
export function plannedVisit(
  row: Visited,
  { territories, staff }: VisitScene,
  settings: SettingsView,
  today: CivilDate,
): { readonly visitBy: CivilDate; readonly visitor: string | undefined } {
  const team = staff.all.filter(({ voided }) => !voided);
  const { responsible } = routeByPlace(territories.find(row.territory)?.sector ?? '', team, today);
  const held = unansweredSince(row) === undefined ? undefined : row.visitBy;
  return {
    visitBy: held ?? addDays(today, settings.number('dataUpdateDays')),
    visitor: row.visitor ?? responsible?.id,
  };
}
