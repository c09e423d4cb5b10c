/** What a script may say of a file in create, copy and update. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import { checkPayload, list, map, type Shape } from '../base/payload';

/** The part of a file's description that a script may write; null in appProperties removes one. */
export interface FileBody {
  readonly name?: string;
  readonly mimeType?: string;
  readonly description?: string;
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, string | null>>;
  readonly trashed?: boolean;
}

const shapes: Readonly<Record<keyof FileBody, Shape>> = {
  name: 'string',
  mimeType: 'string',
  description: 'string',
  parents: list('string'),
  appProperties: map('string'),
  trashed: 'boolean',
};

const later = new Set(
  'id properties starred writersCanShare copyRequiresWriterPermission contentRestrictions contentHints createdTime modifiedTime viewedByMeTime folderColorRgb originalFilename shortcutDetails inheritedPermissionsDisabled'.split(
    ' ',
  ),
);

/** Key and value together, in UTF-8; and how many an app may keep on a file. */
const longestProperty = 124;
const mostProperties = 30;

/** Checks a description. Names that Google does not know are let pass without effect, as Drive does (`title` is v2). */
export function readBody(resource: unknown): FileBody {
  if (resource === null || resource === undefined) return {};
  if (typeof resource !== 'object' || Array.isArray(resource))
    throw new GoogleError('Invalid JSON payload received.');
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(resource)) {
    if (value === undefined || value === null) continue;
    const shape = (shapes as Record<string, Shape | undefined>)[name];
    if (shape === undefined) {
      if (later.has(name)) throw new NotEmulated(`Escribir ${name} en un archivo de Drive`);
      continue;
    }
    checkPayload(value, shape, name);
    body[name] = value;
  }
  return body;
}

/** The properties with the changes of a body. Throws when one is too long or there are too many. */
export function withProperties(
  held: Readonly<Record<string, string>>,
  changes: FileBody['appProperties'] = {},
): Record<string, string> {
  const all = new Map(Object.entries(held));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) {
      all.delete(key);
      continue;
    }
    if (Buffer.byteLength(key + value) > longestProperty) {
      throw new GoogleError(
        'The properties or appProperties of a file exceed the limit of 124 bytes per property.',
      );
    }
    all.set(key, value);
  }
  if (all.size > mostProperties) {
    throw new GoogleError('The maximum number of private properties for an app on a file has been exceeded.');
  }
  return Object.fromEntries(all);
}
