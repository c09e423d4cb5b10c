/** What a saved document consists of: plain data that never changes, shared by every copy of the world. */

/** Google's attribute names, and TEXT_ALIGNMENT (superscript), which has setters of its own only. */
export type AttributeName = keyof typeof import('./enums').Attribute | 'TEXT_ALIGNMENT';

/** Enum values by name, colours as `#rrggbb`, measures in points. What is not there is inherited. */
export type Attributes = Readonly<Partial<Record<AttributeName, string | number | boolean>>>;

export type NodeType =
  | 'BODY_SECTION'
  | 'HEADER_SECTION'
  | 'FOOTER_SECTION'
  | 'PARAGRAPH'
  | 'LIST_ITEM'
  | 'TABLE'
  | 'TABLE_ROW'
  | 'TABLE_CELL'
  | 'TEXT'
  | 'HORIZONTAL_RULE'
  | 'PAGE_BREAK';

/** A stretch of text in one style. A line break inside a paragraph is `\n`. */
export interface Run {
  readonly text: string;
  readonly style: Attributes;
}

export interface StoredNode {
  readonly type: NodeType;
  readonly attributes?: Attributes;
  readonly children?: readonly StoredNode[];
  /** Of a TEXT. */
  readonly runs?: readonly Run[];
  /** Of a TABLE: points by column, null where Google shares the width out. */
  readonly columnWidths?: readonly (number | null)[];
  /** Of a TABLE: how many of its first rows are repeated on each of its pages. */
  readonly pinnedRows?: number;
  /** Of a paragraph: it stands on the page of the next one. DocumentApp has no name for it, and leaves it alone. */
  readonly keepWithNext?: true;
}

export interface StoredDocument {
  readonly body: StoredNode;
  readonly header?: StoredNode;
  readonly footer?: StoredNode;
}

/** Text attributes: they belong to characters and reach all text inside an element they are set on. */
export const textAttributes: ReadonlySet<AttributeName> = new Set([
  'BACKGROUND_COLOR',
  'BOLD',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'ITALIC',
  'LINK_URL',
  'STRIKETHROUGH',
  'TEXT_ALIGNMENT',
  'UNDERLINE',
]);

const paragraphAttributes: readonly AttributeName[] = [
  'HEADING',
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_FIRST_LINE',
  'INDENT_START',
  'LEFT_TO_RIGHT',
  'LINE_SPACING',
  'SPACING_AFTER',
  'SPACING_BEFORE',
];
const padding: readonly AttributeName[] = ['PADDING_BOTTOM', 'PADDING_LEFT', 'PADDING_RIGHT', 'PADDING_TOP'];

/** The attributes that an element itself carries; any other is not its own. */
export const ownAttributes: Readonly<Record<NodeType, readonly AttributeName[]>> = {
  BODY_SECTION: ['MARGIN_BOTTOM', 'MARGIN_LEFT', 'MARGIN_RIGHT', 'MARGIN_TOP', 'PAGE_HEIGHT', 'PAGE_WIDTH'],
  HEADER_SECTION: [],
  FOOTER_SECTION: [],
  PARAGRAPH: paragraphAttributes,
  LIST_ITEM: [...paragraphAttributes, 'GLYPH_TYPE', 'LIST_ID', 'NESTING_LEVEL'],
  TABLE: ['BORDER_COLOR', 'BORDER_WIDTH'],
  TABLE_ROW: ['MINIMUM_HEIGHT'],
  TABLE_CELL: ['BACKGROUND_COLOR', 'VERTICAL_ALIGNMENT', ...padding],
  TEXT: [],
  HORIZONTAL_RULE: [],
  PAGE_BREAK: [],
};

const emptyParagraph: StoredNode = { type: 'PARAGRAPH' };

/** A section as it is born: one empty paragraph (fact 65). */
export const emptySection = (type: 'BODY_SECTION' | 'HEADER_SECTION' | 'FOOTER_SECTION'): StoredNode => ({
  type,
  children: [emptyParagraph],
});

export const emptyDocument: StoredDocument = { body: emptySection('BODY_SECTION') };

const joints: Partial<Record<NodeType, string>> = { PARAGRAPH: '', LIST_ITEM: '' };

/** The text of an element: paragraphs and cells joined by line ends (facts 65, 66). */
export function textOfStored(node: StoredNode): string {
  if (node.runs) return node.runs.map((run) => run.text).join('');
  return (node.children ?? []).map(textOfStored).join(joints[node.type] ?? '\n');
}
