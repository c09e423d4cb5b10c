/** Checks a request body as Google's JSON front door does: unknown names and wrong types are refused before anything runs. */
import { GoogleError, NotEmulated } from '../../runtime/errors';

/** What may stand at one place of a request body. `later` marks fields Google has and this Workspace has not. */
export type Shape =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'any'
  | 'later'
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly oneOf: readonly string[] }
  | { readonly fields: Readonly<Record<string, Shape>> };

/** A message of Google's: every field of the type must be declared, so that none is forgotten or invented. */
export const message = <T>(fields: Record<keyof T & string, Shape>): Shape => ({ fields });
export const list = (item: Shape): Shape => ({ list: item });
export const map = (item: Shape): Shape => ({ map: item });
export const oneOf = (...names: string[]): Shape => ({ oneOf: names });

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const wrongValue = (path: string, type: string, value: unknown): GoogleError =>
  new GoogleError(
    `Invalid value at '${path}' (${type}), ${typeof value === 'string' ? `"${value}"` : JSON.stringify(value)}`,
  );

/**
 * Throws Google's refusal for a body that does not fit its shape; `path` is '' for the whole body. Undefined values
 * count as absent, as JSON drops them; so does null.
 */
export function checkPayload(value: unknown, shape: Shape, path = ''): void {
  if (value === undefined || value === null) return;
  if (typeof shape === 'string') {
    checkScalar(value, shape, path);
  } else if ('oneOf' in shape) {
    if (typeof value !== 'string' || !shape.oneOf.includes(value)) throw wrongValue(path, 'TYPE_ENUM', value);
  } else if ('list' in shape) {
    checkItems(value, shape.list, path);
  } else {
    checkMembers(value, (name) => ('map' in shape ? shape.map : shape.fields[name]), path);
  }
}

function checkItems(value: unknown, item: Shape, path: string): void {
  if (!Array.isArray(value)) throw wrongValue(path, 'TYPE_MESSAGE', value);
  for (let i = 0; i < value.length; i += 1) checkPayload(value[i], item, `${path}[${i}]`);
}

function checkMembers(value: unknown, shapeOf: (name: string) => Shape | undefined, path: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongValue(path, 'TYPE_MESSAGE', value);
  }
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const below = shapeOf(name);
    if (below === undefined) {
      const at = path === '' ? '' : ` at '${path}'`;
      throw new GoogleError(`Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`);
    }
    checkPayload(inner, below, path === '' ? snake(name) : `${path}.${snake(name)}`);
  }
}

function checkScalar(value: unknown, shape: Shape & string, path: string): void {
  if (shape === 'any') return;
  if (shape === 'later') throw new NotEmulated(`El campo ${path}`);
  const number = typeof value === 'number' && Number.isFinite(value);
  const fits = {
    string: typeof value === 'string',
    boolean: typeof value === 'boolean',
    number,
    integer: number && Number.isInteger(value),
  }[shape as 'string' | 'boolean' | 'number' | 'integer'];
  const types = { string: 'TYPE_STRING', boolean: 'TYPE_BOOL', number: 'TYPE_DOUBLE', integer: 'TYPE_INT32' };
  if (!fits) throw wrongValue(path, types[shape as keyof typeof types], value);
}
