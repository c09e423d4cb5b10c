/** Typed calls to the server: one Proxy over the bundle's single door, with the keys that make a second click harmless. */
import type { operations, queries } from '../application/catalogue';
import type { Query, Operation } from '../application/kernel/operation';
import type { Problem } from '../domain/problems';

/** What Google puts into every page it serves. */
interface ScriptRunner {
  withSuccessHandler(handler: (answer: string) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
  rpc(name: string, argsJson: string): void;
}

declare const google: { readonly script: { readonly run: ScriptRunner } };

type Input = Readonly<Record<string, unknown>>;
type OutputOf<T> = T extends Query<never, never, infer O> | Operation<never, never, infer O> ? O : unknown;

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
type Calls = {
  readonly [K in keyof Catalogue]: (input: Input, key?: string) => Promise<Reply<OutputOf<Catalogue[K]>>>;
};

const lost: Reply<never> = {
  ok: false,
  problems: [
    {
      code: 'cannotApply',
      message: 'No hubo respuesta del servidor. Lo escrito sigue aquí: espere un momento y pulse de nuevo.',
    },
  ],
};

function send(name: string, input: Input, key: string | undefined): Promise<Reply<never>> {
  return new Promise((resolve) => {
    google.script.run
      .withSuccessHandler((answer) => resolve(answer ? (JSON.parse(answer) as Reply<never>) : lost))
      .withFailureHandler(() => resolve(lost))
      .rpc(name, JSON.stringify(key === undefined ? { input } : { input, key }));
  });
}

/** `call.find({ text })`: a promise that never rejects; failures are replies with problems. */
export const call = new Proxy({} as Calls, {
  get: (_target, name: string) => (input: Input, key?: string) => send(name, input, key),
});

/** A fresh key for one filled form: kept until the form is saved, so that a retry or a double click changes nothing. */
export const newKey = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
