/** How documents name the identity of a person. */
import { labelOf } from '../../domain/schema/catalogue';
import type { Row } from '../../domain/schema/table';
import type { people } from '../../domain/tables';
import { documentKinds } from '../../domain/tables/people-catalogues';

/** The same in the middle of a sentence: «cédula 001-0000000-1». */
export function identityInSentence(person: Parameters<typeof identityOf>[0]): string | undefined {
  const words = identityOf(person);
  return words && words.charAt(0).toLocaleLowerCase('es') + words.slice(1);
}

/** «Cédula 001-0000000-1»; undefined when no document is known. */
export const identityOf = ({
  documentKind,
  documentNumber,
}: Pick<Row<typeof people>, 'documentKind' | 'documentNumber'>): string | undefined =>
  documentNumber === undefined ? undefined : `${labelOf(documentKinds, documentKind)} ${documentNumber}`;
