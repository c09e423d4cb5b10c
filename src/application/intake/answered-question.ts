/** One answer of a response as the office mends it: with the control of its question, and a record chosen where one is meant. */
import { titleOf } from '../../domain/forms';
import type { Field, FieldShape } from '../../domain/schema/field';
import type { Question } from '../../domain/schema/form';
import { findOption } from '../../domain/schema/parse';
import { shapeOf } from '../../domain/schema/shape';
import { tidy } from '../../domain/schema/tidy';

export interface AnsweredQuestion {
  readonly key: string;
  readonly title: string;
  /** As it came. */
  readonly answer: string;
  /** As people write it: 03/03/2026. */
  readonly words: string;
  /** The control that mends it. */
  readonly field: FieldShape;
  /** Where the draft keeps what is written: `answer:phone`, or `choice:place` where a record is chosen. */
  readonly keep: string;
  /** The answer as that control holds it; records are chosen anew. */
  readonly value: string | readonly string[];
  /** What is wrong with this answer; undefined when nothing is. */
  readonly problem: string | undefined;
}

/** What stands behind a list that the registry keeps: the record is chosen, not its label typed. */
const behind: Readonly<Record<string, { readonly table: string; readonly subject: string }>> = {
  territories: { table: 'territory', subject: 'place' },
  organisations: { table: 'organisation', subject: 'organisation' },
};

/** Longer answers get more room. */
const oneLine = 60;

/** Words are mended as words, in a box that they fit. */
const kindOfWords = (answer: string): 'text' | 'paragraph' =>
  answer.length > oneLine || answer.includes('\n') ? 'paragraph' : 'text';

function drawn({ field, synced }: Question, title: string, answer: string): FieldShape {
  return synced || field.kind === 'text'
    ? { kind: kindOfWords(answer), label: title, optional: field.optional }
    : { ...shapeOf(field), label: title };
}

/** What was answered, as the control holds it. */
function heldBy(
  { kind, catalogue }: Pick<Field, 'kind' | 'catalogue'>,
  answer: string,
): string | readonly string[] {
  if (!catalogue) return tidy(kind, answer);
  return kind === 'choices'
    ? answer.split(' | ').flatMap((label) => findOption(catalogue, label) ?? [])
    : (findOption(catalogue, answer) ?? '');
}

export function answeredQuestion(
  question: Question,
  answer: string,
  problem: string | undefined,
): AnsweredQuestion {
  const { key, synced } = question;
  const title = titleOf(question);
  const words = tidy(question.field.kind, answer);
  const list = behind[synced?.kind ?? ''];
  const about = { key, title, answer, words, problem };
  if (list) {
    const field: FieldShape = { kind: 'ref', label: title, optional: false, table: list.table };
    return { ...about, field, keep: `choice:${list.subject}`, value: '' };
  }
  const value = synced ? answer : heldBy(question.field, answer);
  return { ...about, field: drawn(question, title, answer), keep: `answer:${key}`, value };
}
