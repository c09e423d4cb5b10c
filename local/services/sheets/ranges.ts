/** Finds the sheet and cells that a range text such as `'Mi hoja'!A2:F`, `Personas` or a range name means. */
import { GoogleError } from '../../runtime/errors';
import { parseCells, rangeText, splitSheet } from './a1';
import { clip, wholeGrid, type Rect } from './rects';
import { findSheet, findSheetById, type SheetState, type SpreadsheetState } from './spreadsheets';

export interface Place {
  readonly sheet: SheetState;
  /** May be open or reach outside the grid. */
  readonly rect: Rect;
}

/** What a text means in a workbook; undefined when it means nothing. Text without a sheet means `home`. */
export function findPlace(state: SpreadsheetState, text: string, home?: SheetState): Place | undefined {
  const { sheet: title, cells } = splitSheet(text.trim());
  if (title !== undefined) {
    const sheet = findSheet(state, title);
    const rect = cells === '' ? wholeGrid : parseCells(cells);
    return sheet && rect && { sheet, rect };
  }
  const rect = parseCells(cells);
  const first = home ?? state.sheets[0]!;
  if (rect) return { sheet: first, rect };
  const named = state.namedRanges.find((range) => range.name.toLowerCase() === cells.toLowerCase());
  const target = named && findSheetById(state, named.sheetId);
  if (named && target) return { sheet: target, rect: named.rect };
  const sheet = findSheet(state, cells);
  return sheet && { sheet, rect: wholeGrid };
}

/** The place of an API range, cut at the edge of the grid. Refuses unknown sheets and starts outside the grid. */
export function getPlace(state: SpreadsheetState, text: string): Place {
  const place = findPlace(state, text);
  if (!place) throw new GoogleError(`Unable to parse range: ${text}`);
  const { sheet, rect } = place;
  if (rect.startRow >= sheet.rowCount || rect.startColumn >= sheet.columnCount) throw beyondGrid(sheet, rect);
  return { sheet, rect: clip(rect, sheet) };
}

export const beyondGrid = (sheet: SheetState, rect: Rect): GoogleError =>
  new GoogleError(
    `Range (${rangeText(sheet.title, rect)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );
