/** What the field sends in the proofs: a clear request, one that must wait for a person, and what waits. */
import type { Workspace } from '../../local/index';
import { people } from '../../demo/accounts';
import type { StreamAnswer } from '../../demo/answer';
import { fillIn, readLists } from '../../demo/filling';
import { rowsOf } from '../../demo/sheet';
import { stream } from '../../demo/stream';
import { forms } from '../../src/domain/forms';
import { coordinator } from './base';

/** The answer of the demonstration with that name, or the n-th of a form. */
export function demoAnswer(which: string | { form: StreamAnswer['form']; nth: number }): StreamAnswer {
  const found =
    typeof which === 'string'
      ? stream.find(({ name }) => name === which)
      : stream.filter(({ form }) => form === which.form)[which.nth];
  if (!found) throw new Error(`No hay tal respuesta: ${JSON.stringify(which)}`);
  return found;
}

/** Fills an answer of the demonstration in with the lists of now; what it gives back sends it. */
export function fillAnswer(workspace: Workspace, answer: StreamAnswer): (on: Workspace) => string {
  const filled = fillIn(readLists(workspace, answer.form, coordinator), answer);
  const as = people[answer.by].email;
  return (on) => on.submitForm(forms[answer.form].title, filled, { as });
}

/** A promoter sends an answer of the demonstration. */
export const sendAnswer = (workspace: Workspace, answer: StreamAnswer): string =>
  fillAnswer(workspace, answer)(workspace);

/** A place that is on no list: the answer waits in the Bandeja. */
export function sendUnclearRequest(workspace: Workspace): void {
  const clear = demoAnswer({ form: 'request', nth: 1 });
  sendAnswer(workspace, {
    ...clear,
    answers: { ...clear.answers, 'place-elCercado': 'other:Detrás del play' },
  });
}

const waitingStates = ['Recibido', 'En revisión', 'Con observaciones'];

/** The entry of the Bandeja that waits. */
export function waitingEntry(workspace: Workspace): string {
  const row = rowsOf(workspace, 'Bandeja').find((each) => waitingStates.includes(each['Estado'] ?? ''));
  if (!row) throw new Error('Nada espera en la Bandeja.');
  return row['Código'] ?? '';
}
