/** The «ficha de barrio»: what the authority should know of an organisation before meeting it, on one page. */
import { byRank, officeName } from '../../domain/boards/offices';
import { suggestPoints } from '../../domain/briefing/suggest-points';
import { mandateBand } from '../../domain/boards/mandate';
import { templates, type OwnData } from '../../domain/documents';
import { publicMatterOf } from '../../domain/replies/reply-text';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import { isOver, type Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import {
  agreements,
  households,
  meetings,
  organisations,
  people,
  requests,
  territories,
} from '../../domain/tables';
import { agreementStates, meetingTypes, wasHeld } from '../../domain/tables/meeting-catalogues';
import {
  municipalRegistrations,
  organisationKinds,
  organisationStates,
} from '../../domain/tables/people-catalogues';
import { requestStates } from '../../domain/tables/request-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { longDate } from '../../domain/words/numbers';
import { parseId } from '../kernel/about-record';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { isOwed } from '../meetings/agreement-draft';
import { partiesOf } from '../meetings/parties';
import { boardReads, officesOf } from '../organisations/current-board';
import { makesDocument } from './make-document';

const reads = {
  ...boardReads,
  organisations: all(organisations),
  people: columns(people, 'fullName', 'sex', 'phone'),
  meetings: columns(meetings, 'status', 'date', 'type', 'organisations', 'voided'),
  agreements: all(agreements),
  requests: columns(
    requests,
    'status',
    'happenedOn',
    'category',
    'confidential',
    'territory',
    'requesterOrganisation',
    'needsAuthority',
    'voided',
  ),
  households: columns(households, 'territory', 'active', 'voided'),
  territories: columns(territories, 'label'),
};

type Snapshot = SnapshotOf<typeof reads>;
type Organisation = Row<typeof organisations>;
type Lists = OwnData<typeof templates.briefing>['lists'];

/** What fits on one page. */
const most = { offices: 6, agreements: 7, requests: 8, neighbours: 4 } as const;

const byDate =
  <R>(dateOf: (row: R) => CivilDate) =>
  (a: R, b: R): number =>
    dateOf(a) < dateOf(b) ? -1 : 1;

const convenes = ({ organisations: called }: { organisations?: readonly string[] | undefined }, id: string) =>
  (called ?? []).includes(id);

/** Who answers for the ayuntamiento. */
const municipal = new Set<string>(['staff', 'municipal', 'authority']);

const heldWith = (snapshot: Snapshot, { id }: Organisation) =>
  snapshot.meetings.all
    .filter((row) => wasHeld(row.status) && !row.voided && convenes(row, id))
    .sort(byDate(({ date }) => date));

/** What is still owed from its meetings, or by itself from anywhere, the longest owed first. */
const owedWith = (snapshot: Snapshot, { id }: Organisation) =>
  snapshot.agreements.all
    .filter((row) => isOwed(row) && partiesOf(row, snapshot.meetings).includes(id))
    .sort(byDate(({ due }) => due));

const placesOf = ({ territory, servedTerritories = [] }: Organisation): ReadonlySet<string> =>
  new Set([territory, ...servedTerritories]);

/** The other organisations of its places, each with how long its board may act. */
function neighboursOf(snapshot: Snapshot, own: Organisation): string {
  const places = placesOf(own);
  const others = snapshot.organisations.all.filter(
    ({ id, territory, status, voided }) =>
      id !== own.id && !voided && status !== 'dissolved' && places.has(territory),
  );
  const told = others
    .slice(0, most.neighbours)
    .map(({ name, mandateEnds }) =>
      mandateEnds === undefined
        ? `${name} (sin directiva)`
        : `${name} (mandato hasta el ${formatDate(mandateEnds)})`,
    );
  const rest = others.length - told.length;
  return [...told, ...(rest > 0 ? [`y ${rest} más`] : [])].join('; ');
}

/** How many homes are written down in its places. */
function homesOf(snapshot: Snapshot, own: Organisation): number {
  const places = placesOf(own);
  return snapshot.households.all.filter(
    ({ territory, active, voided }) => active && !voided && places.has(territory),
  ).length;
}

/** Open requests of the organisation and of the places it serves, the oldest first. */
function openRequests(snapshot: Snapshot, own: Organisation) {
  const { id } = own;
  const places = placesOf(own);
  return snapshot.requests.all
    .filter(
      (row) =>
        !row.voided &&
        !isOver(requests, row.status) &&
        (row.requesterOrganisation === id || places.has(row.territory)),
    )
    .sort(byDate(({ happenedOn }) => happenedOn));
}

type Owed = ReturnType<typeof owedWith>;
type Asked = ReturnType<typeof openRequests>;

const agreementLines = (owed: Owed, today: CivilDate): Lists['acuerdos'] =>
  owed.slice(0, most.agreements).map(({ id, text, responsible, due, status }) => ({
    codigo: id,
    acuerdo: text,
    responsable: responsible,
    compromiso: due,
    estado: `${labelOf(agreementStates, status)}${due < today ? ' (vencido)' : ''}`,
  }));

const requestLines = (asked: Asked): Lists['solicitudes'] =>
  asked.slice(0, most.requests).map((row) => ({
    codigo: row.id,
    asunto: publicMatterOf(row) ?? 'Reservado',
    desde: row.happenedOn,
    estado: labelOf(requestStates, row.status),
  }));

/** Offices in their order: who presides first. */
const officeLines = (snapshot: Snapshot, { id }: Organisation): Lists['directiva'] =>
  [...officesOf(snapshot, id)]
    .sort(byRank)
    .slice(0, most.offices)
    .map((office) => {
      const { fullName = office.person, sex, phone } = snapshot.people.find(office.person) ?? {};
      return {
        cargo: officeName(office, sex),
        nombre: fullName,
        telefono: phone === undefined ? '' : `, ${phone}`,
      };
    });

/** What to raise with it. */
const pointsFor = (
  { mandateEnds }: Organisation,
  now: { owed: Owed; asked: Asked; met: CivilDate | undefined; today: CivilDate },
): Lists['puntos'] =>
  suggestPoints({
    today: now.today,
    late: now.owed.filter(({ due }) => due < now.today).map(({ id }) => id),
    coming: now.owed.filter(({ due }) => due >= now.today).map(({ id }) => id),
    toDecide: now.asked.filter(({ needsAuthority }) => needsAuthority).map(({ id }) => id),
    open: now.asked.filter(({ needsAuthority }) => !needsAuthority).map(({ id }) => id),
    mandateEnds,
    met: now.met,
  }).map((punto) => ({ punto }));

const told = (meeting: ReturnType<typeof heldWith>[number] | undefined): string =>
  meeting === undefined
    ? 'no consta ninguna.'
    : `${longDate(meeting.date)}, ${labelOf(meetingTypes, meeting.type)} (${meeting.id}).`;

const countOrNone = (count: number): string => (count === 0 ? 'ninguno' : String(count));

/** How many each side owes: the ayuntamiento, the community and others, and nobody knows who. */
function owedBySide(owed: Owed) {
  const ours = owed.filter(({ responsibleKind }) => municipal.has(responsibleKind)).length;
  const unknown = owed.filter(({ responsibleKind }) => responsibleKind === 'unidentified').length;
  return {
    del_ayuntamiento: countOrNone(ours),
    de_la_comunidad: countOrNone(owed.length - ours - unknown),
    sin_identificar: unknown,
  };
}

export const makeBriefing = makesDocument({
  name: 'makeBriefing',
  title: 'Hacer la ficha de barrio',
  roles: officeRoles,
  template: templates.briefing,
  called: 'Ficha de barrio',
  letter: 'F',
  subject: organisations,
  folder: 'authority',
  pdf: true,
  reads,
  parse: parseId,
  compose(composition) {
    const { snapshot, input, today } = composition;
    const row = snapshot.organisations.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(organisations, input.id));
    const place = placeOf(snapshot.territories, row.territory);
    const held = heldWith(snapshot, row);
    const met = held.filter(({ type }) => type === 'authority').pop();
    const owed = owedWith(snapshot, row);
    const sides = owedBySide(owed);
    const asked = openRequests(snapshot, row);
    const hogares = homesOf(snapshot, row);
    const vecinas = neighboursOf(snapshot, row);
    const band = mandateBand(row.mandateEnds, today);
    return succeed({
      title: row.name,
      place,
      date: today,
      data: {
        values: {
          organizacion: row.name,
          codigo: row.id,
          tipo: labelOf(organisationKinds, row.kind),
          estado: labelOf(organisationStates, row.status),
          territorio: place,
          familias: row.families,
          registro: row.registration && labelOf(municipalRegistrations, row.registration),
          vence: row.mandateEnds,
          hogares,
          vecinas,
          ultima_reunion: told(held[held.length - 1]),
          con_sindico: told(met),
          ...sides,
          otros_acuerdos: owed.length - most.agreements,
          otras_solicitudes: asked.length - most.requests,
        },
        conditions: {
          con_familias: row.families !== undefined,
          con_registro: row.registration !== undefined,
          sin_directiva: band === 'missing',
          mandato_vigente: band !== 'missing' && band !== 'expired',
          mandato_vencido: band === 'expired',
          con_hogares: hogares > 0,
          con_vecinas: vecinas !== '',
          con_acuerdos: owed.length > 0,
          sin_acuerdos: owed.length === 0,
          con_sin_identificar: sides.sin_identificar > 0,
          mas_acuerdos: owed.length > most.agreements,
          sin_solicitudes: asked.length === 0,
          mas_solicitudes: asked.length > most.requests,
        },
        lists: {
          directiva: officeLines(snapshot, row),
          acuerdos: agreementLines(owed, today),
          solicitudes: requestLines(asked),
          puntos: pointsFor(row, { owed, asked, met: met?.date, today }),
        },
      },
    });
  },
});
