/** How records are called and told apart in lists: a title and one line of detail. */
import { formatDate } from '../../domain/schema/format';
import { labelOf } from '../../domain/schema/catalogue';
import type { StateMachine } from '../../domain/schema/state-machine';
import type { Table } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import {
  activities,
  agreements,
  certificates,
  courseSupports,
  meetings,
  requests,
} from '../../domain/tables';
import { organisationKinds } from '../../domain/tables/people-catalogues';
import { placeOf, type PlaceLabels } from '../../domain/territory/place-name';
import { columns } from '../kernel/reads';
import type { State } from './shown';

const machineOf = (table: Table): StateMachine => {
  if (!table.states) throw new Error(`${table.name} no tiene estados.`);
  return table.states;
};

/** A state in words, with its colour. */
export function stateOf(table: Table, code: string): State {
  const { states, tones } = machineOf(table);
  return { code, label: labelOf(states, code), tone: tones[code] ?? 'new' };
}

/** Parts of a line of detail, empty ones left out. */
export const line = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

interface Person {
  readonly nickname?: string | undefined;
  readonly territory?: string | undefined;
}

export const personDetail = ({ nickname, territory }: Person, territories: PlaceLabels): string =>
  line(nickname === undefined ? '' : `«${nickname}»`, placeOf(territories, territory));

interface Household {
  readonly territory: string;
  readonly active: boolean;
}

export const householdDetail = (
  { territory, active }: Household,
  head: string,
  territories: PlaceLabels,
): string =>
  line(
    head === '' ? 'Sin jefe(a)' : `Jefe(a): ${head}`,
    placeOf(territories, territory),
    active ? '' : 'Ya no existe',
  );

interface Organisation {
  readonly kind: string;
  readonly territory?: string | undefined;
}

export const organisationDetail = ({ kind, territory }: Organisation, territories: PlaceLabels): string =>
  line(labelOf(organisationKinds, kind), placeOf(territories, territory));

interface Request {
  readonly id: string;
  readonly status: string;
  readonly territory?: string | undefined;
}

/** What tells a request from others. */
export const requestColumns = columns(
  requests,
  'status',
  'title',
  'territory',
  'requesterPerson',
  'requesterOrganisation',
  'voided',
);

export const requestDetail = (row: Request, requester: string, territories: PlaceLabels): string =>
  line(row.id, requester, placeOf(territories, row.territory), stateOf(requests, row.status).label);

interface Meeting {
  readonly id: string;
  readonly status: string;
  readonly date: string;
  readonly place?: string | undefined;
}

export const meetingDetail = (row: Meeting): string =>
  line(row.id, formatDate(row.date), row.place, stateOf(meetings, row.status).label);

interface Agreement {
  readonly id: string;
  readonly status: string;
  readonly responsible: string;
  readonly due: CivilDate;
}

export const agreementDetail = (row: Agreement): string =>
  line(row.id, row.responsible, formatDate(row.due), stateOf(agreements, row.status).label);

interface Activity {
  readonly id: string;
  readonly status: string;
  readonly starts: string;
  readonly place?: string | undefined;
}

interface Certificate {
  readonly id: string;
  readonly status: string;
  readonly code: string;
  readonly issuedOn: string;
}

export const certificateDetail = (row: Certificate): string =>
  line(row.id, row.code, formatDate(row.issuedOn), stateOf(certificates, row.status).label);

interface CourseSupport {
  readonly id: string;
  readonly status: string;
  readonly starts: string;
  readonly institution: string;
}

export const courseSupportDetail = (row: CourseSupport): string =>
  line(row.id, formatDate(row.starts), row.institution, stateOf(courseSupports, row.status).label);

export const activityDetail = (row: Activity): string =>
  line(row.id, formatDate(row.starts), row.place, stateOf(activities, row.status).label);

interface Names {
  find(id: string | undefined): { readonly name: string } | undefined;
}
interface FullNames {
  find(id: string | undefined): { readonly fullName: string } | undefined;
}

/** Who asked: a person or an organisation. */
export const requesterOf = (
  row: { readonly requesterPerson?: string | undefined; readonly requesterOrganisation?: string | undefined },
  known: { readonly people: FullNames; readonly organisations: Names },
): string =>
  known.people.find(row.requesterPerson)?.fullName ??
  known.organisations.find(row.requesterOrganisation)?.name ??
  '';
