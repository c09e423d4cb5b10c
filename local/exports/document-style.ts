/** How the text of a document looks: Google's named styles under what the document itself says. */
import type { AttributeName, Attributes, StoredNode } from '../services/docs/model';

/** Points, colours as `#rrggbb`. */
export interface TextLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string;
  readonly background: string | undefined;
  readonly script: 'sub' | 'sup' | undefined;
  /** Only addresses of pages and mail. */
  readonly link: string | undefined;
}

export interface ParagraphLook {
  readonly heading: string;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly before: number;
  readonly after: number;
  /** Times the height of a line. */
  readonly lineSpacing: number;
  readonly indentStart: number;
  readonly indentEnd: number;
  /** From the margin, as Google gives it. */
  readonly indentFirstLine: number;
}

interface NamedStyle {
  readonly size: number;
  readonly color?: string;
  readonly italic?: boolean;
  readonly before?: number;
  readonly after?: number;
}

/** Google's defaults for a new document. */
export const namedStyles: Readonly<Record<string, NamedStyle>> = {
  NORMAL: { size: 11 },
  TITLE: { size: 26, after: 3 },
  SUBTITLE: { size: 15, color: '#666666', after: 16 },
  HEADING1: { size: 20, before: 20, after: 6 },
  HEADING2: { size: 16, before: 18, after: 6 },
  HEADING3: { size: 14, color: '#434343', before: 16, after: 4 },
  HEADING4: { size: 12, color: '#666666', before: 14, after: 4 },
  HEADING5: { size: 11, color: '#666666', before: 12, after: 4 },
  HEADING6: { size: 11, color: '#666666', italic: true, before: 12, after: 4 },
};

export const defaultFont = 'Arial';

/**
 * Whether a named style holds its paragraphs to the page of what follows: all but normal text do, as `namedStyles` of a
 * document says that the Docs API gives (`keepWithNext: true` from TITLE to HEADING_6).
 */
export const keepsWithNext = (heading: string): boolean => heading !== 'NORMAL' && heading in namedStyles;

const linkColor = '#1155cc';
const safeLink = /^(?:https?:|mailto:|tel:)/i;
const hexColor = /^#[0-9a-f]{6}$/i;

const headingOf = (attributes: Attributes): string => String(attributes.HEADING ?? 'NORMAL');

const namedStyle = (heading: string): NamedStyle => namedStyles[heading] ?? { size: 11 };

/** A colour that can be drawn; Google takes any text for one (fact 17). */
export const colorIn = (value: unknown): string | undefined =>
  typeof value === 'string' && hexColor.test(value) ? value.toLowerCase() : undefined;

/** How a run looks in a paragraph with these attributes. */
export function textLook(style: Attributes, paragraph: Attributes = {}): TextLook {
  const named = namedStyle(headingOf(paragraph));
  const url = String(style.LINK_URL ?? '');
  const link = safeLink.test(url) ? url : undefined;
  const script = { SUBSCRIPT: 'sub', SUPERSCRIPT: 'sup' } as const;
  return {
    font: String(style.FONT_FAMILY ?? defaultFont),
    size: Number(style.FONT_SIZE ?? named.size),
    bold: style.BOLD === true,
    italic: Boolean(style.ITALIC ?? named.italic),
    underline: Boolean(style.UNDERLINE ?? link !== undefined),
    strike: style.STRIKETHROUGH === true,
    color: colorIn(style.FOREGROUND_COLOR) ?? (link ? linkColor : (named.color ?? '#000000')),
    background: colorIn(style.BACKGROUND_COLOR),
    script: script[style.TEXT_ALIGNMENT as keyof typeof script],
    link,
  };
}

const alignments: Readonly<Record<string, ParagraphLook['align']>> = {
  CENTER: 'center',
  JUSTIFY: 'justify',
  LEFT: 'left',
  RIGHT: 'right',
};

/** A measure that the document says, or else this one. */
const measure = (attributes: Attributes, name: AttributeName, otherwise = 0): number =>
  Number(attributes[name] ?? otherwise);

/** How a paragraph or list item looks. Items hang 18 points before their text, half an inch in by level. */
export function paragraphLook({ type, attributes = {} }: StoredNode): ParagraphLook {
  const heading = headingOf(attributes);
  const named = namedStyle(heading);
  const listed = type === 'LIST_ITEM' ? 36 * (measure(attributes, 'NESTING_LEVEL') + 1) : 0;
  const indentStart = measure(attributes, 'INDENT_START', listed);
  const hanging = listed > 0 ? 18 : 0;
  return {
    heading,
    align: alignments[String(attributes.HORIZONTAL_ALIGNMENT)] ?? 'left',
    before: measure(attributes, 'SPACING_BEFORE', named.before),
    after: measure(attributes, 'SPACING_AFTER', named.after),
    lineSpacing: measure(attributes, 'LINE_SPACING', 1.15),
    indentStart,
    indentEnd: measure(attributes, 'INDENT_END'),
    indentFirstLine: measure(attributes, 'INDENT_FIRST_LINE', indentStart - hanging),
  };
}

export interface TableLook {
  readonly borderColor: string;
  readonly borderWidth: number;
  /** Columns of the widest row. */
  readonly columns: number;
  /** Points, undefined where the width is shared out. */
  readonly widths: readonly (number | undefined)[];
  /** Least height of each row in points, undefined where none was set. */
  readonly heights: readonly (number | undefined)[];
}

export function tableLook({ attributes = {}, children = [], columnWidths = [] }: StoredNode): TableLook {
  const columns = Math.max(0, ...children.map((row) => row.children?.length ?? 0));
  return {
    borderColor: colorIn(attributes.BORDER_COLOR) ?? '#000000',
    borderWidth: measure(attributes, 'BORDER_WIDTH', 1),
    columns,
    widths: Array.from({ length: columns }, (_, column) => columnWidths[column] ?? undefined),
    heights: children.map((row) => measure(row.attributes ?? {}, 'MINIMUM_HEIGHT') || undefined),
  };
}

export interface CellLook {
  readonly background: string | undefined;
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const verticals: Readonly<Record<string, CellLook['vertical']>> = { BOTTOM: 'bottom', CENTER: 'middle' };

/** Google gives cells five points of padding. */
export const cellLook = ({ attributes = {} }: StoredNode): CellLook => ({
  background: colorIn(attributes.BACKGROUND_COLOR),
  vertical: verticals[String(attributes.VERTICAL_ALIGNMENT)] ?? 'top',
  top: measure(attributes, 'PADDING_TOP', 5),
  right: measure(attributes, 'PADDING_RIGHT', 5),
  bottom: measure(attributes, 'PADDING_BOTTOM', 5),
  left: measure(attributes, 'PADDING_LEFT', 5),
});

const emptyCell: StoredNode = { type: 'TABLE_CELL', children: [{ type: 'PARAGRAPH' }] };

/** The cells of each row, short rows filled up. */
export function rowsOf({ children = [] }: StoredNode, columns: number): StoredNode[][] {
  return children.map((row) => {
    const cells = [...(row.children ?? [])];
    while (cells.length < columns) cells.push(emptyCell);
    return cells;
  });
}
