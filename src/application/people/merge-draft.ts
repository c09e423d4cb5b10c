/** Two records of one person become one: what each says, and what the one that stays will say. */
import type { Field } from '../../domain/schema/field';
import { recordFieldNames, type NewRow, type Row } from '../../domain/schema/table';
import { people } from '../../domain/tables';
import { completePerson, type PersonDraft } from './person-draft';

type Person = Row<typeof people>;

/** What is chosen from one record or the other, as a whole. */
export interface Choosable {
  /** Its first field. */
  readonly name: string;
  readonly label: string;
  readonly fields: readonly (keyof Person & string)[];
}

/** A document is its kind, its number and why there is none: halves of two would be a third. */
const documentFields = ['documentKind', 'documentNumber', 'noDocumentReason'] as const;

const stamps = new Set<string>(['id', ...recordFieldNames]);
const declared: Readonly<Record<string, Field>> = people.fields;

/** All that a person can have told us, in the order of the declaration. */
export const choosable: readonly Choosable[] = Object.entries(declared).flatMap(
  ([name, field]): Choosable[] => {
    // Where somebody lives follows from the memberships, which are led over with all else.
    if (field.derived || stamps.has(name) || name === 'household') return [];
    if (name === documentFields[0]) return [{ name, label: 'Documento', fields: documentFields }];
    if (documentFields.some((each) => each === name)) return [];
    return [{ name, label: field.label, fields: [name as keyof Person & string] }];
  },
);

/** The record that stays: its own words, and of the other those that were chosen. */
export function mergedPerson(keep: Person, drop: Person, take: readonly string[]): NewRow<typeof people> {
  const chosen = Object.fromEntries(
    choosable.flatMap(({ name, fields }) =>
      fields.map((field) => [field, (take.includes(name) ? drop : keep)[field]]),
    ),
  ) as unknown as PersonDraft;
  const isVerified = keep.recordState === 'verified' || drop.recordState === 'verified';
  const household = keep.household ?? drop.household;
  return completePerson({ ...chosen, household }, isVerified ? 'verified' : 'provisional');
}

/** Why the journal says that rows changed: by these words the lines of one merge are found again. */
export const mergeReason = (drop: string, keep: string): string => `Fusión de ${drop} en ${keep}.`;
