/** Typed calls to the server: one Proxy over the bundle's single door, with the keys that make a second click harmless. */
import type { operations, queries } from '../application/catalogue';
import type { Decision } from '../application/kernel/operation';
import type { Problem } from '../domain/problems';
import type { Result } from '../domain/result';
import { noteDone, noteWindow } from './frame/freshness';

/** What Google puts into every page it serves. */
interface ScriptRunner {
  withSuccessHandler(handler: (answer: string | null) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
  rpc(name: string, argsJson: string): void;
  abrirReunion(id: string): void;
  filaElegida(): void;
}

declare const google: { readonly script: { readonly run: ScriptRunner } };

export type Input = Readonly<Record<string, unknown>>;

type OutputOf<T> = T extends { answer(...args: never[]): Result<infer O> }
  ? O
  : T extends { decide(...args: never[]): Result<Decision<infer O>> }
    ? O
    : never;

/** What became of something an operation set off outside the Sheet. */
export interface EffectNews {
  readonly id: string;
  readonly status: 'done' | 'pending' | 'deferred' | 'failed' | 'unknown';
  readonly made?: { readonly docUrl: string; readonly pdfUrl?: string };
  readonly error?: string;
}

export type Reply<O> =
  | { readonly ok: true; readonly output: O; readonly effects?: readonly EffectNews[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly reference?: string };

type Catalogue = typeof operations & typeof queries;
export type CallName = keyof Catalogue;
/** What an operation or query answers, as the application declares it. */
export type Output<N extends CallName> = OutputOf<Catalogue[N]>;
type Calls = { readonly [K in CallName]: (input: Input, key?: string) => Promise<Reply<Output<K>>> };

const sorry = (message: string): Reply<never> => ({
  ok: false,
  problems: [{ code: 'cannotApply', message }],
});

const lost = (): Reply<never> =>
  sorry('No hubo respuesta. Lo que usted escribió sigue aquí: espere un momento y vuelva a intentarlo.');

const offline = (): Reply<never> =>
  sorry('No hay conexión a internet. Lo que usted escribió sigue aquí: inténtelo cuando vuelva la conexión.');

const decode = (answer: string | null): Reply<never> =>
  answer ? (JSON.parse(answer) as Reply<never>) : lost();

function send(name: string, input: Input, key: string | undefined): Promise<Reply<never>> {
  if (!navigator.onLine) return Promise.resolve(offline());
  return new Promise((resolve) => {
    google.script.run
      .withSuccessHandler((answer) => {
        const reply = decode(answer);
        // Only commands carry a key.
        if (reply.ok && key !== undefined) noteDone();
        resolve(reply);
      })
      .withFailureHandler(() => resolve(navigator.onLine ? lost() : offline()))
      .rpc(name, JSON.stringify(key === undefined ? { input } : { input, key }));
  });
}

/** `call.find({ text })`: a promise that never rejects; failures are replies with problems. */
export const call = new Proxy({} as Calls, {
  get: (_target, name: string) => (input: Input, key?: string) => send(name, input, key),
});

/** The code of the row a person has selected in the Sheet; '' when it holds no record, undefined when nobody answers. */
export const askSelectedCode = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    google.script.run
      .withSuccessHandler((code) => resolve(code ?? ''))
      .withFailureHandler(() => resolve(undefined))
      .filaElegida();
  });

/** Opens meeting mode in a wide window over the Sheet; false when it could not. */
export const openMeetingWindow = (id: string): Promise<boolean> =>
  new Promise((resolve) => {
    google.script.run
      .withSuccessHandler(() => {
        noteWindow();
        resolve(true);
      })
      .withFailureHandler(() => resolve(false))
      .abrirReunion(id);
  });

/** A fresh key for one filled form: kept until the form is saved, so that a retry or a double click changes nothing. */
export const newKey = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
