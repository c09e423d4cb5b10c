/** A stretch of a tab as data for the page: only what is on the screen travels, however long the registry. */
import { rowReader } from '../../services/sheets/evaluation';
import {
  formatAt,
  formulaAt,
  lastRow,
  noteAt,
  validationAt,
  type CellValue,
} from '../../services/sheets/grid';
import { displayText } from '../../services/sheets/number-format';
import { mayEditProtection } from '../../services/sheets/protections';
import { clip } from '../../services/sheets/rects';
import type { ValidationRule } from '../../services/sheets/schema';
import type { SheetState, SpreadsheetState } from '../../services/sheets/spreadsheets';
import { barText } from '../../services/sheets/typing';
import type { World } from '../../runtime/world';
import type { AreaView, CellView, ColumnView, RowView, RuleView, WindowView } from '../messages';
import { CellLooks } from './cell-looks';
import { filteredColumns, visibleRows } from './visible-rows';

const defaultWidth = 100;
const defaultHeight = 26;

/** For headings that wrap: pixels of a letter and of a line, and what padding and a filter button take of the width. */
const letterWidth = 7.6;
const lineHeight = 18;
const aroundText = 34;
const mostLines = 4;

/** Where to read and for whom. */
export interface WindowRequest {
  readonly world: World;
  readonly state: SpreadsheetState;
  readonly sheet: SheetState;
  readonly email: string;
  /** Of the Workspace, now. */
  readonly version: number;
  /** Position of the first row among the visible ones below the frozen. */
  readonly from: number;
  readonly count: number;
}

/** The rows from a position on, and all the page needs to draw and edit them. */
export function windowOf(request: WindowRequest): WindowView {
  const { world, state, sheet, from, count } = request;
  const visible = visibleRows(state, sheet, world.now);
  const reader = new RowViews(request);
  const places = Array.from({ length: Math.max(0, Math.min(count, visible.count - from)) }, (_, i) =>
    visible.at(from + i),
  );
  const frozen = Array.from({ length: sheet.frozenRows }, (_, row) => row);
  return {
    tab: sheet.id,
    title: sheet.title,
    version: request.version,
    rowCount: sheet.rowCount,
    columns: columnsOf(sheet),
    frozenColumns: sheet.frozenColumns,
    frozen: frozen.filter((row) => !sheet.rowLanes.at(row)?.hidden).map((row) => reader.row(row)),
    bodyCount: visible.count,
    lastRow: lastRow(sheet),
    from,
    rows: places.map((row) => reader.row(row)),
    filterRow: sheet.filter ? sheet.filter.rect.startRow + 1 : 0,
    styles: reader.looks.styles,
    rules: reader.rules,
    guarded: guardedAreas(request),
  };
}

function columnsOf(sheet: SheetState): ColumnView[] {
  const filter = sheet.filter && clip(sheet.filter.rect, sheet);
  const filtered = filteredColumns(sheet);
  return Array.from({ length: sheet.columnCount }, (_, column) => {
    const lane = sheet.columnLanes.at(column);
    const reached = filter && column >= filter.startColumn && column < filter.endColumn;
    return {
      width: lane?.hidden ? 0 : (lane?.pixelSize ?? defaultWidth),
      ...(reached ? { filter: true } : {}),
      ...(filtered.has(column) ? { filtered: true } : {}),
    };
  });
}

function guardedAreas({ world, state, sheet, email }: WindowRequest): AreaView[] {
  return sheet.protections.flatMap((protection): AreaView[] => {
    const locked = !mayEditProtection(world, state.id, protection, email);
    if (!locked && !protection.warningOnly) return [];
    return [{ ...clip(protection.rect, sheet), kind: locked ? 'locked' : 'warning' }];
  });
}

class RowViews {
  readonly looks: CellLooks;
  readonly rules: RuleView[] = [];
  private readonly places = new Map<ValidationRule, number>();
  private readonly read: (row: number) => readonly CellValue[];
  private readonly width: number;

  constructor(private readonly request: WindowRequest) {
    const { state, sheet, world } = request;
    this.looks = new CellLooks(state, sheet, world.now);
    this.read = rowReader(state, sheet);
    this.width = sheet.columnCount;
  }

  row(row: number): RowView {
    const { sheet } = this.request;
    const values = this.read(row);
    return {
      number: row + 1,
      height: sheet.rowLanes.at(row)?.pixelSize ?? this.fittingHeight(row, values),
      cells: Array.from({ length: this.width }, (_, column) => this.cell(row, column, values[column] ?? '')),
    };
  }

  /** As Google fits a row to text that wraps; done for the frozen rows only, all others are equally high. */
  private fittingHeight(row: number, values: readonly CellValue[]): number {
    const { sheet } = this.request;
    if (row >= sheet.frozenRows) return defaultHeight;
    const lines = values.map((value, column) => {
      if (formatAt(sheet, row, column)?.wrapStrategy !== 'WRAP') return 1;
      const width = (sheet.columnLanes.at(column)?.pixelSize ?? defaultWidth) - aroundText;
      return Math.ceil((String(value).length * letterWidth) / Math.max(width, letterWidth));
    });
    return defaultHeight + (Math.min(mostLines, Math.max(1, ...lines)) - 1) * lineHeight;
  }

  private cell(row: number, column: number, value: CellValue): CellView | 0 {
    const { sheet, state } = this.request;
    const format = formatAt(sheet, row, column);
    const text = value === '' ? '' : displayText(value, format, state.locale);
    const bar = formulaAt(sheet, row, column) ?? (value === '' ? '' : barText(value, format, state.locale));
    const style = this.looks.at(row, column, value);
    const rule = this.ruleAt(row, column);
    const note = noteAt(sheet, row, column);
    const cell: CellView = {
      text,
      ...(bar === text ? {} : { bar }),
      ...(style === undefined ? {} : { style }),
      ...(rule === undefined ? {} : { rule }),
      ...(note === '' ? {} : { note }),
    };
    return text === '' && Object.keys(cell).length === 1 ? 0 : cell;
  }

  private ruleAt(row: number, column: number): number | undefined {
    const rule = validationAt(this.request.sheet, row, column);
    if (!rule) return undefined;
    const place = this.places.get(rule) ?? this.rules.push(ruleView(rule)) - 1;
    this.places.set(rule, place);
    return place;
  }
}

function ruleView(rule: ValidationRule): RuleView {
  const type = rule.condition?.type ?? '';
  const lists = type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE';
  const kind = lists ? 'list' : type === 'BOOLEAN' ? 'checkbox' : type.startsWith('DATE_') ? 'date' : 'other';
  return { kind, strict: rule.strict === true, hint: rule.inputMessage ?? '' };
}
