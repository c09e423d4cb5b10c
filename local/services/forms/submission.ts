/** A filled form on its way in: page by page as a person sees it, refused where the form would stop them. */
import type { FormComplaint, FormTurn } from '../../api';
import type { Stopped } from '../../runtime/rooms';
import { readAnswer, type GivenAnswer } from './answers';
import { isQuestion, type Answer, type AnswerState, type FormState, type ItemState } from './forms';
import { nextPage, pagesOf, type Page } from './pages';

export type Filling = Stopped | { readonly answers: readonly AnswerState[] };

type Given = (item: ItemState) => GivenAnswer | undefined;

interface Left extends FormTurn {
  /** What was read of the page, by item. */
  readonly read: ReadonlyMap<number, Answer>;
}

function leave(pages: readonly Page[], at: number, given: Given): Left {
  const complaints: FormComplaint[] = [];
  const read = new Map<number, Answer>();
  for (const item of pages[at]?.items.filter(isQuestion) ?? []) {
    const reading = readAnswer(item, given(item));
    if ('complaint' in reading) {
      complaints.push({ item: item.id, title: item.title, message: reading.complaint });
    } else if (reading.answer !== undefined) {
      read.set(item.id, reading.answer);
    }
  }
  return { complaints, read, next: nextPage(pages, at, ({ id }) => read.get(id)) };
}

/** What happens when a person presses «Siguiente» or «Enviar» on a page with these answers. */
export function turnPage(form: FormState, at: number, given: Given): FormTurn {
  const { complaints, next } = leave(pagesOf(form), at, given);
  return { complaints, next };
}

/**
 * Goes through the pages with these answers. Only visited pages count: answers to others are left out. Ends at the first
 * page that the form would not let the person leave.
 */
export function fill(form: FormState, given: Given): Filling {
  const pages = pagesOf(form);
  const answers = new Map<number, Answer>();
  const visited = new Set<number>();
  for (let at = 0; ;) {
    if (visited.has(at)) return { complaints: [goingRound(form)], page: at };
    visited.add(at);
    const { complaints, next, read } = leave(pages, at, given);
    if (complaints.length > 0) return { complaints, page: at };
    for (const [item, value] of read) answers.set(item, value);
    if (next === 'SUBMIT') break;
    at = next;
  }
  return {
    answers: form.items.flatMap(({ id: item }) => {
      const value = answers.get(item);
      return value === undefined ? [] : [{ item, value }];
    }),
  };
}

const goingRound = ({ id, title }: FormState): FormComplaint => ({
  item: 0,
  title: title || id,
  message: 'Con estas respuestas el formulario vuelve a una página anterior y no llega al final',
});
