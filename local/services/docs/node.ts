/** The elements of an open document: a tree that can be edited, made from a saved one and turned back into it. */
import type { AttributeName, Attributes, NodeType, Run, StoredNode } from './model';
import { changed, textOfRuns, tidy, type StyleChange } from './runs';

export class DocNode {
  /** Undefined for the sections of a document and for what is detached. */
  parent: DocNode | undefined;
  attributes: Attributes = {};
  children: DocNode[] = [];
  /** Of a TEXT: its styled characters. */
  runs: readonly Run[] = [];
  /** Of a TABLE. */
  columnWidths: readonly (number | null)[] = [];
  /** Of a paragraph, set through the Docs API. */
  keepsWithNext = false;
  /** Of a TABLE, set through the Docs API. */
  pinnedRows = 0;

  constructor(readonly type: NodeType) {}

  /** Where it stands among its parent's children; 0 when detached. */
  get index(): number {
    return this.parent?.children.indexOf(this) ?? 0;
  }

  get isParagraph(): boolean {
    return this.type === 'PARAGRAPH' || this.type === 'LIST_ITEM';
  }

  get isSection(): boolean {
    return this.type.endsWith('_SECTION');
  }

  /** The text of everything inside. */
  get text(): string {
    if (this.type === 'TEXT') return textOfRuns(this.runs);
    return this.children.map((child) => child.text).join(this.isParagraph ? '' : '\n');
  }

  insert(index: number, child: DocNode): void {
    child.parent = this;
    this.children.splice(index, 0, child);
  }

  /** Takes everything out of it. */
  empty(): void {
    for (const child of this.children) child.parent = undefined;
    this.children = [];
  }

  /** Takes it out of its parent. */
  detach(): void {
    this.parent?.children.splice(this.index, 1);
    this.parent = undefined;
  }

  change(change: StyleChange): void {
    this.attributes = changed(this.attributes, change);
  }

  /** Every element inside, in reading order. */
  *inside(): Generator<DocNode> {
    for (const child of this.children) {
      yield child;
      yield* child.inside();
    }
  }

  /** The outermost element around it: a section, or the detached element itself. */
  get root(): DocNode {
    return this.parent?.root ?? this;
  }
}

/** An editable tree of a saved one, detached. */
export function grow(stored: StoredNode): DocNode {
  const node = new DocNode(stored.type);
  node.attributes = stored.attributes ?? {};
  node.runs = stored.runs ?? [];
  node.columnWidths = stored.columnWidths ?? [];
  node.pinnedRows = stored.pinnedRows ?? 0;
  node.keepsWithNext = stored.keepWithNext === true;
  for (const child of stored.children ?? []) node.insert(node.children.length, grow(child));
  return node;
}

/** The saved form of a tree. Texts that stand side by side become one, as when Google opens a document again. */
export function pressed(node: DocNode): StoredNode {
  const children = node.isParagraph ? joinedTexts(node.children) : node.children.map(pressed);
  return {
    type: node.type,
    ...(Object.keys(node.attributes).length === 0 ? {} : { attributes: node.attributes }),
    ...(children.length === 0 ? {} : { children }),
    ...(node.type === 'TEXT' ? { runs: tidy(node.runs) } : {}),
    ...(node.columnWidths.length === 0 ? {} : { columnWidths: node.columnWidths }),
    ...(node.pinnedRows > 0 ? { pinnedRows: node.pinnedRows } : {}),
    ...(node.keepsWithNext ? { keepWithNext: true } : {}),
  };
}

function joinedTexts(children: readonly DocNode[]): StoredNode[] {
  const joined: StoredNode[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type !== 'TEXT') joined.push(pressed(child));
    else if (last?.runs)
      joined[joined.length - 1] = { type: 'TEXT', runs: tidy([...last.runs, ...child.runs]) };
    else if (child.text !== '') joined.push(pressed(child));
  }
  return joined;
}

/** A detached copy of everything inside (fact 67). */
export const copied = (node: DocNode): DocNode => grow(pressed(node));

export function textNode(text: string, style: Attributes): DocNode {
  const node = new DocNode('TEXT');
  node.runs = tidy([{ text, style }]);
  return node;
}

/** A paragraph or list item with a text in one style. */
export function paragraphNode(
  type: 'PARAGRAPH' | 'LIST_ITEM',
  text: string,
  style: Attributes = {},
  attributes: Attributes = {},
): DocNode {
  const node = new DocNode(type);
  node.attributes = text === '' ? { ...attributes, ...style } : attributes;
  if (text !== '') node.insert(0, textNode(text, style));
  return node;
}

/** A cell as it is born: one paragraph, with the text if there is any. */
export function cellNode(text = ''): DocNode {
  const cell = new DocNode('TABLE_CELL');
  cell.insert(0, paragraphNode('PARAGRAPH', text));
  return cell;
}

/** A table of these texts. */
export function tableNode(cells: readonly (readonly string[])[]): DocNode {
  const table = new DocNode('TABLE');
  for (const texts of cells) {
    const row = new DocNode('TABLE_ROW');
    for (const text of texts) row.insert(row.children.length, cellNode(text));
    table.insert(table.children.length, row);
  }
  return table;
}

/** Those attributes that a set of names allows. */
export function picked(attributes: Attributes, names: ReadonlySet<AttributeName>): Attributes {
  const own = Object.entries(attributes).filter(([name]) => names.has(name as AttributeName));
  return Object.fromEntries(own) as Attributes;
}
