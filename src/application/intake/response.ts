/** A form response as intake handles it: its moment, its edition, and its answers as the Bandeja keeps them. */
import type { CivilDateTime } from '../../domain/schema/values';
import { cleanLine } from '../../domain/text/normalise';
import { addMinutes } from '../../domain/time/civil-datetime';
import type { FormResponseRecord } from '../ports';

export type Answers = FormResponseRecord['answers'];

/** Santo Domingo is four hours behind UTC all year. */
const offsetMinutes = -240;

const isoShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** The wall clock of an ISO moment in UTC; undefined when it is none. */
export const civilOf = (iso: string): CivilDateTime | undefined =>
  isoShape.test(iso) ? addMinutes(iso.slice(0, 19) as CivilDateTime, offsetMinutes) : undefined;

/** The ISO moment `minutes` earlier; undefined when it is none. */
export const isoBefore = (iso: string, minutes: number): string | undefined =>
  isoShape.test(iso) ? `${addMinutes(iso.slice(0, 19) as CivilDateTime, -minutes)}.000Z` : undefined;

const lineIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function answerIn(value: unknown): string | string[] | undefined {
  if (Array.isArray(value)) return value.map(lineIn);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** Answers by question with nothing in them but texts, whatever came; '' stands for one that is empty. */
export const answersIn = (raw: unknown): Answers =>
  Object.fromEntries(
    Object.entries(typeof raw === 'object' && raw !== null ? raw : {}).flatMap(([key, value]) => {
      const answer = answerIn(value);
      return answer === undefined ? [] : [[key, answer] as const];
    }),
  );

/** Only the questions that were answered. */
export const filledAnswers = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''));

/** A response with nothing in it but texts, whatever came; undefined when it cannot even be told from others. */
export function asResponse(raw: unknown): FormResponseRecord | undefined {
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  const responseId = lineIn(given['responseId']);
  if (responseId === '') return undefined;
  return {
    formName: lineIn(given['formName']),
    responseId,
    submittedAt: lineIn(given['submittedAt']),
    email: lineIn(given['email']),
    answers: filledAnswers(answersIn(given['answers'])),
    editUrl: lineIn(given['editUrl']),
  };
}

/** What one cell may hold of the answers, as the journal writes them: JSON within JSON. */
const mostJournalled = 30_000;

const journalled = (answers: Answers): number => JSON.stringify(JSON.stringify(answers)).length;

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/**
 * The answers as JSON that fits its cell. Answers of absurd length are cut, `whole` is then false: the form's own store
 * keeps them entire.
 */
export function storedAnswers(answers: Answers): { json: string; whole: boolean } {
  let kept: Answers = answers;
  for (let most = 8_000; journalled(kept) > mostJournalled && most > 20; most = Math.floor(most / 2)) {
    const limit = most;
    kept = Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [
        key,
        typeof value === 'string'
          ? cut(value, limit)
          : [...value].slice(0, limit).map((each) => cut(each, limit)),
      ]),
    );
  }
  const fits = journalled(kept) <= mostJournalled;
  return { json: JSON.stringify(fits ? kept : {}), whole: kept === answers };
}

/** The answers of an entry; empty when its cell was spoiled by hand. */
export function answersOf(json: string | undefined): Answers {
  try {
    const parsed: unknown = JSON.parse(json ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Answers) : {};
  } catch {
    return {};
  }
}

/** An address that can be written in its column and mailed to; undefined otherwise. */
export function emailOf(response: Pick<FormResponseRecord, 'email'>): string | undefined {
  const email = cleanLine(response.email ?? '').toLowerCase();
  return /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email) ? email : undefined;
}
