/** A filled form on its way in: page by page as a person sees it, refused where the form would stop them. */
import type { FormComplaint } from '../../api';
import type { Stopped } from '../../runtime/rooms';
import { readAnswer, type GivenAnswer } from './answers';
import { isQuestion, type AnswerState, type FormState, type ItemState } from './forms';
import { nextPage, pagesOf } from './pages';

export type Filling = Stopped | { readonly answers: readonly AnswerState[] };

/**
 * Goes through the pages with these answers. Only visited pages count: answers to others are left out. Ends at the first
 * page that the form would not let the person leave.
 */
export function fill(form: FormState, given: (item: ItemState) => GivenAnswer | undefined): Filling {
  const pages = pagesOf(form);
  const answers = new Map<number, AnswerState>();
  const visited = new Set<number>();
  for (let at = 0; ;) {
    if (visited.has(at)) return { complaints: [goingRound(form)], page: at };
    visited.add(at);
    const complaints: FormComplaint[] = [];
    for (const item of pages[at]?.items.filter(isQuestion) ?? []) {
      const reading = readAnswer(item, given(item));
      if ('complaint' in reading) {
        complaints.push({ item: item.id, title: item.title, message: reading.complaint });
      } else if (reading.answer !== undefined) {
        answers.set(item.id, { item: item.id, value: reading.answer });
      }
    }
    if (complaints.length > 0) return { complaints, page: at };
    const way = nextPage(pages, at, ({ id }) => answers.get(id)?.value);
    if (way === 'SUBMIT') break;
    at = way;
  }
  return { answers: form.items.flatMap(({ id }) => answers.get(id) ?? []) };
}

const goingRound = ({ id, title }: FormState): FormComplaint => ({
  item: 0,
  title: title || id,
  message: 'Con estas respuestas el formulario vuelve a una página anterior y no llega al final',
});
