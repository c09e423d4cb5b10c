/** How a request of the demonstration is written down, and the answer to form F1 that it becomes. */
import { demoCedula, demoPhone } from '../answer';
import type { PersonKey } from '../accounts';

interface Asking {
  readonly given: string;
  readonly surnames: string;
  readonly nickname?: string;
  /** As typed: with or without hyphens, or a code of another kind of document. */
  readonly document?: string;
  readonly documentKind?: string;
  readonly phone: string;
  readonly sex: 'female' | 'male';
  readonly age?: string;
}

export interface DemoRequest {
  readonly name?: string;
  readonly by: PersonKey;
  readonly at: number;
  readonly on: string;
  readonly sector: string;
  readonly place: string;
  readonly reference?: string;
  readonly person?: Asking;
  readonly organisation?: string;
  readonly category: string;
  readonly description: string;
  readonly more?: Readonly<Record<string, string>>;
}

export const person = (
  given: string,
  surnames: string,
  serial: number,
  sex: Asking['sex'],
  more: Partial<Asking> = {},
): Asking => ({ given, surnames, document: demoCedula(serial), phone: demoPhone(serial), sex, ...more });

export const plainDigits = (serial: number): string => demoCedula(serial).replace(/-/g, '');

export type Row = [
  by: 'cercado' | 'arroyo' | 'kennedy',
  place: string,
  who: Asking | string,
  category: string,
  description: string,
  more?: Readonly<Record<string, string>>,
];

/** The answers by question key. */
export const answersOf = (each: DemoRequest): Record<string, string> => ({
  registrar: '@person',
  happenedOn: each.on,
  channel: 'promoter',
  sector: each.sector,
  [`place-${each.sector}`]: each.place,
  ...(each.reference === undefined ? {} : { placeReference: each.reference }),
  ...(each.person === undefined ? asOrganisation(each.organisation ?? '') : asPerson(each.person)),
  category: each.category,
  description: each.description,
  needsAuthority: 'no',
  priority: 'normal',
  consent: 'yes',
  ...each.more,
});

const asOrganisation = (organisation: string): Record<string, string> => ({
  requesterKind: 'organisation',
  organisation,
});

const asPerson = (who: Asking): Record<string, string> => ({
  requesterKind: 'person',
  givenNames: who.given,
  surnames: who.surnames,
  documentKind: who.documentKind ?? 'cedula',
  phone: who.phone,
  sex: who.sex,
  ...(who.document === undefined || who.document === '' ? {} : { documentNumber: who.document }),
  ...(who.nickname === undefined ? {} : { nickname: who.nickname }),
  ...(who.age === undefined ? {} : { age: who.age }),
});
