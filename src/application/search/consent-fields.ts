/** What a person allows to be done with their data, as lines of the ficha: one for each purpose that was asked about. */
import { formatDate } from '../../domain/schema/format';
import { labelOf } from '../../domain/schema/catalogue';
import { consentModes, consentPurposes } from '../../domain/tables/people-catalogues';
import type { RecordSnapshot } from './record-reads';
import type { ShownField } from './shown';
import { line } from './wording';

export const consentFields = ({ consents }: RecordSnapshot, id: string): ShownField[] =>
  consents.all
    .filter(({ person, until, voided }) => person === id && until === undefined && !voided)
    .map(({ purpose, granted, mode, date, witness, documentLink }) => ({
      field: `consent:${purpose}`,
      label: `Consentimiento: ${labelOf(consentPurposes, purpose)}`,
      text: line(granted ? 'Sí' : 'No', labelOf(consentModes, mode), witness, formatDate(date)),
      ...(documentLink === undefined ? {} : { url: documentLink }),
    }));
