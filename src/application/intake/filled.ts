/** A response read by its form, together with what the office has decided about it. */
import { forms, type FormName } from '../../domain/forms';
import { readAnswers, type ReadAnswers } from '../../domain/intake/read-answers';
import type { CivilDateTime } from '../../domain/schema/values';
import type { Answers } from './response';
import type { Findings } from './verdict';

/** What a person of the office settled before applying a response; nothing for a response that has just come in. */
export interface Decisions {
  /** Doubts that only need a yes were looked at: register all the same. */
  readonly confirmed: boolean;
  /** By subject (`requester`, `president`…): the id of the person meant, or `new`. */
  readonly people: Readonly<Record<string, string>>;
  readonly organisation: string | undefined;
  readonly territory: string | undefined;
}

export const undecided: Decisions = {
  confirmed: false,
  people: {},
  organisation: undefined,
  territory: undefined,
};

export interface Filled {
  readonly formName: FormName;
  readonly read: ReadAnswers;
  /** The account that sent it, when the form tells. */
  readonly email: string | undefined;
  /** When it was sent. */
  readonly sentAt: CivilDateTime | undefined;
  readonly decisions: Decisions;
}

export const fillForm = (
  formName: FormName,
  answers: Answers,
  sender: Pick<Filled, 'email' | 'sentAt'>,
  decisions: Decisions,
): Filled => ({ formName, read: readAnswers(forms[formName], answers), ...sender, decisions });

/** The value of a question, of the type its declaration gives. */
export const valueOf = <T>({ read }: Filled, key: string): T | undefined => read.values[key] as T | undefined;

/** The value of a question that must be there: call it only after the problems of reading were found to be none. */
export function requiredValue<T>(filled: Filled, key: string): T {
  const value = valueOf<T>(filled, key);
  if (value === undefined) throw new Error(`Falta la respuesta a «${key}».`);
  return value;
}

/** Whether the office's decisions make this answer needless. */
const isDecided = ({ decisions }: Filled, question: string): boolean =>
  // Who registers is judged together with the account.
  question === 'registrar' ||
  (decisions.territory !== undefined && (question === 'sector' || question.startsWith('place-'))) ||
  (decisions.organisation !== undefined && question === 'organisation');

/** Sends back every answer that is missing or cannot be read. */
export function sendBackProblems(filled: Filled, findings: Findings): void {
  findings.sendBackAll(filled.read.problems.filter(({ field }) => !isDecided(filled, field ?? '')));
}
