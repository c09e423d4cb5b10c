/** Links to a form: its address, answers carried in it, and reading them back from the query of such a link. */
import type { Answer, AnswerState, FormState, ItemState } from './forms';
import { offers } from './answers';

const otherOption = '__other_option__';

export const publishedUrl = ({ publishedId }: FormState): string =>
  `https://docs.google.com/forms/d/e/${publishedId}/viewform`;

export const editUrl = ({ id }: FormState): string => `https://docs.google.com/forms/d/${id}/edit`;

export const editResponseUrl = (form: FormState, responseId: string): string =>
  `${publishedUrl(form)}?edit2=${encodeURIComponent(responseId)}`;

const rowsOf = (value: Answer): readonly string[][] =>
  typeof value === 'string' ? [[value]] : value.map((row) => (row === null ? [] : [row].flat()));

/** The parameters of one answer: one for each text, tick or row (fact 59). */
function parametersOf(item: ItemState, value: Answer): [string, string][] {
  const grid = item.rows.length > 0;
  return rowsOf(value).flatMap((texts, row) => {
    const name = `entry.${item.entries[grid ? row : 0]}`;
    return texts.flatMap((text): [string, string][] =>
      item.other && !offers(item, text)
        ? [
            [name, otherOption],
            [`${name}.other_option_response`, text],
          ]
        : [[name, text]],
    );
  });
}

/** A link that opens the form with these answers in it. */
export function prefilledUrl(form: FormState, answers: readonly AnswerState[]): string {
  const query = new URLSearchParams({ usp: 'pp_url' });
  for (const { item: id, value } of answers) {
    const item = form.items.find((each) => each.id === id);
    for (const [name, text] of item ? parametersOf(item, value) : []) query.append(name, text);
  }
  return `${publishedUrl(form)}?${query.toString()}`;
}

/** What a prefilled link puts on an item; undefined for nothing. */
export function prefilledValue(item: ItemState, query: URLSearchParams): Answer | undefined {
  const rows = item.entries.map((entry) =>
    query.getAll(`entry.${entry}`).flatMap((text) => {
      if (text !== otherOption) return [text];
      return query.getAll(`entry.${entry}.other_option_response`);
    }),
  );
  if (rows.every((texts) => texts.length === 0)) return undefined;
  if (item.kind === 'CHECKBOX_GRID') return rows;
  if (item.kind === 'GRID') return rows.map(([text]) => text ?? null);
  return item.kind === 'CHECKBOX' ? rows.flat() : rows.flat()[0];
}
