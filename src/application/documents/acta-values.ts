/** What an acta says, assembled from one look at the registry. */
import type { OwnData } from '../../domain/documents';
import { templates } from '../../domain/documents';
import { convenorInWords, meetingName } from '../../domain/meetings/in-words';
import { venueOf } from '../../domain/meetings/venue';
import { labelOf } from '../../domain/schema/catalogue';
import type { Row } from '../../domain/schema/table';
import {
  agendaPoints,
  agreements,
  annexes,
  attendances,
  meetings,
  organisations,
  people,
  territories,
} from '../../domain/tables';
import { agreementStates, annexKinds, meetingTypes } from '../../domain/tables/meeting-catalogues';
import { placeName } from '../../domain/territory/place-name';
import { searchKey } from '../../domain/text/normalise';
import { bySex } from '../../domain/words/by-sex';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { agendaOf } from '../meetings/agenda-draft';
import { annexesOf } from '../meetings/annexes';
import { isOwed } from '../meetings/agreement-draft';
import { partiesOf } from '../meetings/parties';
import { agendaLines, treatedLines } from './agenda-lines';
import type { Composition } from './document-kind';
import { electedReads, electionOf } from './election-lines';
import { folioOf, orderReads } from './order-document';
import { attendanceOf, headsOf, numbersOf, type Numbers } from '../meetings/attendance-draft';

/** What an acta is assembled from. */
export const actaReads = {
  meetings: all(meetings),
  ...orderReads,
  attendances: columns(attendances, 'meeting', 'person', 'organisation', 'position', 'condition', 'voided'),
  agreements: all(agreements),
  ...electedReads,
  agendaPoints: all(agendaPoints),
  annexes: all(annexes),
  people: columns(people, 'fullName', 'sex'),
  organisations: columns(organisations, 'name', 'voided'),
  territories: columns(territories, 'label'),
};

type Snapshot = SnapshotOf<typeof actaReads>;
type Meeting = Row<typeof meetings>;
type Acta = OwnData<typeof templates.acta>;
type ActaComposition = Composition<typeof actaReads, unknown>;

/** What any acta says, besides its election. */
type Common<K extends keyof Acta> = Omit<Acta[K], keyof ReturnType<typeof electionOf>[K]>;

type Called = Pick<Meeting, 'id' | 'date' | 'starts' | 'organisations' | 'territory'>;

const isEarlier = (one: Called, other: Called): boolean =>
  `${one.date} ${one.starts} ${one.id}` < `${other.date} ${other.starts} ${other.id}`;

/**
 * Agreements that those convened still owe, from meetings before this one or an exchange; of the same place when nobody was
 * convened by name. An acta that is made late says nothing of what was agreed since.
 */
export function pendingBefore(
  meeting: Called,
  snapshot: Pick<Snapshot, 'agreements'> & {
    readonly meetings: { find(id: string | undefined): (Called & { readonly voided: boolean }) | undefined };
  },
): Row<typeof agreements>[] {
  const convened = meeting.organisations ?? [];
  const concerns = (row: Row<typeof agreements>): boolean => {
    const other = snapshot.meetings.find(row.meeting);
    if (row.meeting === meeting.id) return false;
    if (other && (other.voided || !isEarlier(other, meeting))) return false;
    return convened.length === 0
      ? other?.territory === meeting.territory
      : partiesOf(row, snapshot.meetings).some((each) => convened.includes(each));
  };
  return snapshot.agreements.all
    .filter((row) => isOwed(row) && concerns(row))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** The organisations called by name. */
export const convenedNames = (
  { organisations: convened = [] }: Pick<Meeting, 'organisations'>,
  known: { find(id: string): { readonly name: string } | undefined },
): string[] => convened.map((id) => known.find(id)?.name ?? id);

/** Living agreements of one meeting, in the order they were made. */
export const agreementsOf = <T extends { readonly meeting?: string | undefined; readonly voided: boolean }>(
  rows: readonly T[],
  meeting: string,
): T[] => rows.filter((row) => row.meeting === meeting && !row.voided);

type Present = Pick<Row<typeof attendances>, 'person' | 'organisation' | 'position'>;

function attendeeLines(present: readonly Present[], snapshot: Snapshot): Acta['lists']['asistentes'] {
  return present
    .map(({ person, organisation, position }) => {
      const { fullName = person, sex } = snapshot.people.find(person) ?? {};
      return {
        nombre: fullName,
        organizacion: snapshot.organisations.find(organisation)?.name,
        cargo: position && bySex(position, sex),
      };
    })
    .sort((a, b) => {
      const [one, two] = [a, b].map((each) => searchKey(`${each.organizacion ?? '~'} ${each.nombre}`));
      return (one ?? '') < (two ?? '') ? -1 : 1;
    })
    .map((line, index) => ({ numero: index + 1, ...line }));
}

/** How many of each came, where all who came are known by name. */
function organisationLines(
  present: readonly Present[],
  whole: boolean,
  snapshot: Snapshot,
): Acta['lists']['organizaciones'] {
  const counts = new Map<string, number>();
  for (const { organisation } of present) {
    if (organisation !== undefined) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  }
  return [...counts].map(([id, presentes]) => ({
    nombre: snapshot.organisations.find(id)?.name ?? id,
    presentes,
    asistencia: whole ? `(asistentes: ${presentes})` : '',
  }));
}

/** @param whole whether everybody who came is known by name: a list with some of them would pass for all */
function listsOf(
  meeting: Meeting,
  present: readonly Present[],
  whole: boolean,
  snapshot: Snapshot,
): Common<'lists'> {
  const points = agendaOf(snapshot.agendaPoints.all, meeting.id);
  return {
    organizaciones: organisationLines(present, whole, snapshot),
    asistentes: whole ? attendeeLines(present, snapshot) : [],
    agenda: agendaLines(points),
    puntos_tratados: treatedLines(points),
    acuerdos_anteriores: pendingBefore(meeting, snapshot).map((row) => ({
      codigo: row.id,
      acuerdo: row.text,
      responsable: row.responsible,
      compromiso: row.due,
      estado: labelOf(agreementStates, row.status),
      avance: row.progress,
    })),
    anexos: annexesOf(snapshot.annexes.all, meeting.id).map(({ kind, caption, link }, index) => ({
      numero: index + 1,
      clase: labelOf(annexKinds, kind),
      leyenda: caption,
      enlace: link,
    })),
    acuerdos: agreementsOf(snapshot.agreements.all, meeting.id).map((row) => ({
      codigo: row.id,
      acuerdo: row.text,
      responsable: row.responsible,
      compromiso: row.due,
      recursos: row.resources,
    })),
  };
}

/** Sets the folios of actas apart: REU-2026-0007-A1. */
export const actaLetter = 'A';

/** The acta that this one corrects. */
function rectifiedFolio({ id, rectifiedMinutes }: Meeting, snapshot: Snapshot): string | undefined {
  const corrected = snapshot.documents.find(rectifiedMinutes);
  return corrected && folioOf(id, actaLetter, corrected.edition);
}

/** The sex of whoever is called so, when the registry knows one person of that name only. */
function sexOfNamed(
  name: string | undefined,
  { people: known }: Snapshot,
): Row<typeof people>['sex'] | undefined {
  const key = searchKey(name ?? '');
  const named = key === '' ? [] : known.all.filter(({ fullName }) => searchKey(fullName) === key);
  return named.length === 1 ? named[0]?.sex : undefined;
}

function valuesOf(meeting: Meeting, numbers: Numbers, composition: ActaComposition): Common<'values'> {
  const { snapshot } = composition;
  const label = snapshot.territories.find(meeting.territory)?.label ?? meeting.territory;
  return {
    acta_rectificada: rectifiedFolio(meeting, snapshot),
    motivo_rectificacion: meeting.rectification,
    titulo: meetingName(meeting),
    tipo: labelOf(meetingTypes, meeting.type),
    fecha: meeting.date,
    hora_inicio: meeting.starts,
    hora_fin: meeting.ends,
    segunda_convocatoria: meeting.secondCall,
    lugar: venueOf(meeting),
    territorio: placeName(label),
    convoca: convenorInWords(meeting.convenor, convenedNames(meeting, snapshot.organisations)),
    preside: meeting.chair,
    secretario: meeting.secretary,
    cargo_secretario: bySex('Secretario(a) de actas', sexOfNamed(meeting.secretary, composition.snapshot)),
    objetivo: meeting.objective,
    asistentes_total: numbers.attendeesTotal,
    presentes: numbers.present,
    mujeres: numbers.women,
    hombres: numbers.men,
    quorum_requerido: meeting.quorumRequired,
    quorum_segunda: meeting.secondQuorum,
    desarrollo: meeting.development,
    asuntos_varios: meeting.otherMatters,
    proxima_fecha: meeting.nextDate,
  };
}

function conditionsOf(
  meeting: Meeting,
  numbers: Numbers,
  lists: Common<'lists'>,
  composition: ActaComposition,
): Common<'conditions'> {
  const named = composition.settings.text('authorityName') !== '';
  return {
    rectificativa: meeting.rectifiedMinutes !== undefined,
    quorum: numbers.quorum === 'yes',
    quorum_en_segunda: numbers.quorum === 'secondCall',
    sin_quorum: numbers.quorum === 'no',
    con_organizaciones: lists.organizaciones.length > 0,
    con_sexo: numbers.women + numbers.men === numbers.attendeesTotal,
    sin_lista: lists.asistentes.length < numbers.attendeesTotal,
    en_segunda: meeting.secondCall !== undefined,
    con_cierre: meeting.ends !== undefined,
    sin_cierre: meeting.ends === undefined,
    con_preside: meeting.chair !== undefined,
    con_secretario: meeting.secretary !== undefined,
    sin_agenda: lists.agenda.length === 0,
    con_desarrollo: meeting.development !== undefined,
    sin_desarrollo: meeting.development === undefined && lists.puntos_tratados.length === 0,
    con_anteriores: lists.acuerdos_anteriores.length > 0,
    sin_anteriores: lists.acuerdos_anteriores.length === 0,
    sin_acuerdos: lists.acuerdos.length === 0,
    con_asuntos: meeting.otherMatters !== undefined,
    sin_asuntos: meeting.otherMatters === undefined,
    con_proxima: meeting.nextDate !== undefined,
    con_anexos: lists.anexos.length > 0,
    sin_anexos: lists.anexos.length === 0,
    firma_autoridad: meeting.type === 'authority' && named,
    firma_cargo: meeting.type === 'authority' && !named,
  };
}

/** Everything the acta of a meeting says. */
export function assembleActa(meeting: Meeting, composition: ActaComposition): Acta {
  const { snapshot } = composition;
  const listed = attendanceOf(snapshot.attendances.all, meeting.id);
  const sexOf = (id: string): string | undefined => snapshot.people.find(id)?.sex;
  const numbers = numbersOf(listed, sexOf, meeting, headsOf(meeting, listed));
  const present = listed.filter(({ condition }) => condition === 'present' || condition === 'guest');
  const election = electionOf(meeting, snapshot);
  const whole = present.length === numbers.attendeesTotal;
  const lists = { ...listsOf(meeting, present, whole, snapshot), ...election.lists };
  return {
    values: { ...valuesOf(meeting, numbers, composition), ...election.values },
    conditions: { ...conditionsOf(meeting, numbers, lists, composition), ...election.conditions },
    lists,
  };
}

/** The same acta with its names left to the annexed list. */
export const withoutNames = (acta: Acta): Acta => ({
  ...acta,
  conditions: { ...acta.conditions, sin_lista: true },
  lists: { ...acta.lists, asistentes: [] },
});
