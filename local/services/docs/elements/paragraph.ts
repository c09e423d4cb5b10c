/** Paragraph and ListItem: a line of texts, page breaks and rules, with its heading, alignment and distances. */
import {
  expose,
  type ClassSpec,
  type Costs,
  type EnumValue,
  type NoInvention,
} from '../../../runtime/facade';
import { refuseArguments, requireArguments } from '../../../runtime/signatures';
import { textIn } from '../arguments';
import { GlyphType, HorizontalAlignment, ParagraphHeading } from '../enums';
import { ownAttributes, type AttributeName } from '../model';
import { DocNode, textNode } from '../node';
import type { StyleChange } from '../runs';
import { editScopes, type DocSession } from '../session';
import { rewrite, TextView } from '../text-view';
import { ContainerImpl, containerCosts } from './container';
import { detachedIn, elementIn, type ElementImpl } from './element';

const isMember = (members: object, value: unknown): boolean => Object.values(members).includes(value);

/** Paragraph attributes as the heading has them. */
const inherited = Object.fromEntries(ownAttributes.PARAGRAPH.map((name) => [name, null])) as StyleChange;

abstract class LineImpl extends ContainerImpl {
  appendHorizontalRule(): ElementImpl {
    return this.putNew('HORIZONTAL_RULE', this.node.children.length);
  }

  appendPageBreak(pageBreak?: unknown): ElementImpl {
    return this.insertPageBreak(this.node.children.length, pageBreak);
  }

  appendText(text: unknown): ElementImpl {
    return this.insertText(this.node.children.length, text);
  }

  clear(): this {
    this.setText('');
    return this.facade();
  }

  getAlignment(): EnumValue | null {
    return this.attribute('HORIZONTAL_ALIGNMENT') as EnumValue | null;
  }

  getHeading(): EnumValue {
    return (this.attribute('HEADING') as EnumValue | null) ?? ParagraphHeading.NORMAL;
  }

  getIndentEnd(): number | null {
    return this.points('INDENT_END');
  }

  getIndentFirstLine(): number | null {
    return this.points('INDENT_FIRST_LINE');
  }

  getIndentStart(): number | null {
    return this.points('INDENT_START');
  }

  getLineSpacing(): number | null {
    return this.points('LINE_SPACING');
  }

  getLinkUrl(): string | null {
    return this.attribute('LINK_URL') as string | null;
  }

  getSpacingAfter(): number | null {
    return this.points('SPACING_AFTER');
  }

  getSpacingBefore(): number | null {
    return this.points('SPACING_BEFORE');
  }

  insertHorizontalRule(index: number): ElementImpl {
    return this.putNew('HORIZONTAL_RULE', index);
  }

  insertPageBreak(index: number, pageBreak?: unknown): ElementImpl {
    if (pageBreak === undefined || pageBreak === null) return this.putNew('PAGE_BREAK', index);
    const node = detachedIn(pageBreak, 'PAGE_BREAK', this.named('insertPageBreak'));
    this.put(index, node);
    return this.shown(node);
  }

  /** The new text wears the style of the one before it, as when a person goes on typing. */
  insertText(index: number, text: unknown): ElementImpl {
    const node =
      typeof text === 'object'
        ? detachedIn(text, 'TEXT', this.named('insertText'))
        : textNode(textIn(text, this.named('insertText')), new TextView(this.node).styleAt(Infinity));
    this.put(index, node);
    return this.shown(node);
  }

  setAlignment(alignment: unknown): this {
    if (!isMember(HorizontalAlignment, alignment)) refuseArguments([alignment], this.named('setAlignment'));
    return this.set('HORIZONTAL_ALIGNMENT', alignment);
  }

  /** The paragraph then looks as its heading says: what was set on it before is gone. */
  setHeading(heading: unknown): this {
    if (!isMember(ParagraphHeading, heading)) refuseArguments([heading], this.named('setHeading'));
    this.session.requireEdit();
    this.node.change(inherited);
    return this.set('HEADING', heading);
  }

  setIndentEnd(points: number): this {
    return this.setPoints('INDENT_END', points, 'setIndentEnd');
  }

  setIndentFirstLine(points: number): this {
    return this.setPoints('INDENT_FIRST_LINE', points, 'setIndentFirstLine');
  }

  setIndentStart(points: number): this {
    return this.setPoints('INDENT_START', points, 'setIndentStart');
  }

  setLineSpacing(multiplier: number): this {
    return this.setPoints('LINE_SPACING', multiplier, 'setLineSpacing');
  }

  setLinkUrl(url: string): this {
    return this.set('LINK_URL', url);
  }

  setSpacingAfter(points: number): this {
    return this.setPoints('SPACING_AFTER', points, 'setSpacingAfter');
  }

  setSpacingBefore(points: number): this {
    return this.setPoints('SPACING_BEFORE', points, 'setSpacingBefore');
  }

  /** Keeps the style of the first character. */
  setText(text: string): void {
    const written = textIn(text, this.named('setText'));
    this.session.requireEdit();
    rewrite(this.node, written);
  }

  protected points(name: AttributeName): number | null {
    return this.attribute(name) as number | null;
  }

  protected setPoints(name: AttributeName, points: number, method: string): this {
    requireArguments([points], [['number']], this.named(method));
    return this.set(name, points);
  }

  private putNew(type: 'HORIZONTAL_RULE' | 'PAGE_BREAK', index: number): ElementImpl {
    const node = new DocNode(type);
    this.put(index, node);
    return this.shown(node);
  }
}

export class ParagraphImpl extends LineImpl {
  protected readonly className = 'Paragraph';
}

export class ListItemImpl extends LineImpl {
  protected readonly className = 'ListItem';

  getGlyphType(): EnumValue | null {
    return this.attribute('GLYPH_TYPE') as EnumValue | null;
  }

  getListId(): string | null {
    return this.attribute('LIST_ID') as string | null;
  }

  getNestingLevel(): number {
    return Number(this.node.attributes.NESTING_LEVEL ?? 0);
  }

  /** Of every item on this level of the list, as Google keeps glyphs by level. */
  setGlyphType(glyph: unknown): this {
    if (!isMember(GlyphType, glyph)) refuseArguments([glyph], this.named('setGlyphType'));
    this.session.requireEdit();
    const name = (glyph as EnumValue).name();
    for (const item of levelOf(this.node)) item.change({ GLYPH_TYPE: name });
    return this.facade();
  }

  /** Joins the list of another item. */
  setListId(item: unknown): this {
    const { attributes } = elementIn(item, ['LIST_ITEM'], this.named('setListId')).node;
    return this.change({ LIST_ID: attributes.LIST_ID ?? null, GLYPH_TYPE: attributes.GLYPH_TYPE ?? null });
  }

  setNestingLevel(level: number): this {
    return this.setPoints('NESTING_LEVEL', level, 'setNestingLevel');
  }
}

/** The items of one list on the level of this one, itself included. */
function levelOf(item: DocNode): DocNode[] {
  const { LIST_ID: list, NESTING_LEVEL: level } = item.attributes;
  const alike = [...item.root.inside()].filter(
    ({ type, attributes }) =>
      type === 'LIST_ITEM' && attributes.LIST_ID === list && attributes.NESTING_LEVEL === level,
  );
  return [item, ...alike.filter((each) => each !== item)];
}

const lineCosts: Costs<LineImpl> = {
  ...containerCosts,
  appendHorizontalRule: 'docEdit',
  appendPageBreak: 'docEdit',
  appendText: 'docEdit',
  clear: 'docEdit',
  getAlignment: 'handle',
  getHeading: 'handle',
  getIndentEnd: 'handle',
  getIndentFirstLine: 'handle',
  getIndentStart: 'handle',
  getLineSpacing: 'handle',
  getLinkUrl: 'handle',
  getSpacingAfter: 'handle',
  getSpacingBefore: 'handle',
  insertHorizontalRule: 'docEdit',
  insertPageBreak: 'docEdit',
  insertText: 'docEdit',
  setAlignment: 'docEdit',
  setHeading: 'docEdit',
  setIndentEnd: 'docEdit',
  setIndentFirstLine: 'docEdit',
  setIndentStart: 'docEdit',
  setLineSpacing: 'docEdit',
  setLinkUrl: 'docEdit',
  setSpacingAfter: 'docEdit',
  setSpacingBefore: 'docEdit',
  setText: 'docEdit',
};

const paragraphSpec: ClassSpec<ParagraphImpl> = {
  service: 'DocumentApp',
  className: 'Paragraph',
  costs: lineCosts,
  scopes: editScopes,
};

const listItemSpec: ClassSpec<ListItemImpl> = {
  service: 'DocumentApp',
  className: 'ListItem',
  costs: {
    ...lineCosts,
    getGlyphType: 'handle',
    getListId: 'handle',
    getNestingLevel: 'handle',
    setGlyphType: 'docEdit',
    setListId: 'docEdit',
    setNestingLevel: 'docEdit',
  },
  scopes: editScopes,
};

/** Compile-time: no method that Google lacks. */
const inventsNothing: [
  NoInvention<ParagraphImpl, GoogleAppsScript.Document.Paragraph>,
  NoInvention<ListItemImpl, GoogleAppsScript.Document.ListItem>,
] = [true, true];
void inventsNothing;

export const exposeParagraph = (session: DocSession, node: DocNode): ParagraphImpl =>
  expose(session.execution, new ParagraphImpl(session, node), paragraphSpec);

export const exposeListItem = (session: DocSession, node: DocNode): ListItemImpl =>
  expose(session.execution, new ListItemImpl(session, node), listItemSpec);
