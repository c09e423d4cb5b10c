/** Names argument types as Google's signature errors do, and refuses argument lists that fit no overload. */
import { signatureError } from './errors';
import { facadeName } from './facade';
import { isDate } from './realm';

const scalarNames: Record<string, string> = {
  string: 'String',
  number: 'number',
  boolean: 'Boolean',
  undefined: 'null',
  function: 'Function',
  bigint: 'BigInt',
  symbol: 'Symbol',
};

/** Google's name for the type of one argument: `String`, `number[]`, `DriveApp.Folder`, `(class)` for a plain object. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  const scalar = scalarNames[typeof value];
  if (scalar) return scalar;
  if (Array.isArray(value)) return value.length === 0 ? 'Array' : `${typeName(value[0])}[]`;
  if (isDate(value)) return 'Date';
  return facadeName(value as object) ?? '(class)';
}

/** The signature error for a call with these arguments, e.g. `refuseArguments([1, 'a'], 'SpreadsheetApp.Sheet.getRange')`. */
export function refuseArguments(args: readonly unknown[], method: string): never {
  throw signatureError(args.map(typeName), method);
}

type Check = (value: unknown) => boolean;

const checks = {
  string: (value) => typeof value === 'string',
  // Google turns numbers and booleans into text where a String is asked for.
  text: (value) => ['string', 'number', 'boolean'].includes(typeof value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: isDate,
  array: Array.isArray,
  bytes: (value) => Array.isArray(value) && value.every((item) => typeof item === 'number'),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value),
  any: () => true,
} satisfies Record<string, Check>;

/** One argument's kind: `string`, `text`, `number`, `boolean`, `date`, `array`, `bytes`, `object` or `any`. */
export type ArgumentKind = keyof typeof checks;

/** Throws Google's signature error unless `args` fits one of the overloads, e.g. `[['string'], ['string', 'number']]`. */
export function requireArguments(
  args: readonly unknown[],
  overloads: readonly (readonly ArgumentKind[])[],
  method: string,
): void {
  const fits = overloads.some(
    (kinds) => kinds.length === args.length && kinds.every((kind, index) => checks[kind](args[index])),
  );
  if (!fits) refuseArguments(args, method);
}
