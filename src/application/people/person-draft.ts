/** A person as the field or the office describes one, found in the registry or drafted as a new record. */
import { cedulaChecks, findCedula } from '../../domain/identity/documents';
import { findPeopleLike, type Candidate, type PersonFacts } from '../../domain/matching/people';
import type { NewRow } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { problem, type Problem } from '../../domain/problems';
import { people } from '../../domain/tables';
import { canBeName, phoneticKey, properName } from '../../domain/text/normalise';
import { columns } from '../kernel/reads';

const telling = [
  'fullName',
  'givenNames',
  'firstSurname',
  'secondSurname',
  'nickname',
  'documentNumber',
  'birthDate',
  'phone',
  'territory',
  'household',
  'sex',
  'mergedInto',
  'voided',
] as const;

/** The columns that tell people apart: all that a search before create has to read. */
export const personKeys = columns(people, ...telling);

/** The same, with when each was last written. */
export const datedPersonKeys = columns(people, ...telling, 'updatedAt');

export type PersonDraft = Omit<
  NewRow<typeof people>,
  'fullName' | 'phoneticKey' | 'documentCheck' | 'recordState'
>;

const nameParts = ['givenNames', 'firstSurname', 'secondSurname'] as const;
type NamePart = (typeof nameParts)[number];

const fullNameOf = (person: Pick<PersonDraft, NamePart>): string =>
  nameParts.flatMap((part) => person[part] || []).join(' ');

/** The document as the registry keeps it: a cédula with hyphens, anything else as written. */
export function documentOf(kind: string, number: string | undefined): string | undefined {
  return number === undefined ? undefined : kind === 'cedula' ? (findCedula(number) ?? number) : number;
}

/** What nobody can be called by, and a birth that is still to come, each at its field. */
export function wrongInPerson(said: Pick<PersonDraft, NamePart | 'birthDate'>, today: CivilDate): Problem[] {
  const names = nameParts.flatMap((part) => {
    const name = said[part] ?? '';
    const why = `«${name}» no puede ser parte de un nombre: escríbalo con letras.`;
    return name === '' || canBeName(name) ? [] : [problem('cannotApply', [why], part)];
  });
  const isBorn = said.birthDate === undefined || said.birthDate <= today;
  return isBorn ? names : [...names, problem('dateInFuture', [people.fields.birthDate.label], 'birthDate')];
}

/** The row of a new person, its derived columns filled in. */
export function completePerson(
  draft: PersonDraft,
  recordState: 'provisional' | 'verified',
): NewRow<typeof people> {
  const named = {
    ...draft,
    givenNames: properName(draft.givenNames),
    firstSurname: properName(draft.firstSurname),
    secondSurname: draft.secondSurname === undefined ? undefined : properName(draft.secondSurname),
  };
  const documentNumber = documentOf(draft.documentKind, draft.documentNumber);
  const fullName = fullNameOf(named);
  return {
    ...named,
    documentNumber,
    fullName,
    phoneticKey: phoneticKey(fullName),
    documentCheck: checkOf(draft.documentKind, documentNumber),
    recordState,
  };
}

function checkOf(kind: string, number: string | undefined): 'valid' | 'unverified' | 'unchecked' {
  if (kind !== 'cedula' || number === undefined) return 'unchecked';
  return cedulaChecks(number) ? 'valid' : 'unverified';
}

/** Warnings that never block: genuine cédulas exist that fail their check digit (context.md §3). */
export function personWarnings(kind: string, number: string | undefined): string[] {
  const document = documentOf(kind, number);
  if (kind !== 'cedula' || document === undefined) return [];
  if (findCedula(document) === undefined) return [`La cédula «${document}» no tiene 11 dígitos: revísela.`];
  return cedulaChecks(document)
    ? []
    : [`El dígito verificador de la cédula ${document} no coincide: revísela.`];
}

/** «María Pérez (PER-000012): mismo documento 100». */
export const describeCandidate = ({ row, match }: Candidate<PersonFacts & { fullName: string }>): string =>
  `${row.fullName} (${row.id}): ${match.reasons.join(', ')}`;

/** Who a document belongs to by a record that was merged away: the number stays known, whichever was kept. */
export function keeperOf<T extends PersonFacts & { readonly mergedInto?: string | undefined }>(
  rows: readonly T[],
  documentNumber: string | undefined,
): T | undefined {
  if (documentNumber === undefined) return undefined;
  const merged = rows.find((row) => row.mergedInto !== undefined && row.documentNumber === documentNumber);
  return merged && rows.find(({ id }) => id === merged.mergedInto);
}

/** Who this may already be, voided records aside. */
export const findKnown = <T extends PersonFacts & { readonly voided: boolean }>(
  rows: readonly T[],
  facts: PersonFacts,
): Candidate<T>[] =>
  findPeopleLike(
    rows.filter((row) => !row.voided),
    facts,
  );
