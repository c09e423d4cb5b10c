/** The documents of the world: their saved contents by file id, immutable and shared between copies of the world. */
import type { Json, Slice, World } from '../../runtime/world';
import { pdfContent } from './pdf-content';
import { emptyDocument, textOfStored, type StoredDocument } from './model';

interface Documents {
  readonly saved: Map<string, StoredDocument>;
  /** Ids saved or removed since the journal was last told. */
  readonly fresh: Set<string>;
}

const asJson = (documents: Iterable<readonly [string, StoredDocument]>): Json =>
  Object.fromEntries(documents) as unknown as Json;
const fromJson = (json: Json): [string, StoredDocument][] =>
  Object.entries(json as unknown as Record<string, StoredDocument>);

export const documentsSlice: Slice<Documents> = {
  name: 'documents',
  create: () => ({ saved: new Map(), fresh: new Set() }),
  clone: ({ saved, fresh }) => ({ saved: new Map(saved), fresh: new Set(fresh) }),
  save: ({ saved }) => asJson(saved),
  load: (json) => ({ saved: new Map(fromJson(json)), fresh: new Set() }),
  takeChanges({ saved, fresh }) {
    if (fresh.size === 0) return undefined;
    const changes = Object.fromEntries(
      [...fresh].map((id) => [id, (saved.get(id) ?? null) as unknown as Json]),
    );
    fresh.clear();
    return changes;
  },
  applyChanges({ saved }, changes) {
    for (const [id, document] of Object.entries(changes as Record<string, Json>)) {
      if (document === null) saved.delete(id);
      else saved.set(id, document as unknown as StoredDocument);
    }
  },
};

/** The saved content of a document; a file made by Drive that nobody wrote to yet is empty. */
export function storedDocument(world: World, fileId: string): StoredDocument {
  return world.get(documentsSlice).saved.get(fileId) ?? emptyDocument;
}

export function storeDocument(world: World, fileId: string, document: StoredDocument): void {
  const documents = world.get(documentsSlice);
  documents.saved.set(fileId, document);
  documents.fresh.add(fileId);
}

/** Gives an existing Drive file the content of a new document. */
export function createDocumentContent(world: World, fileId: string, document = emptyDocument): void {
  storeDocument(world, fileId, document);
}

/** Gives a file the saved content of another one. */
export function copyDocument(world: World, fromId: string, toId: string): void {
  storeDocument(world, toId, storedDocument(world, fromId));
}

/** Takes the content of a deleted file away. */
export function removeDocument(world: World, fileId: string): void {
  const documents = world.get(documentsSlice);
  documents.saved.delete(fileId);
  documents.fresh.add(fileId);
}

/** The content of a PDF of a document as saved. */
export const documentPdf = (world: World, fileId: string): Uint8Array =>
  pdfContent(storedDocument(world, fileId));

/** What stands on the pages of a document as saved: header, body, footer. */
export function documentText(world: World, fileId: string): string {
  const { header, body, footer } = storedDocument(world, fileId);
  return [header, body, footer].flatMap((section) => (section ? [textOfStored(section)] : [])).join('\n');
}
