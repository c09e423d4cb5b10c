/** Somebody leaves the board before its term is over, and somebody else takes the office: each from a day to a day. */
import { isHolder, isSameOffice, officeName, type Office } from '../../domain/boards/offices';
import { vacancyWarning, vacantRoles } from '../../domain/boards/vacancies';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import type { Parsed } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { boardPositions, boards, organisations, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { officeLeavings } from '../../domain/tables/people-catalogues';
import { addDays } from '../../domain/time/civil-date';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, insert, update, type Change } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { termColumns } from './current-board';

const reads = {
  organisations: columns(organisations, 'name', 'currentBoard'),
  boards: columns(boards, 'organisation', 'starts', 'voided'),
  boardPositions: termColumns,
  people: columns(people, 'fullName', 'lifeState', 'voided'),
};

type Snapshot = SnapshotOf<typeof reads>;
type Position = Snapshot['boardPositions']['all'][number];
type Seat = Pick<Row<typeof boardPositions>, 'board' | 'organisation' | 'role' | 'tenure'>;

/** Whoever takes an office, and from when. */
interface Arrival {
  readonly person: string;
  readonly from: CivilDate;
  /** Fields of the form where a mistake of one or the other stands. */
  readonly fields: { readonly person: string; readonly from: string };
}

const fromLabel = boardPositions.fields.from.label;

/** Why this person cannot take the office from that day. `since` is the first day on which it is free. */
function obstaclesTo(
  { person, from, fields }: Arrival,
  snapshot: Snapshot,
  since: CivilDate,
  latest: CivilDate,
): Problem[] {
  const known = snapshot.people.find(person);
  if (!known || known.voided) return [unknownRecord(people, person, fields.person)];
  const dead = `${known.fullName} consta como persona fallecida.`;
  const late = `El cargo está libre desde el ${formatDate(since)}.`;
  return [
    ...(known.lifeState === 'deceased' ? [problem('cannotApply', [dead], fields.person)] : []),
    ...(from < since ? [problem('cannotApply', [late], fields.from)] : []),
    ...(from > latest ? [problem('dateInFuture', [fromLabel], fields.from)] : []),
  ];
}

const holdings = (snapshot: Snapshot, board: string): Position[] =>
  snapshot.boardPositions.all.filter((row) => row.board === board && row.until === undefined && !row.voided);

/** That the newcomer has another office of the same board: it happens, and is worth a look. */
const alsoHolds = (snapshot: Snapshot, board: string, person: string, taken: Office): string[] =>
  holdings(snapshot, board)
    .filter((row) => row.person === person && row !== standInFor(snapshot, board, taken))
    .map((row) => `${snapshot.people.get(person).fullName} también ocupa: ${officeName(row)}.`);

/** Who stands in for the holder of an office; for a substitute nobody does. */
const standInFor = (snapshot: Snapshot, board: string, { role, tenure }: Office): Position | undefined =>
  isHolder({ tenure })
    ? holdings(snapshot, board).find((row) => isSameOffice(row, { role, tenure: 'substitute' }))
    : undefined;

/** Nobody stands in for themselves. */
function standsInForSelf(
  snapshot: Snapshot,
  board: string,
  { role, tenure }: Office,
  arrival: Arrival,
): Problem[] {
  if (isHolder({ tenure })) return [];
  const holder = holdings(snapshot, board).find((row) => isSameOffice(row, { role }));
  const why = `Ya es ${officeName({ role })}: elija a otra persona como suplente.`;
  return holder?.person === arrival.person ? [problem('cannotApply', [why], arrival.fields.person)] : [];
}

/** Somebody takes an office; who stood in for it until then stands in no more. */
function take(snapshot: Snapshot, seat: Seat, { person, from }: Arrival, id: string): Change[] {
  const { board, organisation, role, tenure } = seat;
  const standIn = standInFor(snapshot, board, seat);
  const row = { board, organisation, role, tenure: tenure ?? 'holder', person, from } as const;
  const arrived = insert(boardPositions, id, row);
  if (standIn?.person !== person) return [arrived];
  const day = addDays(from, -1);
  const until = day < standIn.from ? standIn.from : day;
  return [update(boardPositions, standIn.id, { until, leavingReason: 'Pasó a titular' }), arrived];
}

/** Who could take an office that is left without a holder. */
function couldTake(snapshot: Snapshot, left: Position): string[] {
  const standIn = standInFor(snapshot, left.board, left);
  const name = snapshot.people.find(standIn?.person)?.fullName;
  return name === undefined
    ? []
    : [`Su suplente es ${name}: si pasa a titular, anótelo con «Ocupar un cargo vacante».`];
}

/** What the board lacks once the changes are made. */
function stillVacant(
  snapshot: Snapshot,
  board: Position['board'],
  name: string,
  left: Position | undefined,
  filled: Office | undefined,
): string[] {
  const after = snapshot.boardPositions.all.map((row) => (row === left ? { ...row, until: '' } : row));
  const warning = vacancyWarning(
    name,
    vacantRoles(board, after).filter((role) => !filled || !isSameOffice(filled, { role })),
  );
  return warning === undefined ? [] : [warning];
}

/** That the ficha of somebody who died does not say so yet. */
function stillAlive(snapshot: Snapshot, person: string): string[] {
  const known = snapshot.people.find(person);
  return known && known.lifeState !== 'deceased'
    ? [`Anote también el fallecimiento en la ficha de ${known.fullName}.`]
    : [];
}

type Leaving = Parsed<typeof asked.officeLeaving>;

/** Who follows, from the next day unless another is said; undefined where the office stays vacant. */
const arrivalIn = ({ replacement, until, from = addDays(until, 1) }: Leaving): Arrival | undefined =>
  replacement === undefined
    ? undefined
    : { person: replacement, from, fields: { person: 'replacement', from: 'from' } };

function obstaclesToLeaving(
  row: Position,
  { until, replacement }: Leaving,
  arrival: Arrival | undefined,
  snapshot: Snapshot,
  today: CivilDate,
): Problem[] {
  const { label } = asked.officeLeaving.until;
  const same = 'Es la misma persona que deja el cargo.';
  return [
    ...(until > today ? [problem('dateInFuture', [label], 'until')] : []),
    ...(until < row.from ? [problem('dateOrder', [fromLabel, label], 'until')] : []),
    ...(replacement === row.person ? [problem('cannotApply', [same], 'replacement')] : []),
    ...(arrival ? obstaclesTo(arrival, snapshot, addDays(until, 1), addDays(today, 1)) : []),
    ...(arrival ? standsInForSelf(snapshot, row.board, row, arrival) : []),
  ];
}

export const leaveOffice = defineOperation({
  name: 'leaveOffice',
  title: 'Anotar salida de un cargo',
  roles: officeRoles,
  reads,
  creates: [boardPositions],
  parse: (raw) => parseAbout(asked.officeLeaving, raw),
  decide({ snapshot, input: { id, fields }, today, newId }) {
    const row = snapshot.boardPositions.find(id);
    if (!row || row.voided) return fail(unknownRecord(boardPositions, id));
    const { board, organisation } = row;
    const { until, why, note } = fields;
    if (row.until !== undefined) {
      const gone = `Ya consta que dejó el cargo el ${formatDate(row.until)}.`;
      return fail(problem('cannotApply', [gone], 'id'));
    }
    const arrival = arrivalIn(fields);
    const problems = obstaclesToLeaving(row, fields, arrival, snapshot, today);
    if (problems.length > 0) return fail(...problems);
    const reason = [labelOf(officeLeavings, why), note].filter(Boolean).join(': ');
    const changes: Change[] = [update(boardPositions, id, { until, leavingReason: reason }, reason)];
    if (arrival) changes.push(...take(snapshot, row, arrival, newId(boardPositions)));
    const name = snapshot.organisations.find(organisation)?.name ?? organisation;
    return succeed({
      changes,
      output: {
        id: organisation,
        title: name,
        warnings: [
          ...(why === 'died' ? stillAlive(snapshot, row.person) : []),
          ...(arrival ? alsoHolds(snapshot, board, arrival.person, row) : couldTake(snapshot, row)),
          ...stillVacant(snapshot, board, name, row, arrival && row),
        ],
      },
    });
  },
});

/** The first day on which an office of a board has nobody: after the last who held it, or from the board's own first day. */
function freeSince(
  snapshot: Snapshot,
  board: { readonly id: string; readonly starts: CivilDate },
  office: Office,
): CivilDate {
  return snapshot.boardPositions.all
    .filter((row) => row.board === board.id && isSameOffice(row, office) && !row.voided)
    .reduce(
      (since, { until }) => (until !== undefined && until >= since ? addDays(until, 1) : since),
      board.starts,
    );
}

export const fillOffice = defineOperation({
  name: 'fillOffice',
  title: 'Ocupar un cargo vacante',
  roles: officeRoles,
  reads,
  creates: [boardPositions],
  parse: (raw) => parseAbout(asked.officeFilling, raw),
  decide({ snapshot, input: { id, fields }, today, newId }) {
    const board = snapshot.boards.find(id);
    if (!board || board.voided) return fail(unknownRecord(boards, id));
    const body = snapshot.organisations.find(board.organisation);
    if (body?.currentBoard !== id) {
      const why = 'Solo se ocupan cargos de la directiva en funciones.';
      return fail(problem('cannotApply', [why], 'id'));
    }
    const { person, from } = fields;
    const seat = { board: id, organisation: board.organisation, role: fields.role, tenure: fields.tenure };
    const holder = holdings(snapshot, id).find((row) => isSameOffice(row, seat));
    if (holder) {
      const name = snapshot.people.find(holder.person)?.fullName ?? holder.person;
      const why = `${officeName(seat)} lo ocupa ${name}: anote primero su salida.`;
      return fail(problem('cannotApply', [why], 'role'));
    }
    const arrival = { person, from, fields: { person: 'person', from: 'from' } };
    const problems = [
      ...obstaclesTo(arrival, snapshot, freeSince(snapshot, board, seat), today),
      ...standsInForSelf(snapshot, id, seat, arrival),
    ];
    if (problems.length > 0) return fail(...problems);
    return succeed({
      changes: take(snapshot, seat, arrival, newId(boardPositions)),
      output: {
        id: body.id,
        title: body.name,
        warnings: [
          ...alsoHolds(snapshot, id, person, seat),
          ...stillVacant(snapshot, id, body.name, undefined, seat),
        ],
      },
    });
  },
});
