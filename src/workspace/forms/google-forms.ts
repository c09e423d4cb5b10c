/** The forms' own response stores, and the lists that the registry keeps current in them. */
import type { FormBinding, FormGateway, FormResponseRecord } from '../../application/ports';
import { findChoosingItem, findTextItem, setLabels } from './items';

type Form = GoogleAppsScript.Forms.Form;
type FormResponse = GoogleAppsScript.Forms.FormResponse;

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
  /** @param ringing the form whose doorbell began this execution: it comes open, which saves a round trip */
  constructor(private readonly ringing?: Form) {}

  responses(binding: FormBinding, since: string | undefined): readonly FormResponseRecord[] {
    const form = this.open(binding);
    const found = since === undefined ? form.getResponses() : form.getResponses(new Date(since));
    const keys = new Map(Object.entries(binding.items).map(([key, id]) => [id, key]));
    return found.map((response) => recordOf(binding.declaration.name, response, keys));
  }

  setChoices(binding: FormBinding, choices: Readonly<Record<string, readonly string[]>>): void {
    const form = this.open(binding);
    for (const [key, labels] of Object.entries(choices)) {
      const id = binding.items[key];
      const item = id === undefined ? null : (form.getItemById(id) as GoogleAppsScript.Forms.Item | null);
      const choosing = item === null ? undefined : findChoosingItem(item);
      // A question that a person has deleted has nothing to be set.
      if (choosing) setLabels(choosing, labels);
    }
  }

  /** Google tells the name of an entry only in a link that carries an answer to it. */
  entryNames(
    binding: FormBinding,
    samples: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>> {
    const form = this.open(binding);
    const names = Object.entries(samples).flatMap(([key, sample]) => {
      const id = binding.items[key];
      const item = id === undefined ? null : (form.getItemById(id) as GoogleAppsScript.Forms.Item | null);
      const answerable = item === null ? undefined : (findTextItem(item) ?? findChoosingItem(item));
      if (!answerable) return [];
      const answer = (answerable as GoogleAppsScript.Forms.ListItem).createResponse(sample);
      const link = form.createResponse().withItemResponse(answer).toPrefilledUrl();
      const [name] = /entry\.\d+/.exec(link) ?? [];
      return name === undefined ? [] : [[key, name] as const];
    });
    return Object.fromEntries(names);
  }

  private open({ formId }: FormBinding): Form {
    return this.ringing?.getId() === formId ? this.ringing : FormApp.openById(formId);
  }
}
