/** A document while an execution has it open: edits stay here until it is saved. Source: docs/platform.md fact 71. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { accessOf, findFile } from '../drive/files';
import { storedDocument, storeDocument } from './documents';
import { emptySection, type StoredDocument } from './model';
import { DocNode, grow, pressed } from './node';

/** A place in the text of a document: a whole element, or some characters of a text (both ends included). */
export interface Spot {
  readonly node: DocNode;
  readonly start?: number;
  readonly end?: number;
}

/** Turns what is in a document into what a script sees. */
export interface Show {
  /** An element; its class follows from its type. */
  element(session: DocSession, node: DocNode): object;
  /** All text inside an element as one Text. */
  text(session: DocSession, node: DocNode): object;
  spot(session: DocSession, spot: Spot): object;
}

const sessions = new WeakMap<Execution, Map<string, DocSession>>();

export const documentScopes = ['https://www.googleapis.com/auth/documents'];
export const editScopes = [...documentScopes, 'https://www.googleapis.com/auth/documents.currentonly'];

export class DocSession {
  readonly body: DocNode;
  private headerNode: DocNode | undefined;
  private footerNode: DocNode | undefined;
  private readonly opened: StoredDocument;
  private edited = false;
  private closed = false;

  private constructor(
    readonly execution: Execution,
    readonly id: string,
    readonly show: Show,
  ) {
    this.opened = storedDocument(execution.world, id);
    const { body, header, footer } = this.opened;
    this.body = grow(body);
    this.headerNode = header && grow(header);
    this.footerNode = footer && grow(footer);
  }

  /** The document as this execution has it open, opened if it is not. */
  static open(execution: Execution, id: string, show: Show): DocSession {
    const open = sessions.get(execution) ?? new Map<string, DocSession>();
    sessions.set(execution, open);
    const known = open.get(id);
    if (known && !known.closed) return known;
    const session = new DocSession(execution, id, show);
    open.set(id, session);
    return session;
  }

  get header(): DocNode | undefined {
    return this.headerNode;
  }

  get footer(): DocNode | undefined {
    return this.footerNode;
  }

  /** Makes the header or the footer. The second one is refused (fact 72). */
  addSection(type: 'HEADER_SECTION' | 'FOOTER_SECTION'): DocNode {
    this.requireEdit();
    const [present, word] =
      type === 'HEADER_SECTION' ? [this.headerNode, 'header'] : [this.footerNode, 'footer'];
    if (present) throw new GoogleError(`Document tab already contains a ${word}.`);
    const section = grow(emptySection(type));
    if (type === 'HEADER_SECTION') this.headerNode = section;
    else this.footerNode = section;
    return section;
  }

  /** Takes a header or footer away. */
  dropSection(section: DocNode): void {
    this.requireEdit();
    if (section === this.headerNode) this.headerNode = undefined;
    if (section === this.footerNode) this.footerNode = undefined;
  }

  /** Called before every edit: refuses it where Google does, and sees to it that it is saved at the end. */
  requireEdit(): void {
    const { world, effectiveUser } = this.execution;
    if (this.closed) throw new GoogleError('Document is closed, its contents cannot be updated.');
    const role = accessOf(world, this.id, effectiveUser);
    if (role !== 'owner' && role !== 'writer') {
      throw new GoogleError('You do not have permission to perform that action.');
    }
    if (this.edited) return;
    this.edited = true;
    this.execution.onEnd(() => this.saveAtEnd());
  }

  saveAndClose(): void {
    if (this.closed) throw new GoogleError('Document is closed, its contents cannot be updated.');
    this.save();
    this.closed = true;
  }

  private save(): void {
    if (!this.edited) return;
    const { world } = this.execution;
    if (storedDocument(world, this.id) !== this.opened) {
      throw new NotEmulated('Que dos ejecuciones editen a la vez el mismo documento');
    }
    storeDocument(world, this.id, {
      body: pressed(this.body),
      ...(this.headerNode ? { header: pressed(this.headerNode) } : {}),
      ...(this.footerNode ? { footer: pressed(this.footerNode) } : {}),
    });
    const file = findFile(world, this.id);
    if (file) file.modifiedTime = world.now;
  }

  /** The last saving is a call like any other: it can fail and the execution can die at it. */
  private saveAtEnd(): void {
    if (this.closed) return;
    const spec = {
      service: 'DocumentApp',
      method: 'Document.saveAndClose',
      cost: 'docSave',
      scopes: [],
    } as const;
    this.execution.gate.pass(this.execution, spec, () => this.saveAndClose());
  }
}
