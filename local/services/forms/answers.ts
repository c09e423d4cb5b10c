/** What a person puts on a question: read into the form in which Google keeps it, or refused in the form's words. */
import type { Answer, ItemState } from './forms';
import { complaintAbout } from './validation';

/** What comes from a page or a test: one text, the ticked choices, or what is ticked in each row of a grid. */
export type GivenAnswer = string | readonly string[] | readonly (readonly string[])[];

/** An answer as it is kept, undefined for a question left blank, or what the form says at the question. */
export type Reading = { readonly answer: Answer | undefined } | { readonly complaint: string };

const required = 'Esta pregunta es obligatoria';

const pad = (number: number, digits = 2): string => String(number).padStart(digits, '0');

/** `yyyy-MM-dd` from `yyyy-MM-dd` or `dd/MM/yyyy`; undefined when there is no such day. */
function readDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? reversed(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined;
}

function reversed(text: string): string[] | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return match ? [text, match[3]!, match[2]!, match[1]!] : undefined;
}

function readYearlessDate(text: string): string | undefined {
  const match = /^(?:2000-)?(\d{1,2})-(\d{1,2})$/.exec(text);
  return match ? readDate(`2000-${match[1]}-${match[2]}`)?.slice(5) : undefined;
}

/** `HH:mm` from a time of day. */
function readTime(text: string): string | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text);
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
  return `${pad(Number(match[1]))}:${match[2]}`;
}

/** `HH:mm:ss` from a length of time. */
function readDuration(text: string): string | undefined {
  const match = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(text);
  if (!match || Number(match[1]) > 72 || Number(match[2]) > 59 || Number(match[3]) > 59) return undefined;
  return `${pad(Number(match[1]))}:${match[2]}:${match[3]}`;
}

function readDateTime(item: ItemState, text: string): string | undefined {
  const match = /^(\S+)[ T](\S+)$/.exec(text);
  const date = match && (item.includesYear ? readDate(match[1]!) : readYearlessDate(match[1]!));
  const time = match && readTime(match[2]!);
  return date && time ? `${date} ${time}` : undefined;
}

const onlyText = (given: GivenAnswer): string => {
  const [first = ''] = typeof given === 'string' ? [given] : given;
  return typeof first === 'string' ? first : (first[0] ?? '');
};

const texts = (given: GivenAnswer): string[] =>
  (typeof given === 'string' ? [given] : given).flat().filter((text) => text !== '');

const wellFormed = (answer: string | undefined, complaint: string): Reading =>
  answer === undefined ? { complaint } : { answer };

/** Questions of one text: how it is read. */
const readers: Partial<Record<ItemState['kind'], (item: ItemState, text: string) => Reading>> = {
  TEXT: checkedText,
  PARAGRAPH_TEXT: checkedText,
  LIST: oneChoice,
  MULTIPLE_CHOICE: oneChoice,
  SCALE: ({ bounds: [lower, upper] }, text) =>
    /^\d+$/.test(text) && Number(text) >= lower && Number(text) <= upper
      ? { answer: String(Number(text)) }
      : { complaint: `Elija un número de ${lower} a ${upper}` },
  DATE: (item, text) =>
    wellFormed(item.includesYear ? readDate(text) : readYearlessDate(text), 'Fecha no válida'),
  DATETIME: (item, text) => wellFormed(readDateTime(item, text), 'Fecha u hora no válidas'),
  TIME: (_item, text) => wellFormed(readTime(text), 'Hora no válida'),
  DURATION: (_item, text) => wellFormed(readDuration(text), 'Duración no válida'),
};

function checkedText({ validation }: ItemState, text: string): Reading {
  const complaint = validation && complaintAbout(validation, text);
  return complaint === undefined ? { answer: text } : { complaint };
}

export const offers = (item: ItemState, choice: string): boolean =>
  item.choices.some(({ value }) => value === choice);

function oneChoice(item: ItemState, text: string): Reading {
  return item.other || offers(item, text) ? { answer: text } : { complaint: `No hay una opción «${text}»` };
}

function readTicks(item: ItemState, given: GivenAnswer): Reading {
  const ticked = [...new Set(texts(given))];
  const unknown = item.other ? undefined : ticked.find((choice) => !offers(item, choice));
  if (unknown !== undefined) return { complaint: `No hay una opción «${unknown}»` };
  if (ticked.length === 0) return { answer: undefined };
  const complaint = item.validation && complaintAbout(item.validation, String(ticked.length));
  if (complaint !== undefined) return { complaint };
  // Google keeps ticks in the order of the choices, its «Otra» last.
  const places = new Map(item.choices.map(({ value }, place) => [value, place]));
  const place = (choice: string): number => places.get(choice) ?? places.size;
  return { answer: ticked.sort((a, b) => place(a) - place(b)) };
}

function readGrid(item: ItemState, given: GivenAnswer): Reading {
  const list = typeof given === 'string' ? [given] : given;
  const rows = item.rows.map((_, row) => texts([list[row] ?? ''].flat()));
  const unknown = rows.flat().find((column) => !item.columns.includes(column));
  if (unknown !== undefined) return { complaint: `No hay una columna «${unknown}»` };
  const several = item.kind === 'CHECKBOX_GRID';
  if (item.required && rows.some((row) => row.length === 0)) {
    return {
      complaint: several
        ? 'Esta pregunta requiere al menos una respuesta por fila'
        : 'Esta pregunta requiere una respuesta por fila',
    };
  }
  const ticked = rows.flat();
  if (item.validation && new Set(ticked).size < ticked.length) {
    return { complaint: item.validation.help || 'No seleccione más de una respuesta por columna' };
  }
  if (ticked.length === 0) return { answer: undefined };
  return { answer: several ? rows : rows.map((row) => row[0] ?? null) };
}

/** Reads what a person gave. `given` is undefined for a question they left alone. */
export function readAnswer(item: ItemState, given: GivenAnswer | undefined): Reading {
  if (item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID') return readGrid(item, given ?? []);
  const reading = item.kind === 'CHECKBOX' ? readTicks(item, given ?? []) : readOne(item, given ?? '');
  return 'answer' in reading && reading.answer === undefined && item.required
    ? { complaint: required }
    : reading;
}

function readOne(item: ItemState, given: GivenAnswer): Reading {
  const text = onlyText(given);
  // Text is kept as it was typed; a field of blanks alone counts as left alone.
  if (text.trim() === '') return { answer: undefined };
  return readers[item.kind]?.(item, text) ?? { complaint: 'Esta pregunta no se puede responder aquí' };
}
