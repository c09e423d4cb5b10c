/** Document: the open document as a script handles it. Source: docs/platform.md facts 71, 72, 73. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../runtime/facade';
import { spend } from '../../runtime/quotas';
import { requireArguments } from '../../runtime/signatures';
import { textIn } from './arguments';
import { exposeBlob, renameAs, type BlobImpl } from '../base/blob';
import { findFile, mimeTypes, type DriveFile } from '../drive/files';
import { documentPdf } from './documents';
import type { ElementImpl } from './elements/element';
import { show } from './elements/show';
import type { DocNode } from './node';
import { DocSession, editScopes } from './session';

export class DocumentImpl {
  private readonly session: DocSession;

  constructor(
    private readonly execution: Execution,
    private readonly id: string,
  ) {
    this.session = DocSession.open(execution, id, show);
  }

  addFooter(): ElementImpl {
    return this.shown(this.session.addSection('FOOTER_SECTION'));
  }

  addHeader(): ElementImpl {
    return this.shown(this.session.addSection('HEADER_SECTION'));
  }

  /** Only to PDF, and of what is saved: pending edits are not in it (fact 71). */
  getAs(contentType: string): BlobImpl {
    requireArguments([contentType], [['string']], 'DocumentApp.Document.getAs');
    if (contentType !== mimeTypes.pdf) throw new NotEmulated(`Document.getAs('${contentType}')`);
    const { world, effectiveUser } = this.execution;
    spend(world, effectiveUser, 'conversions');
    return exposeBlob(this.execution, {
      bytes: documentPdf(world, this.id),
      contentType,
      name: renameAs(this.file.name, contentType),
    });
  }

  getBlob(): BlobImpl {
    return this.getAs(mimeTypes.pdf);
  }

  getBody(): ElementImpl {
    return this.shown(this.session.body);
  }

  getFooter(): ElementImpl | null {
    const { footer } = this.session;
    return footer ? this.shown(footer) : null;
  }

  getHeader(): ElementImpl | null {
    const { header } = this.session;
    return header ? this.shown(header) : null;
  }

  getId(): string {
    return this.id;
  }

  getName(): string {
    return this.file.name;
  }

  getUrl(): string {
    return `https://docs.google.com/open?id=${this.id}`;
  }

  saveAndClose(): void {
    this.session.saveAndClose();
  }

  setName(name: string): DocumentImpl {
    const chosen = textIn(name, 'DocumentApp.Document.setName');
    this.session.requireEdit();
    this.file.name = chosen;
    return exposeDocument(this.execution, this.id);
  }

  private get file(): DriveFile {
    const file = findFile(this.execution.world, this.id);
    if (!file) throw new GoogleError('Requested entity was not found.');
    return file;
  }

  private shown(node: DocNode): ElementImpl {
    return show.element(this.session, node) as ElementImpl;
  }
}

const documentSpec: ClassSpec<DocumentImpl> = {
  service: 'DocumentApp',
  className: 'Document',
  costs: {
    addFooter: 'docEdit',
    addHeader: 'docEdit',
    getAs: 'pdfExport',
    getBlob: 'pdfExport',
    getBody: 'handle',
    getFooter: 'handle',
    getHeader: 'handle',
    getId: 'handle',
    getName: 'handle',
    getUrl: 'handle',
    saveAndClose: 'docSave',
    setName: 'docEdit',
  },
  scopes: editScopes,
};

/** Compile-time: no method that Google lacks. */
const inventsNothing: NoInvention<DocumentImpl, GoogleAppsScript.Document.Document> = true;
void inventsNothing;

export const exposeDocument = (execution: Execution, id: string): DocumentImpl =>
  expose(execution, new DocumentImpl(execution, id), documentSpec);
