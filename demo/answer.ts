/** One answer of the stream as a promoter writes it: option codes and question keys instead of the words of the form. */
import type { PersonKey } from './accounts';

export interface StreamAnswer {
  /** Named when a later answer corrects it, or a test looks for it. */
  readonly name?: string;
  readonly form: 'request' | 'organisation' | 'meeting' | 'attendance' | 'closing' | 'visit' | 'evaluation';
  readonly by: PersonKey;
  /** Hours after the stream begins. */
  readonly at: number;
  /** By question key: text as typed, codes for choices. `@person` stands for the registrar's own entry in the list. */
  readonly answers: Readonly<Record<string, string>>;
  /** Corrects the answer of that name through its edit link instead of sending a new one. */
  readonly edits?: string;
}

/** A cédula of the demonstration: the prefix 999 is nobody's, the check digit is right. */
export function demoCedula(serial: number): string {
  const body = `999${String(serial).padStart(7, '0')}`;
  const sum = [...body].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `999-${body.slice(3)}-${(10 - (sum % 10)) % 10}`;
}

/** `809-555-0142`. */
export const demoPhone = (serial: number): string => `809-555-0${String(100 + (serial % 100))}`;
