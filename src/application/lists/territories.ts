/** How attention is shared: what each sector got in twelve months, and the communities nobody has been in touch with. */
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate, formatMoney } from '../../domain/schema/format';
import type { Centavos, CivilDate } from '../../domain/schema/values';
import {
  activities,
  contacts,
  meetings,
  organisations,
  requests,
  staff,
  territories,
} from '../../domain/tables';
import { wasHeld } from '../../domain/tables/meeting-catalogues';
import { sectors } from '../../domain/tables/place-catalogues';
import { householdsBySector, withoutEstimate } from '../../domain/territory/households-by-sector';
import { placeName } from '../../domain/territory/place-name';
import { addDays, addMonths } from '../../domain/time/civil-date';
import { counted } from '../../domain/words/counted';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import type { ListRow } from '../search/shown';
import { line } from '../search/wording';
import { equityRows, missingEstimates, type SectorShare } from './equity';
import { defineList } from './list';
import { placesOfNoSector, uncoveredSectors } from './uncovered';

const reads = {
  organisations: columns(organisations, 'status', 'territory', 'voided'),
  meetings: columns(meetings, 'status', 'date', 'territory', 'voided'),
  requests: columns(requests, 'happenedOn', 'territory', 'voided'),
  activities: columns(activities, 'status', 'ends', 'territory', 'cost', 'voided'),
  contacts: columns(contacts, 'on', 'territory', 'voided'),
  territories: columns(territories, 'label', 'parent', 'sector', 'households', 'active'),
  staff: all(staff),
};

type Snapshot = SnapshotOf<typeof reads>;

interface Contact {
  readonly kind: 'request' | 'meeting' | 'activity' | 'contact';
  readonly territory: string;
  readonly on: CivilDate;
  /** What it cost, where that was written down. */
  readonly cost?: Centavos | undefined;
}

/** What a sector got, with the times that somebody went there or wrote. */
interface Told extends SectorShare {
  readonly contacts: number;
}

const isOver = (status: string): boolean => status === 'held' || status === 'closed';

/** Every time that somebody of the department and a community met or wrote. */
const contactsIn = (snapshot: Snapshot): Contact[] => [
  ...snapshot.requests.all
    .filter(({ voided }) => !voided)
    .map(({ territory, happenedOn: on }): Contact => ({ kind: 'request', territory, on })),
  ...snapshot.meetings.all
    .filter(({ status, voided }) => !voided && wasHeld(status))
    .map(({ territory, date: on }): Contact => ({ kind: 'meeting', territory, on })),
  ...snapshot.activities.all
    .filter(({ status, voided }) => !voided && isOver(status))
    .map(({ territory, ends: on, cost }): Contact => ({ kind: 'activity', territory, on, cost })),
  ...snapshot.contacts.all.flatMap(({ territory, on, voided }): Contact[] =>
    voided || territory === undefined ? [] : [{ kind: 'contact', territory, on }],
  ),
];

/** What each sector got since a day; those without places and without anything are left out. */
function sharesSince(snapshot: Snapshot, contacts: readonly Contact[], since: CivilDate): Told[] {
  const rows = snapshot.territories.all.filter(({ active }) => active);
  const homes = householdsBySector(rows);
  const unestimated = withoutEstimate(rows);
  return Object.keys(sectors.options).flatMap((sector): Told[] => {
    const own = rows.filter((row) => row.sector === sector);
    const ids = new Set(own.map(({ id }) => id));
    const here = contacts.filter(({ territory, on }) => ids.has(territory) && on >= since);
    const count = (wanted: Contact['kind']): number => here.filter(({ kind }) => kind === wanted).length;
    if (here.length === 0 && own.length === 0) return [];
    return [
      {
        sector,
        households: homes.get(sector),
        unestimated: own
          .filter(({ id }) => unestimated.has(id) && here.some(({ territory }) => territory === id))
          .map(({ label }) => placeName(label)),
        requests: count('request'),
        meetings: count('meeting'),
        activities: count('activity'),
        cost: here.reduce((sum, { cost = 0 }) => sum + cost, 0),
        contacts: count('contact'),
      },
    ];
  });
}

const sectorRow = ({ sector, cost, ...told }: Told): ListRow => ({
  group: 'Por sector, últimos 12 meses',
  over: '',
  title: labelOf(sectors, sector),
  detail: line(
    counted(told.requests, 'solicitud', 'solicitudes'),
    counted(told.meetings, 'reunión', 'reuniones'),
    counted(told.activities, 'actividad', 'actividades'),
    cost === 0 ? '' : `${formatMoney(cost)} en actividades`,
    counted(told.contacts, 'visita o aviso', 'visitas y avisos'),
  ),
});

/** Communities with an organisation, or that once asked for something, and that nobody has seen since. */
function forgottenRows(snapshot: Snapshot, contacts: readonly Contact[], since: CivilDate): ListRow[] {
  const last = new Map<string, CivilDate>();
  for (const { territory, on } of contacts) if ((last.get(territory) ?? '') < on) last.set(territory, on);
  const organised = snapshot.organisations.all
    .filter(({ status, voided }) => !voided && status !== 'dissolved')
    .map(({ territory }) => territory);
  return [...new Set([...organised, ...last.keys()])]
    .flatMap((id) => snapshot.territories.find(id) ?? [])
    .filter(({ id, active }) => active && (last.get(id) ?? '') < since)
    .sort((a, b) => ((last.get(a.id) ?? '') < (last.get(b.id) ?? '') ? -1 : 1))
    .map(({ id, label, sector }) => {
      const seen = last.get(id);
      return {
        group: `Sin contacto · ${labelOf(sectors, sector)}`,
        over: seen === undefined ? 'Sin ningún contacto anotado' : `Último contacto: ${formatDate(seen)}`,
        title: placeName(label),
        detail: '',
        next: {
          label: 'Preparar una reunión',
          form: 'meeting' as const,
          values: { type: 'coordination', territory: id },
          names: { [id]: label },
        },
      };
    });
}

export const territoryList = defineList({
  title: 'Atención por territorio',
  hint: 'Cuánto ha llegado a cada sector en doce meses, también por cada 100 hogares, lo que no tiene promotor ni sector, y las comunidades con las que nadie ha tenido contacto en los días que dice Configuración.',
  empty: 'Todavía no hay territorios.',
  reads,
  rows({ snapshot, settings, today }) {
    const contacts = contactsIn(snapshot);
    const bodies = snapshot.organisations.all.filter(({ voided }) => !voided);
    const used = [...bodies, ...contacts].map(({ territory }) => territory);
    const shares = sharesSince(snapshot, contacts, addMonths(today, -12));
    const placed = shares.filter(({ sector }) => sector !== 'none');
    return [
      ...equityRows(placed),
      ...shares.map(sectorRow),
      ...missingEstimates(placed),
      ...uncoveredSectors(snapshot.staff.all, today),
      ...placesOfNoSector(snapshot.territories.all, used),
      ...forgottenRows(snapshot, contacts, addDays(today, -settings.number('contactDays'))),
    ];
  },
});
