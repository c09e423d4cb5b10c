/** How long somebody was there, as a certificate says it. */
import { numberInWords } from '../words/numbers';

const counted = (n: number, one: string, many: string): string =>
  n === 1 ? `una (1) ${one}` : `${feminine(numberInWords(n))} (${n}) ${many}`;

/** «veintiún» and «uno» before a feminine noun; hundreds agree too. */
const feminine = (words: string): string =>
  words
    .replace(/uno$/, 'una')
    .replace(/ún$/, 'una')
    .replace(/cientos\b/g, 'cientas');

/** «tres (3) horas y treinta (30) minutos». */
export function durationInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [counted(hours, 'hora', 'horas')] : []),
    ...(rest > 0 ? [rest === 1 ? 'un (1) minuto' : `${numberInWords(rest)} (${rest}) minutos`] : []),
  ];
  return parts.length === 0 ? 'cero (0) horas' : parts.join(' y ');
}
