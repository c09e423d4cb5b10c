/** The one door of the sidebar: decodes a call, runs the operation or query of that name, encodes the answer. */
import { operations, queries, type OperationName, type QueryName } from '../application/catalogue';
import { runOperation, runQuery } from '../application/kernel/runner';
import { performAndSettle, type Outcome } from '../application/outbox';
import type { Ports } from '../application/ports';
import type { Problem } from '../domain/problems';
import { fail, type Result } from '../domain/result';

/** What a call carries: the input, and for commands the key that makes a second click harmless. */
interface Call {
  readonly input?: Readonly<Record<string, unknown>>;
  readonly key?: string;
}

/** What the sidebar receives, as JSON text. */
type Answer =
  | { readonly ok: true; readonly output: unknown; readonly effects?: readonly Outcome[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly reference?: string };

const owns = <T extends object>(object: T, key: string): key is keyof T & string =>
  Object.prototype.hasOwnProperty.call(object, key);

/** Runs one call of the sidebar. Whatever happens, the answer is JSON text a person can be shown. */
export function openDoor(ports: Ports, name: string, argsJson: string): string {
  try {
    return JSON.stringify(answer(ports, name, JSON.parse(argsJson) as Call));
  } catch (error) {
    return JSON.stringify(apologise(ports, name, error));
  }
}

function answer(ports: Ports, name: string, call: Call): Answer {
  const input = call.input ?? {};
  if (owns(queries, name)) return encode(runQuery(ports, queries[name as QueryName] as never, input));
  if (!owns(operations, name))
    return encode(fail({ code: 'cannotApply', message: `No existe la acción «${name}».` }));
  const command = { raw: input, key: call.key ?? ports.identity.newKey(), source: 'manual' as const };
  const done = runOperation(ports, operations[name as OperationName] as never, command);
  if (!done.ok) return encode(done);
  const effects = performAndSettle(ports, done.value.claimed);
  return { ok: true, output: done.value.output, ...(effects.length > 0 ? { effects } : {}) };
}

function encode(result: Result<unknown>): Answer {
  return result.ok ? { ok: true, output: result.value } : { ok: false, problems: result.problems };
}

/** A bug, or Google failing: the person gets a short sentence with a reference, the log gets the rest. */
function apologise(ports: Ports, name: string, error: unknown): Answer {
  const reference = ports.clock.now().replace(/\D/g, '').slice(4, 14);
  console.error(
    `${reference} ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  const message = `No se pudo completar. No se guardó nada a medias; intente de nuevo. Si se repite, avise con la referencia ${reference}.`;
  return { ok: false, problems: [{ code: 'cannotApply', message }], reference };
}
