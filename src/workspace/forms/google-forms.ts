/** The forms' own response stores, and the lists that the registry keeps current in them. */
import type { FormBinding, FormGateway, FormResponseRecord } from '../../application/ports';

type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** What a list shows while the registry has nothing for it: Google refuses an empty one. */
export const nothingToChoose = '(Todavía no hay opciones)';

const answerOf = (given: string[][] | string[] | string): string | readonly string[] =>
  Array.isArray(given) ? given.map(String) : given;

function recordOf(
  formName: string,
  response: FormResponse,
  keys: ReadonlyMap<number, string>,
): FormResponseRecord {
  const answers: Record<string, string | readonly string[]> = {};
  for (const item of response.getItemResponses()) {
    const key = keys.get(item.getItem().getId());
    if (key !== undefined) answers[key] = answerOf(item.getResponse());
  }
  return {
    formName,
    responseId: response.getId(),
    submittedAt: new Date(response.getTimestamp().getTime()).toISOString(),
    email: response.getRespondentEmail(),
    answers,
    editUrl: response.getEditResponseUrl(),
  };
}

export class GoogleForms implements FormGateway {
  responses(binding: FormBinding, since: string | undefined): readonly FormResponseRecord[] {
    const form = FormApp.openById(binding.formId);
    const found = since === undefined ? form.getResponses() : form.getResponses(new Date(since));
    const keys = new Map(Object.entries(binding.items).map(([key, id]) => [id, key]));
    return found.map((response) => recordOf(binding.declaration.name, response, keys));
  }

  setChoices(binding: FormBinding, choices: Readonly<Record<string, readonly string[]>>): void {
    const form = FormApp.openById(binding.formId);
    for (const [key, labels] of Object.entries(choices)) {
      const item = form.getItemById(binding.items[key] ?? 0);
      // A person has deleted the question: there is nothing to set, and set-up puts it back.
      if (item) setItemChoices(item, labels);
    }
  }
}

/** Gives a list its labels, each once. */
function setItemChoices(item: GoogleAppsScript.Forms.Item, labels: readonly string[]): void {
  const values = labels.length > 0 ? [...new Set(labels)] : [nothingToChoose];
  const type = item.getType();
  if (type === FormApp.ItemType.LIST) item.asListItem().setChoiceValues(values);
  else if (type === FormApp.ItemType.CHECKBOX) item.asCheckboxItem().setChoiceValues(values);
  else item.asMultipleChoiceItem().setChoiceValues(values);
}
