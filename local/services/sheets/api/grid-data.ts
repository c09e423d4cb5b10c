/** Cells as the Sheets API answers them: GridData with only the parts a mask asks for. */
import { withColorStyles } from '../cell-format';
import { rowReader } from '../evaluation';
import { reaches, type Mask } from '../../base/field-mask';
import { formatAt, formulaAt, validationAt, type CellValue, type Grid } from '../grid';
import { displayText } from '../number-format';
import { cellsOf, clip, wholeGrid, type Rect } from '../rects';
import type { CellData, CellFormat, DimensionProperties, ExtendedValue } from '../schema';
import type { Runs } from '../runs';
import type { SheetState, SpreadsheetState } from '../spreadsheets';
import type { Lane } from '../grid';

type GridData = GoogleAppsScript.Sheets.Schema.GridData;

const extended = (value: CellValue): ExtendedValue | undefined => {
  if (value === '') return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { stringValue: value };
};

const cellParts = [
  'userEnteredValue',
  'effectiveValue',
  'formattedValue',
  'userEnteredFormat',
  'effectiveFormat',
  'note',
  'dataValidation',
] as const;

type Wanted = Readonly<Record<(typeof cellParts)[number], boolean>>;

/** The cells of a rectangle (the whole sheet without one), as far as anything stands there. */
export function gridDataOf(
  state: SpreadsheetState,
  sheet: SheetState,
  asked: Rect | undefined,
  mask: Mask,
): { readonly data: GridData; readonly cells: number } {
  const below = 'sheets.data.rowData.values';
  const wanted = Object.fromEntries(
    cellParts.map((part) => [part, reaches(mask, `${below}.${part}`)]),
  ) as Wanted;
  const rect = used(sheet, clip(asked ?? wholeGrid, sheet), wanted);
  const read = rowReader(state, sheet);
  const rowData = Array.from({ length: rect.endRow - rect.startRow }, (_, r) => {
    const row = rect.startRow + r;
    const values = read(row);
    const cells: CellData[] = [];
    for (let column = rect.startColumn; column < rect.endColumn; column += 1) {
      cells.push(cellOf(state, sheet, row, column, values[column] ?? '', wanted));
    }
    return { values: cells };
  });
  const data: GridData = {
    ...(rect.startRow > 0 ? { startRow: rect.startRow } : {}),
    ...(rect.startColumn > 0 ? { startColumn: rect.startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
  };
  if (reaches(mask, 'sheets.data.rowMetadata')) {
    data.rowMetadata = lanesOf(sheet.rowLanes, rect.startRow, asked ? rect.endRow : sheet.rowCount, 21);
  }
  if (reaches(mask, 'sheets.data.columnMetadata')) {
    const end = asked ? Math.min(asked.endColumn, sheet.columnCount) : sheet.columnCount;
    data.columnMetadata = lanesOf(sheet.columnLanes, rect.startColumn, end, 100);
  }
  return { data, cells: cellsOf(rect) };
}

const lanesOf = (lanes: Runs<Lane>, start: number, end: number, size: number): DimensionProperties[] =>
  lanes.slice(start, end).map((lane) => ({
    pixelSize: lane?.pixelSize ?? size,
    ...(lane?.hidden ? { hiddenByUser: true } : {}),
  }));

/** Cuts a rectangle at the last row and column that have content or, when asked for, a format or a rule. */
function used(sheet: Grid, rect: Rect, wanted: Wanted): Rect {
  let endRow = Math.min(rect.endRow, sheet.rows.length);
  let endColumn = 0;
  for (let row = rect.startRow; row < endRow; row += 1) {
    const held = sheet.rows[row];
    if (!held) continue;
    const noted = held.notes ? Math.max(...Object.keys(held.notes).map(Number)) + 1 : 0;
    endColumn = Math.max(endColumn, held.values.length, noted);
  }
  const layers = [
    wanted.userEnteredFormat || wanted.effectiveFormat ? sheet.formats : [],
    wanted.dataValidation ? sheet.validations : [],
  ];
  for (const layer of layers) {
    for (let column = rect.startColumn; column < Math.min(rect.endColumn, layer.length); column += 1) {
      const end = layer[column]?.end ?? 0;
      if (end <= rect.startRow) continue;
      endRow = Math.max(endRow, Math.min(end, rect.endRow));
      endColumn = Math.max(endColumn, column + 1);
    }
  }
  return {
    ...rect,
    endRow: Math.max(rect.startRow, endRow),
    endColumn: Math.max(rect.startColumn, Math.min(endColumn, rect.endColumn)),
  };
}

function cellOf(
  state: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  value: CellValue,
  wanted: Wanted,
): CellData {
  const cell: CellData = {};
  for (const part of cellParts) {
    const given = wanted[part] ? partGivers[part]({ state, sheet, row, column, value }) : undefined;
    if (given !== undefined) Object.assign(cell, { [part]: given });
  }
  return cell;
}

interface CellPlace {
  readonly state: SpreadsheetState;
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const formatOf = ({ sheet, row, column }: CellPlace): CellFormat | undefined => {
  const format = formatAt(sheet, row, column);
  return format && withColorStyles(format);
};

/** What each part of a cell is; undefined for none. */
const partGivers: { readonly [P in (typeof cellParts)[number]]: (place: CellPlace) => CellData[P] } = {
  userEnteredValue({ sheet, row, column, value }) {
    const formula = formulaAt(sheet, row, column);
    return formula === undefined ? extended(value) : { formulaValue: formula };
  },
  effectiveValue({ sheet, row, column, value }) {
    const calculated = formulaAt(sheet, row, column) !== undefined;
    return calculated && isError(value) ? errorOf(value) : extended(value);
  },
  formattedValue: ({ state, sheet, row, column, value }) =>
    value === '' ? undefined : displayText(value, formatAt(sheet, row, column), state.locale),
  userEnteredFormat: formatOf,
  effectiveFormat: formatOf,
  note: ({ sheet, row, column }) => sheet.rows[row]?.notes?.[column],
  dataValidation: ({ sheet, row, column }) => validationAt(sheet, row, column),
};

const isError = (value: CellValue): value is string =>
  typeof value === 'string' && /^#[A-Z/0!?]+[!?]?$/.test(value);

const errorTypes: Readonly<Record<string, string>> = {
  '#REF!': 'REF',
  '#ERROR!': 'ERROR',
  '#NAME?': 'NAME',
  '#N/A': 'N_A',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#NUM!': 'NUM',
};

const errorOf = (text: string): ExtendedValue => ({
  errorValue: { type: errorTypes[text] ?? 'ERROR', message: text },
});
