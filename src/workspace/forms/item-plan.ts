/** What each item of a form must be, derived from its declaration: control, choices, check of what is typed, texts. */
import { titleOf } from '../../domain/forms';
import type { Field, FieldKind } from '../../domain/schema/field';
import type { FormDeclaration, Page, Question } from '../../domain/schema/form';

/** The kinds of item that our forms use, by Google's own names. */
export type Shape =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'DATE'
  | 'TIME'
  | 'DATETIME'
  | 'PAGE_BREAK';

/** What the form itself checks while a person types; the registry checks again, and more kindly. */
export type TextCheck =
  | { readonly kind: 'pattern'; readonly pattern: string; readonly message: string }
  | { readonly kind: 'between'; readonly least: number; readonly most: number; readonly message: string }
  | { readonly kind: 'email' | 'url'; readonly message: string };

export interface ItemPlan {
  readonly shape: Shape;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly check: TextCheck | undefined;
  /** Labels; undefined where the item has none. */
  readonly choices: readonly string[] | undefined;
  /** Whether the person may write an option of their own. */
  readonly other: boolean;
  /** The question, or the page that begins here. */
  readonly question: Question | undefined;
  readonly page: string;
}

/** More options than this are drawn as a list to pull down. */
const mostRadioButtons = 6;

/** What a list shows while the registry has nothing for it: Google refuses an empty one. */
export const nothingToChoose = '(Todavía no hay opciones)';

const pattern = (text: string, message: string): TextCheck => ({ kind: 'pattern', pattern: text, message });

const between =
  (most: number, message: string) =>
  (field: Field): TextCheck => ({
    kind: 'between',
    least: field.least ?? 0,
    most: field.most ?? most,
    message,
  });

interface Control {
  readonly shape: Shape;
  readonly check?: (field: Field) => TextCheck;
}

/** Patterns from the department's paper forms: hyphens and spaces may be left out. */
const controls = {
  text: { shape: 'TEXT' },
  paragraph: { shape: 'PARAGRAPH_TEXT' },
  integer: { shape: 'TEXT', check: between(999_999, 'Escriba un número entero, por ejemplo 25.') },
  money: { shape: 'TEXT', check: between(999_999, 'Escriba el monto solo con números, por ejemplo 12500.') },
  date: { shape: 'DATE' },
  time: { shape: 'TIME' },
  datetime: { shape: 'DATETIME' },
  yesNo: { shape: 'MULTIPLE_CHOICE' },
  choice: { shape: 'LIST' },
  choices: { shape: 'CHECKBOX' },
  ref: { shape: 'TEXT' },
  refs: { shape: 'PARAGRAPH_TEXT' },
  phone: {
    shape: 'TEXT',
    check: () =>
      pattern(
        '^[(]?(809|829|849)[)]?[-. ]*[0-9]{3}[-. ]*[0-9]{4}$',
        'Escriba el teléfono con 10 dígitos, por ejemplo 809-555-0142.',
      ),
  },
  cedula: {
    shape: 'TEXT',
    check: () => pattern('^[0-9]{3}-?[0-9]{7}-?[0-9]$', 'Escriba los 11 dígitos de la cédula.'),
  },
  rnc: {
    shape: 'TEXT',
    check: () =>
      pattern(
        '^[0-9]-?[0-9]{2}-?[0-9]{5}-?[0-9]$',
        'Escriba los 9 dígitos del RNC, por ejemplo 1-01-85004-3.',
      ),
  },
  email: { shape: 'TEXT', check: () => ({ kind: 'email', message: 'Escriba un correo completo.' }) },
  url: { shape: 'TEXT', check: () => ({ kind: 'url', message: 'Pegue el enlace completo.' }) },
  gps: { shape: 'TEXT' },
  json: { shape: 'PARAGRAPH_TEXT' },
} satisfies Record<FieldKind, Control>;

/** Labels of the synced lists of a form, by question key. */
export type Lists = Readonly<Record<string, readonly string[]>>;

function choicesOf({ key, field, synced }: Question, lists: Lists): readonly string[] | undefined {
  if (synced) return lists[key] ?? [];
  if (field.kind === 'yesNo') return ['Sí', 'No'];
  return field.catalogue ? Object.values(field.catalogue.options) : undefined;
}

/** Only radio buttons can have «Otra»; a list is easier on a phone when it is long. */
function shapeOf({ field, synced, other }: Question, choices: readonly string[] | undefined): Shape {
  if (other) return 'MULTIPLE_CHOICE';
  if (synced) return 'LIST';
  const { shape } = controls[field.kind];
  return shape === 'LIST' && (choices?.length ?? 0) <= mostRadioButtons ? 'MULTIPLE_CHOICE' : shape;
}

function planQuestion(question: Question, page: Page, lists: Lists): ItemPlan {
  const { field } = question;
  const choices = choicesOf(question, lists);
  const shape = shapeOf(question, choices);
  const control: Control = controls[field.kind];
  return {
    shape,
    title: titleOf(question),
    help: field.help ?? '',
    required: !field.optional,
    check: shape === 'TEXT' ? control.check?.(field) : undefined,
    choices,
    other: question.other === true,
    question,
    page: page.key,
  };
}

/** «Preguntas F1-05 a F1-12»: whoever copies from paper finds the page by the codes beside its boxes. */
function codesOf(questions: readonly Question[]): string {
  const [first, last] = [questions[0]?.code ?? '', questions[questions.length - 1]?.code ?? ''];
  return questions.length > 1 ? `Preguntas ${first} a ${last}.` : `Pregunta ${first}.`;
}

const planPage = ({ key, title, help, questions }: Page): ItemPlan => ({
  shape: 'PAGE_BREAK',
  title,
  help: help === undefined ? codesOf(questions) : `${help} ${codesOf(questions)}`,
  required: false,
  check: undefined,
  choices: undefined,
  other: false,
  question: undefined,
  page: key,
});

/** Every item in order; each page but the first begins with its break. */
export const planForm = ({ pages }: FormDeclaration, lists: Lists): ItemPlan[] =>
  pages.flatMap((page, index) => [
    ...(index === 0 ? [] : [planPage(page)]),
    ...page.questions.map((question) => planQuestion(question, page, lists)),
  ]);
