/** Text: characters with their styles; of one text, or of all text inside an element (editAsText). */
import { GoogleError } from '../../../runtime/errors';
import { expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { refuseArguments, requireArguments } from '../../../runtime/signatures';
import { textIn, textsIn } from '../arguments';
import { changeOf, valueToKeep, valueToRead } from '../attribute-values';
import { Attribute, ElementType } from '../enums';
import { findText, replaceText } from '../finding';
import { textAttributes, type AttributeName } from '../model';
import type { DocNode } from '../node';
import type { StyleChange } from '../runs';
import { editScopes, type DocSession } from '../session';
import { rewrite, TextView } from '../text-view';
import { elementCosts, ElementImpl } from './element';
import { spotIn, type RangeElementImpl } from './range-element';

const named = (method: string): string => `DocumentApp.Text.${method}`;

export class TextImpl extends ElementImpl {
  private get view(): TextView {
    return new TextView(this.node);
  }

  appendText(text: string): this {
    const added = textIn(text, named('appendText'));
    const { length } = this.view;
    return this.splice(length, length, added);
  }

  deleteText(start: number, endInclusive: number): this {
    requireArguments([start, endInclusive], [['number', 'number']], named('deleteText'));
    return this.splice(start, endInclusive + 1, '');
  }

  editAsText(): this {
    return this.facade();
  }

  findText(pattern: string, from?: unknown): RangeElementImpl | null {
    const wanted = textIn(pattern, named('findText'));
    const spot = findText(this.node, wanted, spotIn(from, named('findText')));
    return spot ? (this.session.show.spot(this.session, spot) as RangeElementImpl) : null;
  }

  override getAttributes(offset?: number): Record<string, unknown> {
    const names = Object.keys(Attribute).filter((name) => textAttributes.has(name as AttributeName));
    return Object.fromEntries(names.map((name) => [name, this.read(name as AttributeName, offset)]));
  }

  getBackgroundColor(offset?: number): string | null {
    return this.read('BACKGROUND_COLOR', offset) as string | null;
  }

  getFontFamily(offset?: number): string | null {
    return this.read('FONT_FAMILY', offset) as string | null;
  }

  getFontSize(offset?: number): number | null {
    return this.read('FONT_SIZE', offset) as number | null;
  }

  getForegroundColor(offset?: number): string | null {
    return this.read('FOREGROUND_COLOR', offset) as string | null;
  }

  getLinkUrl(offset?: number): string | null {
    return this.read('LINK_URL', offset) as string | null;
  }

  /** The text of a whole paragraph belongs to that paragraph. */
  override getParent(): ElementImpl | null {
    return this.node.type === 'TEXT' ? super.getParent() : this.shown(this.node);
  }

  getText(): string {
    return this.view.text;
  }

  getTextAlignment(offset?: number): EnumValue | null {
    return this.read('TEXT_ALIGNMENT', offset) as EnumValue | null;
  }

  getTextAttributeIndices(): number[] {
    return this.view.indices();
  }

  override getType(): EnumValue {
    return ElementType.TEXT;
  }

  insertText(offset: number, text: string): this {
    requireArguments([offset, text], [['number', 'text']], named('insertText'));
    return this.splice(offset, offset, textIn(text, named('insertText')));
  }

  isBold(offset?: number): boolean | null {
    return this.read('BOLD', offset) as boolean | null;
  }

  isItalic(offset?: number): boolean | null {
    return this.read('ITALIC', offset) as boolean | null;
  }

  isStrikethrough(offset?: number): boolean | null {
    return this.read('STRIKETHROUGH', offset) as boolean | null;
  }

  isUnderline(offset?: number): boolean | null {
    return this.read('UNDERLINE', offset) as boolean | null;
  }

  replaceText(pattern: string, replacement: string): this {
    const [wanted, text] = textsIn(pattern, replacement, named('replaceText'));
    this.session.requireEdit();
    replaceText(this.node, wanted, text);
    return this.facade();
  }

  override setAttributes(...args: unknown[]): this {
    const change = changeOf(args.at(-1));
    return this.restyle(change, args.slice(0, -1), 'setAttributes');
  }

  setBackgroundColor(...args: unknown[]): this {
    return this.write('BACKGROUND_COLOR', args, 'setBackgroundColor');
  }

  setBold(...args: unknown[]): this {
    return this.write('BOLD', args, 'setBold');
  }

  setFontFamily(...args: unknown[]): this {
    return this.write('FONT_FAMILY', args, 'setFontFamily');
  }

  setFontSize(...args: unknown[]): this {
    return this.write('FONT_SIZE', args, 'setFontSize');
  }

  setForegroundColor(...args: unknown[]): this {
    return this.write('FOREGROUND_COLOR', args, 'setForegroundColor');
  }

  setItalic(...args: unknown[]): this {
    return this.write('ITALIC', args, 'setItalic');
  }

  setLinkUrl(...args: unknown[]): this {
    return this.write('LINK_URL', args, 'setLinkUrl');
  }

  setStrikethrough(...args: unknown[]): this {
    return this.write('STRIKETHROUGH', args, 'setStrikethrough');
  }

  /** Everything in it becomes this text, in the style of its first character. */
  setText(text: string): this {
    const written = textIn(text, named('setText'));
    const { node } = this;
    this.session.requireEdit();
    if (node.isParagraph) rewrite(node, written);
    else this.view.splice(0, this.view.length, written);
    return this.facade();
  }

  setTextAlignment(...args: unknown[]): this {
    return this.write('TEXT_ALIGNMENT', args, 'setTextAlignment');
  }

  setUnderline(...args: unknown[]): this {
    return this.write('UNDERLINE', args, 'setUnderline');
  }

  protected override facade(): this {
    return this.session.show.text(this.session, this.node) as this;
  }

  /** An attribute of one character, or of all of them: null where they differ. */
  private read(name: AttributeName, offset?: number): unknown {
    const { view } = this;
    if (offset !== undefined && offset !== null) {
      if (offset < 0 || offset >= view.length) throw new GoogleError('Invalid argument: offset');
      return valueToRead(name, view.styleAt(offset));
    }
    const styles = view.styles(0, Infinity);
    const values = new Set(styles.map((style) => style[name]));
    return values.size === 1 ? valueToRead(name, styles[0] ?? {}) : null;
  }

  private write(name: AttributeName, args: readonly unknown[], method: string): this {
    const value = args.at(-1);
    const kind = valueKinds[name];
    if (kind && value !== null && typeof value !== kind) refuseArguments(args, named(method));
    return this.restyle({ [name]: valueToKeep(name, value) }, args.slice(0, -1), method);
  }

  /** `range` is empty (all of it) or start and end, both included. */
  private restyle(change: StyleChange, range: readonly unknown[], method: string): this {
    this.session.requireEdit();
    if (range.length === 0) {
      this.view.restyle(0, Infinity, change);
      return this.facade();
    }
    requireArguments(range, [['number', 'number']], named(method));
    const [start, end] = range as [number, number];
    if (start < 0 || end >= this.view.length || end < start)
      throw new GoogleError('Invalid argument: offset');
    this.view.restyle(start, end + 1, change);
    return this.facade();
  }

  private splice(start: number, end: number, text: string): this {
    this.session.requireEdit();
    this.view.splice(start, end, text);
    return this.facade();
  }
}

const valueKinds: Partial<Record<AttributeName, string>> = {
  BACKGROUND_COLOR: 'string',
  BOLD: 'boolean',
  FONT_FAMILY: 'string',
  FONT_SIZE: 'number',
  FOREGROUND_COLOR: 'string',
  ITALIC: 'boolean',
  LINK_URL: 'string',
  STRIKETHROUGH: 'boolean',
  UNDERLINE: 'boolean',
};

const textSpec: ClassSpec<TextImpl> = {
  service: 'DocumentApp',
  className: 'Text',
  costs: {
    ...elementCosts,
    appendText: 'docEdit',
    deleteText: 'docEdit',
    editAsText: 'handle',
    findText: 'handle',
    getBackgroundColor: 'handle',
    getFontFamily: 'handle',
    getFontSize: 'handle',
    getForegroundColor: 'handle',
    getLinkUrl: 'handle',
    getText: 'handle',
    getTextAlignment: 'handle',
    getTextAttributeIndices: 'handle',
    insertText: 'docEdit',
    isBold: 'handle',
    isItalic: 'handle',
    isStrikethrough: 'handle',
    isUnderline: 'handle',
    replaceText: 'docEdit',
    setBackgroundColor: 'docEdit',
    setBold: 'docEdit',
    setFontFamily: 'docEdit',
    setFontSize: 'docEdit',
    setForegroundColor: 'docEdit',
    setItalic: 'docEdit',
    setLinkUrl: 'docEdit',
    setStrikethrough: 'docEdit',
    setText: 'docEdit',
    setTextAlignment: 'docEdit',
    setUnderline: 'docEdit',
  },
  scopes: editScopes,
};

/** Compile-time: no method that Google lacks. */
const inventsNothing: NoInvention<TextImpl, GoogleAppsScript.Document.Text> = true;
void inventsNothing;

export const exposeText = (session: DocSession, node: DocNode): TextImpl =>
  expose(session.execution, new TextImpl(session, node), textSpec);
