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
import { sectors } from '../../domain/tables/place-catalogues';
import { placeName } from '../../domain/territory/place-name';
import { addDays, addMonths } from '../../domain/time/civil-date';
import { wasHeld } from '../../domain/tables/meeting-catalogues';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import type { ListRow } from '../search/shown';
import { line } from '../search/wording';
import { defineList } from './list';
import { placesOfNoSector, uncoveredSectors } from './uncovered';
import { counted } from '../../domain/words/counted';

const reads = {
  organisations: columns(organisations, 'status', 'territory', 'voided'),
  meetings: columns(meetings, 'status', 'date', 'territory', 'voided'),
  requests: columns(requests, 'happenedOn', 'territory', 'voided'),
  activities: columns(activities, 'status', 'ends', 'territory', 'cost', 'voided'),
  contacts: columns(contacts, 'on', 'territory', 'voided'),
  territories: columns(territories, 'label', 'sector', 'households', 'active'),
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

/** What each sector got in a year, by a hundred households where their number is known. */
function sectorRows(snapshot: Snapshot, contacts: readonly Contact[], since: CivilDate): ListRow[] {
  const rows = snapshot.territories.all.filter(({ active }) => active);
  return Object.keys(sectors.options).flatMap((sector): ListRow[] => {
    const own = rows.filter((row) => row.sector === sector);
    const ids = new Set(own.map(({ id }) => id));
    const here = contacts.filter(({ territory, on }) => ids.has(territory) && on >= since);
    const count = (wanted: Contact['kind']): number => here.filter(({ kind }) => kind === wanted).length;
    const asked = count('request');
    const cost = here.reduce((sum, { cost: one = 0 }) => sum + one, 0);
    const homes = own.reduce((sum, { households = 0 }) => sum + households, 0);
    const share = homes === 0 ? '' : `${((asked * 100) / homes).toFixed(1)} por cada 100 hogares`;
    if (here.length === 0 && own.length === 0) return [];
    return [
      {
        group: 'Por sector, últimos 12 meses',
        over: '',
        title: labelOf(sectors, sector),
        detail: line(
          counted(asked, 'solicitud', 'solicitudes'),
          counted(count('meeting'), 'reunión', 'reuniones'),
          counted(count('activity'), 'actividad', 'actividades'),
          cost === 0 ? '' : `${formatMoney(cost)} en actividades`,
          counted(count('contact'), 'visita o aviso', 'visitas y avisos'),
          share,
        ),
      },
    ];
  });
}

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
  hint: 'Cuánto ha llegado a cada sector, lo que no tiene promotor ni sector, y las comunidades con las que nadie ha tenido contacto en los días que dice Configuración.',
  empty: 'Todavía no hay territorios.',
  reads,
  rows({ snapshot, settings, today }) {
    const contacts = contactsIn(snapshot);
    const bodies = snapshot.organisations.all.filter(({ voided }) => !voided);
    const used = [...bodies, ...contacts].map(({ territory }) => territory);
    return [
      ...sectorRows(snapshot, contacts, addMonths(today, -12)),
      ...uncoveredSectors(snapshot.staff.all, today),
      ...placesOfNoSector(snapshot.territories.all, used),
      ...forgottenRows(snapshot, contacts, addDays(today, -settings.number('contactDays'))),
    ];
  },
});
