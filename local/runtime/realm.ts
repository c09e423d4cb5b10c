/** Carries values between this process and a script's own realm, so that a script sees its own Date, Array, Object and Error. */

/** The constructors of one script context. */
export interface Realm {
  readonly Object: ObjectConstructor;
  readonly Array: ArrayConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
}

/** The realm of this process: for `globals()` used by any local script. */
export const hostRealm: Realm = { Object, Array, Date, Error };

const opaque = new WeakSet<object>();

/**
 * Asked of a service object, gives what stands behind it. Kept on the object and not in a weak collection, because scripts
 * make service objects by the hundred thousand; no script can name the symbol.
 */
export const backstage = Symbol('backstage');

/** Marks an enum or another object of ours so that it crosses unchanged. */
export function markOpaque<T extends object>(value: T): T {
  opaque.add(value);
  return value;
}

/** A Date of any realm. */
export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A deep copy of `value` made with `realm`'s constructors; opaque objects and functions stay as they are. */
export const carry = (value: unknown, realm: Realm): unknown =>
  isObject(value) ? carryObject(value, realm) : value;

/** Whole registries cross here: what most of it is, lists of plain values, is asked for first. */
function carryObject(value: object, realm: Realm): unknown {
  if (Array.isArray(value)) {
    const copy = new realm.Array<unknown>();
    for (let i = 0; i < value.length; i += 1) {
      const item: unknown = value[i];
      copy[i] = isObject(item) ? carryObject(item, realm) : item;
    }
    return copy;
  }
  if ((value as { [backstage]?: object })[backstage] !== undefined || opaque.has(value)) return value;
  if (!isPlain(value)) return isDate(value) ? new realm.Date(value.getTime()) : value;
  const copy = new realm.Object() as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) copy[key] = carry(member, realm);
  return copy;
}

/** An error as the script sees it: an Error of its realm with Google's name and message. */
export function carryError(error: Error, realm: Realm): Error {
  const copy = new realm.Error(error.message);
  copy.name = error.name;
  return copy;
}
