/** Inserting, deleting and moving whole rows and columns: cells, formats, rules, protections and named ranges follow. */
import { GoogleError } from '../../runtime/errors';
import { shiftFormulas } from './formula-references';
import { editRow, resizeGrid, trim, type Row } from './grid';
import { afterDelete, afterInsert, type Dimension, type Rect } from './rects';
import { Runs } from './runs';
import { growGrid } from './sizes';
import type { SheetState, SpreadsheetState } from './spreadsheets';

/** Inserts empty rows or columns before `index`; their formats and validation come from `inherit` when given. */
export function insertLanes(
  state: SpreadsheetState,
  sheet: SheetState,
  dimension: Dimension,
  index: number,
  count: number,
  inherit?: 'before' | 'after',
): void {
  const grown = dimension === 'ROWS' ? [count, 0] : [0, count];
  growGrid(state, sheet, sheet.rowCount + grown[0]!, sheet.columnCount + grown[1]!);
  const model = inherit === 'before' ? index - 1 : inherit === 'after' ? index : -1;
  if (dimension === 'ROWS') insertRows(sheet, index, count, model);
  else insertColumns(sheet, index, count, model);
  const shift = (rect: Rect): Rect => afterInsert(rect, dimension, index, count);
  shiftEverything(state, sheet, shift);
  if (index < (dimension === 'ROWS' ? sheet.frozenRows : sheet.frozenColumns))
    freezeMore(sheet, dimension, count);
  shiftFormulas(state, sheet, shift);
}

function insertRows(sheet: SheetState, index: number, count: number, model: number): void {
  if (sheet.rows.length > index) {
    sheet.rows.splice(index, 0, ...Array.from({ length: count }, () => undefined));
  }
  const open = <V>(runs: Runs<V> | undefined): Runs<V> | undefined =>
    runs?.insert(index, count, model >= 0 ? runs.at(model) : undefined);
  sheet.formats = Array.from(sheet.formats, open);
  sheet.validations = Array.from(sheet.validations, open);
  sheet.rowLanes = sheet.rowLanes.insert(index, count);
}

function insertColumns(sheet: SheetState, index: number, count: number, model: number): void {
  spliceColumns(sheet, index, 0, count);
  const open = <V>(layer: (Runs<V> | undefined)[]): (Runs<V> | undefined)[] => {
    const padded = Array.from({ length: Math.max(layer.length, index) }, (_, i) => layer[i]);
    padded.splice(index, 0, ...Array.from({ length: count }, () => (model >= 0 ? layer[model] : undefined)));
    return padded;
  };
  sheet.formats = open(sheet.formats);
  sheet.validations = open(sheet.validations);
  sheet.columnLanes = sheet.columnLanes.insert(index, count);
}

const freezeMore = (sheet: SheetState, dimension: Dimension, count: number): void => {
  if (dimension === 'ROWS') sheet.frozenRows += count;
  else sheet.frozenColumns += count;
};

/** Deletes rows or columns. Refuses to delete all of them or all that are not frozen (fact 9). */
export function deleteLanes(
  state: SpreadsheetState,
  sheet: SheetState,
  dimension: Dimension,
  index: number,
  count: number,
): void {
  const rows = dimension === 'ROWS';
  const size = rows ? sheet.rowCount : sheet.columnCount;
  const frozen = rows ? sheet.frozenRows : sheet.frozenColumns;
  const name = rows ? 'rows' : 'columns';
  if (count >= size) throw new GoogleError(`You can't delete all the ${name} on the sheet.`);
  const frozenDeleted = Math.max(0, Math.min(frozen, index + count) - index);
  if (size - count - (frozen - frozenDeleted) <= 0) {
    throw new GoogleError(`Sorry, it is not possible to delete all non-frozen ${name}.`);
  }
  const cut = <V>(runs: Runs<V> | undefined): Runs<V> | undefined => runs?.remove(index, count);
  if (rows) {
    sheet.rows.splice(index, count);
    sheet.formats = Array.from(sheet.formats, cut);
    sheet.validations = Array.from(sheet.validations, cut);
    sheet.rowLanes = sheet.rowLanes.remove(index, count);
    sheet.frozenRows -= frozenDeleted;
    resizeGrid(sheet, size - count, sheet.columnCount);
  } else {
    spliceColumns(sheet, index, count, 0);
    sheet.formats.splice(index, count);
    sheet.validations.splice(index, count);
    sheet.columnLanes = sheet.columnLanes.remove(index, count);
    sheet.frozenColumns -= frozenDeleted;
    resizeGrid(sheet, sheet.rowCount, size - count);
  }
  const shift = (rect: Rect): Rect | undefined => afterDelete(rect, dimension, index, count);
  shiftEverything(state, sheet, shift);
  shiftFormulas(state, sheet, shift);
}

/** Removes `removed` cells at a column of every row and opens `added` empty ones. */
function spliceColumns(sheet: SheetState, index: number, removed: number, added: number): void {
  sheet.rows.forEach((row, r) => {
    if (!row || !reaches(row, index)) return;
    const own = editRow(sheet, r);
    if (own.values.length > index)
      own.values.splice(index, removed, ...Array.from({ length: added }, () => '' as const));
    own.formulas = respaced(own.formulas, index, removed, added);
    own.notes = respaced(own.notes, index, removed, added);
    if (!own.formulas) delete own.formulas;
    if (!own.notes) delete own.notes;
    trim(own);
  });
}

const reaches = (row: Row, index: number): boolean =>
  row.values.length > index ||
  (row.notes !== undefined && Object.keys(row.notes).some((c) => Number(c) >= index));

function respaced(
  entries: Record<number, string> | undefined,
  index: number,
  removed: number,
  added: number,
): Record<number, string> | undefined {
  const kept = Object.entries(entries ?? {})
    .map(([column, text]) => [Number(column), text] as const)
    .filter(([column]) => column < index || column >= index + removed)
    .map(([column, text]) => [column < index ? column : column - removed + added, text] as const);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Everything that names a place on this sheet, moved by `shift`; what vanishes is dropped. */
function shiftEverything(
  state: SpreadsheetState,
  sheet: SheetState,
  shift: (rect: Rect) => Rect | undefined,
): void {
  const all = (rects: readonly Rect[]): Rect[] => rects.map(shift).filter((rect) => rect !== undefined);
  const placed = <T extends { readonly rect: Rect }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const rect = shift(item.rect);
      return rect ? [{ ...item, rect }] : [];
    });
  sheet.merges = all(sheet.merges);
  sheet.conditionalRules = sheet.conditionalRules
    .map((rule) => ({ ...rule, ranges: all(rule.ranges) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.protections = placed(sheet.protections).map((p) => ({ ...p, unprotected: all(p.unprotected) }));
  sheet.bandings = placed(sheet.bandings);
  sheet.filter = sheet.filter && placed([sheet.filter])[0];
  sheet.metadata = sheet.metadata.flatMap((item) => {
    if (!item.lanes) return [item];
    const rect = shift(item.lanes.rect);
    return rect ? [{ ...item, lanes: { ...item.lanes, rect } }] : [];
  });
  state.namedRanges = state.namedRanges.flatMap((range) =>
    range.sheetId === sheet.id ? placed([range]) : [range],
  );
}

/** Cuts rows or columns and puts them in before `target`, counted before the move; contents and formats go along. */
export function moveLanes(
  sheet: SheetState,
  dimension: Dimension,
  index: number,
  count: number,
  target: number,
): void {
  if (target >= index && target <= index + count) return;
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const order = Array.from({ length: size }, (_, i) => i);
  const moved = order.splice(index, count);
  order.splice(target > index ? target - count : target, 0, ...moved);
  if (dimension === 'ROWS') orderRows(sheet, 0, order);
  else orderColumns(sheet, order);
}

/** Puts the rows from `start` in the given order (old row numbers); formats, rules and notes go along. */
export function orderRows(sheet: SheetState, start: number, order: readonly number[]): void {
  const rows = order.map((row) => sheet.rows[row]);
  while (sheet.rows.length < start) sheet.rows.push(undefined);
  sheet.rows.splice(start, order.length, ...rows);
  const layer = <V>(runs: Runs<V> | undefined): Runs<V> | undefined => {
    if (!runs || runs.list.length === 0) return runs;
    return runs.splice(
      start,
      order.map((row) => runs.at(row)),
    );
  };
  sheet.formats = Array.from(sheet.formats, layer);
  sheet.validations = Array.from(sheet.validations, layer);
  sheet.rowLanes = layer(sheet.rowLanes) ?? Runs.of();
  sheet.version += 1;
}

function orderColumns(sheet: SheetState, order: readonly number[]): void {
  const place = new Map(order.map((from, to) => [from, to]));
  sheet.rows.forEach((row, r) => {
    if (!row) return;
    const own = editRow(sheet, r);
    const before = row.values.slice();
    own.values = order.map((column) => before[column] ?? '');
    const moved = (entries: Record<number, string> | undefined): Record<number, string> =>
      Object.fromEntries(
        Object.entries(entries ?? {}).map(([c, text]) => [place.get(Number(c)) ?? Number(c), text]),
      );
    if (own.formulas) own.formulas = moved(own.formulas);
    if (own.notes) own.notes = moved(own.notes);
    trim(own);
  });
  sheet.formats = order.map((column) => sheet.formats[column]);
  sheet.validations = order.map((column) => sheet.validations[column]);
  sheet.columnLanes = sheet.columnLanes.splice(
    0,
    order.map((column) => sheet.columnLanes.at(column)),
  );
}
