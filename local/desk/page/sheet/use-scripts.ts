/** Runs functions of the add-on: asks what they ask, shows what they show. */
import { useState } from 'preact/hooks';
import type { AnswerView, RunView } from '../../messages';
import { tell } from '../connection';
import { useDesk } from '../frame/desk-state';

export type Finished = Extract<RunView, { readonly shown: unknown }>;

export interface Scripts {
  /** Caption of the menu item under way. */
  readonly busy: string | undefined;
  readonly runItem: (caption: string, name: string) => Promise<void>;
  /** google.script.run: the result goes back to the page that called. Throws when the server is away. */
  readonly call: (name: string, args: unknown) => Promise<Finished>;
}

export function useScripts(): Scripts {
  const desk = useDesk();
  const [busy, setBusy] = useState<string>();

  /** The server answers with a question until every one has an answer; see the rehearsal there. */
  const finish = async (path: string, body: Readonly<Record<string, unknown>>): Promise<Finished> => {
    const answers: AnswerView[] = [];
    for (;;) {
      const result = await tell<RunView>(path, { ...body, answers });
      if (!('question' in result)) {
        desk.show(result.shown);
        return result;
      }
      if (answers.length === 0) desk.show(result.before);
      answers.push(await desk.question(result.question));
    }
  };

  return {
    busy,
    runItem: async (caption, name) => {
      setBusy(caption);
      try {
        const { error } = await finish('/api/script/run', { name });
        if (error) desk.alert('Error', error.message);
      } catch (error) {
        desk.alert('Error', error instanceof Error ? error.message : String(error));
      } finally {
        setBusy(undefined);
      }
    },
    call: (name, args) => finish('/api/script/call', { name, args }),
  };
}
