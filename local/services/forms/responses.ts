/** The responses of a form: who may send one, and how it is kept, changed and deleted. */
import { GoogleError } from '../../runtime/errors';
import type { LinkedRow } from '../../runtime/rooms';
import type { World } from '../../runtime/world';
import { accessOf, findFile, type DriveFile } from '../drive/files';
import { writeResponse } from './destination';
import { findResponse, updateForm, type AnswerState, type FormState, type ResponseState } from './forms';

/** Whether somebody gave a form to this very person: to work on, or to answer. */
export function isGivenTo(world: World, formId: string, email: string): boolean {
  if (accessOf(world, formId, email) !== undefined) return true;
  return publishedTo(world, formId).some(
    ({ emailAddress }) => emailAddress?.toLowerCase() === email.toLowerCase(),
  );
}

/** Whether this person may answer: published readers, whoever may edit the form, or anyone if so shared. */
export const mayRespond = (world: World, formId: string, email: string): boolean =>
  isGivenTo(world, formId, email) || publishedTo(world, formId).some(({ type }) => type === 'anyone');

const publishedTo = (world: World, formId: string): DriveFile['permissions'] =>
  (findFile(world, formId)?.permissions ?? []).filter(({ view }) => view === 'published');

interface Visit {
  readonly world: World;
  readonly form: FormState;
  readonly email: string;
  /** The form's title, or its file's name. */
  readonly name: string;
  /** The response that is to be edited. */
  readonly editing: ResponseState | undefined;
}

/** What can keep a person from a form and what its page then says, in the order in which Google looks. */
const obstacles: readonly (readonly [(visit: Visit) => boolean | undefined, (visit: Visit) => string])[] = [
  [({ world, form }) => findFile(world, form.id)?.trashed, () => 'El archivo que solicitó se ha eliminado.'],
  [({ form }) => !form.published, ({ name }) => `El formulario ${name} no está publicado.`],
  [
    ({ world, form, email }) => !mayRespond(world, form.id, email),
    () => 'Necesita permiso para abrir este formulario.',
  ],
  [
    ({ form }) => !form.accepting,
    ({ form, name }) => form.closedMessage || `El formulario ${name} ya no acepta respuestas.`,
  ],
  [
    ({ form, email }) => email === '' && (form.requireLogin || form.limitOne || form.collectEmail),
    () => 'Inicie sesión para continuar.',
  ],
  [
    ({ form, editing }) => editing !== undefined && !form.allowEdits,
    () => 'Las respuestas de este formulario no se pueden editar.',
  ],
  [
    ({ form, email, editing }) =>
      !editing && form.limitOne && form.responses.some(({ sentBy }) => sentBy === email),
    () => 'Ya respondió a este formulario.',
  ],
];

/** What keeps a person from a form, in the words of its page; undefined when nothing does. */
export function obstacleFor(
  world: World,
  form: FormState,
  email: string,
  editing?: ResponseState,
): string | undefined {
  const name = form.title || (findFile(world, form.id)?.name ?? '');
  const visit = { world, form, email, name, editing };
  return obstacles.find(([stands]) => stands(visit))?.[1](visit);
}

export interface Kept {
  readonly response: ResponseState;
  /** The row it left in the linked sheet. */
  readonly arrived: LinkedRow | undefined;
}

/** Keeps a new response. */
export function addResponse(
  world: World,
  form: FormState,
  answers: readonly AnswerState[],
  sentBy: string,
): Kept {
  const response: ResponseState = Object.freeze({
    id: world.newId('2_', 60),
    timestamp: Math.floor(world.now),
    email: form.collectEmail ? sentBy : '',
    sentBy,
    answers: Object.freeze(answers),
  });
  const kept = updateForm(world, form.id, { responses: [...form.responses, response] });
  return { response, arrived: writeResponse(world, kept, response) };
}

/** Replaces the answers of a response: it keeps its id, its time becomes that of the edit. */
export function changeResponse(
  world: World,
  form: FormState,
  old: ResponseState,
  answers: readonly AnswerState[],
): Kept {
  const response: ResponseState = Object.freeze({
    ...old,
    timestamp: Math.floor(world.now),
    answers: Object.freeze(answers),
  });
  const responses = form.responses.map((each) => (each === old ? response : each));
  const kept = updateForm(world, form.id, { responses });
  return { response, arrived: writeResponse(world, kept, response, old) };
}

/** Forgets one response; the row in the sheet stays (fact 61). Google's error for an id that is not there. */
export function deleteResponse(world: World, form: FormState, id: string): void {
  const gone = getResponse(form, id);
  updateForm(world, form.id, { responses: form.responses.filter((response) => response !== gone) });
}

export function getResponse(form: FormState, id: string): ResponseState {
  const found = findResponse(form, id);
  if (!found) throw new GoogleError('Invalid argument: responseId');
  return found;
}
