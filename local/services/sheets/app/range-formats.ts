/** A Range's looks: colours, fonts, alignment, number formats, wrapping and borders. */
import { refuseArguments } from '../../../runtime/signatures';
import { drawBorders } from '../borders';
import { colorOf, hexOf, patchFormat } from '../cell-format';
import { formatAt, mapLayer } from '../grid';
import { kindOf } from '../number-format';
import type { EnumValue } from '../../../runtime/facade';
import { rulesOf } from '../locales';
import type { CellFormat } from '../schema';
import type { Rect } from '../rects';
import { WrapStrategy } from './enums';
import type { Range } from './range';
import { checkTable, RangeValues } from './range-values';

type Patch = Parameters<typeof patchFormat>[0];

const wrapNames = { WRAP: 'WRAP', OVERFLOW: 'OVERFLOW_CELL', CLIP: 'CLIP' } as const;

const backgroundPatch = (color: unknown): Patch => ({
  backgroundColor: typeof color === 'string' ? colorOf(color) : undefined,
});
const fontColorPatch = (color: unknown): Patch => ({
  textFormat: { foregroundColor: typeof color === 'string' ? colorOf(color) : undefined },
});
const weightPatch = (weight: unknown): Patch => ({ textFormat: { bold: weight === 'bold' || undefined } });
const stylePatch = (style: unknown): Patch => ({ textFormat: { italic: style === 'italic' || undefined } });
const linePatch = (line: unknown): Patch => ({
  textFormat: {
    underline: line === 'underline' || undefined,
    strikethrough: line === 'line-through' || undefined,
  },
});
const familyPatch = (family: unknown): Patch => ({
  textFormat: { fontFamily: (family as string | null) ?? undefined },
});
const sizePatch = (size: unknown): Patch => ({
  textFormat: { fontSize: (size as number | null) ?? undefined },
});
const horizontalPatch = (alignment: unknown): Patch => ({
  horizontalAlignment:
    typeof alignment === 'string' && alignment !== 'normal' ? alignment.toUpperCase() : undefined,
});
const verticalPatch = (alignment: unknown): Patch => ({
  verticalAlignment: typeof alignment === 'string' ? alignment.toUpperCase() : undefined,
});
const wrapPatch = (wrap: unknown): Patch => ({ wrapStrategy: wrap === true ? 'WRAP' : 'OVERFLOW_CELL' });
const strategyPatch = (strategy: unknown): Patch => ({
  wrapStrategy: wrapNames[String(strategy) as keyof typeof wrapNames],
});
const numberPatch = (pattern: unknown): Patch => ({ numberFormat: numberFormatOf(String(pattern)) });

/** Google derives the type of a number format from its pattern. */
function numberFormatOf(pattern: string): CellFormat['numberFormat'] | undefined {
  if (pattern === '' || /^general$/i.test(pattern)) return undefined;
  const kind = kindOf({ numberFormat: { type: 'NUMBER', pattern } });
  return { type: kind === 'GENERAL' ? 'NUMBER' : kind, pattern };
}

const weightOf = (format: CellFormat | undefined): string => (format?.textFormat?.bold ? 'bold' : 'normal');
const styleOf = (format: CellFormat | undefined): string =>
  format?.textFormat?.italic ? 'italic' : 'normal';
const lineOf = (format: CellFormat | undefined): string =>
  format?.textFormat?.underline ? 'underline' : format?.textFormat?.strikethrough ? 'line-through' : 'none';
const familyOf = (format: CellFormat | undefined): string => format?.textFormat?.fontFamily ?? 'Arial';
const sizeOf = (format: CellFormat | undefined): number => format?.textFormat?.fontSize ?? 10;
const backgroundOf = (format: CellFormat | undefined): string => hexOf(format?.backgroundColor) ?? '#ffffff';
const horizontalOf = (format: CellFormat | undefined): string =>
  format?.horizontalAlignment?.toLowerCase() ?? 'general';
const verticalOf = (format: CellFormat | undefined): string =>
  format?.verticalAlignment?.toLowerCase() ?? 'bottom';
const strategyOf = (format: CellFormat | undefined): EnumValue =>
  ({ WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP })[format?.wrapStrategy as 'WRAP' | 'CLIP'] ??
  WrapStrategy.OVERFLOW;

export abstract class RangeFormats extends RangeValues {
  private patch(patch: Patch): Range {
    return this.buffer((_state, sheet) => mapLayer(sheet, sheet.formats, this.rect, patchFormat(patch)));
  }

  private patchEach(values: unknown, method: string, patchOf: (value: unknown) => Patch): Range {
    const table = checkTable(values, this.size, `SpreadsheetApp.Range.${method}`);
    return this.buffer((_state, sheet) =>
      this.forEachCell((row, column, r, c) =>
        mapLayer(sheet, sheet.formats, cellRect(row, column), patchFormat(patchOf(table[r]?.[c]))),
      ),
    );
  }

  private eachFormat<T>(read: (format: CellFormat | undefined) => T): T[][] {
    return this.readEach((_state, sheet, row, column) => read(formatAt(sheet, row, column)));
  }

  private firstFormat<T>(read: (format: CellFormat | undefined) => T): T {
    return this.readFirst((_state, sheet, row, column) => read(formatAt(sheet, row, column)));
  }

  getBackground(): string {
    return this.firstFormat(backgroundOf);
  }

  getBackgrounds(): string[][] {
    return this.eachFormat(backgroundOf);
  }

  /** Colours that are none are accepted in silence (fact 17). */
  setBackground(color: string | null): Range {
    return this.patch(backgroundPatch(color));
  }

  setBackgrounds(colors: (string | null)[][]): Range {
    return this.patchEach(colors, 'setBackgrounds', backgroundPatch);
  }

  setBackgroundRGB(red: number, green: number, blue: number): Range {
    return this.patch({ backgroundColor: { red: red / 255, green: green / 255, blue: blue / 255 } });
  }

  setFontColor(color: string | null): Range {
    return this.patch(fontColorPatch(color));
  }

  setFontColors(colors: unknown[][]): Range {
    return this.patchEach(colors, 'setFontColors', fontColorPatch);
  }

  getFontWeight(): string {
    return this.firstFormat(weightOf);
  }

  getFontWeights(): string[][] {
    return this.eachFormat(weightOf);
  }

  setFontWeight(weight: string | null): Range {
    return this.patch(weightPatch(weight));
  }

  setFontWeights(weights: (string | null)[][]): Range {
    return this.patchEach(weights, 'setFontWeights', weightPatch);
  }

  getFontStyle(): string {
    return this.firstFormat(styleOf);
  }

  getFontStyles(): string[][] {
    return this.eachFormat(styleOf);
  }

  setFontStyle(style: string | null): Range {
    return this.patch(stylePatch(style));
  }

  setFontStyles(styles: (string | null)[][]): Range {
    return this.patchEach(styles, 'setFontStyles', stylePatch);
  }

  getFontLine(): string {
    return this.firstFormat(lineOf);
  }

  setFontLine(line: string | null): Range {
    return this.patch(linePatch(line));
  }

  getFontFamily(): string {
    return this.firstFormat(familyOf);
  }

  setFontFamily(family: string | null): Range {
    return this.patch(familyPatch(family));
  }

  getFontSize(): number {
    return this.firstFormat(sizeOf);
  }

  getFontSizes(): number[][] {
    return this.eachFormat(sizeOf);
  }

  setFontSize(size: number): Range {
    if (typeof size !== 'number') refuseArguments([size], 'SpreadsheetApp.Range.setFontSize');
    return this.patch(sizePatch(size));
  }

  setFontSizes(sizes: number[][]): Range {
    return this.patchEach(sizes, 'setFontSizes', sizePatch);
  }

  getHorizontalAlignment(): string {
    return this.firstFormat(horizontalOf);
  }

  getHorizontalAlignments(): string[][] {
    return this.eachFormat(horizontalOf);
  }

  setHorizontalAlignment(alignment: string | null): Range {
    return this.patch(horizontalPatch(alignment));
  }

  setHorizontalAlignments(alignments: (string | null)[][]): Range {
    return this.patchEach(alignments, 'setHorizontalAlignments', horizontalPatch);
  }

  getVerticalAlignment(): string {
    return this.firstFormat(verticalOf);
  }

  setVerticalAlignment(alignment: string | null): Range {
    return this.patch(verticalPatch(alignment));
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }

  getNumberFormats(): string[][] {
    return this.readEach((state, sheet, row, column) => {
      const { numberFormat } = formatAt(sheet, row, column) ?? {};
      if (numberFormat?.pattern) return numberFormat.pattern;
      const rules = rulesOf(state.locale);
      const patterns: Record<string, string> = {
        DATE: rules.datePattern,
        TIME: rules.timePattern,
        DATE_TIME: rules.dateTimePattern,
        TEXT: '@',
        PERCENT: '0.00%',
      };
      return patterns[numberFormat?.type ?? ''] ?? '0.###############';
    });
  }

  setNumberFormat(pattern: string): Range {
    if (typeof pattern !== 'string') refuseArguments([pattern], 'SpreadsheetApp.Range.setNumberFormat');
    return this.patch(numberPatch(pattern));
  }

  setNumberFormats(patterns: string[][]): Range {
    return this.patchEach(patterns, 'setNumberFormats', numberPatch);
  }

  getWrap(): boolean {
    return this.firstFormat((format) => format?.wrapStrategy === 'WRAP');
  }

  getWraps(): boolean[][] {
    return this.eachFormat((format) => format?.wrapStrategy === 'WRAP');
  }

  setWrap(wrap: boolean): Range {
    return this.patch(wrapPatch(wrap));
  }

  setWraps(wraps: boolean[][]): Range {
    return this.patchEach(wraps, 'setWraps', wrapPatch);
  }

  getWrapStrategy(): EnumValue {
    return this.firstFormat(strategyOf);
  }

  setWrapStrategy(strategy: EnumValue): Range {
    return this.patch(strategyPatch(strategy));
  }

  /** true draws a side, false removes it, null leaves it. */
  setBorder(...args: unknown[]): Range {
    if (args.length !== 6 && args.length !== 8) refuseArguments(args, 'SpreadsheetApp.Range.setBorder');
    const [top, left, bottom, right, vertical, horizontal, color, style] = args;
    const sides = { top, left, bottom, right, innerVertical: vertical, innerHorizontal: horizontal };
    const drawn = {
      style: style === undefined || style === null ? 'SOLID' : String(style as EnumValue),
      color: colorOf(typeof color === 'string' ? color : 'black') ?? {},
    };
    const borders = Object.entries(sides)
      .filter(([, wanted]) => wanted !== null && wanted !== undefined)
      .map(([side, wanted]) => [side, wanted === true ? drawn : { style: 'NONE' }] as const);
    return this.buffer((_state, sheet) => drawBorders(sheet, this.rect, Object.fromEntries(borders)));
  }

  clearFormat(): Range {
    return this.buffer((_state, sheet) => mapLayer(sheet, sheet.formats, this.rect, () => undefined));
  }
}

const cellRect = (row: number, column: number): Rect => ({
  startRow: row,
  endRow: row + 1,
  startColumn: column,
  endColumn: column + 1,
});
