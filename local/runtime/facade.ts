/** Turns a service class of ours into the object a script sees: every method passes the gate, every gap says NotEmulated. */
import type { CostClass } from './costs';
import { ExecutionKilled, GoogleError, NotEmulated } from './errors';
import type { Execution } from './execution';
import { backstage, carry, carryError, hostRealm, markOpaque } from './realm';

type Methods<T> = { [K in keyof T]: T[K] extends (...args: never[]) => unknown ? K : never }[keyof T] &
  string;

/** The cost class of every public method of a service class: a method without one does not compile. */
export type Costs<T> = Record<Methods<T>, CostClass>;

/**
 * Compile-time proof that a class invents no method: `const check: NoInvention<Range, GoogleAppsScript.Spreadsheet.Range> = true`.
 * It is `true` when every public method name exists on Google's type, else the invented names.
 */
export type NoInvention<Ours, Google> =
  Exclude<Methods<Ours>, keyof Google> extends never ? true : Exclude<Methods<Ours>, keyof Google>;

/** What the facade needs to know of a class. */
export interface ClassSpec<T> {
  /** The Google service it belongs to, e.g. `SpreadsheetApp`. */
  readonly service: string;
  /** Google's class name, e.g. `Range`; '' for the service itself. */
  readonly className: string;
  readonly costs: Costs<T>;
  /** Scopes of which one is needed for any method of the class. */
  readonly scopes: readonly string[];
  /** Scopes for single methods, where they differ. */
  readonly methodScopes?: Partial<Record<Methods<T>, readonly string[]>>;
  /** Plain properties a script may read (enums, nested namespaces). */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Where scripts may set properties of their own on the object (an HTML template's variables), the place that keeps them. */
  readonly variables?: (implementation: T) => Map<string, unknown>;
}

/** What a service object stands for. */
interface Backstage {
  readonly implementation: object;
  readonly name: string;
}

const backstageOf = (facade: object): Backstage | undefined =>
  (facade as { [backstage]?: Backstage })[backstage];

/** Google's name of a service object, e.g. `DriveApp.Folder`; undefined for anything that is no facade. */
export function facadeName(facade: object): string | undefined {
  return backstageOf(facade)?.name;
}

/** The object of ours behind a facade a script handed back to us (e.g. a Range as an argument). */
export function behind<T extends object>(facade: unknown, kind: new (...args: never[]) => T): T | undefined {
  if (typeof facade !== 'object' || facade === null) return undefined;
  const implementation = backstageOf(facade)?.implementation ?? facade;
  return implementation instanceof kind ? implementation : undefined;
}

/** The facade of `implementation` for one execution. The same implementation gives a new facade at each call. */
export function expose<T extends object>(execution: Execution, implementation: T, spec: ClassSpec<T>): T {
  const bound = new Map<string, unknown>();
  const prefix = spec.className ? `${spec.className}.` : '';
  const bind = (name: string): unknown => {
    const cost = (spec.costs as Record<string, CostClass>)[name];
    if (cost === undefined) return undefined;
    const method = (implementation as Record<string, unknown>)[name] as (...args: unknown[]) => unknown;
    const scopes =
      (spec.methodScopes as Record<string, readonly string[]> | undefined)?.[name] ?? spec.scopes;
    const call = { service: spec.service, method: prefix + name, cost, scopes };
    return (...args: unknown[]): unknown => {
      try {
        const result = execution.gate.pass(execution, call, () =>
          method.apply(
            implementation,
            args.map((arg) => carry(arg, hostRealm)),
          ),
        );
        return carry(result, execution.realm);
      } catch (error) {
        if (error instanceof ExecutionKilled) throw error;
        if (error instanceof GoogleError) throw carryError(execution.worded(error), execution.realm);
        if (error instanceof NotEmulated) throw carryError(error, execution.realm);
        throw error;
      }
    };
  };
  const variables = spec.variables?.(implementation);
  const refuse = (what: string): never => {
    throw carryError(new NotEmulated(`${spec.service}.${prefix}${what}`), execution.realm);
  };
  const ownName = (): string => spec.className || spec.service;
  const behindIt: Backstage = {
    implementation,
    name: spec.className ? `${spec.service}.${spec.className}` : spec.service,
  };
  const member = (key: string): unknown => {
    const property = spec.properties?.[key];
    if (property !== undefined) return property;
    if (variables?.has(key)) return variables.get(key);
    if (!bound.has(key)) bound.set(key, bind(key));
    return bound.get(key) ?? (variables ? undefined : refuse(key));
  };
  return new Proxy({} as T, {
    get(_target, key) {
      if (key === backstage) return behindIt;
      if (key === 'toString' || key === Symbol.toPrimitive) return ownName;
      // Asked for by the engine itself, so never a gap to complain of.
      if (typeof key === 'symbol' || key === 'toJSON' || key === 'constructor') return undefined;
      return member(key);
    },
    has: (_target, key) => typeof key === 'string' && (key in spec.costs || key in (spec.properties ?? {})),
    set(_target, key, value) {
      if (variables && typeof key === 'string') {
        variables.set(key, value);
        return true;
      }
      return refuse(`${String(key)} =`);
    },
  });
}

/** A Google enum: objects with toString, name, ordinal and compareTo, never bare strings. */
export interface EnumValue {
  toString(): string;
  name(): string;
  ordinal(): number;
  compareTo(other: EnumValue): number;
}

/** Builds an enum namespace, e.g. `makeEnum('TRUE', 'FALSE')`. */
export function makeEnum<K extends string>(...names: readonly K[]): Readonly<Record<K, EnumValue>> {
  const values = {} as Record<K, EnumValue>;
  names.forEach((name, index) => {
    values[name] = markOpaque({
      toString: () => name,
      name: () => name,
      ordinal: () => index,
      compareTo: (other: EnumValue) => index - other.ordinal(),
    });
  });
  return markOpaque(values);
}

/** A room of services: gives the globals that a script of this execution sees. */
export interface ServiceRoom {
  globals(execution: Execution): Record<string, unknown>;
}
