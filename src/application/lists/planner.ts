/** Organisations that have not met the authority for long, with what they would bring up and the meeting a click away. */
import { planMeetings, type Unseen } from '../../domain/planning/authority-meetings';
import { formatDate } from '../../domain/schema/format';
import { isOver, type Table } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { agreements, meetings, organisations, requests, territories } from '../../domain/tables';
import { wasHeld } from '../../domain/tables/meeting-catalogues';
import { columns, type SnapshotOf } from '../kernel/reads';
import { partiesOf } from '../meetings/parties';
import { line, organisationDetail } from '../search/wording';
import { defineList } from './list';

const reads = {
  organisations: columns(organisations, 'name', 'kind', 'status', 'territory', 'voided'),
  meetings: columns(meetings, 'status', 'type', 'date', 'organisations', 'territory', 'voided'),
  requests: columns(requests, 'status', 'requesterOrganisation', 'voided'),
  agreements: columns(agreements, 'status', 'meeting', 'responsibleOrganisation', 'voided'),
  territories: columns(territories, 'label'),
};

type Snapshot = SnapshotOf<typeof reads>;

/** Counts by organisation, for things that may name several of them. */
function tally(ids: readonly (readonly string[])[]): (id: string) => number {
  const counts = new Map<string, number>();
  for (const id of ids.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => counts.get(id) ?? 0;
}

const isOpen = (table: Table, { status, voided }: { readonly status: string; readonly voided: boolean }) =>
  !voided && !isOver(table, status);

/** What each organisation would bring up: its open requests, and what was agreed with it and is still owed. */
function weighing(snapshot: Snapshot) {
  const asked = tally(
    snapshot.requests.all
      .filter((row) => isOpen(requests, row))
      .map(({ requesterOrganisation: id }) => (id === undefined ? [] : [id])),
  );
  const owed = tally(
    snapshot.agreements.all
      .filter((row) => isOpen(agreements, row))
      .map((row) => partiesOf(row, snapshot.meetings)),
  );
  return { asked, owed };
}

/** When each organisation met the authority last, and whether it is called already. */
function encounters(snapshot: Snapshot) {
  const last = new Map<string, CivilDate>();
  const called = new Set<string>();
  for (const { type, status, date, organisations: present = [], voided } of snapshot.meetings.all) {
    if (voided || type !== 'authority') continue;
    for (const id of present) {
      if (status === 'planned' || status === 'convened') called.add(id);
      else if (wasHeld(status) && (last.get(id) ?? '') < date) last.set(id, date);
    }
  }
  return { last, called };
}

type Candidate = Unseen & {
  readonly row: Snapshot['organisations']['all'][number];
  readonly asked: number;
  readonly owed: number;
};

function candidatesIn(snapshot: Snapshot): Candidate[] {
  const { asked, owed } = weighing(snapshot);
  const { last, called } = encounters(snapshot);
  return snapshot.organisations.all
    .filter(({ status, voided }) => !voided && status !== 'dissolved' && status !== 'inactive')
    .map((row) => {
      const [requestsOpen, agreementsOwed] = [asked(row.id), owed(row.id)];
      return {
        id: row.id,
        row,
        lastMet: last.get(row.id),
        isCalled: called.has(row.id),
        asked: requestsOpen,
        owed: agreementsOwed,
        weight: requestsOpen + agreementsOwed,
      };
    });
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;

export const plannerList = defineList({
  title: 'Reuniones con el síndico por convocar',
  hint: 'Organizaciones que llevan tiempo sin reunirse con él, las de más asuntos pendientes primero.',
  empty: 'Ninguna organización espera: se han reunido con él o están convocadas.',
  reads,
  rows: ({ snapshot, settings, today }) =>
    planMeetings(candidatesIn(snapshot), settings.number('authorityMeetingMonths'), today).map(
      ({ id, row, lastMet, asked, owed }) => ({
        group: '',
        over: lastMet === undefined ? 'Nunca se ha reunido' : `Última vez: ${formatDate(lastMet)}`,
        title: row.name,
        detail: line(
          organisationDetail(row, snapshot.territories),
          counted(asked, 'solicitud abierta', 'solicitudes abiertas'),
          counted(owed, 'acuerdo pendiente', 'acuerdos pendientes'),
        ),
        opens: { kind: 'organisation' as const, id },
        next: {
          label: 'Preparar la reunión',
          form: 'meeting' as const,
          values: {
            type: 'authority',
            title: 'Reunión con el síndico',
            organisations: [id],
            territory: row.territory,
          },
          names: {
            [id]: row.name,
            [row.territory]: snapshot.territories.find(row.territory)?.label ?? row.territory,
          },
        },
      }),
    ),
});
