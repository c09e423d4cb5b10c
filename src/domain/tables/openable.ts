/** The tables whose records have a page of their own: what is found, opened, corrected and linked to, declared once. */
import type { Table } from '../schema/table';
import { codeKey } from '../text/normalise';
import { agreements } from './agreements';
import { documents } from './documents';
import { duplicatePairs } from './duplicates';
import { activities, certificates } from './activities';
import { courseSupports } from './course-supports';
import { meetings } from './meetings';
import { institutions } from './institutions';
import { organisations } from './organisations';
import { households, people } from './people';
import { referrals } from './referrals';
import { requests } from './requests';
import { workshops } from './workshops';

/** By the name of the table, in the order in which results and notices name them. */
export const openable = {
  person: people,
  household: households,
  organisation: organisations,
  request: requests,
  meeting: meetings,
  agreement: agreements,
  referral: referrals,
  institution: institutions,
  duplicatePair: duplicatePairs,
  workshop: workshops,
  activity: activities,
  certificate: certificates,
  courseSupport: courseSupports,
  document: documents,
} as const satisfies Readonly<Record<string, Table>>;

export type RecordKind = keyof typeof openable;

export const isRecordKind = (text: string): text is RecordKind =>
  Object.prototype.hasOwnProperty.call(openable, text);

/** The kind of record that a code names: `request` for «SOL-2026-00031». */
export const findKindOfCode = (code: string): RecordKind | undefined =>
  (Object.keys(openable) as RecordKind[]).find((kind) => code.startsWith(`${openable[kind].code}-`));

/** A code as the registry writes it, of one copied by hand: `SOL-2026-00031` of «sol 2026 31»; any other text as it is. */
export function writtenCode(text: string): string {
  const [letters, ...numbers] = codeKey(text).split(' ');
  const serial = numbers.pop();
  const table = Object.values(openable).find(({ code }) => code.toLowerCase() === letters);
  if (!table || table.ids.kind === 'given' || serial === undefined) return text;
  return [table.code, ...numbers, serial.padStart(table.ids.digits, '0')].join('-');
}
