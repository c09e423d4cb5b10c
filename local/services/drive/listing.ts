/** `Drive.Files.list`: what a search finds, in which order, page by page. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { plainSlice } from '../../runtime/world';
import { readParameters } from '../base/api-call';
import { oneOf, type Shape } from '../base/payload';
import { filesSlice, mimeTypes, type DriveFile } from './files';
import { parseQuery } from './query';
import { isReachable } from './reach';

/** How late a search learns of a new file, in milliseconds: search is eventually consistent (fact 80). */
export const searchSlice = plainSlice<{ delay: number }>('drive-search', () => ({ delay: 5000 }));

const parameterShapes: Readonly<Record<string, Shape>> = {
  q: 'string',
  pageSize: 'integer',
  pageToken: 'string',
  orderBy: 'string',
  spaces: 'string',
  corpora: oneOf('user'),
  supportsAllDrives: 'boolean',
  includeItemsFromAllDrives: 'boolean',
};

type Order = (a: DriveFile, b: DriveFile) => number;

const orders: Readonly<Record<string, Order>> = {
  name: (a, b) => a.name.localeCompare(b.name),
  createdTime: (a, b) => a.createdTime - b.createdTime,
  modifiedTime: (a, b) => a.modifiedTime - b.modifiedTime,
  folder: (a, b) => Number(b.mimeType === mimeTypes.folder) - Number(a.mimeType === mimeTypes.folder),
};

/** Google promises no order unless asked for one: by id is as good as any, and not the order of making. */
const anyOrder: Order = (a, b) => (a.id.slice(1) < b.id.slice(1) ? 1 : -1);

function orderOf(orderBy: string): Order {
  const keys = orderBy.split(',').map((part): Order => {
    const [name = '', direction] = part.trim().split(' ');
    const order = orders[name];
    if (!order) throw new NotEmulated(`Ordenar archivos por ${name}`);
    return direction === 'desc' ? (a, b) => order(b, a) : order;
  });
  return (a, b) => keys.reduce((sign, order) => sign || order(a, b), 0) || anyOrder(a, b);
}

export interface Page {
  readonly files: readonly DriveFile[];
  readonly nextPageToken: string | undefined;
}

/** One page of what a search finds among the files that the execution reaches. */
export function searchFiles(execution: Execution, optionalArgs: object | undefined): Page {
  const parameters = readParameters(optionalArgs, parameterShapes);
  const {
    q = '',
    pageSize = 100,
    pageToken,
    orderBy,
  } = parameters as {
    q?: string;
    pageSize?: number;
    pageToken?: string;
    orderBy?: string;
  };
  if (pageSize < 1 || pageSize > 1000) {
    throw new GoogleError(`Invalid value '${pageSize}'. Values must be within the range: [1, 1000]`);
  }
  const from = pageToken === undefined ? 0 : Number(/^~(\d+)$/.exec(pageToken)?.[1] ?? NaN);
  if (Number.isNaN(from)) throw new GoogleError('Invalid Value');
  const { world, effectiveUser: email } = execution;
  const test = parseQuery(q, { world, email });
  const known = world.now - world.get(searchSlice).delay;
  const found = Object.values(world.get(filesSlice))
    .filter((file) => file.createdTime <= known && isReachable(execution, file) && test(file))
    .sort(orderBy === undefined ? anyOrder : orderOf(orderBy));
  const end = from + pageSize;
  return { files: found.slice(from, end), nextPageToken: end < found.length ? `~${end}` : undefined };
}
