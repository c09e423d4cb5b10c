/** The pages of a form and the way from one to the next. Source: the reference of PageBreakItem and Choice. */
import {
  isQuestion,
  type Answer,
  type ChoiceState,
  type FormState,
  type ItemState,
  type Navigation,
} from './forms';

export interface Page {
  /** The break that opens it; undefined for the first. */
  readonly opening: ItemState | undefined;
  readonly items: readonly ItemState[];
}

/** Where a page leads: the position of another page, or the end. Back to the start is page 0. */
export type Way = number | 'SUBMIT';

export function pagesOf(form: FormState): readonly Page[] {
  const pages: { opening: ItemState | undefined; items: ItemState[] }[] = [{ opening: undefined, items: [] }];
  for (const item of form.items) {
    if (item.kind === 'PAGE_BREAK') pages.push({ opening: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

const following = (pages: readonly Page[], at: number): Way => (at + 1 < pages.length ? at + 1 : 'SUBMIT');

/** Where a navigation on a page leads; undefined for a page break that was deleted. */
function wayOf(pages: readonly Page[], at: number, navigation: Navigation): Way | undefined {
  if (navigation === 'SUBMIT') return 'SUBMIT';
  if (navigation === 'RESTART') return 0;
  if (navigation === 'CONTINUE') return following(pages, at);
  const found = pages.findIndex(({ opening }) => opening !== undefined && opening.id === navigation);
  return found < 0 ? undefined : found;
}

/** Where a page leads when no answer on it leads elsewhere: what the break at its end says. */
export function plainWay(pages: readonly Page[], at: number): Way {
  const said = pages[at + 1]?.opening?.goTo;
  return (said === undefined ? undefined : wayOf(pages, at, said)) ?? following(pages, at);
}

/** Where a choice on a page leads; undefined when nowhere in particular. On the last page no choice leads anywhere. */
export function choiceWay(pages: readonly Page[], at: number, { goTo }: ChoiceState): Way | undefined {
  return goTo === undefined || at + 1 >= pages.length ? undefined : wayOf(pages, at, goTo);
}

/** Where a page leads with these answers on it: the last chosen answer that leads somewhere wins. */
export function nextPage(
  pages: readonly Page[],
  at: number,
  answerTo: (item: ItemState) => Answer | undefined,
): Way {
  let way = plainWay(pages, at);
  for (const item of pages[at]?.items.filter(isQuestion) ?? []) {
    const answer = answerTo(item);
    const chosen = item.choices.find(({ value }) => value === answer);
    if (chosen) way = choiceWay(pages, at, chosen) ?? way;
  }
  return way;
}
