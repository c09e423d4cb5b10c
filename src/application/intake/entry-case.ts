/** An entry of the Bandeja taken up again by the office: its answers with what the office corrected, and the verdict now. */
import { findOption } from '../../domain/schema/parse';
import { forms, questionsOf, type FormName } from '../../domain/forms';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { searchKey } from '../../domain/text/normalise';
import type { Row } from '../../domain/schema/table';
import { inbox } from '../../domain/tables';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { formNameOf, isWaiting } from './entries';
import { fillForm, type Decisions, type Filled } from './filled';
import { isCorrection, type Case } from './judge';
import { answersIn, answersOf, filledAnswers, type Answers } from './response';
import type { Verdict } from './verdict';

export type Entry = Row<typeof inbox>;

/** What the office sends along when it applies an entry. */
export interface Settlement {
  readonly id: string;
  /** Answers that replace those of the same questions; '' empties one. */
  readonly answers: Answers;
  readonly decisions: Decisions;
}

const saysYes = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && ['si', 'true'].includes(searchKey(value)));

function textsIn(raw: unknown): Record<string, string> {
  const entries = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/**
 * `{id, answers?, confirmed?, person?, people?, organisation?, territory?}`: `person` is who asks (an id, or `new`);
 * `people` the same by subject; `organisation` and `territory` are ids.
 */
export function parseSettlement(raw: Readonly<Record<string, unknown>>): Result<Settlement> {
  const person = textIn(raw, 'person');
  return succeed({
    id: textIn(raw, 'id'),
    answers: answersIn(raw['answers']),
    decisions: {
      confirmed: saysYes(raw['confirmed']),
      people: { ...textsIn(raw['people']), ...(person === '' ? {} : { requester: person }) },
      organisation: textIn(raw, 'organisation') || undefined,
      territory: textIn(raw, 'territory') || undefined,
    },
  });
}

/** The entry, while it still waits. */
export function findWaiting(entry: Entry | undefined, id: string): Result<Entry & { formName: FormName }> {
  if (!entry) return fail(unknownRecord(inbox, id));
  if (!isWaiting(entry.status)) {
    return fail(problem('cannotApply', [`La respuesta ${id} ya fue resuelta.`]));
  }
  const formName = formNameOf(entry.form ?? '');
  return formName
    ? succeed({ ...entry, formName })
    : fail(problem('cannotApply', [`No se reconoce el formulario «${entry.form ?? ''}».`]));
}

/** The answers of an entry as they count now. */
export const answersNow = (entry: Entry, settlement: Settlement): Answers =>
  filledAnswers({ ...answersOf(entry.answers), ...settlement.answers });

function fill(entry: Entry & { formName: FormName }, settlement: Settlement): Filled {
  const { formName, email, receivedAt: sentAt } = entry;
  return fillForm(formName, answersNow(entry, settlement), { email, sentAt }, settlement.decisions);
}

/** The case to be judged again: a correction when an earlier edition led to a record. */
export function caseOf(
  entry: Entry & { formName: FormName },
  settlement: Settlement,
  all: readonly Entry[],
): Case {
  const earlier = all
    .filter((each) => each.responseId === entry.responseId && (each.edition ?? 0) < (entry.edition ?? 0))
    .filter(isCorrection)
    .sort((a, b) => (b.edition ?? 0) - (a.edition ?? 0))[0];
  return {
    formName: entry.formName,
    filled: fill(entry, settlement),
    responseId: entry.responseId,
    earlier,
  };
}

/** What still keeps the entry from being applied, each at its question. */
export const problemsOf = (verdict: Extract<Verdict, { kind: 'waiting' }>): Problem[] =>
  verdict.obstacles.map(({ text, question }) => problem('cannotApply', [text], question));

/** An answer in the words of its question: labels for options. */
export function wordedAnswer(formName: FormName, key: string, answers: Answers): string {
  const raw = answers[key];
  const field = questionsOf(forms[formName]).find((question) => question.key === key)?.field;
  const texts = typeof raw === 'string' ? [raw] : [...(raw ?? [])];
  return texts
    .map((text) => {
      const option = field?.catalogue && findOption(field.catalogue, text);
      return (option !== undefined && field?.catalogue?.options[option]) || text;
    })
    .join(' | ');
}
