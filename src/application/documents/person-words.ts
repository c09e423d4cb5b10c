/** How documents name the identity of a person. */
import { labelOf } from '../../domain/schema/catalogue';
import type { Row } from '../../domain/schema/table';
import type { people } from '../../domain/tables';
import { documentKinds } from '../../domain/tables/people-catalogues';

/** «Cédula 001-0000000-1»; undefined when no document is known. */
export const identityOf = ({
  documentKind,
  documentNumber,
}: Pick<Row<typeof people>, 'documentKind' | 'documentNumber'>): string | undefined =>
  documentNumber === undefined ? undefined : `${labelOf(documentKinds, documentKind)} ${documentNumber}`;
