/** Checks a form before it is sent, with the server's own rules, so that a mistake is shown at once and not a second later. */
import { answerProblem } from '../../domain/answer-problems';
import type { Problem } from '../../domain/problems';
import { parseValue } from '../../domain/schema/parse';
import { isEmptyValue, type DraftValues } from '../fields/draft-values';
import { shownFields, type Layout } from './layout';

/** Every mistake at its field; empty when the form may be sent. */
export function checkForm(layout: Layout, values: DraftValues): Problem[] {
  return shownFields(layout, values).flatMap((name) => {
    const field = layout.fields[name];
    if (!field) return [];
    if (layout.conditions?.[name]?.owed && isEmptyValue(values[name])) {
      return [answerProblem('required', [field.label], name)];
    }
    const parsed = parseValue(field, values[name], name);
    return parsed.ok ? [] : parsed.problems;
  });
}

/** What is sent: the fields that are asked, and those that no longer are empty, so that nothing is left over from them. */
export function sentValues(layout: Layout, values: DraftValues): DraftValues {
  const shown = new Set(shownFields(layout, values));
  const all = layout.sections.flatMap(({ fields }) => fields);
  return Object.fromEntries(all.map((name) => [name, shown.has(name) ? (values[name] ?? '') : '']));
}
