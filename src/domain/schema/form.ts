/** The form language: a Google Form declared as pages of questions drawn from table fields. */
import type { Field } from './field';

/** One question. Its key names the answer; its field gives control, choices, validation and text. */
export interface Question {
  readonly key: string;
  readonly field: Field;
  /** Short code printed on the paper twin, e.g. `F1-07`. */
  readonly code: string;
  /** Choices kept in step with the registry instead of the catalogue's. */
  readonly synced?: ChoiceSource;
  /** Answering with this option leads to this page; other options go on to the next page. One such question a page, last on it. */
  readonly branches?: Readonly<Record<string, string>>;
  /** Whether the person may write an option of their own («Otra»). */
  readonly other?: boolean;
  /** A link to the form may carry its answer. */
  readonly prefilled?: boolean;
}

/** Lists that the registry keeps current in the forms. */
export type ChoiceSource =
  | { readonly kind: 'staff' }
  | { readonly kind: 'organisations' }
  | { readonly kind: 'territories'; readonly sector: string };

export interface Page {
  readonly key: string;
  readonly title: string;
  readonly help?: string;
  readonly questions: readonly Question[];
  /** Where this page leads: the next page in order when absent, or 'submit'. */
  readonly next?: string;
}

export interface FormDeclaration {
  /** English key: `request`. */
  readonly name: string;
  /** `F1`. */
  readonly code: string;
  /** Title that people see. */
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly pages: readonly Page[];
  /**
   * Whoever has the link answers, without an account: no address is kept, and no answer can be changed later, for the same
   * telephone goes from hand to hand. The others are the team's.
   */
  readonly forAnyone?: true;
}

/** The answers to one response, by question key, as the person gave them. */
export type Answers = Readonly<Record<string, string | readonly string[] | undefined>>;
