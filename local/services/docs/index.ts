/** The document room: the global DocumentApp. */
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention, type ServiceRoom } from '../../runtime/facade';
import { spend } from '../../runtime/quotas';
import { requireArguments } from '../../runtime/signatures';
import { accessOf, createFile, findFile, mimeTypes } from '../drive/files';
import { textIn } from './arguments';
import { exposeDocument, type DocumentImpl } from './document';
import { createDocumentContent } from './documents';
import { documentEnums } from './enums';
import { documentScopes, editScopes } from './session';
import { exposeDocs } from './api';

export class DocumentAppImpl {
  constructor(private readonly execution: Execution) {}

  create(name: string): DocumentImpl {
    const chosen = textIn(name, 'DocumentApp.create');
    const { world, effectiveUser } = this.execution;
    spend(world, effectiveUser, 'documents');
    const { id } = createFile(world, {
      name: chosen,
      mimeType: mimeTypes.document,
      owner: effectiveUser,
      createdByScript: true,
    });
    createDocumentContent(world, id);
    return exposeDocument(this.execution, id);
  }

  /** The script is bound to a spreadsheet: no document is active. */
  getActiveDocument(): DocumentImpl | null {
    return null;
  }

  getUi(): never {
    throw new GoogleError('Cannot call DocumentApp.getUi() from this context.');
  }

  openById(id: string): DocumentImpl {
    requireArguments([id], [['string']], 'DocumentApp.openById');
    return this.opened(id, 'openById');
  }

  openByUrl(url: string): DocumentImpl {
    requireArguments([url], [['string']], 'DocumentApp.openByUrl');
    const id = /\/d\/([^/?]+)|[?&]id=([^&]+)/.exec(url)?.slice(1).find(Boolean);
    if (id === undefined) throw new GoogleError('Invalid argument: url');
    return this.opened(id, 'openByUrl');
  }

  private opened(id: string, method: string): DocumentImpl {
    const { world, effectiveUser } = this.execution;
    if (findFile(world, id)?.mimeType !== mimeTypes.document) {
      throw new GoogleError(
        `Unexpected error while getting the method or property ${method} on object DocumentApp.`,
      );
    }
    if (!accessOf(world, id, effectiveUser)) {
      throw new GoogleError('You do not have permission to access the requested document.');
    }
    return exposeDocument(this.execution, id);
  }
}

const spec: ClassSpec<DocumentAppImpl> = {
  service: 'DocumentApp',
  className: '',
  costs: {
    create: 'docCreate',
    getActiveDocument: 'handle',
    getUi: 'handle',
    openById: 'docOpen',
    openByUrl: 'docOpen',
  },
  scopes: documentScopes,
  methodScopes: { getActiveDocument: editScopes, getUi: [] },
  properties: documentEnums,
};

/** Compile-time: no method that Google lacks. */
const inventsNothing: NoInvention<DocumentAppImpl, GoogleAppsScript.Document.DocumentApp> = true;
void inventsNothing;

export const docsRoom: ServiceRoom = {
  globals: (execution) => ({
    DocumentApp: expose(execution, new DocumentAppImpl(execution), spec),
    Docs: exposeDocs(execution),
  }),
};

export { documentText } from './documents';
