/** What every element of a document can do: say what and where it is, be copied, removed and given attributes. */
import { GoogleError } from '../../../runtime/errors';
import { behind, type Costs, type EnumValue } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { changeOf, valueToKeep, valueToRead } from '../attribute-values';
import { Attribute, ElementType } from '../enums';
import { ownAttributes, textAttributes, type AttributeName, type NodeType } from '../model';
import { copied, type DocNode } from '../node';
import { restyled, type StyleChange } from '../runs';
import type { DocSession } from '../session';

export class ElementImpl {
  constructor(
    /** The open document it belongs to. */
    readonly session: DocSession,
    readonly node: DocNode,
  ) {}

  asBody(): ElementImpl {
    return this.as('BODY_SECTION');
  }

  asFooterSection(): ElementImpl {
    return this.as('FOOTER_SECTION');
  }

  asHeaderSection(): ElementImpl {
    return this.as('HEADER_SECTION');
  }

  asHorizontalRule(): ElementImpl {
    return this.as('HORIZONTAL_RULE');
  }

  asListItem(): ElementImpl {
    return this.as('LIST_ITEM');
  }

  asPageBreak(): ElementImpl {
    return this.as('PAGE_BREAK');
  }

  asParagraph(): ElementImpl {
    return this.as('PARAGRAPH');
  }

  asTable(): ElementImpl {
    return this.as('TABLE');
  }

  asTableCell(): ElementImpl {
    return this.as('TABLE_CELL');
  }

  asTableRow(): ElementImpl {
    return this.as('TABLE_ROW');
  }

  asText(): ElementImpl {
    return this.as('TEXT');
  }

  /** Deep and detached: its parent is null (fact 67). */
  copy(): this {
    return this.shown(copied(this.node));
  }

  getAttributes(): Record<string, unknown> {
    const entries = Object.keys(Attribute)
      .filter((name) => this.mayCarry(name as AttributeName))
      .map((name) => [name, this.attribute(name as AttributeName)]);
    return Object.fromEntries(entries) as Record<string, unknown>;
  }

  getNextSibling(): ElementImpl | null {
    return this.sibling(1);
  }

  getParent(): ElementImpl | null {
    const { parent } = this.node;
    return parent ? this.shown(parent) : null;
  }

  getPreviousSibling(): ElementImpl | null {
    return this.sibling(-1);
  }

  getType(): EnumValue {
    return ElementType[this.node.type];
  }

  isAtDocumentEnd(): boolean {
    const { node } = this;
    for (let at: DocNode | undefined = node; at?.parent; at = at.parent) {
      if (at.parent.children.at(-1) !== at) return false;
    }
    return node.root === this.session.body;
  }

  removeFromParent(): this | null {
    const { parent } = this.node;
    if (!parent) return null;
    this.session.requireEdit();
    requireRemovable(this.node);
    this.node.detach();
    return this.facade();
  }

  /** Text attributes reach all text inside; the element's own stay with it; others are ignored. */
  setAttributes(attributes: unknown): this {
    return this.change(changeOf(attributes));
  }

  protected facade(): this {
    return this.shown(this.node);
  }

  /** Another element as the script sees it; its class follows from its type. */
  protected shown<T extends ElementImpl>(node: DocNode): T {
    return this.session.show.element(this.session, node) as T;
  }

  /** An attribute as the script reads it, null when inherited or when the text inside has several values. */
  protected attribute(name: AttributeName): unknown {
    const own = ownAttributes[this.node.type].includes(name);
    return own ? valueToRead(name, this.node.attributes) : commonAttribute(this.node, name);
  }

  /** Sets one attribute. */
  protected set(name: AttributeName, value: unknown): this {
    return this.change({ [name]: valueToKeep(name, value) });
  }

  protected change(change: StyleChange): this {
    this.session.requireEdit();
    const own = ownAttributes[this.node.type];
    const mine = filtered(change, (name) => own.includes(name));
    const ofText = filtered(change, (name) => textAttributes.has(name) && !own.includes(name));
    this.node.change(mine);
    if (Object.keys(ofText).length > 0) changeText(this.node, ofText);
    return this.facade();
  }

  private mayCarry(name: AttributeName): boolean {
    return ownAttributes[this.node.type].includes(name) || textAttributes.has(name);
  }

  private sibling(step: 1 | -1): ElementImpl | null {
    const { parent, index } = this.node;
    const sibling = parent?.children[index + step];
    return sibling ? this.shown(sibling) : null;
  }

  private as(type: NodeType): ElementImpl {
    if (this.node.type !== type) throw new GoogleError(`${this.node.type} can't be cast to ${type}.`);
    return this.facade();
  }
}

const filtered = (change: StyleChange, keep: (name: AttributeName) => boolean): StyleChange =>
  Object.fromEntries(Object.entries(change).filter(([name]) => keep(name as AttributeName)));

/** Restyles all text inside and what will be written into empty paragraphs. */
function changeText(node: DocNode, change: StyleChange): void {
  for (const each of [node, ...node.inside()]) {
    if (each.type === 'TEXT') each.runs = restyled(each.runs, 0, Infinity, change);
    else if (each.isParagraph) each.change(change);
  }
}

/** What all text inside has in common. */
function commonAttribute(node: DocNode, name: AttributeName): unknown {
  const styles = [node, ...node.inside()].flatMap((each) => each.runs.map((run) => run.style));
  if (styles.length === 0) return valueToRead(name, node.attributes);
  const values = new Set(styles.map((style) => style[name]));
  return values.size === 1 ? valueToRead(name, styles[0] ?? {}) : null;
}

/** A section and a cell end with a paragraph: the last one cannot go (fact 69). */
export function requireRemovable(node: DocNode): void {
  const { parent } = node;
  const holdsBlocks = parent && (parent.isSection || parent.type === 'TABLE_CELL');
  if (holdsBlocks && parent.children.at(-1) === node) {
    throw new GoogleError("Can't remove the last paragraph in a document section.");
  }
}

/** The element behind an argument. Throws the signature error for anything else. */
export function elementIn(argument: unknown, types: readonly NodeType[], method: string): ElementImpl {
  const element = behind(argument, ElementImpl);
  return element && types.includes(element.node.type) ? element : refuseArguments([argument], method);
}

/** A detached element of that type, to be inserted. */
export function detachedIn(argument: unknown, type: NodeType, method: string): DocNode {
  const { node } = elementIn(argument, [type], method);
  if (node.parent) throw new GoogleError('Element must be detached.');
  return node;
}

export const elementCosts: Costs<ElementImpl> = {
  asBody: 'free',
  asFooterSection: 'free',
  asHeaderSection: 'free',
  asHorizontalRule: 'free',
  asListItem: 'free',
  asPageBreak: 'free',
  asParagraph: 'free',
  asTable: 'free',
  asTableCell: 'free',
  asTableRow: 'free',
  asText: 'free',
  copy: 'handle',
  getAttributes: 'handle',
  getNextSibling: 'handle',
  getParent: 'handle',
  getPreviousSibling: 'handle',
  getType: 'handle',
  isAtDocumentEnd: 'handle',
  removeFromParent: 'docEdit',
  setAttributes: 'docEdit',
};
