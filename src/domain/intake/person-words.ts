/** What the words of a search say of a person: a cédula, a telephone, a nickname in quotation marks, and the name that is left. */
import { findCedula, findPhone } from '../identity/documents';
import { cleanLine, properName } from '../text/normalise';
import { splitName } from './lines';

interface PersonWords {
  readonly givenNames?: string;
  readonly firstSurname?: string;
  readonly secondSurname?: string;
  readonly nickname?: string;
  readonly documentNumber?: string;
  readonly phone?: string;
}

const number = /\d[\d ().-]*\d/g;
const quoted = /[«"“]([^«»"“”]+)[»"”]/;

const isKnown = (run: string): boolean => (findCedula(run) ?? findPhone(run)) !== undefined;

/** The numbers in a run of digits: two written side by side are two, however each is spaced. */
function numbersOf(run: string): string[] {
  const parts = run.split(' ');
  for (let size = parts.length; size > 0; size -= 1) {
    const head = parts.slice(0, size).join(' ');
    if (isKnown(head)) return [head, ...numbersOf(parts.slice(size).join(' '))];
  }
  return parts.length > 1 ? numbersOf(parts.slice(1).join(' ')) : [];
}

const firstOf = (numbers: readonly string[], find: (raw: string) => string | undefined): string | undefined =>
  numbers.map(find).find((found) => found !== undefined);

/** Words with a digit are no names: «PER-000012», «1980», the end of a telephone. */
const nameIn = (text: string): string =>
  cleanLine(
    text
      .replace(quoted, ' ')
      .split(/\s+/)
      .filter((word) => !/\d/.test(word))
      .join(' '),
  );

/** Only what is there; a form that opens with it asks for the rest. */
export function personInWords(words: string): PersonWords {
  const text = cleanLine(words);
  const numbers = (text.match(number) ?? []).flatMap(numbersOf);
  const documentNumber = firstOf(numbers, findCedula);
  const phone = firstOf(numbers, findPhone);
  const nickname = quoted.exec(text)?.[1];
  const { givenNames, firstSurname, secondSurname } = splitName(properName(nameIn(text)));
  return Object.fromEntries(
    Object.entries({ givenNames, firstSurname, secondSurname, nickname, documentNumber, phone }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
}
