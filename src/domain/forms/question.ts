/** Builders for form questions: keys are unique in a form, titles too (Google would merge equal ones). */
import type { ChoiceSource, Page, Question } from '../schema/form';
import { text, type Field } from '../schema/field';
import { sectors } from '../tables/place-catalogues';

interface Extras {
  readonly synced?: ChoiceSource;
  readonly branches?: Readonly<Record<string, string>>;
  readonly other?: boolean;
  readonly prefilled?: boolean;
}

/** A page whose questions are numbered later by `numbered`. */
export type DraftPage = Omit<Page, 'questions'> & { readonly questions: readonly Omit<Question, 'code'>[] };

export const ask = (key: string, field: Field, extras: Extras = {}): Omit<Question, 'code'> => ({
  key,
  field,
  ...extras,
});

/** Gives every question its printed code: `F1-07`. */
export function numbered(formCode: string, pages: readonly DraftPage[]): Page[] {
  let next = 0;
  return pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => {
      next += 1;
      return { ...question, code: `${formCode}-${String(next).padStart(2, '0')}` };
    }),
  }));
}

/** The place is chosen in two steps: the sector leads to a page with that sector's places only. */
export const sectorBranches = (prefix: string): Record<string, string> =>
  Object.fromEntries(Object.keys(sectors.options).map((sector) => [sector, `${prefix}-${sector}`]));

/** One page of places per sector; all lead to the same page. */
export const placePages = (prefix: string, next: string): DraftPage[] =>
  Object.entries(sectors.options).map(([sector, label]) => ({
    key: `${prefix}-${sector}`,
    title: `Lugar (${label})`,
    next,
    questions: [
      ask(`place-${sector}`, text(`Lugar en ${label}`, { question: `¿En qué lugar? (${label})` }), {
        synced: { kind: 'territories', sector },
        other: true,
      }),
    ],
  }));

export const privacyNotice =
  'Aviso: estos datos los usa solo el Departamento de Coordinación Social del Ayuntamiento de Constanza para atender su asunto (Ley 172-13). Puede pedir verlos, corregirlos o retirarlos.';
