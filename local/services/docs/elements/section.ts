/** Body, HeaderSection and FooterSection: the three texts of a document, and its page. */
import { expose, type ClassSpec, type Costs, type NoInvention } from '../../../runtime/facade';
import { requireArguments } from '../../../runtime/signatures';
import type { AttributeName } from '../model';
import { DocNode } from '../node';
import { pageOf } from '../page';
import { editScopes, type DocSession } from '../session';
import { BlocksImpl, blocksCosts } from './blocks';
import { detachedIn, type ElementImpl } from './element';

abstract class SectionImpl extends BlocksImpl {
  /** None: this Workspace draws no images. */
  getImages(): ElementImpl[] {
    return [];
  }

  getListItems(): ElementImpl[] {
    return this.all((node) => node.type === 'LIST_ITEM');
  }

  /** List items are among them (fact 72). */
  getParagraphs(): ElementImpl[] {
    return this.all((node) => node.isParagraph);
  }

  getTables(): ElementImpl[] {
    return this.all((node) => node.type === 'TABLE');
  }

  private all(fits: (node: DocNode) => boolean): ElementImpl[] {
    return [...this.node.inside()].filter(fits).map((node) => this.shown(node));
  }
}

export class BodyImpl extends SectionImpl {
  protected readonly className = 'Body';

  appendPageBreak(pageBreak?: unknown): ElementImpl {
    return this.insertPageBreak(this.end, pageBreak);
  }

  getMarginBottom(): number {
    return pageOf(this.node.attributes).marginBottom;
  }

  getMarginLeft(): number {
    return pageOf(this.node.attributes).marginLeft;
  }

  getMarginRight(): number {
    return pageOf(this.node.attributes).marginRight;
  }

  getMarginTop(): number {
    return pageOf(this.node.attributes).marginTop;
  }

  getPageHeight(): number {
    return pageOf(this.node.attributes).height;
  }

  getPageWidth(): number {
    return pageOf(this.node.attributes).width;
  }

  /** A page break stands in a paragraph of its own. */
  insertPageBreak(index: number, pageBreak?: unknown): ElementImpl {
    const node =
      pageBreak === undefined || pageBreak === null
        ? new DocNode('PAGE_BREAK')
        : detachedIn(pageBreak, 'PAGE_BREAK', this.named('insertPageBreak'));
    const paragraph = new DocNode('PARAGRAPH');
    paragraph.insert(0, node);
    this.put(index, paragraph);
    return this.shown(node);
  }

  setMarginBottom(points: number): this {
    return this.setPoints('MARGIN_BOTTOM', points, 'setMarginBottom');
  }

  setMarginLeft(points: number): this {
    return this.setPoints('MARGIN_LEFT', points, 'setMarginLeft');
  }

  setMarginRight(points: number): this {
    return this.setPoints('MARGIN_RIGHT', points, 'setMarginRight');
  }

  setMarginTop(points: number): this {
    return this.setPoints('MARGIN_TOP', points, 'setMarginTop');
  }

  setPageHeight(points: number): this {
    return this.setPoints('PAGE_HEIGHT', points, 'setPageHeight');
  }

  setPageWidth(points: number): this {
    return this.setPoints('PAGE_WIDTH', points, 'setPageWidth');
  }

  private setPoints(name: AttributeName, points: number, method: string): this {
    requireArguments([points], [['number']], this.named(method));
    return this.set(name, points);
  }
}

/** A header or footer, which can be taken away whole. */
abstract class EdgeImpl extends SectionImpl {
  override removeFromParent(): this {
    this.session.dropSection(this.node);
    return this.facade();
  }
}

export class HeaderSectionImpl extends EdgeImpl {
  protected readonly className = 'HeaderSection';
}

export class FooterSectionImpl extends EdgeImpl {
  protected readonly className = 'FooterSection';
}

const sectionCosts: Costs<SectionImpl> = {
  ...blocksCosts,
  getImages: 'handle',
  getListItems: 'handle',
  getParagraphs: 'handle',
  getTables: 'handle',
};

const bodySpec: ClassSpec<BodyImpl> = {
  service: 'DocumentApp',
  className: 'DocumentBodySection',
  costs: {
    ...sectionCosts,
    appendPageBreak: 'docEdit',
    getMarginBottom: 'handle',
    getMarginLeft: 'handle',
    getMarginRight: 'handle',
    getMarginTop: 'handle',
    getPageHeight: 'handle',
    getPageWidth: 'handle',
    insertPageBreak: 'docEdit',
    setMarginBottom: 'docEdit',
    setMarginLeft: 'docEdit',
    setMarginRight: 'docEdit',
    setMarginTop: 'docEdit',
    setPageHeight: 'docEdit',
    setPageWidth: 'docEdit',
  },
  scopes: editScopes,
};

const edgeSpec = <T extends EdgeImpl>(className: string): ClassSpec<T> => ({
  service: 'DocumentApp',
  className,
  costs: sectionCosts as Costs<T>,
  scopes: editScopes,
});

/** Compile-time: no method that Google lacks. */
const inventsNothing: [
  NoInvention<BodyImpl, GoogleAppsScript.Document.Body>,
  NoInvention<HeaderSectionImpl, GoogleAppsScript.Document.HeaderSection>,
  NoInvention<FooterSectionImpl, GoogleAppsScript.Document.FooterSection>,
] = [true, true, true];
void inventsNothing;

export const exposeBody = (session: DocSession, node: DocNode): BodyImpl =>
  expose(session.execution, new BodyImpl(session, node), bodySpec);

export const exposeHeader = (session: DocSession, node: DocNode): HeaderSectionImpl =>
  expose(session.execution, new HeaderSectionImpl(session, node), edgeSpec('HeaderSection'));

export const exposeFooter = (session: DocSession, node: DocNode): FooterSectionImpl =>
  expose(session.execution, new FooterSectionImpl(session, node), edgeSpec('FooterSection'));
