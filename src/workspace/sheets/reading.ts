/** Reads tables in one `Values.batchGet`: whole tabs, or columns of large ones, with every tab's header for the guard. */
import type { TableRead } from '../../application/ports';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import type { Table } from '../../domain/schema/table';
import { tables } from '../../domain/tables';
import type { Cell } from './cells';
import { spreadsheets } from './sheets-api';
import {
  columnLetters,
  columnRuns,
  declaredPositions,
  locateColumns,
  quoted,
  standsAsDeclared,
  type Positions,
  type PositionsOf,
} from './tab-layout';
import { matchingPlan, scoutOf, type Plan } from './matching-rows';
import { TabView, wholeTab, type Values } from './tab-view';

/** What one read brought: views of the tables asked for, and where the columns of every tab stand. */
export interface Reading {
  readonly views: ReadonlyMap<string, TabView>;
  readonly positionsOf: PositionsOf;
}

/** One `batchGet`; values by range, in the order asked. */
export function getRanges(spreadsheetId: string, ranges: readonly string[]): Values[] {
  const answer = spreadsheets().Values!.batchGet(spreadsheetId, {
    ranges: [...ranges],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  return (answer.valueRanges ?? []).map(({ values }) => (values ?? []) as Values);
}

const fieldsOf = ({ table, fields }: TableRead): string[] => [
  ...new Set(['id', ...(fields ?? Object.keys(table.fields))]),
];

const wholePlan = (read: TableRead): Plan => ({
  read,
  ranges: [quoted(read.table.sheet)],
  view: ([values = []], positions) => new TabView(read, positions, wholeTab(values), values.length),
});

function columnPlan(read: TableRead, positions: Positions): Plan {
  const wanted = fieldsOf(read).map((field) => positions.get(field) ?? 0);
  const runs = columnRuns(wanted);
  const sheet = quoted(read.table.sheet);
  return {
    read,
    ranges: runs.map(({ first, last }) => `${sheet}!${columnLetters(first)}:${columnLetters(last)}`),
    view(values, located) {
      const cellAt = (row: number, column: number): Cell | undefined => {
        const index = runs.findIndex(({ first, last }) => column >= first && column <= last);
        return values[index]?.[row]?.[column - (runs[index]?.first ?? 0)];
      };
      return new TabView(read, located, cellAt, Math.max(0, ...values.map((each) => each.length)));
    },
  };
}

/** Where rows are filtered, what they are filtered by is read first. */
const planOf = (read: TableRead, positions: Positions): Plan =>
  read.where
    ? columnPlan(scoutOf(read, read.where), positions)
    : read.fields
      ? columnPlan(read, positions)
      : wholePlan(read);

const samePlace = (read: TableRead, a: Positions, b: Positions): boolean =>
  a === b || fieldsOf(read).every((field) => a.get(field) === b.get(field));

/** Where the columns of every tab stand, and the tabs whose header row does not carry every declared column. */
function guardHeaders(headers: ReadonlyMap<Table, readonly unknown[]>): {
  positionsOf: PositionsOf;
  problems: Problem[];
} {
  const disturbed = new Map<Table, Positions>();
  const problems: Problem[] = [];
  for (const [table, row] of headers) {
    if (standsAsDeclared(table, row)) continue;
    const located = locateColumns(table, row);
    disturbed.set(table, located.positions);
    if (located.missing.length > 0) {
      const detail = `falta la columna ${located.missing.map((label) => `«${label}»`).join(', ')}`;
      problems.push(problem('structureDamaged', [table.sheet, detail]));
    }
  }
  return { positionsOf: (table) => disturbed.get(table) ?? declaredPositions(table), problems };
}

/** Problems for the tabs that are not there; undefined when all are, and the failure was something else. */
function findMissingTabs(spreadsheetId: string): Problem[] | undefined {
  const answer = spreadsheets().get(spreadsheetId, { fields: 'sheets.properties.title' });
  const titles = new Set((answer.sheets ?? []).map((sheet) => sheet.properties?.title));
  const missing = tables.filter((table) => !titles.has(table.sheet));
  if (missing.length === tables.length) return [problem('notConfigured', ['no hay hojas'])];
  return missing.length === 0
    ? undefined
    : missing.map((table) => problem('structureDamaged', [table.sheet, 'la hoja no existe']));
}

/** Reads once; a second time, and only those tables, where a person has moved columns. */
export function readTables(spreadsheetId: string, reads: readonly TableRead[]): Result<Reading> {
  const plans = reads.map((read) => planOf(read, declaredPositions(read.table)));
  const ranges = [
    ...tables.map((table) => `${quoted(table.sheet)}!1:1`),
    ...plans.flatMap((plan) => plan.ranges),
  ];
  let values: Values[];
  try {
    values = getRanges(spreadsheetId, ranges);
  } catch (error) {
    const missing = findMissingTabs(spreadsheetId);
    if (missing) return fail(...missing);
    throw error;
  }
  const headers = new Map(tables.map((table, index) => [table, values[index]?.[0] ?? []] as const));
  const { positionsOf, problems } = guardHeaders(headers);
  if (problems.length > 0) return fail(...problems);
  const views = viewsOf(plans, values.slice(tables.length), positionsOf);
  const moved = plans.filter(
    ({ read }) => read.fields && !samePlace(read, declaredPositions(read.table), positionsOf(read.table)),
  );
  if (moved.length > 0) {
    const again = moved.map(({ read }) => planOf(read, positionsOf(read.table)));
    const fresh = getRanges(
      spreadsheetId,
      again.flatMap((plan) => plan.ranges),
    );
    for (const [name, view] of viewsOf(again, fresh, positionsOf)) views.set(name, view);
  }
  const matching = reads.flatMap((read) => matchingPlan(read, views.get(read.table.name)));
  const wanted = matching.flatMap((plan) => plan.ranges);
  const rows = wanted.length > 0 ? getRanges(spreadsheetId, wanted) : [];
  for (const [name, view] of viewsOf(matching, rows, positionsOf)) views.set(name, view);
  return succeed({ views, positionsOf });
}

function viewsOf(
  plans: readonly Plan[],
  values: readonly Values[],
  positionsOf: PositionsOf,
): Map<string, TabView> {
  const views = new Map<string, TabView>();
  let next = 0;
  for (const plan of plans) {
    const own = values.slice(next, next + plan.ranges.length);
    next += plan.ranges.length;
    views.set(plan.read.table.name, plan.view(own, positionsOf(plan.read.table)));
  }
  return views;
}
