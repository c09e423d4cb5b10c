/** A form as plain JSON, for a page that draws it: pages, items, choices, where they lead, and what stands in them. */
import type { FormItemView, FormOpening, FormPageView, FormView } from '../../api';
import type { World } from '../../runtime/world';
import { findFile } from '../drive/files';
import { getForm, type Answer, type ItemState } from './forms';
import { choiceWay, pagesOf, plainWay, type Page } from './pages';
import { prefilledValue } from './prefill';
import { getResponse, obstacleFor } from './responses';

const confirmation = 'Se registró su respuesta.';

/** The form as a person opens it. Throws Google's error for a form or response that is not there. */
export function describeForm(
  world: World,
  formId: string,
  opening: FormOpening & { readonly email: string },
): FormView {
  const form = getForm(world, formId);
  const query = new URLSearchParams(opening.query ?? '');
  const responseId = opening.responseId ?? query.get('edit2');
  const edited = responseId === null ? undefined : getResponse(form, responseId);
  const valueOf = (item: ItemState): Answer | undefined =>
    edited ? edited.answers.find((answer) => answer.item === item.id)?.value : prefilledValue(item, query);
  const pages = pagesOf(form);
  const obstacle = obstacleFor(world, form, opening.email, edited);
  return {
    id: form.id,
    title: form.title || (findFile(world, formId)?.name ?? ''),
    description: form.description,
    confirmation: form.confirmation || confirmation,
    ...(edited ? { responseId: edited.id } : {}),
    ...(obstacle === undefined ? {} : { obstacle }),
    collectEmail: form.collectEmail,
    allowEdits: form.allowEdits,
    progressBar: form.progressBar,
    respondAgain: form.respondAgain,
    pages: pages.map(({ opening: head, items }, at): FormPageView => ({
      title: head?.title ?? '',
      help: head?.help ?? '',
      items: items.map((item) => viewOf(item, pages, at, valueOf(item))),
      next: plainWay(pages, at),
    })),
  };
}

function viewOf(
  item: ItemState,
  pages: readonly Page[],
  at: number,
  value: Answer | undefined,
): FormItemView {
  const { id, kind, title, help, required, other, rows, columns, bounds, labels, includesYear } = item;
  return {
    id,
    kind,
    title,
    help,
    required,
    choices: item.choices.map((choice) => {
      const way = choiceWay(pages, at, choice);
      return { label: choice.value, ...(way === undefined ? {} : { goTo: way }) };
    }),
    other,
    rows,
    columns,
    bounds,
    labels,
    includesYear,
    ...(item.validation ? { validation: item.validation } : {}),
    ...(value === undefined ? {} : { value }),
  };
}
