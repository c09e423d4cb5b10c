/** Whole numbers, money and dates in Spanish words, as actas write them (documents.md, conventions). */
import { partsOf } from '../time/civil-date';
import type { CivilDate } from '../schema/values';

const small = [
  'cero',
  'uno',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciséis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
  'veintiuno',
  'veintidós',
  'veintitrés',
  'veinticuatro',
  'veinticinco',
  'veintiséis',
  'veintisiete',
  'veintiocho',
  'veintinueve',
] as const;
const tens = [
  '',
  '',
  '',
  'treinta',
  'cuarenta',
  'cincuenta',
  'sesenta',
  'setenta',
  'ochenta',
  'noventa',
] as const;
const hundreds = [
  '',
  'ciento',
  'doscientos',
  'trescientos',
  'cuatrocientos',
  'quinientos',
  'seiscientos',
  'setecientos',
  'ochocientos',
  'novecientos',
] as const;

function underHundred(n: number): string {
  if (n < 30) return small[n] ?? '';
  const ten = tens[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? ten : `${ten} y ${small[n % 10]}`;
}

function underThousand(n: number): string {
  if (n === 100) return 'cien';
  if (n < 100) return underHundred(n);
  const rest = n % 100;
  return `${hundreds[Math.floor(n / 100)]}${rest === 0 ? '' : ` ${underHundred(rest)}`}`;
}

/** «uno» shortens before a noun: un peso, veintiún mil, treinta y un millones. */
const shorten = (words: string): string => words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un');

/** 0 to 999,999,999 in words: «doce mil quinientos». */
export function numberInWords(n: number): string {
  const millions = Math.floor(n / 1_000_000);
  const thousands = Math.floor((n % 1_000_000) / 1000);
  const rest = n % 1000;
  const parts: string[] = [];
  if (millions > 0) parts.push(millions === 1 ? 'un millón' : `${shorten(underThousand(millions))} millones`);
  if (thousands > 0) parts.push(thousands === 1 ? 'mil' : `${shorten(underThousand(thousands))} mil`);
  if (rest > 0 || parts.length === 0) parts.push(underThousand(rest));
  return parts.join(' ');
}

/** «doce mil quinientos pesos dominicanos con 00/100» of centavos. */
export function moneyInWords(amount: number): string {
  const pesos = Math.floor(amount / 100);
  const of = pesos >= 1_000_000 && pesos % 1_000_000 === 0 ? 'de ' : '';
  const noun = pesos === 1 ? 'peso dominicano' : 'pesos dominicanos';
  return `${shorten(numberInWords(pesos))} ${of}${noun} con ${String(amount % 100).padStart(2, '0')}/100`;
}

export const monthNames = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** «a los doce (12) días del mes de marzo del año dos mil veintiséis (2026)». */
export function dateInWords(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  const days = day === 1 ? 'al primer (1) día' : `a los ${shorten(numberInWords(day))} (${day}) días`;
  return `${days} del mes de ${monthNames[month - 1]} del año ${numberInWords(year)} (${year})`;
}

/** «14 de marzo de 2026». */
export function longDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} de ${monthNames[month - 1]} de ${year}`;
}

/** «el 14 de marzo de 2026», or «del 21 de febrero de 2026 al 14 de marzo de 2026». */
export const periodInWords = (starts: CivilDate, ends: CivilDate): string =>
  starts === ends ? `el ${longDate(starts)}` : `del ${longDate(starts)} al ${longDate(ends)}`;
