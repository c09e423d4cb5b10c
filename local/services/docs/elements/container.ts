/** What every element that holds others can do: give its children and its text, search and replace. */
import { GoogleError } from '../../../runtime/errors';
import type { Costs, EnumValue } from '../../../runtime/facade';
import { refuseArguments, requireArguments } from '../../../runtime/signatures';
import { textIn, textsIn } from '../arguments';
import { ElementType } from '../enums';
import { findElement, findText, replaceText } from '../finding';
import type { DocNode } from '../node';
import { elementCosts, elementIn, ElementImpl, requireRemovable } from './element';
import { spotIn, type RangeElementImpl } from './range-element';
import type { TextImpl } from './text';

export abstract class ContainerImpl extends ElementImpl {
  editAsText(): TextImpl {
    return this.session.show.text(this.session, this.node) as TextImpl;
  }

  findElement(type: EnumValue, from?: unknown): RangeElementImpl | null {
    if (!Object.values(ElementType).includes(type)) refuseArguments([type], this.named('findElement'));
    const spot = findElement(this.node, type.name(), spotIn(from, this.named('findElement')));
    return spot ? (this.session.show.spot(this.session, spot) as RangeElementImpl) : null;
  }

  findText(pattern: string, from?: unknown): RangeElementImpl | null {
    const wanted = textIn(pattern, this.named('findText'));
    const spot = findText(this.node, wanted, spotIn(from, this.named('findText')));
    return spot ? (this.session.show.spot(this.session, spot) as RangeElementImpl) : null;
  }

  getChild(index: number): ElementImpl {
    requireArguments([index], [['number']], this.named('getChild'));
    const { children } = this.node;
    const child = children[index];
    if (!child) {
      throw new GoogleError(
        `Child index (${index}) must be less than the number of child elements (${children.length}).`,
      );
    }
    return this.shown(child);
  }

  getChildIndex(child: unknown): number {
    return this.childNode(child, 'getChildIndex').index;
  }

  getNumChildren(): number {
    return this.node.children.length;
  }

  getText(): string {
    return this.node.text;
  }

  removeChild(child: unknown): this {
    const node = this.childNode(child, 'removeChild');
    this.session.requireEdit();
    requireRemovable(node);
    node.detach();
    return this.facade();
  }

  replaceText(pattern: string, replacement: string): this {
    const [wanted, text] = textsIn(pattern, replacement, this.named('replaceText'));
    this.session.requireEdit();
    replaceText(this.node, wanted, text);
    return this.facade();
  }

  /** The method with its class, for the signature error. */
  protected named(method: string): string {
    return `DocumentApp.${this.className}.${method}`;
  }

  protected abstract readonly className: string;

  /** Puts an element in. Throws Google's refusal of an index past the end (fact 70). */
  protected put(index: number, node: DocNode): void {
    this.session.requireEdit();
    const { length } = this.node.children;
    if (!Number.isInteger(index) || index < 0 || index > length) {
      throw new GoogleError(
        `Child index (${index}) must be less than or equal to the number of child elements (${length}).`,
      );
    }
    this.node.insert(index, node);
  }

  private childNode(argument: unknown, method: string): DocNode {
    const { node } = elementIn(argument, Object.keys(ElementType) as DocNode['type'][], this.named(method));
    if (node.parent !== this.node)
      throw new GoogleError('Element does not contain the specified child element.');
    return node;
  }
}

export const containerCosts: Costs<ContainerImpl> = {
  ...elementCosts,
  editAsText: 'handle',
  findElement: 'handle',
  findText: 'handle',
  getChild: 'handle',
  getChildIndex: 'handle',
  getNumChildren: 'handle',
  getText: 'handle',
  removeChild: 'docEdit',
  replaceText: 'docEdit',
};
