/** The matrix of agreements: all that one responsible has promised and still owes or lately closed, to be signed as known. */
import { templates, type OwnData } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { activities, agreements, meetings, organisations, people, territories } from '../../domain/tables';
import { agreementStates } from '../../domain/tables/meeting-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { addMonths, daysBetween } from '../../domain/time/civil-date';
import { searchKey } from '../../domain/text/normalise';
import { bySex } from '../../domain/words/by-sex';
import { dateOf } from '../../domain/time/civil-datetime';
import { parseId } from '../kernel/about-record';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { isOwed } from '../meetings/agreement-draft';
import { promisedBy } from '../meetings/fulfilment';
import { boardReads, presidentOf } from '../organisations/current-board';
import type { Composed } from './document-kind';
import { makesDocument } from './make-document';

const reads = {
  ...boardReads,
  organisations: all(organisations),
  people: columns(people, 'fullName', 'sex'),
  agreements: all(agreements),
  meetings: columns(meetings, 'date', 'minutes', 'territory'),
  activities: columns(activities, 'starts', 'territory'),
  territories: columns(territories, 'label'),
};

type Snapshot = SnapshotOf<typeof reads>;
type Agreement = Row<typeof agreements>;
type Matrix = typeof templates.agreementMatrix;
type Lists = OwnData<Matrix>['lists'];

/** How long an agreement stays on the matrix once it is closed. */
const monthsShown = 6;

/** The day on which it was closed; undefined while it is owed. */
const closedOn = (row: Agreement): CivilDate | undefined =>
  isOwed(row) ? undefined : (row.fulfilledOn ?? dateOf(row.updatedAt));

/** Whether a matrix of today shows it: it is owed, or was closed lately. */
export const isOnMatrix = (row: Agreement, today: CivilDate): boolean =>
  isOwed(row) || (closedOn(row) ?? '') >= addMonths(today, -monthsShown);

/** Days beyond its date, as it stands or as it was fulfilled; what was given up is not late any more. */
function daysLate({ status, due, fulfilledOn, ...row }: Agreement, today: CivilDate): number | undefined {
  const until = isOwed({ status, voided: row.voided }) ? today : fulfilledOn;
  return until !== undefined && until > due ? daysBetween(due, until) : undefined;
}

/** «Acta REU-2026-0007, 14/03/2026». */
function originOf({ meeting, activity }: Agreement, snapshot: Snapshot): string {
  const held = snapshot.meetings.find(meeting);
  if (held) return `${held.minutes === undefined ? '' : 'Acta '}${held.id}, ${formatDate(held.date)}`;
  const done = snapshot.activities.find(activity);
  return done ? `${done.id}, ${formatDate(done.starts)}` : '';
}

const lineOf = (row: Agreement, snapshot: Snapshot, today: CivilDate): Lists['acuerdos'][number] => ({
  acuerdo: row.id,
  origen: originOf(row, snapshot),
  texto: row.text,
  original: row.originalDue,
  actual: row.due,
  estado: labelOf(agreementStates, row.status),
  atraso: daysLate(row, today),
  avance: row.progress,
  evidencia: row.evidence === undefined ? undefined : 'Sí',
});

/** «Pendiente: 3 · Cumplido: 1», in the order of the states. */
const totalsOf = (rows: readonly Agreement[]): string =>
  Object.entries(agreementStates.options)
    .map(([state, label]) => [label, rows.filter(({ status }) => status === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label}: ${count}`)
    .join(' · ');

const byDue = (a: Agreement, b: Agreement): number => (a.due < b.due ? -1 : 1);

/** Who answers, how they are called on paper, and who signs for them. */
interface Responsible {
  readonly name: string;
  readonly code?: string;
  readonly signer?: Pick<Row<typeof people>, 'fullName' | 'sex'> | undefined;
  readonly territory: string | undefined;
}

function composeMatrix(
  responsible: Responsible,
  promised: readonly Agreement[],
  { snapshot, today }: { readonly snapshot: Snapshot; readonly today: CivilDate },
): Result<Composed<Matrix>> {
  const { name, code, signer } = responsible;
  const since = addMonths(today, -monthsShown);
  const owed = promised.filter(isOwed).sort(byDue);
  const closed = promised.filter((row) => !isOwed(row) && isOnMatrix(row, today)).sort(byDue);
  const late = owed.filter(({ due }) => due < today).length;
  if (owed.length + closed.length === 0) {
    const why = `${name} no tiene acuerdos abiertos, ni cerrados en los últimos ${monthsShown} meses.`;
    return fail(problem('cannotApply', [why], 'id'));
  }
  const values = {
    responsable: name,
    codigo: code,
    desde: since,
    abiertos: owed.length,
    vencidos: late,
    firmante: signer?.fullName,
    enterado: bySex('Enterado(a)', signer?.sex),
  };
  const conditions = {
    con_codigo: code !== undefined,
    con_vencidos: late > 0,
    con_firmante: signer !== undefined,
  };
  const dataOf = (rows: readonly Agreement[]): OwnData<Matrix> => ({
    values: { ...values, totales: totalsOf(rows) },
    conditions,
    lists: { acuerdos: rows.map((row) => lineOf(row, snapshot, today)) },
  });
  return succeed({
    title: name,
    place: placeOf(snapshot.territories, responsible.territory),
    date: today,
    data: dataOf([...owed, ...closed]),
    shorter: {
      data: dataOf(owed),
      warning: 'No cabían todos: la matriz lleva solo los acuerdos abiertos.',
    },
  });
}

/** What every matrix has in common. */
const matrix = {
  roles: officeRoles,
  template: templates.agreementMatrix,
  called: 'Matriz de acuerdos',
  letter: 'M',
  folder: 'authority',
  pdf: true,
  reads,
  parse: parseId,
} as const;

export const makeAgreementMatrix = makesDocument({
  ...matrix,
  name: 'makeAgreementMatrix',
  title: 'Hacer la matriz de acuerdos',
  subject: organisations,
  compose(composition) {
    const { snapshot, input } = composition;
    const row = snapshot.organisations.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(organisations, input.id));
    const president = presidentOf(snapshot, row.id);
    const promised = promisedBy(snapshot.agreements.all, row.id, snapshot.organisations.all);
    return composeMatrix(
      {
        name: row.name,
        code: row.id,
        signer: snapshot.people.find(president?.person),
        territory: row.territory,
      },
      promised,
      composition,
    );
  },
});

type Promise = Pick<
  Agreement,
  | 'responsibleKind'
  | 'responsible'
  | 'responsibleStaff'
  | 'responsiblePerson'
  | 'responsibleOrganisation'
  | 'responsibleUnit'
>;

/** Whom a promise binds: their record or their municipal unit, or the words where no record stands for them. */
const whoAnswers = (row: Promise): string =>
  row.responsibleStaff ??
  row.responsiblePerson ??
  row.responsibleOrganisation ??
  row.responsibleUnit ??
  `${row.responsibleKind}:${row.responsibleKind === 'authority' ? '' : searchKey(row.responsible)}`;

/** Whoever answers for one agreement has a matrix of all of theirs: a colleague, a municipal dependency, an institution. */
export const makeResponsibleMatrix = makesDocument({
  ...matrix,
  name: 'makeResponsibleMatrix',
  title: 'Hacer la matriz de su responsable',
  subject: agreements,
  compose(composition) {
    const { snapshot, input } = composition;
    const row = snapshot.agreements.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(agreements, input.id));
    if (row.responsibleKind === 'unidentified') {
      return fail(problem('guardNotMet', ['identificar al responsable'], 'id'));
    }
    const who = whoAnswers(row);
    const code = row.responsibleStaff ?? row.responsiblePerson ?? row.responsibleOrganisation;
    return composeMatrix(
      { name: row.responsible, ...(code === undefined ? {} : { code }), territory: undefined },
      snapshot.agreements.all.filter((each) => !each.voided && whoAnswers(each) === who),
      composition,
    );
  },
});
