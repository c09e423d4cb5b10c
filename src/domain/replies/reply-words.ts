/** The words in which each state is told: the house's own, and what an office may write instead. */
import { problem, type Problem } from '../problems';
import { searchKey } from '../text/normalise';
import type { OptionOf } from '../schema/catalogue';
import type { RequestCategory, requestStates } from '../tables/request-catalogues';

export type RequestState = OptionOf<typeof requestStates>;

/** What stands in braces in a text is filled in for each request. */
export const replyBlanks = ['solicitud', 'codigo', 'plazo', 'ayuda', 'otra'] as const;
export type ReplyBlank = (typeof replyBlanks)[number];

const visit = 'Comuníquese con nosotros o pase por la oficina';

export const houseWords: Readonly<Record<RequestState, string>> = {
  received: 'Recibimos su solicitud {solicitud}. Guarde este número. {plazo}',
  classified: 'Recibimos su solicitud {solicitud}. Guarde este número. {plazo}',
  assigned: 'Su solicitud {solicitud} ya tiene quien la atienda. {plazo}',
  inProgress: 'Estamos trabajando en su solicitud {solicitud}. {plazo}',
  waiting: `Para seguir con su solicitud {solicitud} nos falta algo de su parte. ${visit}.`,
  referred: 'Su solicitud {solicitud} pasó a otra institución. {ayuda}',
  attended: `Su solicitud {solicitud} tiene respuesta. ${visit} para conocerla.`,
  declined: 'Su solicitud {solicitud} no puede ser atendida por este departamento. {ayuda}',
  duplicate: 'Su solicitud {solicitud} se atiende junto con {otra}. Usted sigue anotado como solicitante.',
  withdrawn:
    'Cerramos su solicitud {solicitud} porque ya no se necesita. Si no es así, avísenos y la reabrimos.',
  voided: 'El número {codigo} quedó sin efecto. Si tiene alguna duda, comuníquese con nosotros.',
};

/** A text that an office wrote for a state, and for one category of it. */
export interface OwnWords {
  readonly status: RequestState;
  readonly category: RequestCategory | undefined;
  readonly text: string | undefined;
}

/**
 * The text for a state: the office's for the category, its own for all, or the house's. Of a confidential request even a
 * text of its category would tell.
 */
export function wordsFor(
  own: readonly OwnWords[],
  { status, category, confidential }: Omit<OwnWords, 'text'> & { readonly confidential: boolean },
): string {
  const written = own.filter((each) => each.status === status && each.text !== undefined);
  const special = confidential ? undefined : written.find((each) => each.category === category);
  const common = written.find((each) => each.category === undefined);
  return (special ?? common)?.text ?? houseWords[status];
}

const isBlank = (name: string): name is ReplyBlank => (replyBlanks as readonly string[]).includes(name);

/** The text with each blank filled in; what is in braces and no blank stays, so that a person sees it. */
export const fillWords = (text: string, fill: (blank: ReplyBlank) => string): string =>
  text.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    isBlank(searchKey(name)) ? fill(searchKey(name) as ReplyBlank) : whole,
  );

/** Words that tell whoever reads over the shoulder what the need is. */
const tellingWords = [
  'receta',
  'farmacia',
  'medicina',
  'medico',
  'dental',
  'embaraz',
  'parto',
  'ataud',
  'funera',
  'difunt',
  'fallec',
  'canasta',
  'aliment',
  'envejec',
  'enferm',
];

/** What is wrong with a text that an office wrote. */
export function checkWords(text: string): Problem[] {
  const at = (why: string): Problem => problem('cannotApply', [why], 'text');
  const names = (text.match(/\{[^{}]*\}/g) ?? []).map((each) => each.slice(1, -1));
  const unknown = names.filter((name) => !isBlank(searchKey(name)));
  const telling = tellingWords.filter((word) => searchKey(text).includes(word));
  return [
    ...unknown.map((name) =>
      at(`No se conoce {${name}}: use ${replyBlanks.map((each) => `{${each}}`).join(', ')}.`),
    ),
    ...telling.map((word) => at(`«${word}…» dice de qué ayuda se trata: quítelo del texto.`)),
    ...(names.some((name) => ['solicitud', 'codigo'].includes(searchKey(name)))
      ? []
      : [at('Falta {solicitud} o {codigo}: sin el número la persona no puede preguntar.')]),
  ];
}
