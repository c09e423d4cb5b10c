/** What a person typed, a sidebar sent or a form answered, turned into the value of a field, or into a clear problem. */
import { findCedula, findPhone, findRnc } from '../identity/documents';
import { answerProblem } from '../answer-problems';
import type { Problem } from '../problems';
import { fail, succeed, type Result } from '../result';
import { cleanLine, cleanParagraph, searchKey } from '../text/normalise';
import { findDate } from '../time/civil-date';
import type { Choices } from './catalogue';
import type { FieldKind, FieldShape, ValueOf } from './field';
import { centavos, type CivilDate, type CivilTime } from './values';

type Parser = (text: string, field: FieldShape, key: string | undefined) => Result<unknown>;

const wrong = (found: Problem): Result<never> => fail(found);

const longest =
  (most: number, clean: (raw: string) => string): Parser =>
  (text, field, key) => {
    const cleaned = clean(text);
    return cleaned.length > most
      ? wrong(answerProblem('tooLong', [field.label, String(most)], key))
      : succeed(cleaned);
  };

const found =
  <T>(
    find: (text: string) => T | undefined,
    code:
      | 'notADate'
      | 'notATime'
      | 'notAPhone'
      | 'notACedula'
      | 'notAnRnc'
      | 'notAnEmail'
      | 'notAUrl'
      | 'notCoordinates'
      | 'notYesNo',
  ): Parser =>
  (text, field, key) => {
    const value = find(text);
    return value === undefined ? wrong(answerProblem(code, [field.label], key)) : succeed(value);
  };

const monthStems = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');

/** «15 de marzo de 2026», «15 mar 2026». */
function findDateInWords(text: string): CivilDate | undefined {
  const said = /^(\d{1,2}) (?:de )?([a-z]{3})[a-z]* (?:del? )?(\d{4})$/.exec(
    searchKey(text).replace('set', 'sep'),
  );
  const month = monthStems.indexOf(said?.[2] ?? '') + 1;
  return said ? findDate({ year: Number(said[3]), month, day: Number(said[1]) }) : undefined;
}

/** 14/03/2026, 14-3-2026, 2026-03-14 or 14 de marzo de 2026. */
export function findTypedDate(text: string): CivilDate | undefined {
  const civil = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (civil) return findDate({ year: Number(civil[1]), month: Number(civil[2]), day: Number(civil[3]) });
  const local = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text.trim());
  if (!local) return findDateInWords(text);
  const year = Number(local[3]);
  return findDate({ year: year < 100 ? 2000 + year : year, month: Number(local[2]), day: Number(local[1]) });
}

/** 4:30 p. m., 4:30 pm, 4 pm or 16:30. */
export function findTypedTime(text: string): CivilTime | undefined {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*([ap])?\.?\s*(?:m\.?)?$/i.exec(text.trim());
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  return clockTime(Number(match[1]), Number(match[2] ?? '0'), match[3]?.toLowerCase());
}

function clockTime(hour: number, minute: number, half: string | undefined): CivilTime | undefined {
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as CivilTime;
}

function findTypedDateTime(text: string): string | undefined {
  const match = /^(\S+)[T ](.+)$/.exec(text.trim());
  const date = match?.[1] === undefined ? undefined : findTypedDate(match[1]);
  const time = match?.[2] === undefined ? undefined : findTypedTime(match[2]);
  return date && time ? `${date}T${time}:00` : undefined;
}

function findYesNo(text: string): boolean | undefined {
  const key = searchKey(text);
  if (['si', 's', 'true', 'verdadero', 'x', '1'].includes(key)) return true;
  return ['no', 'n', 'false', 'falso', '0'].includes(key) ? false : undefined;
}

/** `lat, lon` as typed, or inside a Google Maps link. */
function findCoordinates(text: string): string | undefined {
  const match = /(?:@|q=|ll=|^\s*)(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)/.exec(text);
  if (!match) return undefined;
  const [lat, lon] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? `${lat.toFixed(5)}, ${lon.toFixed(5)}` : undefined;
}

const findEmail = (text: string): string | undefined =>
  /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(text.trim()) ? text.trim().toLowerCase() : undefined;

const findUrl = (text: string): string | undefined =>
  /^https?:\/\/[^\s]+\.[^\s]+$/i.test(text.trim()) ? text.trim() : undefined;

const number =
  (pattern: RegExp, code: 'notANumber' | 'notMoney', scale: number): Parser =>
  (text, field, key) => {
    const bare = text.replace(/^\s*RD\s*\$?|\$/i, '').replace(/\s/g, '');
    if (!pattern.test(bare)) return wrong(answerProblem(code, [field.label], key));
    const value = Number(bare.replace(/,/g, ''));
    const { least, most } = field;
    if ((least !== undefined && value < least) || (most !== undefined && value > most)) {
      return wrong(answerProblem('outOfRange', [field.label, String(least ?? 0), String(most ?? '—')], key));
    }
    return succeed(scale === 1 ? value : centavos(value * scale));
  };

/** The option meant by a key, a label or an alias; accents and case aside. */
export function findOption(list: Choices, text: string): string | undefined {
  if (Object.prototype.hasOwnProperty.call(list.options, text)) return text;
  const wanted = searchKey(text);
  const byLabel = Object.entries(list.options).find(([, label]) => searchKey(label) === wanted)?.[0];
  return byLabel ?? Object.entries(list.aliases ?? {}).find(([alias]) => searchKey(alias) === wanted)?.[1];
}

const oneOf: Parser = (text, field, key) => {
  const option = field.catalogue && findOption(field.catalogue, text);
  return option === undefined
    ? wrong(answerProblem('notAChoice', [field.label, cleanLine(text)], key))
    : succeed(option);
};

/** The id in «Las Auyamas — Palero [010300100]», or the text itself when it is one. */
export const referenceIn = (text: string): string =>
  /\[([^[\]]+)\]\s*$/.exec(text)?.[1]?.trim() ?? cleanLine(text);

const parsers = {
  text: longest(500, cleanLine),
  // Before and after of one text, escaped, must fit one cell of the journal.
  paragraph: longest(10_000, cleanParagraph),
  integer: number(/^-?\d{1,3}(,?\d{3})*$|^-?\d+$/, 'notANumber', 1),
  money: number(/^\d{1,3}(,\d{3})*(\.\d{1,2})?$|^\d+(\.\d{1,2})?$/, 'notMoney', 100),
  date: found(findTypedDate, 'notADate'),
  time: found(findTypedTime, 'notATime'),
  datetime: found(findTypedDateTime, 'notADate'),
  yesNo: found(findYesNo, 'notYesNo'),
  choice: oneOf,
  choices: oneOf,
  ref: (text) => succeed(referenceIn(text)),
  refs: (text) => succeed(referenceIn(text)),
  phone: found(findPhone, 'notAPhone'),
  cedula: found(findCedula, 'notACedula'),
  rnc: found(findRnc, 'notAnRnc'),
  email: found(findEmail, 'notAnEmail'),
  url: found(findUrl, 'notAUrl'),
  gps: found(findCoordinates, 'notCoordinates'),
  json: (text) => succeed(text),
} satisfies Record<FieldKind, Parser>;

const isList = (field: FieldShape): boolean => field.kind === 'choices' || field.kind === 'refs';

const textOf = (raw: unknown): string =>
  typeof raw === 'string' ? raw : typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : '';

function partsOfList(raw: unknown): string[] {
  const parts = Array.isArray(raw) ? raw.map(textOf) : textOf(raw).split(/\s*\|\s*|\n/);
  return parts.filter((part) => part.trim() !== '');
}

/** One value. Empty gives undefined where the field is optional, and the problem `required` where it is not. */
export function parseValue<F extends FieldShape>(
  field: F,
  raw: unknown,
  key?: string,
): Result<ValueOf<F> | undefined> {
  const parse: Parser = parsers[field.kind];
  if (isList(field)) return parseList(field, partsOfList(raw), parse, key) as Result<ValueOf<F>>;
  const text = textOf(Array.isArray(raw) ? raw[0] : raw);
  if (cleanParagraph(text) === '') return emptyValue(field, key);
  return parse(text, field, key) as Result<ValueOf<F>>;
}

const emptyValue = (field: FieldShape, key: string | undefined): Result<undefined> =>
  field.optional ? succeed(undefined) : fail(answerProblem('required', [field.label], key));

function parseList(
  field: FieldShape,
  parts: readonly string[],
  parse: Parser,
  key: string | undefined,
): Result<unknown> {
  if (parts.length === 0) return emptyValue(field, key);
  const values: unknown[] = [];
  const problems: Problem[] = [];
  for (const part of parts) {
    const one = parse(part, field, key);
    if (one.ok) values.push(one.value);
    else problems.push(...one.problems);
  }
  return problems.length > 0 ? fail(...problems) : succeed([...new Set(values)]);
}

/** The values of declared fields. */
export type Parsed<F extends Readonly<Record<string, FieldShape>>> = {
  readonly [K in keyof F]: ValueOf<F[K]>;
};

/** All fields at once, with every mistake at its field. Keys the fields do not name are dropped. */
export function parseFields<F extends Readonly<Record<string, FieldShape>>>(
  fields: F,
  raw: Readonly<Record<string, unknown>>,
): Result<Parsed<F>> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const one = parseValue(field, raw[key], key);
    if (one.ok) values[key] = one.value;
    else problems.push(...one.problems);
  }
  return problems.length > 0 ? fail(...problems) : succeed(values as Parsed<F>);
}
