/** The advanced service `Docs` (API v1): where the paragraphs of a document stand, and the styles that DocumentApp has no name for. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../runtime/facade';
import { callApi, maskOf, readParameters } from '../base/api-call';
import { select } from '../base/field-mask';
import { checkPayload, list, message, type Shape } from '../base/payload';
import { accessOf, findFile, mimeTypes, type DriveFile } from '../drive/files';
import { storedDocument, storeDocument } from './documents';
import { textOfStored, type StoredNode } from './model';
import { documentScopes } from './session';

type UpdateStyle = GoogleAppsScript.Docs.Schema.UpdateParagraphStyleRequest;
type Location = GoogleAppsScript.Docs.Schema.Location;

/** Which the published types lack (developers.google.com/docs/api/reference/rest/v1/documents/request#PinTableHeaderRowsRequest). */
interface PinRows {
  readonly tableStartLocation: Location;
  readonly pinnedHeaderRowsCount: number;
}

interface Wish {
  readonly updateParagraphStyle?: UpdateStyle;
  readonly pinTableHeaderRows?: PinRows;
}

/** Of the styles only the one that holds a paragraph to the next; DocumentApp sets the others. */
const styleShape: Shape = { fields: { keepWithNext: 'boolean' } };
const rangeShape = message<GoogleAppsScript.Docs.Schema.Range>({
  startIndex: 'integer',
  endIndex: 'integer',
  segmentId: 'later',
});
const bodyShape: Shape = {
  fields: {
    requests: list({
      fields: {
        updateParagraphStyle: message<UpdateStyle>({
          range: rangeShape,
          paragraphStyle: styleShape,
          fields: 'string',
        }),
        pinTableHeaderRows: message<PinRows>({
          tableStartLocation: message<Location>({ index: 'integer', segmentId: 'later' }),
          pinnedHeaderRowsCount: 'integer',
        }),
      },
    }),
    writeControl: 'later',
  },
};

/** A child of the body with the indexes it stands at: end not included, UTF-16 units, line ends counted. */
interface Placed {
  readonly node: StoredNode;
  readonly startIndex: number;
  readonly endIndex: number;
}

const isParagraph = ({ type }: StoredNode): boolean => type === 'PARAGRAPH' || type === 'LIST_ITEM';

/** What takes no index of its own: its children begin where it does. */
const isTransparent = ({ type }: StoredNode): boolean => isParagraph({ type }) || type === 'BODY_SECTION';

/** A mark, like a rule, takes one index; so do the beginnings of a table, of each row and of each cell. */
function lengthOf(node: StoredNode): number {
  const inside = (node.children ?? []).reduce((sum, child) => sum + lengthOf(child), 0);
  if (node.type === 'TEXT') return textOfStored(node).length;
  return inside + 1;
}

/** The children of a body, table, row or cell that begins at `start`. */
function placed(parent: StoredNode, start: number): Placed[] {
  let at = isTransparent(parent) ? start : start + 1;
  return (parent.children ?? []).map((node) => {
    const startIndex = at;
    at += lengthOf(node);
    return { node, startIndex, endIndex: at };
  });
}

/** The section break that begins a body takes the first index. */
const placedIn = (body: StoredNode): Placed[] => placed(body, 1);

function elementOf({ node, startIndex, endIndex }: Placed): object {
  if (node.type === 'TABLE') {
    const tableRows = placed(node, startIndex).map((row, index) => ({
      startIndex: row.startIndex,
      endIndex: row.endIndex,
      tableRowStyle: index < (node.pinnedRows ?? 0) ? { tableHeader: true } : {},
      tableCells: placed(row.node, row.startIndex).map((cell) => ({
        startIndex: cell.startIndex,
        endIndex: cell.endIndex,
        content: placed(cell.node, cell.startIndex).map(elementOf),
      })),
    }));
    return { startIndex, endIndex, table: { rows: tableRows.length, tableRows } };
  }
  return {
    startIndex,
    endIndex,
    paragraph: {
      elements: [{ startIndex, endIndex, textRun: { content: `${textOfStored(node)}\n` } }],
      paragraphStyle: node.keepWithNext ? { keepWithNext: true } : {},
    },
  };
}

class Documents {
  constructor(private readonly execution: Execution) {}

  get(documentId: string, optionalArgs?: object): object {
    return callApi('docs.documents.get', () => {
      const parameters = readParameters(optionalArgs, { suggestionsViewMode: 'later' });
      const file = this.reach(documentId, 'reader');
      const content = placedIn(storedDocument(this.execution.world, file.id).body).map(elementOf);
      const answer = {
        documentId: file.id,
        title: file.name,
        body: { content: [{ endIndex: 1 }, ...content] },
      };
      return select(answer, maskOf(parameters)) as object;
    });
  }

  batchUpdate(resource: object, documentId: string): object {
    return callApi('docs.documents.batchUpdate', () => {
      checkPayload(resource, bodyShape);
      const file = this.reach(documentId, 'writer');
      const { world } = this.execution;
      const { requests = [] } = resource as { requests?: Wish[] };
      const document = storedDocument(world, file.id);
      const body = requests.reduce(granted, document.body);
      storeDocument(world, file.id, { ...document, body });
      file.modifiedTime = world.now;
      return { documentId: file.id, replies: requests.map(() => ({})) };
    });
  }

  private reach(documentId: string, least: 'reader' | 'writer'): DriveFile {
    const { world, effectiveUser } = this.execution;
    const file = findFile(world, documentId);
    if (file?.mimeType !== mimeTypes.document) throw new GoogleError('Requested entity was not found.');
    const role = accessOf(world, documentId, effectiveUser);
    const enough = role === 'owner' || role === 'writer' || (role !== undefined && least === 'reader');
    if (!enough) throw new GoogleError('The caller does not have permission');
    return file;
  }
}

function granted(body: StoredNode, { updateParagraphStyle, pinTableHeaderRows }: Wish): StoredNode {
  if (updateParagraphStyle) return restyled(body, updateParagraphStyle);
  return pinTableHeaderRows ? pinned(body, pinTableHeaderRows) : body;
}

/** A body with so many rows of the table that starts there repeated on each page. */
function pinned(
  body: StoredNode,
  { tableStartLocation: { index }, pinnedHeaderRowsCount }: PinRows,
): StoredNode {
  const children = placedIn(body).map(({ node, startIndex }) =>
    node.type === 'TABLE' && startIndex === index ? { ...node, pinnedRows: pinnedHeaderRowsCount } : node,
  );
  if (children.every((node, at) => node === body.children?.[at])) {
    throw new GoogleError('Invalid requests[0].pinTableHeaderRows: Invalid table start location.');
  }
  return { ...body, children };
}

/** A body whose paragraphs in the range, those of tables too, hold to their next, or no more. */
function restyled(body: StoredNode, { range = {}, paragraphStyle = {}, fields }: UpdateStyle): StoredNode {
  if (fields !== 'keepWithNext') throw new NotEmulated(`El estilo de párrafo «${fields}»`);
  const { startIndex = 0, endIndex = 0 } = range;
  const end = placedIn(body).at(-1)?.endIndex ?? 1;
  if (endIndex > end) {
    throw new GoogleError(
      `Invalid requests[0].updateParagraphStyle: Index ${endIndex - 1} must be less than the end index of the referenced segment, ${end}.`,
    );
  }
  const holding = ({ node, startIndex: from, endIndex: to }: Placed): StoredNode => {
    if (from >= endIndex || to <= startIndex) return node;
    if (!isParagraph(node)) return { ...node, children: placed(node, from).map(holding) };
    const { keepWithNext: _former, ...rest } = node;
    return paragraphStyle.keepWithNext ? { ...rest, keepWithNext: true as const } : rest;
  };
  return { ...body, children: placedIn(body).map(holding) };
}

const noInvention: NoInvention<Documents, GoogleAppsScript.Docs.Collection.DocumentsCollection> = true;
void noInvention;

const spec: ClassSpec<Documents> = {
  service: 'Docs',
  className: 'Documents',
  scopes: documentScopes,
  costs: { get: 'docsApiRead', batchUpdate: 'docsApiWrite' },
};

/** The service as a script sees it. */
export const exposeDocs = (execution: Execution): object =>
  expose(
    execution,
    {},
    {
      service: 'Docs',
      className: '',
      scopes: documentScopes,
      costs: {},
      properties: { Documents: expose(execution, new Documents(execution), spec) },
    },
  );
