/** The values of a template as texts, one for each mark and each variant that a template may ask for. */
import { formatDate, formatMoney, formatTime } from '../schema/format';
import type { Centavos, CivilDate, CivilDateTime, CivilTime } from '../schema/values';
import { dateInWords, longDate, moneyInWords, numberInWords } from '../words/numbers';
import type { TemplateDeclaration, ValueDeclaration, ValueDeclarations, ValueKind } from './template';
import { timeInWords } from './time-in-words';

interface Kinds {
  readonly text: string;
  readonly paragraph: string;
  readonly integer: number;
  readonly money: Centavos;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly datetime: CivilDateTime;
}

type Variants<T> = Readonly<Record<string, (value: T) => string>>;

/** The plain text of a value is variant ''. */
const variants = {
  text: { '': (value) => value, mayusculas: (value) => value.toLocaleUpperCase('es') },
  paragraph: { '': (value) => value },
  integer: { '': String, letras: numberInWords },
  money: { '': formatMoney, letras: moneyInWords },
  date: { '': formatDate, letras: dateInWords, larga: longDate },
  time: { '': formatTime, '12': formatTime, letras: timeInWords },
  datetime: { '': (value) => `${formatDate(value)} ${formatTime(value.slice(11, 16))}` },
} satisfies { readonly [K in ValueKind]: Variants<Kinds[K]> };

const variantsOf = (kind: ValueKind): Variants<never> => variants[kind] as Variants<never>;

/** Names of the variants that a mark of that kind may carry: `letras` of a date. */
export const variantNames = (kind: ValueKind): string[] =>
  Object.keys(variantsOf(kind)).filter((each) => each !== '');

/** The same inside a list, where only dates have any: lines are many, and what fills them must fit in one cell. */
export const lineVariantNames = (kind: ValueKind): string[] => (kind === 'date' ? variantNames(kind) : []);

type DataOf<V extends ValueDeclarations> = { readonly [K in keyof V]: Kinds[V[K]['kind']] | undefined };

/** Everything a template needs: every declared mark, so that none is forgotten. */
export interface TemplateData<T extends Pick<TemplateDeclaration, 'values' | 'conditions' | 'lists'>> {
  readonly values: DataOf<T['values']>;
  readonly conditions: { readonly [K in keyof T['conditions']]: boolean };
  readonly lists: { readonly [K in keyof T['lists']]: readonly DataOf<T['lists'][K]['values']>[] };
}

/** What the document is filled with: texts by mark without braces (`fecha`, `fecha|letras`). */
export interface FilledTemplate {
  readonly values: Readonly<Record<string, string>>;
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** One mark in the variants it may carry; a missing value is an empty text in each. */
function textsOfValue(
  mark: string,
  { kind }: ValueDeclaration,
  value: unknown,
  names: readonly string[],
): (readonly [string, string])[] {
  return ['', ...names].map((variant) => [
    variant === '' ? mark : `${mark}|${variant}`,
    value === undefined ? '' : (variantsOf(kind)[variant]?.(value as never) ?? ''),
  ]);
}

const textsByMark = (
  declared: ValueDeclarations,
  data: Readonly<Record<string, unknown>>,
  variantsIn: (kind: ValueKind) => string[],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(declared).flatMap(([mark, each]) =>
      textsOfValue(mark, each, data[mark], variantsIn(each.kind)),
    ),
  );

/** Turns typed data into the texts of every mark that the template declares. */
export function fillTemplate<T extends TemplateDeclaration>(
  template: T,
  data: TemplateData<T>,
): FilledTemplate {
  const lines = data.lists as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  return {
    values: textsByMark(template.values, data.values, variantNames),
    conditions: data.conditions,
    lists: Object.fromEntries(
      Object.entries(template.lists).map(([list, { values }]) => [
        list,
        (lines[list] ?? []).map((line) => textsByMark(values, line, lineVariantNames)),
      ]),
    ),
  };
}
