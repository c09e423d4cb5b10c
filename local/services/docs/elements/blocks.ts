/** What holds paragraphs, lists and tables: the sections of a document and the cells of a table. */
import type { Costs } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { textIn } from '../arguments';
import { textAttributes, type Attributes } from '../model';
import { DocNode, paragraphNode, picked, tableNode } from '../node';
import { TextView, rewrite } from '../text-view';
import { ContainerImpl, containerCosts } from './container';
import { detachedIn, requireRemovable, type ElementImpl } from './element';

/** What a paragraph that a script writes is born with, whatever stands before it. */
const bornWith: Attributes = {
  HEADING: 'NORMAL',
  HORIZONTAL_ALIGNMENT: 'LEFT',
  LEFT_TO_RIGHT: true,
  LINE_SPACING: 1.15,
};

export abstract class BlocksImpl extends ContainerImpl {
  appendHorizontalRule(): ElementImpl {
    return this.insertHorizontalRule(this.end);
  }

  appendListItem(item: unknown): ElementImpl {
    return this.putListItem(this.end, item, 'appendListItem');
  }

  appendParagraph(paragraph: unknown): ElementImpl {
    return this.putParagraph(this.end, paragraph, 'appendParagraph');
  }

  appendTable(table?: unknown): ElementImpl {
    return this.putTable(this.end, table, 'appendTable');
  }

  /** Leaves one empty paragraph (fact 69). Google refuses where the last child is a list item. */
  clear(): this {
    this.session.requireEdit();
    const last = this.node.children.at(-1);
    if (last && last.type !== 'PARAGRAPH') requireRemovable(last);
    this.node.empty();
    this.node.insert(0, new DocNode('PARAGRAPH'));
    return this.facade();
  }

  insertHorizontalRule(index: number): ElementImpl {
    const paragraph = new DocNode('PARAGRAPH');
    const rule = new DocNode('HORIZONTAL_RULE');
    paragraph.insert(0, rule);
    this.put(index, paragraph);
    return this.shown(rule);
  }

  insertListItem(index: number, item: unknown): ElementImpl {
    return this.putListItem(index, item, 'insertListItem');
  }

  insertParagraph(index: number, paragraph: unknown): ElementImpl {
    return this.putParagraph(index, paragraph, 'insertParagraph');
  }

  insertTable(index: number, table?: unknown): ElementImpl {
    return this.putTable(index, table, 'insertTable');
  }

  /** One paragraph with this text remains: the first one, in the style it had. */
  setText(text: string): this {
    const written = textIn(text, this.named('setText'));
    this.session.requireEdit();
    const first = this.node.children.find(({ type }) => type === 'PARAGRAPH') ?? new DocNode('PARAGRAPH');
    this.node.empty();
    this.node.insert(0, first);
    rewrite(first, written);
    return this.facade();
  }

  protected get end(): number {
    return this.node.children.length;
  }

  private putParagraph(index: number, paragraph: unknown, method: string): ElementImpl {
    if (typeof paragraph === 'object') {
      return this.putDetached(index, detachedIn(paragraph, 'PARAGRAPH', this.named(method)));
    }
    const text = textIn(paragraph, this.named(method));
    return this.putDetached(index, paragraphNode('PARAGRAPH', text, this.styleBefore(index), bornWith));
  }

  /** Items that follow each other are of one list, numbered unless another glyph is chosen (fact 72). */
  private putListItem(index: number, item: unknown, method: string): ElementImpl {
    if (typeof item === 'object') {
      return this.putDetached(index, detachedIn(item, 'LIST_ITEM', this.named(method)));
    }
    const text = textIn(item, this.named(method));
    const previous = this.node.children[index - 1];
    const same = previous?.type === 'LIST_ITEM' ? previous.attributes : {};
    const attributes: Attributes = {
      LIST_ID: same.LIST_ID ?? this.session.execution.world.newId('kix.', 16),
      GLYPH_TYPE: same.GLYPH_TYPE ?? 'NUMBER',
      NESTING_LEVEL: 0,
    };
    return this.putDetached(index, paragraphNode('LIST_ITEM', text, this.styleBefore(index), attributes));
  }

  /** A table is never last: an empty paragraph follows it (fact 66). */
  private putTable(index: number, table: unknown, method: string): ElementImpl {
    const node = isNothing(table)
      ? tableNode([])
      : Array.isArray(table)
        ? tableNode(cellTexts(table, this.named(method)))
        : detachedIn(table, 'TABLE', this.named(method));
    const shown = this.putDetached(index, node);
    if (node.index === this.end - 1) this.node.insert(this.end, new DocNode('PARAGRAPH'));
    return shown;
  }

  protected putDetached(index: number, node: DocNode): ElementImpl {
    this.put(index, node);
    return this.shown(node);
  }

  /** The style of text that a paragraph put here takes over from the one before it, as when a person presses Enter. */
  private styleBefore(index: number): Attributes {
    const previous = this.node.children[index - 1];
    if (!previous?.isParagraph) return {};
    const { LINK_URL: _link, ...style } = new TextView(previous).styleAt(Infinity);
    return picked(style, textAttributes);
  }
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

/** A list of lists of strings, or the signature error. */
function cellTexts(table: unknown[], method: string): string[][] {
  const right = table.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
  return right ? (table as string[][]) : refuseArguments([table], method);
}

export const blocksCosts: Costs<BlocksImpl> = {
  ...containerCosts,
  appendHorizontalRule: 'docEdit',
  appendListItem: 'docEdit',
  appendParagraph: 'docEdit',
  appendTable: 'docEdit',
  clear: 'docEdit',
  insertHorizontalRule: 'docEdit',
  insertListItem: 'docEdit',
  insertParagraph: 'docEdit',
  insertTable: 'docEdit',
  setText: 'docEdit',
};
