/** Which rows of a tab a person sees: those that neither a filter nor a hidden lane takes away. */
import { rowReader } from '../../services/sheets/evaluation';
import { formatAt, lastRow, type CellValue } from '../../services/sheets/grid';
import { displayText } from '../../services/sheets/number-format';
import { clip } from '../../services/sheets/rects';
import type { BooleanCondition, FilterCriteria } from '../../services/sheets/schema';
import type { SheetState, SpreadsheetState } from '../../services/sheets/spreadsheets';
import { fitsCondition, judgedConditions } from '../../services/sheets/validation';
import type { FilterValue } from '../messages';

/** The visible rows below the frozen ones: zero-based numbers by position. */
export interface VisibleRows {
  readonly count: number;
  at(position: number): number;
}

type Criteria = Readonly<Record<string, FilterCriteria>>;

const criteriaOf = (sheet: SheetState): [column: number, criterion: FilterCriteria][] =>
  Object.entries((sheet.filter?.criteria ?? {}) as Criteria)
    .filter(([, { hiddenValues, condition }]) => (hiddenValues?.length ?? 0) > 0 || condition !== undefined)
    .map(([column, criterion]) => [Number(column), criterion]);

/** Zero-based columns by which rows are hidden. */
export const filteredColumns = (sheet: SheetState): ReadonlySet<number> =>
  new Set(criteriaOf(sheet).map(([column]) => column));

const textOf = (state: SpreadsheetState, sheet: SheetState, row: number, column: number, value: CellValue) =>
  value === '' ? '' : displayText(value, formatAt(sheet, row, column), state.locale);

/** Whether a value meets a condition of a filter or a conditional format; one we cannot judge is not met. */
export function meets(
  condition: BooleanCondition | undefined,
  value: CellValue,
  locale: string,
  now: number,
): boolean {
  const type = condition?.type ?? '';
  if (type === 'BLANK') return value === '';
  if (type === 'NOT_BLANK') return value !== '';
  return value !== '' && judgedConditions.has(type) && fitsCondition(condition, value, locale, now);
}

/** The criteria as a test of one row; `except` leaves one column out. */
function rowTest(
  state: SpreadsheetState,
  sheet: SheetState,
  now: number,
  except?: number,
): ((row: number) => boolean) | undefined {
  const filter = sheet.filter;
  const criteria = criteriaOf(sheet).filter(([column]) => column !== except);
  if (!filter || criteria.length === 0) return undefined;
  const { startRow, endRow } = clip(filter.rect, sheet);
  const tests = criteria.map(([column, { hiddenValues, condition }]) => ({
    column,
    hidden: new Set(hiddenValues ?? []),
    condition,
  }));
  const read = rowReader(state, sheet);
  return (row) => {
    if (row <= startRow || row >= endRow) return true;
    const values = read(row);
    return tests.every(({ column, hidden, condition }) => {
      const value = values[column] ?? '';
      if (hidden.size > 0 && hidden.has(textOf(state, sheet, row, column, value))) return false;
      return condition === undefined || meets(condition, value, state.locale, now);
    });
  };
}

interface Known {
  readonly version: number;
  readonly filter: SheetState['filter'];
  readonly rows: VisibleRows;
}

const known = new WeakMap<SheetState, Known>();

/** Worked out once for each state of the tab. */
export function visibleRows(state: SpreadsheetState, sheet: SheetState, now: number): VisibleRows {
  const held = known.get(sheet);
  if (held && held.version === sheet.version && held.filter === sheet.filter) return held.rows;
  const rows = findVisible(state, sheet, now);
  known.set(sheet, { version: sheet.version, filter: sheet.filter, rows });
  return rows;
}

function findVisible(state: SpreadsheetState, sheet: SheetState, now: number): VisibleRows {
  const { frozenRows, rowCount } = sheet;
  const passes = rowTest(state, sheet, now);
  const lanes = sheet.rowLanes.list.filter(({ value }) => value.hidden);
  if (!passes && lanes.length === 0) {
    return { count: rowCount - frozenRows, at: (position) => frozenRows + position };
  }
  const kept: number[] = [];
  for (let row = frozenRows; row < rowCount; row += 1) {
    if (passes && !passes(row)) continue;
    if (!sheet.rowLanes.at(row)?.hidden) kept.push(row);
  }
  return { count: kept.length, at: (position) => kept[position] ?? rowCount };
}

/**
 * Numbers of the rows that a person sees from row `first` on, frozen ones included, by place; past the end of the grid
 * they go on, for what makes it grow. All are 1-based but the place.
 */
export function seenFrom(
  state: SpreadsheetState,
  sheet: SheetState,
  first: number,
  now: number,
): (place: number) => number {
  const visible = visibleRows(state, sheet, now);
  const frozen = Array.from({ length: sheet.frozenRows }, (_, row) => row + 1).filter(
    (row) => row >= first && !sheet.rowLanes.at(row - 1)?.hidden,
  );
  let skipped = 0;
  while (skipped < visible.count && visible.at(skipped) + 1 < first) skipped += 1;
  const left = visible.count - skipped;
  return (place) => {
    const frozenRow = frozen[place];
    if (frozenRow !== undefined) return frozenRow;
    const below = place - frozen.length;
    return below < left ? visible.at(skipped + below) + 1 : sheet.rowCount + 1 + below - left;
  };
}

/** The values of a filtered column with how often each occurs among the rows that the other columns let through. */
export function filterValues(
  state: SpreadsheetState,
  sheet: SheetState,
  column: number,
  now: number,
): FilterValue[] {
  const rect = sheet.filter && clip(sheet.filter.rect, sheet);
  if (!rect) return [];
  const passes = rowTest(state, sheet, now, column);
  const hidden = new Set((sheet.filter?.criteria as Criteria | undefined)?.[column]?.hiddenValues ?? []);
  const counts = new Map<string, number>();
  const read = rowReader(state, sheet);
  for (let row = rect.startRow + 1; row < Math.min(rect.endRow, lastRow(sheet)); row += 1) {
    if (passes && !passes(row)) continue;
    const text = textOf(state, sheet, row, column, read(row)[column] ?? '');
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b, 'es', { numeric: true }))
    .map(([text, count]) => ({ text, count, shown: !hidden.has(text) }));
}

/** Hides the rows with these values of a column; none hidden takes the criterion away. */
export function setHiddenValues(sheet: SheetState, column: number, hidden: readonly string[]): void {
  if (!sheet.filter) return;
  const criteria: Record<string, FilterCriteria> = { ...(sheet.filter.criteria as Criteria | undefined) };
  delete criteria[column];
  if (hidden.length > 0) criteria[column] = { hiddenValues: [...hidden] };
  sheet.filter = { ...sheet.filter, criteria };
}
