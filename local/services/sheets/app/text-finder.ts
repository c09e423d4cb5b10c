/** The class TextFinder of SpreadsheetApp: search and replace in a range, a sheet or a workbook. */
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { enterText } from '../entering';
import { rowReader } from '../evaluation';
import { findMatcher } from '../finding';
import { formatAt, formulaAt, writeCell } from '../grid';
import { displayText } from '../number-format';
import { checkProtections } from '../protections';
import { clip, type Rect } from '../rects';
import type { SheetState, SpreadsheetState } from '../spreadsheets';
import { Range } from './range';
import { exposeRange } from './range-spec';
import { AppSession, appScopes } from './session';

interface Area {
  readonly sheet: SheetState;
  readonly rect: Rect;
}

interface Hit {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isFormula: boolean;
}

export class TextFinder {
  private options = { matchCase: false, entireCell: false, regex: false, formulas: false };
  /** Index of the current match among all matches; -1 before the first. */
  private position = -1;
  private readonly session: AppSession;

  constructor(
    private readonly execution: Execution,
    private readonly spreadsheetId: string,
    private readonly areas: (state: SpreadsheetState) => readonly Area[],
    private readonly findText: string,
  ) {
    if (typeof findText !== 'string') refuseArguments([findText], 'SpreadsheetApp.Range.createTextFinder');
    this.session = AppSession.of(execution);
  }

  private set(change: Partial<TextFinder['options']>): TextFinder {
    this.options = { ...this.options, ...change };
    return expose(this.execution, this, spec);
  }

  matchCase(matchCase: boolean): TextFinder {
    return this.set({ matchCase });
  }

  matchEntireCell(entireCell: boolean): TextFinder {
    return this.set({ entireCell });
  }

  matchFormulaText(formulas: boolean): TextFinder {
    return this.set({ formulas });
  }

  useRegularExpression(regex: boolean): TextFinder {
    return this.set({ regex });
  }

  private get matcher(): ReturnType<typeof findMatcher> {
    return findMatcher({ find: this.findText, ...this.options });
  }

  private hits(): Hit[] {
    const state = this.session.read(this.spreadsheetId);
    const { matcher } = this;
    const hits: Hit[] = [];
    let searched = 0;
    for (const { sheet, rect } of this.areas(state)) {
      const area = clip(rect, { rowCount: sheet.rows.length, columnCount: sheet.columnCount });
      const read = rowReader(state, sheet);
      for (let row = area.startRow; row < area.endRow; row += 1) {
        const values = read(row);
        searched += values.length;
        for (let column = area.startColumn; column < Math.min(area.endColumn, values.length); column += 1) {
          const formula = this.options.formulas ? formulaAt(sheet, row, column) : undefined;
          const text =
            formula ?? displayText(values[column] ?? '', formatAt(sheet, row, column), state.locale);
          if (matcher(text, '').occurrences > 0) {
            hits.push({ sheet, row, column, text, isFormula: formula !== undefined });
          }
        }
      }
    }
    this.execution.gate.charge(this.execution, 'textFinder', Math.max(1, searched));
    return hits;
  }

  private rangeOf({ sheet, row, column }: Hit): Range {
    const rect = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    return exposeRange(this.execution, new Range(this.execution, this.spreadsheetId, sheet.id, rect));
  }

  findAll(): Range[] {
    return this.hits().map((hit) => this.rangeOf(hit));
  }

  findNext(): Range | null {
    return this.step(1);
  }

  findPrevious(): Range | null {
    return this.step(-1);
  }

  private step(by: number): Range | null {
    const hits = this.hits();
    this.position = Math.max(-1, Math.min(hits.length, this.position + by));
    const hit = hits[this.position];
    return hit ? this.rangeOf(hit) : null;
  }

  getCurrentMatch(): Range | null {
    const hit = this.hits()[this.position];
    return hit ? this.rangeOf(hit) : null;
  }

  /** Returns how many occurrences were replaced. */
  replaceAllWith(replacement: string): number {
    return this.replace(this.hits(), replacement);
  }

  replaceWith(replacement: string): number {
    const hit = this.hits()[this.position];
    return hit ? this.replace([hit], replacement) : 0;
  }

  private replace(hits: readonly Hit[], replacement: string): number {
    const { matcher } = this;
    const { world, effectiveUser } = this.execution;
    return this.session.change(this.spreadsheetId, (state) => {
      let replaced = 0;
      for (const { sheet, row, column, text, isFormula } of hits) {
        if (formulaAt(sheet, row, column) !== undefined && !isFormula) continue;
        const rect = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
        checkProtections(world, this.spreadsheetId, sheet, rect, effectiveUser);
        const changed = matcher(text, replacement);
        replaced += changed.occurrences;
        if (isFormula) writeCell(sheet, row, column, '', changed.text);
        else enterText(state, sheet, row, column, changed.text, world.now);
      }
      return replaced;
    });
  }
}

const noInvention: NoInvention<TextFinder, GoogleAppsScript.Spreadsheet.TextFinder> = true;
void noInvention;

const spec: ClassSpec<TextFinder> = {
  service: 'SpreadsheetApp',
  className: 'TextFinder',
  scopes: appScopes,
  costs: {
    findAll: 'textFinder',
    findNext: 'textFinder',
    findPrevious: 'textFinder',
    getCurrentMatch: 'textFinder',
    matchCase: 'handle',
    matchEntireCell: 'handle',
    matchFormulaText: 'handle',
    replaceAllWith: 'textFinder',
    replaceWith: 'textFinder',
    useRegularExpression: 'handle',
  },
};

export const exposeTextFinder = (
  execution: Execution,
  spreadsheetId: string,
  areas: (state: SpreadsheetState) => readonly Area[],
  findText: string,
): TextFinder => expose(execution, new TextFinder(execution, spreadsheetId, areas, findText), spec);
