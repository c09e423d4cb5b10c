/** What a question may demand of its answer beyond being there, and what the form says when it is not so. */

/** One demand, named as Google's builder names it, with its arguments. */
export interface Validation {
  readonly rule: RuleName;
  readonly values: readonly (number | string)[];
  /** The author's own message; '' for Google's. */
  readonly help: string;
}

interface Rule {
  holds(text: string, values: readonly (number | string)[]): boolean;
  message(values: readonly (number | string)[]): string;
}

const numberOf = (text: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : NaN;

/** A comparison of the answer, read as a number, with one number or two. */
const numeric = (
  compare: (given: number, first: number, second: number) => boolean,
  message: (first: string, second: string) => string,
): Rule => ({
  holds: (text, [first, second]) => {
    const given = numberOf(text);
    return !Number.isNaN(given) && compare(given, Number(first), Number(second));
  },
  message: ([first, second]) => message(String(first), String(second)),
});

const patterns = new Map<string, RegExp>();

/** Google's engine is RE2; this one knows all that RE2 does. */
function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, (pattern = new RegExp(source, 'u')));
  return pattern;
}

const whole = (pattern: unknown): string => `^(?:${String(pattern)})$`;

const textual = (holds: Rule['holds'], message: Rule['message']): Rule => ({ holds, message });

/** For checkboxes the text is how many are ticked. */
const rules = {
  requireNumber: numeric(
    () => true,
    () => 'Debe ser un número',
  ),
  requireWholeNumber: numeric(Number.isInteger, () => 'Debe ser un número entero'),
  requireNumberBetween: numeric(
    (given, least, most) => given >= least && given <= most,
    (least, most) => `El número debe estar entre ${least} y ${most}`,
  ),
  requireNumberNotBetween: numeric(
    (given, least, most) => given < least || given > most,
    (least, most) => `El número no debe estar entre ${least} y ${most}`,
  ),
  requireNumberEqualTo: numeric(
    (given, wanted) => given === wanted,
    (wanted) => `El número debe ser igual a ${wanted}`,
  ),
  requireNumberNotEqualTo: numeric(
    (given, unwanted) => given !== unwanted,
    (unwanted) => `El número no debe ser igual a ${unwanted}`,
  ),
  requireNumberGreaterThan: numeric(
    (given, limit) => given > limit,
    (limit) => `El número debe ser mayor que ${limit}`,
  ),
  requireNumberGreaterThanOrEqualTo: numeric(
    (given, limit) => given >= limit,
    (limit) => `El número debe ser mayor o igual que ${limit}`,
  ),
  requireNumberLessThan: numeric(
    (given, limit) => given < limit,
    (limit) => `El número debe ser menor que ${limit}`,
  ),
  requireNumberLessThanOrEqualTo: numeric(
    (given, limit) => given <= limit,
    (limit) => `El número debe ser menor o igual que ${limit}`,
  ),
  requireTextContainsPattern: textual(
    (text, [pattern]) => patternOf(String(pattern)).test(text),
    ([pattern]) => `Debe contener ${pattern}`,
  ),
  requireTextDoesNotContainPattern: textual(
    (text, [pattern]) => !patternOf(String(pattern)).test(text),
    ([pattern]) => `No debe contener ${pattern}`,
  ),
  requireTextMatchesPattern: textual(
    (text, [pattern]) => patternOf(whole(pattern)).test(text),
    () => 'La respuesta no tiene el formato que se pide',
  ),
  requireTextDoesNotMatchPattern: textual(
    (text, [pattern]) => !patternOf(whole(pattern)).test(text),
    () => 'La respuesta tiene un formato que no se admite',
  ),
  requireTextIsEmail: textual(
    (text) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
    () => 'Debe ser una dirección de correo electrónico válida',
  ),
  requireTextIsUrl: textual(
    (text) => /^(https?|ftp):\/\/[^\s/]+\.[^\s]+$/i.test(text),
    () => 'Debe ser una URL válida',
  ),
  requireTextLengthGreaterThanOrEqualTo: textual(
    (text, [length]) => text.length >= Number(length),
    ([length]) => `Debe tener ${length} caracteres como mínimo`,
  ),
  requireTextLengthLessThanOrEqualTo: textual(
    (text, [length]) => text.length <= Number(length),
    ([length]) => `Debe tener ${length} caracteres como máximo`,
  ),
  requireSelectAtLeast: numeric(
    (ticked, least) => ticked >= least,
    (least) => `Debe seleccionar ${least} opciones como mínimo`,
  ),
  requireSelectAtMost: numeric(
    (ticked, most) => ticked <= most,
    (most) => `Debe seleccionar ${most} opciones como máximo`,
  ),
  requireSelectExactly: numeric(
    (ticked, wanted) => ticked === wanted,
    (wanted) => `Debe seleccionar exactamente ${wanted} opciones`,
  ),
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules | 'requireLimitOneResponsePerColumn';

/** What the form says about an answer of one text, or of so many ticks; undefined when it may stand. */
export function complaintAbout(validation: Validation, given: string): string | undefined {
  if (validation.rule === 'requireLimitOneResponsePerColumn') return undefined;
  const rule: Rule = rules[validation.rule];
  if (rule.holds(given, validation.values)) return undefined;
  return validation.help === '' ? rule.message(validation.values) : validation.help;
}
