/** Lists that people type into one box, a line each: who came, and what was agreed. */
import { findCedula, findPhone } from '../identity/documents';
import { findTypedDate } from '../schema/parse';
import type { CivilDate } from '../schema/values';
import { canBeName, cleanLine, properName, searchKey } from '../text/normalise';

/** «1. », «- », «• », «3) » before a line. */
const withoutBullet = (line: string): string => line.replace(/^\s*(?:[-–—•*·]|\d{1,3}[.)-])\s*/, '');

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(withoutBullet)
    .map(cleanLine)
    .filter((line) => line !== '');

const partsOf = (line: string): string[] => {
  const separator = line.includes(';') ? ';' : line.includes('\t') ? '\t' : line.includes('|') ? '|' : ',';
  return line.split(separator).map(cleanLine);
};

export interface AttendeeLine {
  readonly raw: string;
  readonly name: string;
  readonly document: string | undefined;
  readonly phone: string | undefined;
  readonly organisation: string | undefined;
  readonly position: string | undefined;
  readonly sex: 'female' | 'male' | undefined;
}

const sexOf = (part: string): 'female' | 'male' | undefined => {
  const key = searchKey(part);
  if (['f', 'femenino', 'mujer'].includes(key)) return 'female';
  return ['m', 'masculino', 'hombre'].includes(key) ? 'male' : undefined;
};

/** A telephone or a document that somebody wrote beside the name, without a separator. */
const besideName = /\+?\(?\d[\d\s().-]{5,}\d/;

/** «nombre; documento o teléfono; organización; cargo; M/F», every part but the name optional, in that order. */
export function parseAttendees(text: string): AttendeeLine[] {
  return linesOf(text).map((raw) => {
    const [first = '', ...others] = partsOf(raw);
    const beside = besideName.exec(first)?.[0];
    const rest = beside === undefined ? others : [beside, ...others];
    const document = rest.map(findCedula).find((each) => each !== undefined);
    const phone = rest.map(findPhone).find((each) => each !== undefined);
    const sex = rest.map(sexOf).find((each) => each !== undefined);
    const words = rest.filter((part) => part !== '' && !findCedula(part) && !findPhone(part) && !sexOf(part));
    return {
      raw,
      name: properName(first.replace(besideName, ' ')),
      document,
      phone,
      organisation: words[0],
      position: words[1],
      sex,
    };
  });
}

export interface AgreementLine {
  readonly raw: string;
  readonly text: string;
  readonly responsible: string | undefined;
  readonly due: CivilDate | undefined;
  /** What is missing, in Spanish; empty when the line can be applied. */
  readonly missing: readonly string[];
}

/** How people write that there were none. */
const saysNone =
  /^(?:n a|nada|(?:no hubo |no hay |no se (?:tomaron |hicieron |llego a )|sin )?(?:ningun )?acuerdos?(?: ningun[oa])?|no hubo(?: ninguno)?|ningun[oa]?)$/;

/** Something meant as a date that is none: «31/02/2026», «15/03», «20 de marzo». */
const isBrokenDate = (part: string): boolean =>
  /^\d{1,2}(?: ?[/.-] ?\d{1,4}){1,2}$|^\d{1,2} de [a-z]{4,10}(?: del? \d{1,4})?$/i.test(part) &&
  findTypedDate(part) === undefined;

const missingDate = (parts: readonly string[]): string =>
  parts.some(isBrokenDate) ? 'una fecha que exista, con su día, mes y año' : 'la fecha';

/** «acuerdo; responsable; fecha dd/mm/aaaa»; none where the text only says that there were none. */
export function parseAgreements(text: string): AgreementLine[] {
  if (saysNone.test(searchKey(text))) return [];
  return linesOf(text).map((raw) => {
    const parts = raw.includes(';')
      ? raw.split(';').map(cleanLine)
      : raw.includes('|')
        ? raw.split('|').map(cleanLine)
        : [raw];
    const due = parts.map(findTypedDate).find((each) => each !== undefined);
    const [agreed = '', responsible] = parts.filter(
      (part) => part !== '' && !findTypedDate(part) && !isBrokenDate(part),
    );
    const missing = [
      ...(agreed === '' ? ['el acuerdo'] : []),
      ...(responsible === undefined ? ['el responsable'] : []),
      ...(due === undefined ? [missingDate(parts)] : []),
    ];
    return { raw, text: agreed, responsible, due, missing };
  });
}

/** Whether what stands where a name is asked for says that there is nobody, or points at somebody without naming them. */
const namesNobody = (text: string): boolean =>
  /^(?:n a|nadie|vacante|pendiente|ningun[oa]?|no (?:hay|tiene|se eligio)\b.*|(?:el|la|los|las) mism[oa]s?\b.*)$/.test(
    searchKey(text),
  );

/** Given names and surnames of a name typed in one go: the last one or two words that are not particles are surnames. */
export function splitName(full: string): {
  givenNames: string;
  firstSurname: string;
  secondSurname: string | undefined;
} {
  const words = groupParticles(cleanLine(full).split(' '));
  if (words.length <= 1) return { givenNames: words[0] ?? '', firstSurname: '', secondSurname: undefined };
  if (words.length === 2)
    return { givenNames: words[0] ?? '', firstSurname: words[1] ?? '', secondSurname: undefined };
  return {
    givenNames: words.slice(0, -2).join(' '),
    firstSurname: words[words.length - 2] ?? '',
    secondSurname: words[words.length - 1],
  };
}

/** Whether a text names a person by given name and surname, as a new record needs. */
export function isFullName(text: string): boolean {
  const { givenNames, firstSurname } = splitName(text);
  return canBeName(givenNames) && canBeName(firstSurname) && !namesNobody(text);
}

/** First and second surname of what a person wrote under «Apellidos»: «de la Cruz Abreu» is «de la Cruz» and «Abreu». */
export function splitSurnames(text: string): { firstSurname: string; secondSurname: string | undefined } {
  const [first = '', ...rest] = groupParticles(cleanLine(text).split(' '));
  return { firstSurname: first, secondSurname: rest.length > 0 ? rest.join(' ') : undefined };
}

/** «de la Cruz» is one surname. */
function groupParticles(words: readonly string[]): string[] {
  const groups: string[] = [];
  let open = '';
  for (const word of words) {
    if (['de', 'del', 'la', 'las', 'los', 'y'].includes(searchKey(word))) open += `${word} `;
    else {
      groups.push(open + word);
      open = '';
    }
  }
  return open === '' ? groups : [...groups, open.trim()];
}
