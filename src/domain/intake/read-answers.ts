/** Reads the answers to a form along the pages its branches led to, each by the declaration of its question. */
import type { Answers, FormDeclaration, Page, Question } from '../schema/form';
import type { Problem } from '../problems';
import { findOption, parseValue } from '../schema/parse';

export interface ReadAnswers {
  /** Typed values by question key; a question left empty or answered badly is absent. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong, each with the key of its question as field. */
  readonly problems: readonly Problem[];
  /** The questions of the pages that the answers led to, in order. */
  readonly asked: readonly Question[];
}

const textOf = (raw: string | readonly string[] | undefined): string =>
  typeof raw === 'string' ? raw : (raw?.[0] ?? '');

const follows = (form: FormDeclaration, page: Page): Page | undefined =>
  form.pages[form.pages.indexOf(page) + 1];

function named(form: FormDeclaration, key: string): Page | undefined {
  return form.pages.find((page) => page.key === key);
}

/** The page after this one. A branching question without a usable answer skips the pages it chooses among. */
function nextPage(form: FormDeclaration, page: Page, answers: Answers): Page | undefined {
  const branching = page.questions.find((question) => question.branches !== undefined);
  if (branching?.branches) {
    const given = textOf(answers[branching.key]);
    const option = branching.field.catalogue && findOption(branching.field.catalogue, given);
    const target = option === undefined ? undefined : branching.branches[option];
    if (target !== undefined) return named(form, target);
    const skipped = Object.values(branching.branches)
      .map((key) => named(form, key))
      .find((each) => each !== undefined);
    return skipped ? afterwards(form, skipped) : follows(form, page);
  }
  return afterwards(form, page);
}

function afterwards(form: FormDeclaration, page: Page): Page | undefined {
  if (page.next === 'submit') return undefined;
  return page.next === undefined ? follows(form, page) : named(form, page.next);
}

/** The pages that a person saw, in order. */
function visitedPages(form: FormDeclaration, answers: Answers): Page[] {
  const visited: Page[] = [];
  let page = form.pages[0];
  while (page && !visited.includes(page)) {
    visited.push(page);
    page = nextPage(form, page, answers);
  }
  return visited;
}

/** Reads one response. Answers on pages that the person did not reach are left alone. */
export function readAnswers(form: FormDeclaration, answers: Answers): ReadAnswers {
  const asked = visitedPages(form, answers).flatMap((page) => page.questions);
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const { key, field } of asked) {
    const one = parseValue(field, answers[key], key);
    if (!one.ok) problems.push(...one.problems);
    else if (one.value !== undefined) values[key] = one.value;
  }
  return { values, problems, asked };
}
