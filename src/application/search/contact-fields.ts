/** When somebody was last in touch about a matter, as lines of its ficha, the latest first. */
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import { contactModes, contactResults } from '../../domain/tables/contact-catalogues';
import { latestFirst } from '../contacts';
import type { RecordSnapshot } from './record-reads';
import { living } from './related-lines';
import type { ShownField } from './shown';
import { line } from './wording';

/** Most lines shown; the rest stand in the sheet. */
const mostLines = 5;

/** What is left to do; whoever came later did it. */
const tellNext = (step: string | undefined, on: CivilDate | undefined): string =>
  on === undefined ? '' : `${step ?? 'Dar seguimiento'}, para el ${formatDate(on)}`;

export const contactFields = ({ contacts, staff }: RecordSnapshot, id: string): ShownField[] =>
  living(contacts.all)
    .filter(({ subject }) => subject === id)
    .sort(latestFirst)
    .slice(0, mostLines)
    .map(({ id: contact, mode, on, result, by, note, nextStep, nextOn }, index) => ({
      field: `contact:${contact}`,
      label: `${labelOf(contactModes, mode)} del ${formatDate(on)}`,
      text: line(
        labelOf(contactResults, result),
        staff.find(by)?.name,
        note,
        index === 0 ? tellNext(nextStep, nextOn) : '',
      ),
    }));
