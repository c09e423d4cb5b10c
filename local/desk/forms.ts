/** Forms over HTTP: what a person may fill, page by page, and the sending. */
import { findFile } from '../services/drive/files';
import type { GivenAnswer } from '../services/forms/answers';
import { describeForm } from '../services/forms/describe';
import { findForm, formsSlice, type FormState } from '../services/forms/forms';
import { isGivenTo } from '../services/forms/responses';
import type { ItemAnswers } from '../api';
import { bodyOf, numberIn, type DeskContext, type Routes } from './desk-context';
import type { FormSummary } from './messages';
import { refusal } from './refusals';

const standing = (desk: DeskContext, { id }: FormState): boolean =>
  findFile(desk.world, id)?.trashed === false;

/** The forms that an account was given to fill; one that anybody may answer is found by its link alone, as at Google. */
function openForms(desk: DeskContext, email: string): FormSummary[] {
  const forms = [...desk.world.get(formsSlice).values()].filter(
    (form) =>
      standing(desk, form) && form.published && form.accepting && isGivenTo(desk.world, form.id, email),
  );
  return forms
    .map(({ id, title, description }) => ({
      id,
      title: title || (findFile(desk.world, id)?.name ?? ''),
      description,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'es', { numeric: true }));
}

/** The form with this id, or with this id in its published link. */
function formCalled(desk: DeskContext, called: string): FormState {
  const form =
    findForm(desk.world, called) ??
    [...desk.world.get(formsSlice).values()].find(({ publishedId }) => publishedId === called);
  if (!form || !standing(desk, form)) throw refusal(404, 'Ese formulario no existe.');
  return form;
}

const isGiven = (value: unknown): value is GivenAnswer =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.flat().every((part) => typeof part === 'string'));

/** The answers in a body, by item id; whatever is no answer is left out. */
function answersIn(body: Readonly<Record<string, unknown>>): ItemAnswers {
  const answers = Object.entries(body['answers'] ?? {}).filter(([, value]) => isGiven(value));
  return Object.fromEntries(answers) as ItemAnswers;
}

/** Adds the routes under /api/forms. */
export function formRoutes(routes: Routes, desk: DeskContext): void {
  routes.get('/api/forms', (request) => request.json(openForms(desk, request.var.email)));

  routes.get('/api/forms/:id', (request) => {
    const form = formCalled(desk, request.req.param('id'));
    const responseId = request.req.query('edit2');
    const query = new URL(request.req.url).search.slice(1);
    const opening = { email: request.var.email, ...(responseId === undefined ? { query } : { responseId }) };
    return request.json(describeForm(desk.world, form.id, opening));
  });

  routes.post('/api/forms/:id/page', async (request) => {
    const { id } = formCalled(desk, request.req.param('id'));
    const body = await bodyOf(request);
    const { complaints, next } = desk.workspace.turnPage(id, numberIn(body, 'page'), answersIn(body));
    return request.json(complaints.length > 0 ? { complaints } : { next });
  });

  routes.post('/api/forms/:id/send', async (request) => {
    const { id } = formCalled(desk, request.req.param('id'));
    const body = await bodyOf(request);
    const responseId = body['edit2'];
    const edited = typeof responseId === 'string' ? responseId : undefined;
    const sent = desk.workspace.sendForm(id, answersIn(body), { as: request.var.email }, edited);
    return request.json(sent);
  });
}
