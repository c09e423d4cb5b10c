/** A spreadsheet as an .xlsx workbook: values and formulas with their results, formats, rules, notes, hidden tabs. */
import type { CellValue as ExcelValue, DataValidation, Style, Workbook, Worksheet } from 'exceljs';
import { findFile } from '../services/drive/files';
import { columnLetters, quoteSheet } from '../services/sheets/a1';
import { hexOf } from '../services/sheets/cell-format';
import { rowReader } from '../services/sheets/evaluation';
import { lastRow, type CellValue, type Row } from '../services/sheets/grid';
import { clip, type Rect } from '../services/sheets/rects';
import type { CellFormat } from '../services/sheets/schema';
import { getSpreadsheet, type SheetState, type SpreadsheetState } from '../services/sheets/spreadsheets';
import type { World } from '../runtime/world';
import { colorRuleOf, excelFormula, validationOf, type ChoiceShelf } from './xlsx-rules';
import { argb, styleOf } from './xlsx-style';

/** Excel's default, against Google's 100 and 21 pixels. */
const widthOf = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
const heightOf = (pixels: number): number => pixels * 0.75;
const defaultWidth = widthOf(100);

/** A name that Excel takes for a tab: 31 characters, none of them special, not one that another tab has. */
function freeTitle(book: Workbook, title: string): string {
  const plain = title.replace(/[*?:\\/[\]]/g, '-').replace(/^'|'$/g, '’') || 'Hoja';
  const taken = new Set(book.worksheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = plain.slice(0, 31 - suffix.length).trimEnd() + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

const addressOf = ({ startRow, startColumn, endRow, endColumn }: Rect): string => {
  const first = `${columnLetters(startColumn + 1)}${startRow + 1}`;
  const last = `${columnLetters(endColumn)}${endRow}`;
  return first === last ? first : `${first}:${last}`;
};

/** The workbook's bytes. Throws Google's error for an id that is no spreadsheet. */
export async function spreadsheetToXlsx(world: World, spreadsheetId: string): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const state = getSpreadsheet(world, spreadsheetId);
  const book = new exceljs.Workbook();
  book.title = findFile(world, spreadsheetId)?.name ?? '';
  book.created = new Date(world.now);
  book.modified = new Date(world.now);
  const styles = new Map<CellFormat, Partial<Style>>();
  const style = (format: CellFormat): Partial<Style> => {
    let made = styles.get(format);
    if (!made) styles.set(format, (made = styleOf(format, state.locale)));
    return made;
  };
  // All tabs first: rules and formulas may name a later one.
  const pages = state.sheets.map((sheet) => ({ sheet, page: addPage(book, sheet) }));
  const titles = new Map(pages.map(({ sheet, page }) => [sheet, page.name]));
  const shelf = makeShelf(book, (sheet) => titles.get(sheet) ?? sheet.title);
  for (const { sheet, page } of pages) {
    writeLanes(page, sheet, style);
    writeCells(page, state, sheet, style);
    writeRules(page, state, sheet, shelf);
  }
  shelf.close();
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addPage(book: Workbook, sheet: SheetState): Worksheet {
  const page = book.addWorksheet(freeTitle(book, sheet.title), {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: {
      defaultColWidth: defaultWidth,
      ...(hexOf(sheet.tabColor) ? { tabColor: argb(sheet.tabColor)! } : {}),
    },
    views: [
      {
        state: sheet.frozenRows + sheet.frozenColumns > 0 ? 'frozen' : 'normal',
        xSplit: sheet.frozenColumns,
        ySplit: sheet.frozenRows,
        showGridLines: !sheet.hideGridlines,
      },
    ],
  });
  return page;
}

type StyleOf = (format: CellFormat) => Partial<Style>;

/** Widths, heights, what is hidden; and the format of a column's empty rows, so that it holds for what is added later. */
function writeLanes(page: Worksheet, sheet: SheetState, style: StyleOf): void {
  const columns = Math.max(sheet.columnLanes.end, sheet.formats.length);
  for (let index = 0; index < Math.min(columns, sheet.columnCount); index += 1) {
    const lane = sheet.columnLanes.at(index);
    const column = page.getColumn(index + 1);
    column.width = lane?.pixelSize === undefined ? defaultWidth : widthOf(lane.pixelSize);
    if (lane?.hidden) column.hidden = true;
    const below = sheet.formats[index]?.at(sheet.rowCount - 1);
    if (below) column.style = style(below);
  }
  for (const { start, end, value } of sheet.rowLanes.list) {
    for (let index = start; index < Math.min(end, sheet.rowCount); index += 1) {
      const row = page.getRow(index + 1);
      if (value.pixelSize !== undefined) row.height = heightOf(value.pixelSize);
      if (value.hidden) row.hidden = true;
    }
  }
}

function writeCells(page: Worksheet, state: SpreadsheetState, sheet: SheetState, style: StyleOf): void {
  const read = rowReader(state, sheet);
  const rows = Math.max(lastRow(sheet), sheet.rows.length, sheet.frozenRows);
  for (let index = 0; index < rows; index += 1) {
    const held = sheet.rows[index];
    const values = read(index);
    const columns = Math.min(sheet.columnCount, Math.max(values.length, sheet.formats.length));
    const row = page.getRow(index + 1);
    for (let column = 0; column < columns; column += 1) {
      const format = sheet.formats[column]?.at(index);
      const value = excelValue(values[column] ?? '', held?.formulas?.[column]);
      if (value === null && !format) continue;
      const cell = row.getCell(column + 1);
      // Set even when empty: a new cell takes on the style of its column.
      cell.style = format ? style(format) : {};
      cell.value = value;
    }
    writeNotes(page, index, held);
  }
  for (const rect of sheet.merges) page.mergeCells(addressOf(clip(rect, sheet)));
}

function writeNotes(page: Worksheet, index: number, held: Row | undefined): void {
  for (const [column, note] of Object.entries(held?.notes ?? {})) {
    page.getCell(index + 1, Number(column) + 1).note = note;
  }
}

function excelValue(value: CellValue, formula: string | undefined): ExcelValue {
  if (formula !== undefined) return { formula: excelFormula(formula), result: value, date1904: false };
  return value === '' ? null : value;
}

function writeRules(page: Worksheet, state: SpreadsheetState, sheet: SheetState, shelf: ChoiceShelf): void {
  // The typings of exceljs leave its own list of validations out.
  const { dataValidations } = page as unknown as {
    dataValidations: { add(address: string, rule: DataValidation): void };
  };
  sheet.validations.forEach((runs, column) => {
    for (const { start, end, value } of runs?.list ?? []) {
      const rect = clip({ startRow: start, endRow: end, startColumn: column, endColumn: column + 1 }, sheet);
      const first = `${columnLetters(column + 1)}${start + 1}`;
      const rule = validationOf(state, sheet, value, first, shelf);
      if (rule) dataValidations.add(addressOf(rect), rule);
    }
  });
  sheet.conditionalRules.forEach((rule, index) => {
    const areas = rule.ranges.map((rect) => addressOf(clip(rect, sheet)));
    const first = areas[0]?.split(':')[0];
    const made = first === undefined ? undefined : colorRuleOf(rule, first, index + 1, state.locale);
    if (made) page.addConditionalFormatting({ ref: areas.join(' '), rules: [made] });
  });
  if (sheet.filter) page.autoFilter = addressOf(clip(sheet.filter.rect, sheet));
}

/** A hidden tab for long lists of choices, made only when one is needed. */
function makeShelf(book: Workbook, titleOf: ChoiceShelf['titleOf']): ChoiceShelf & { close(): void } {
  const lists = new Map<string, { reference: string; choices: readonly string[] }>();
  const title = freeTitle(book, 'Opciones');
  return {
    titleOf,
    put(choices) {
      const key = choices.join('\n');
      const column = columnLetters(lists.size + 1);
      const list = lists.get(key) ?? {
        reference: `${quoteSheet(title)}!$${column}$1:$${column}$${choices.length}`,
        choices,
      };
      lists.set(key, list);
      return list.reference;
    },
    close() {
      if (lists.size === 0) return;
      const page = book.addWorksheet(title, { state: 'veryHidden' });
      [...lists.values()].forEach(({ choices }, index) => {
        page.getColumn(index + 1).values = [...choices];
      });
    },
  };
}
