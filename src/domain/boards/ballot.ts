/** The ballot of an election as its acta writes it: slates or candidates with their votes, a line each. */
import { cleanLine, searchKey } from '../text/normalise';

/** One slate, or one candidate, and the votes it had. */
export interface Slate {
  readonly name: string;
  /** Absent where nobody counted: a single slate, elected by acclamation. */
  readonly votes: number | undefined;
}

const votesIn = (part: string): number | undefined => {
  const found = /^(\d{1,5})(?:\s*votos?)?\.?$/i.exec(part);
  return found ? Number(found[1]) : undefined;
};

const linesOf = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .map((line) => line.split(';').map(cleanLine))
    .filter((parts) => parts.some((part) => part !== ''));

/** «Plancha 1; 42», a line each. A line that cannot be read is a name without votes, so that nothing typed is lost. */
export const slatesIn = (text: string | undefined): Slate[] =>
  linesOf(text ?? '').map(([name = '', ...rest]) => {
    const votes = votesIn(rest[0] ?? '');
    return rest.length === 0 || (rest.length === 1 && votes !== undefined)
      ? { name, votes }
      : { name: [name, ...rest].join('; '), votes: undefined };
  });

/** What is wrong with the lines of a ballot, in words for whoever typed them. */
export function mistakesIn(text: string): string[] {
  const lines = linesOf(text);
  const names = lines.map(([name = '']) => searchKey(name));
  return lines.flatMap(([name = '', ...rest], index) => {
    const where = `Línea ${index + 1}`;
    if (name === '') return [`${where}: falta el nombre de la plancha o candidatura antes del punto y coma.`];
    if (names.indexOf(searchKey(name)) < index) return [`${where}: «${name}» está dos veces.`];
    const isRead = rest.length === 0 || (rest.length === 1 && votesIn(rest[0] ?? '') !== undefined);
    return isRead
      ? []
      : [
          `${where}: «${rest.join('; ')}» no es una cantidad de votos. Escriba, por ejemplo, «${name}; 42», o solo el nombre si no se contaron.`,
        ];
  });
}

/** Candidates for one office are written «Presidencia: María Pérez»; «Plancha 1: Unidad» is a slate with its name. */
const isForOneOffice = ({ name }: Slate): boolean => name.includes(':') && !/^(plancha|lista)\b/i.test(name);

/**
 * All the votes cast, the spoiled and blank ones included; undefined where they do not add up to voters: somebody's were
 * not counted, or each person voted once for every office.
 */
export function votesCast(slates: readonly Slate[], spoiled: number | undefined): number | undefined {
  if (slates.length === 0 || slates.some(isForOneOffice)) return undefined;
  return slates.reduce<number | undefined>(
    (sum, { votes }) => (sum === undefined || votes === undefined ? undefined : sum + votes),
    spoiled ?? 0,
  );
}
