/** How each cell looks: its own format, with the first conditional rule that holds laid over it. */
import { hexOf } from '../../services/sheets/cell-format';
import { formatAt, type CellValue } from '../../services/sheets/grid';
import { contains } from '../../services/sheets/rects';
import type { CellFormat } from '../../services/sheets/schema';
import type { SheetState, SpreadsheetState } from '../../services/sheets/spreadsheets';
import type { CellStyle } from '../messages';
import { meets } from './visible-rows';

const aligns: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};

const colour = (hex: string | undefined, plain: string): string | undefined =>
  hex === plain ? undefined : hex;

/** Without the fields that say nothing. */
const said = (style: Readonly<Record<string, unknown>>): CellStyle =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined && value !== false));

const styleOf = (format: CellFormat | undefined): CellStyle =>
  said({
    ...textStyle(format?.textFormat),
    background: colour(hexOf(format?.backgroundColor), '#ffffff'),
    align: aligns[format?.horizontalAlignment ?? ''],
    wrap: format?.wrapStrategy === 'WRAP',
  });

const textStyle = (text: CellFormat['textFormat']): Readonly<Record<string, unknown>> => ({
  color: colour(hexOf(text?.foregroundColor), '#000000'),
  bold: text?.bold,
  italic: text?.italic,
  underline: text?.underline,
  strike: text?.strikethrough,
  size: text?.fontSize,
});

/** Numbers stand to the right and truth in the middle unless the format says otherwise. */
const byKind = (value: CellValue): CellStyle =>
  typeof value === 'number' ? { align: 'right' } : typeof value === 'boolean' ? { align: 'center' } : {};

/** Looks up cells of one window and gives each distinct style once. */
export class CellLooks {
  readonly styles: CellStyle[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly state: SpreadsheetState,
    private readonly sheet: SheetState,
    private readonly now: number,
  ) {}

  /** The place of the cell's style in `styles`; undefined for a plain one. */
  at(row: number, column: number, value: CellValue): number | undefined {
    const own = styleOf(formatAt(this.sheet, row, column));
    const banded = this.bandOf(row, column);
    const style = { ...byKind(value), ...banded, ...own, ...this.ruledStyle(row, column, value) };
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    const place = this.places.get(key) ?? this.styles.push(style) - 1;
    this.places.set(key, place);
    return place;
  }

  /** Alternating colours under the cells' own. */
  private bandOf(row: number, column: number): CellStyle {
    const banding = this.sheet.bandings.find(({ rect }) => contains(rect, row, column));
    const colours = banding?.rowProperties;
    if (!banding || !colours) return {};
    const line = row - banding.rect.startRow;
    const header = colours.headerColor;
    if (header && line === 0) return withBackground(hexOf(header));
    const odd = (header ? line - 1 : line) % 2 === 1;
    return withBackground(hexOf(odd ? colours.secondBandColor : colours.firstBandColor));
  }

  private ruledStyle(row: number, column: number, value: CellValue): CellStyle {
    for (const { ranges, rule } of this.sheet.conditionalRules) {
      const { condition, format } = rule.booleanRule ?? {};
      if (!condition || !ranges.some((range) => contains(range, row, column))) continue;
      if (meets(condition, value, this.state.locale, this.now)) return styleOf(format);
    }
    return {};
  }
}

const withBackground = (background: string | undefined): CellStyle =>
  said({ background: colour(background, '#ffffff') });
