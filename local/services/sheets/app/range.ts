/** The class Range of SpreadsheetApp: clearing, copying, merging, sorting, filters and protection. */
import { GoogleError } from '../../../runtime/errors';
import { behind, type EnumValue } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { pasteParts, repetitions } from '../api/copy-requests';
import { clearBlock, everyPart, putBlock, takeBlock, type Cell, type Parts } from '../blocks';
import { mergedPieces, mergeRect } from '../merges';
import { checkProtections } from '../protections';
import { covers, intersection, type Rect } from '../rects';
import { sortRect, type SortKey } from '../sorting';
import type { SheetState, SpreadsheetState } from '../spreadsheets';
import { exposeFilter, type Filter } from './filter';
import { exposeProtection, protectRange, type Protection } from './protection';
import { exposeRange } from './range-spec';
import { RangeRules } from './range-rules';
import { tabOf } from './session';
import { exposeSheet, type Sheet } from './sheet';
import { exposeTextFinder, type TextFinder } from './text-finder';

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly validationsOnly?: boolean;
  readonly commentsOnly?: boolean;
}

export class Range extends RangeRules {
  protected self(): Range {
    return exposeRange(this.execution, this);
  }

  protected make(rect: Rect): Range {
    return exposeRange(this.execution, new Range(this.execution, this.spreadsheetId, this.sheetId, rect));
  }

  getSheet(): Sheet {
    return exposeSheet(this.execution, this.spreadsheetId, this.sheetId);
  }

  /** Without options: contents, formats, rules and notes. */
  clear(options?: ClearOptions): Range {
    const parts: Parts = options
      ? {
          values: options.contentsOnly ?? false,
          formats: options.formatOnly ?? false,
          validations: options.validationsOnly ?? false,
          notes: options.commentsOnly ?? false,
        }
      : everyPart;
    return this.buffer((_state, sheet) => clearBlock(sheet, this.rect, parts));
  }

  /** Never cut to a smaller target; repeated only whole into a larger one; a wrong paste type is ignored (fact 16). */
  copyTo(destination: unknown, ...rest: unknown[]): void {
    const target =
      behind(destination, Range) ?? refuseArguments([destination], 'SpreadsheetApp.Range.copyTo');
    const [how, transposed] = rest;
    const options = typeof how === 'object' && how !== null ? (how as ClearOptions) : {};
    const parts = options.contentsOnly
      ? { values: true }
      : options.formatOnly
        ? { formats: true }
        : pasteParts(how === undefined || how === null ? undefined : String(how as EnumValue));
    this.pasteInto(target.sheetId, target.rect, parts, transposed === true);
  }

  copyValuesToRange(target: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.pasteInto(
      this.tabId(target),
      checkedCorners(row, rowEnd, column, columnEnd),
      { values: true },
      false,
    );
  }

  copyFormatToRange(target: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.pasteInto(
      this.tabId(target),
      checkedCorners(row, rowEnd, column, columnEnd),
      { formats: true },
      false,
    );
  }

  private tabId(target: unknown): number {
    if (typeof target === 'number') return target;
    const id = (target as { getSheetId?: () => number } | null)?.getSheetId?.();
    return id ?? refuseArguments([target], 'SpreadsheetApp.Range.copyValuesToRange');
  }

  private pasteInto(sheetId: number, target: Rect, parts: Parts, transpose: boolean): void {
    this.session.change(this.spreadsheetId, (state) => {
      const source = tabOf(state, this.sheetId);
      this.requireInside(source);
      const taken = takeBlock(source, this.rect);
      const block: Cell[][] = transpose
        ? (taken[0] ?? []).map((_, column) => taken.map((cells) => cells[column]!))
        : taken;
      this.paste(tabOf(state, sheetId), target, block, parts);
    });
  }

  private paste(sheet: SheetState, target: Rect, block: readonly (readonly Cell[])[], parts: Parts): void {
    const { down, right } = repetitions(block, target);
    const height = block.length;
    const width = block[0]?.length ?? 0;
    const rect = {
      ...target,
      endRow: target.startRow + height * down,
      endColumn: target.startColumn + width * right,
    };
    if (rect.endRow > sheet.rowCount || rect.endColumn > sheet.columnCount) {
      throw new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
    }
    const { world, effectiveUser } = this.execution;
    checkProtections(world, this.spreadsheetId, sheet, rect, effectiveUser);
    for (let r = 0; r < down; r += 1) {
      for (let c = 0; c < right; c += 1) {
        putBlock(sheet, rect.startRow + r * height, rect.startColumn + c * width, block, parts);
      }
    }
  }

  moveTo(destination: unknown): void {
    const target =
      behind(destination, Range) ?? refuseArguments([destination], 'SpreadsheetApp.Range.moveTo');
    this.change((state, sheet) => {
      const block = takeBlock(sheet, this.rect);
      clearBlock(sheet, this.rect, everyPart);
      putBlock(
        tabOf(state, target.sheetId),
        target.rect.startRow,
        target.rect.startColumn,
        block,
        everyPart,
        false,
      );
    });
  }

  merge(): Range {
    return this.mergeAs('MERGE_ALL');
  }

  mergeAcross(): Range {
    return this.mergeAs('MERGE_ROWS');
  }

  mergeVertically(): Range {
    return this.mergeAs('MERGE_COLUMNS');
  }

  private mergeAs(type: string): Range {
    return this.change((_state, sheet) => {
      for (const piece of mergedPieces(this.rect, type)) mergeRect(sheet, piece);
    });
  }

  breakApart(): Range {
    return this.change((_state, sheet) => {
      sheet.merges = sheet.merges.filter((merge) => !intersection(merge, this.rect));
    });
  }

  getMergedRanges(): Range[] {
    const { sheet } = this.current();
    return sheet.merges.filter((merge) => covers(this.rect, merge)).map((merge) => this.make(merge));
  }

  isPartOfMerge(): boolean {
    return this.current().sheet.merges.some((merge) => covers(merge, this.rect));
  }

  /** A column number, `{column, ascending}` or a list of either. */
  sort(sortSpec: unknown): Range {
    const keys = (Array.isArray(sortSpec) ? sortSpec : [sortSpec]).map((spec) => sortKey(spec, this.rect));
    return this.change((state, sheet) => sortRect(state, sheet, this.rect, keys));
  }

  createFilter(): Filter {
    this.change((_state, sheet) => {
      if (sheet.filter) {
        throw new GoogleError("You can't create a filter in a sheet that already has a filter.");
      }
      sheet.filter = { rect: this.rect };
    });
    return exposeFilter(this.execution, this.spreadsheetId, this.sheetId);
  }

  getFilter(): Filter | null {
    const { filter } = this.current().sheet;
    return filter && intersection(filter.rect, this.rect)
      ? exposeFilter(this.execution, this.spreadsheetId, this.sheetId)
      : null;
  }

  protect(): Protection {
    let id = 0;
    this.session.change(this.spreadsheetId, (state) => {
      id = protectRange(this.execution, tabOf(state, this.sheetId), this.rect, false);
    });
    return exposeProtection(this.execution, this.spreadsheetId, id);
  }

  canEdit(): boolean {
    const { sheet } = this.current();
    const { world, effectiveUser } = this.execution;
    try {
      this.session.requireWriter(this.spreadsheetId);
      checkProtections(world, this.spreadsheetId, sheet, this.rect, effectiveUser);
      return true;
    } catch (error) {
      if (error instanceof GoogleError) return false;
      throw error;
    }
  }

  createTextFinder(findText: string): TextFinder {
    const places = (state: SpreadsheetState) => [{ sheet: tabOf(state, this.sheetId), rect: this.rect }];
    return exposeTextFinder(this.execution, this.spreadsheetId, places, findText);
  }
}

const checkedCorners = (row: number, rowEnd: number, column: number, columnEnd: number): Rect => ({
  startRow: row - 1,
  endRow: rowEnd,
  startColumn: column - 1,
  endColumn: columnEnd,
});

function sortKey(spec: unknown, rect: Rect): SortKey {
  const { column, ascending = true } =
    typeof spec === 'number' ? { column: spec } : (spec as { column: number; ascending?: boolean });
  if (typeof column !== 'number') refuseArguments([spec], 'SpreadsheetApp.Range.sort');
  if (column - 1 < rect.startColumn || column > rect.endColumn) {
    throw new GoogleError('Sort column is out of the range.');
  }
  return { column: column - 1, ascending };
}
