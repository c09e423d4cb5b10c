/** Cell formats as Excel styles. */
import type { Border, Fill, Style } from 'exceljs';
import { hexOf } from '../services/sheets/cell-format';
import { patternOf } from '../services/sheets/number-format';
import type { CellFormat, Color } from '../services/sheets/schema';

/** An opaque colour as Excel writes it. */
export const argb = (color: Color | undefined): { argb: string } | undefined => {
  const hex = hexOf(color);
  return hex === undefined ? undefined : { argb: `FF${hex.slice(1).toUpperCase()}` };
};

/** An object without the fields that have no value. */
const present = <T extends object>(fields: { readonly [K in keyof T]?: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const borderStyles: Readonly<Record<string, Border['style']>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const horizontal = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const vertical = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

const fontOf = (text: CellFormat['textFormat']): Style['font'] | undefined =>
  text &&
  present({
    name: text.fontFamily,
    size: text.fontSize,
    bold: text.bold,
    italic: text.italic,
    underline: text.underline,
    strike: text.strikethrough,
    color: argb(text.foregroundColor),
  });

function alignmentOf(format: CellFormat): Style['alignment'] | undefined {
  const alignment = present<Style['alignment']>({
    horizontal: horizontal[format.horizontalAlignment as keyof typeof horizontal],
    vertical: vertical[format.verticalAlignment as keyof typeof vertical],
    wrapText: format.wrapStrategy === 'WRAP' ? true : undefined,
    textRotation: format.textRotation?.angle,
  });
  return Object.keys(alignment).length === 0 ? undefined : alignment;
}

const borderOf = (border: GoogleAppsScript.Sheets.Schema.Border | undefined): Border | undefined => {
  const style = borderStyles[border?.style ?? ''];
  return style && { style, color: argb(border?.color) ?? { argb: 'FF000000' } };
};

function bordersOf({ top, bottom, left, right }: GoogleAppsScript.Sheets.Schema.Borders): Style['border'] {
  return present({
    top: borderOf(top),
    bottom: borderOf(bottom),
    left: borderOf(left),
    right: borderOf(right),
  });
}

/** The style of a cell. Dates are numbers with a date pattern in both worlds, counted from the same day. */
export function styleOf(format: CellFormat, locale: string): Partial<Style> {
  const background = argb(format.backgroundColor);
  const fill: Fill | undefined = background && { type: 'pattern', pattern: 'solid', fgColor: background };
  return present<Style>({
    numFmt: patternOf(format, locale) || undefined,
    font: fontOf(format.textFormat),
    alignment: alignmentOf(format),
    border: format.borders && bordersOf(format.borders),
    fill,
  });
}

/** The style that a conditional rule lays over a cell: there Excel takes the background from the other colour. */
export function overlayStyleOf(format: CellFormat | undefined): Partial<Style> {
  const background = argb(format?.backgroundColor);
  return present<Style>({
    font: fontOf(format?.textFormat),
    fill: background && { type: 'pattern', pattern: 'solid', bgColor: background },
  });
}
