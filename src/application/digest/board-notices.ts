/** The mandates that the morning mail tells of today, for the office and for whoever looks after the sector. */
import { isNoticeDay } from '../../domain/boards/mandate';
import type { DigestItem } from '../../domain/digest/write-digest';
import { routeByPlace, type StaffFacts } from '../../domain/routing/route-request';
import type { CivilDate } from '../../domain/schema/values';
import { placeName } from '../../domain/territory/place-name';
import { weekday } from '../../domain/time/civil-date';
import { mandatesToRenew, type mandateReads, type successorReads } from '../organisations/mandates';
import type { SnapshotOf } from '../kernel/reads';

interface Place {
  readonly label: string;
  readonly sector: string;
}

interface Scene {
  readonly organisations: SnapshotOf<{ organisations: typeof mandateReads }>['organisations'];
  readonly boards: SnapshotOf<{ boards: typeof successorReads }>['boards'];
  readonly territories: { find(id: string): Place | undefined };
  readonly staff: { readonly all: readonly (StaffFacts & { readonly voided: boolean })[] };
}

/** A notice and one of those it is for; undefined for the office. */
interface BoardNotice extends DigestItem {
  readonly owner: string | undefined;
}

const monday = 1;

/** Each notice twice: once for the office, once for who looks after the sector when that is somebody of the field. */
export function boardNotices(
  { organisations, boards, territories, staff }: Scene,
  today: CivilDate,
): BoardNotice[] {
  const team = staff.all.filter(({ voided }) => !voided);
  const isMonday = weekday(today) === monday;
  return mandatesToRenew(organisations.all, boards.all, today).flatMap(({ id, territory, mandateEnds }) => {
    if (mandateEnds === undefined || !isNoticeDay(mandateEnds, today, isMonday)) return [];
    const place = territories.find(territory);
    const notice = { code: id, place: placeName(place?.label ?? ''), due: mandateEnds };
    const { responsible } = routeByPlace(place?.sector ?? '', team, today);
    return [
      { ...notice, owner: undefined },
      ...(responsible?.role === 'promoter' ? [{ ...notice, owner: responsible.id }] : []),
    ];
  });
}
