/** One answer of a form, open for mending with the control of its question. */
import { forms, questionsOf, type FormName } from '../../domain/forms';
import { optional, paragraph, ref, text as textField, type Field } from '../../domain/schema/field';
import type { Question } from '../../domain/schema/form';
import { findOption } from '../../domain/schema/parse';
import type { Table } from '../../domain/schema/table';
import { organisations } from '../../domain/tables/organisations';
import { territories } from '../../domain/tables/territories';
import { FieldControl, isGroup } from '../fields/control';
import type { DraftValues } from '../fields/draft-values';
import { tidy } from '../fields/tidy';
import type { DraftState } from '../frame/drafts';
import type { OpenedEntry } from '../shapes';

type Answered = OpenedEntry['questions'][number];

interface Props {
  /** English name of the form. */
  readonly form: string;
  readonly question: Answered;
  readonly draft: DraftState;
}

const isForm = (name: string): name is FormName => Object.prototype.hasOwnProperty.call(forms, name);

const declared = (form: string, key: string): Question | undefined =>
  isForm(form) ? questionsOf(forms[form]).find((question) => question.key === key) : undefined;

/** What stands behind a list that the registry keeps: the record is chosen, not its label typed. */
const behind: Readonly<Record<string, { readonly table: () => Table; readonly subject: string }>> = {
  territories: { table: () => territories, subject: 'place' },
  organisations: { table: () => organisations, subject: 'organisation' },
};

/** Longer answers get more room. */
const oneLine = 60;

/** Text as it came, in a box that it fits. */
function asText({ title, answer }: Answered, isOptional: boolean): Field {
  const field = answer.length > oneLine || answer.includes('\n') ? paragraph(title) : textField(title);
  return isOptional ? optional(field) : field;
}

/** The field that is drawn, and where its value is kept in the draft. */
function drawn(form: string, question: Answered): { readonly field: Field; readonly keep: string } {
  const found = declared(form, question.key);
  const list = behind[found?.synced?.kind ?? ''];
  if (list) return { field: ref(question.title, list.table), keep: `choice:${list.subject}` };
  const keep = `answer:${question.key}`;
  const field = found?.field;
  if (field && field.kind !== 'text' && !found.synced)
    return { field: { ...field, label: question.title }, keep };
  return { field: asText(question, field?.optional === true), keep };
}

/** An answer as people write it: 03/03/2026. */
export const answerInWords = (form: string, { key, answer }: Answered): string =>
  tidy(declared(form, key)?.field.kind ?? 'text', answer);

/** What was answered, as the control holds it. */
function answered(field: Field, answer: string): string | readonly string[] {
  const { catalogue } = field;
  if (field.kind === 'ref') return '';
  if (field.kind === 'choices' && catalogue) {
    return answer.split(' | ').flatMap((label) => findOption(catalogue, label) ?? []);
  }
  return catalogue ? (findOption(catalogue, answer) ?? '') : tidy(field.kind, answer);
}

/** Every answer as its control holds it: what is sent is what then differs. Records are chosen anew. */
export const answersOfEntry = ({ form, questions }: OpenedEntry): DraftValues =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const { field, keep } = drawn(form, question);
      return field.kind === 'ref' ? [] : [[keep, answered(field, question.answer)] as const];
    }),
  );

export function AnswerField({ form, question, draft }: Props) {
  const { field, keep } = drawn(form, question);
  const id = `answer-${question.key}`;
  const wrong = question.problem;
  const shape = `form-group${wrong ? ' wrong' : ''}`;
  const control = (
    <>
      {field.kind === 'ref' && question.answer !== '' ? (
        <p class="hint" id={`${id}-hint`}>
          Respondió: «{question.answer}»
        </p>
      ) : null}
      <FieldControl
        id={id}
        field={field}
        value={draft.typed.values[keep] ?? ''}
        names={draft.typed.names}
        invalid={wrong !== undefined}
        describedBy={wrong ? `${id}-error` : undefined}
        onChange={(value, names) => draft.set(keep, value, names)}
      />
      {wrong ? (
        <p class="error" id={`${id}-error`}>
          {wrong}
        </p>
      ) : null}
    </>
  );
  return isGroup(field) ? (
    <fieldset class={shape} data-wrong={wrong ? true : undefined}>
      <legend>{field.label}</legend>
      {control}
    </fieldset>
  ) : (
    <div class={shape} data-wrong={wrong ? true : undefined}>
      <label for={id}>{field.label}</label>
      {control}
    </div>
  );
}
