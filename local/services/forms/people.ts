/** What people do with a published form: fill it in, send it and edit what they sent. */
import type { FormAnswers } from '../../api';
import { GoogleError } from '../../runtime/errors';
import type { FormPeople, Stopped, Submitted } from '../../runtime/rooms';
import type { World } from '../../runtime/world';
import { findFile } from '../drive/files';
import type { GivenAnswer } from './answers';
import { exposeForm } from './app/form';
import { exposeResponse } from './app/form-response';
import { describeForm } from './describe';
import { findForm, formsSlice, getForm, isGrid, isQuestion, type FormState, type ItemState } from './forms';
import { addResponse, changeResponse, getResponse, obstacleFor } from './responses';
import { fill, turnPage } from './submission';

/** The form with this id, published id, title or file name. */
function formCalled(world: World, called: string): FormState {
  const byId = findForm(world, called);
  if (byId) return byId;
  const standing = [...world.get(formsSlice).values()].filter(
    ({ id }) => findFile(world, id)?.trashed === false,
  );
  const found =
    standing.find(({ publishedId }) => publishedId === called) ??
    standing.find(({ title }) => title === called) ??
    standing.find(({ id }) => findFile(world, id)?.name === called);
  if (!found) throw new GoogleError(`No existe el formulario «${called}».`);
  return found;
}

/** A person reads titles: what they answer to an item, a row of a grid being called «Title [Row]». */
function byTitle(form: FormState, answers: FormAnswers): (item: ItemState) => GivenAnswer | undefined {
  const questions = form.items.filter(isQuestion);
  const known = new Set(
    questions.flatMap((item) => [item.title, ...item.rows.map((row) => `${item.title} [${row}]`)]),
  );
  const unknown = Object.keys(answers).find((title) => !known.has(title));
  if (unknown !== undefined) throw new GoogleError(`El formulario no pregunta «${unknown}».`);
  return (item) => {
    const whole = answers[item.title];
    if (!isGrid(item) || whole !== undefined) return whole;
    const rows = item.rows.map((row) => answers[`${item.title} [${row}]`]);
    return rows.every((row) => row === undefined) ? undefined : rows.map((row) => [row ?? []].flat());
  };
}

interface Errand {
  readonly form: FormState;
  readonly email: string;
  /** The response that is being edited. */
  readonly responseId?: string | undefined;
}

/** Sends or edits. Throws what keeps the person from the form altogether. */
function send(
  world: World,
  { form, email, responseId }: Errand,
  given: (item: ItemState) => GivenAnswer | undefined,
): Submitted | Stopped {
  const old = responseId === undefined ? undefined : getResponse(form, responseId);
  const obstacle = obstacleFor(world, form, email, old);
  if (obstacle !== undefined) throw new GoogleError(obstacle);
  const filling = fill(form, given);
  if ('complaints' in filling) return filling;
  const { response, arrived } = old
    ? changeResponse(world, form, old, filling.answers)
    : addResponse(world, form, filling.answers, email);
  return { formId: form.id, responseId: response.id, ...(arrived ? { linkedRow: arrived } : {}) };
}

function orThrow(sent: Submitted | Stopped): Submitted {
  if ('responseId' in sent) return sent;
  throw new GoogleError(sent.complaints.map(({ title, message }) => `${title}: ${message}`).join('\n'));
}

/** The answer of a kept response as the page would send it again. */
const again = (form: FormState, responseId: string): ((item: ItemState) => GivenAnswer | undefined) => {
  const kept = new Map(getResponse(form, responseId).answers.map(({ item, value }) => [item, value]));
  return ({ id }) => {
    const value = kept.get(id);
    return typeof value === 'string' || value === undefined
      ? value
      : (value.map((part) => (typeof part === 'string' ? part : [...(part ?? [])])) as GivenAnswer);
  };
};

export const formPeople: FormPeople = {
  submitAnswers(world, called, answers, email) {
    const form = formCalled(world, called);
    return orThrow(send(world, { form, email }, byTitle(form, answers)));
  },
  // A form that is edited shows what was sent before: what the person does not touch stays.
  editAnswers(world, called, responseId, answers, email) {
    const form = formCalled(world, called);
    const touched = byTitle(form, answers);
    const before = again(form, responseId);
    return orThrow(send(world, { form, email, responseId }, (item) => touched(item) ?? before(item)));
  },
  sendItems: (world, called, answers, email, responseId) =>
    send(world, { form: formCalled(world, called), email, responseId }, ({ id }) => answers[id]),
  turnPage: (world, called, page, answers) =>
    turnPage(formCalled(world, called), page, ({ id }) => answers[id]),
  describe: (world, called, email, opening) =>
    describeForm(world, formCalled(world, called).id, { ...opening, email }),
  responseEvent: (execution, formId, responseId) => ({
    response: exposeResponse(execution, formId, getResponse(getForm(execution.world, formId), responseId)),
    source: exposeForm(execution, formId),
  }),
};
