/** Chapter 2: the promoters send their answers, and the registry takes them in by itself. */
import type { Workspace } from '../../local/index';
import { forms } from '../../src/domain/forms';
import { people } from '../accounts';
import type { StreamAnswer } from '../answer';
import { fillIn, readLists, type Lists } from '../filling';
import { stream } from '../stream';
import { count, type Teller } from '../telling';

const hour = 3_600_000;

/** What the office does when the first organisations have come in, while the field goes on answering. */
interface Meanwhile {
  /** Hours after the stream begins. */
  readonly at: number;
  readonly does: () => void;
}

/** Sends the stream through the forms; hours pass between the answers, and the sweep runs. */
export function sendStream(workspace: Workspace, teller: Teller, meanwhile: Meanwhile): void {
  teller.chapter('El campo responde por los formularios');
  const sent = new Map<string, string>();
  const start = workspace.now();
  let lists = new Map<StreamAnswer['form'], Lists>();
  let latest = -1;
  let done = false;
  for (const answer of stream) {
    if (answer.at > latest) {
      latest = answer.at;
      const ahead = start + hoursAfterStart(answer.at) * hour - workspace.now();
      if (ahead > 0) workspace.advance(ahead);
      if (latest >= meanwhile.at && !done) {
        meanwhile.does();
        done = true;
      }
      lists = new Map();
    }
    const known = lists.get(answer.form) ?? readLists(workspace, answer.form, people.coordinator.email);
    lists.set(answer.form, known);
    send(workspace, answer, known, sent);
  }
  workspace.advance(hour);
  teller.line(
    `${count(stream.length, 'respuesta enviada', 'respuestas enviadas')} por tres promotoras y por quien llegó a una asamblea.`,
  );
}

/** Hour of the day at which the story starts and the field begins to answer, and how long it goes on. */
const firstHour = 8;
const workingHours = 10;

/** The stream counts hours day and night; people answer between eight and six, on the same day and in the same order. */
function hoursAfterStart(at: number): number {
  const day = Math.floor((firstHour + at) / 24);
  const dayBegins = day === 0 ? firstHour : 0;
  const share = (firstHour + at - day * 24 - dayBegins) / (24 - dayBegins);
  return day * 24 + share * workingHours;
}

function send(workspace: Workspace, answer: StreamAnswer, lists: Lists, sent: Map<string, string>): void {
  const title = forms[answer.form].title;
  const actor = { as: people[answer.by].email };
  const filled = fillIn(lists, answer);
  if (answer.edits === undefined) {
    const id = workspace.submitForm(title, filled, actor);
    if (answer.name !== undefined) sent.set(answer.name, id);
    return;
  }
  const first = sent.get(answer.edits);
  if (first === undefined) throw new Error(`No se envió antes «${answer.edits}».`);
  workspace.editResponse(title, first, filled, actor);
}
