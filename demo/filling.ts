/** Turns an answer of the stream into what a person puts on the form: the words of its questions and of its lists. */
import type { Workspace } from '../local/index';
import { forms, questionsOf, titleOf } from '../src/domain/forms';
import { labelOf } from '../src/domain/schema/catalogue';
import type { Question } from '../src/domain/schema/form';
import { people, type PersonKey } from './accounts';
import type { StreamAnswer } from './answer';

/** The options a person sees under each question that has a list. */
export type Lists = ReadonlyMap<string, readonly string[]>;

/** Reads the lists of a form as they stand, once for many answers. */
export function readLists(workspace: Workspace, form: StreamAnswer['form'], as: string): Lists {
  const file = workspace.files.find(({ name, trashed }) => name === forms[form].title && !trashed);
  if (!file) throw new Error(`No existe el formulario «${forms[form].title}».`);
  const { FormApp } = workspace.globals({ as }) as { FormApp: GoogleAppsScript.Forms.FormApp };
  const opened = FormApp.openById(file.id);
  const lists = new Map<string, readonly string[]>();
  for (const item of opened.getItems(FormApp.ItemType.LIST)) {
    lists.set(
      item.getTitle(),
      item
        .asListItem()
        .getChoices()
        .map((each) => each.getValue()),
    );
  }
  for (const item of opened.getItems(FormApp.ItemType.MULTIPLE_CHOICE)) {
    lists.set(
      item.getTitle(),
      item
        .asMultipleChoiceItem()
        .getChoices()
        .map((each) => each.getValue()),
    );
  }
  return lists;
}

/** The option that carries a code or a name; the text itself where the list has no such option («Otra»). */
function pick(lists: Lists, question: Question, wanted: string): string {
  if (wanted.startsWith('other:')) return wanted.slice('other:'.length);
  const options = lists.get(titleOf(question)) ?? [];
  const found =
    options.find((option) => option.includes(`[${wanted}]`)) ??
    options.find((option) => option.includes(wanted));
  if (found === undefined) throw new Error(`«${titleOf(question)}» no ofrece ${wanted}.`);
  return found;
}

function worded(lists: Lists, question: Question, value: string, by: PersonKey): string {
  if (question.synced) return pick(lists, question, value === '@person' ? people[by].name : value);
  const { kind, catalogue } = question.field;
  if (catalogue) return labelOf(catalogue, value);
  if (kind === 'yesNo') return value === 'yes' ? 'Sí' : 'No';
  return value;
}

/** The answers by question title, as the form takes them. */
export function fillIn(lists: Lists, { form, by, answers }: StreamAnswer): Record<string, string> {
  const questions = new Map(questionsOf(forms[form]).map((question) => [question.key, question]));
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => {
      const question = questions.get(key);
      if (!question) throw new Error(`El formulario ${form} no pregunta «${key}».`);
      return [titleOf(question), worded(lists, question, value, by)];
    }),
  );
}
