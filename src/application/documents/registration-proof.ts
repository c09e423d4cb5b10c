/** The certification of a registered organisation: given only while its registration and its board are in force. */
import { officeName } from '../../domain/boards/offices';
import { templates } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { boards, organisations, people, territories } from '../../domain/tables';
import { organisationKinds } from '../../domain/tables/people-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { parseId } from '../kernel/about-record';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { boardReads, officesOf } from '../organisations/current-board';
import { makesDocument } from './make-document';

type Certified = Pick<Row<typeof organisations>, 'registration' | 'registrationNumber' | 'mandateEnds'>;

/** What must hold before it is certified, in words for who is told; the first first. */
function lacksOf({ registration, registrationNumber, mandateEnds }: Certified, today: CivilDate): string[] {
  return [
    ...(registration === 'registered' && registrationNumber !== undefined
      ? []
      : ['el registro municipal con su número']),
    ...(mandateEnds !== undefined && mandateEnds >= today ? [] : ['una directiva vigente']),
  ];
}

export const makeRegistrationProof = makesDocument({
  name: 'makeRegistrationProof',
  title: 'Hacer la certificación de registro',
  roles: officeRoles,
  template: templates.registration,
  called: 'Certificación',
  letter: 'G',
  subject: organisations,
  folder: 'office',
  pdf: true,
  reads: {
    boardPositions: boardReads.boardPositions,
    organisations: all(organisations),
    boards: all(boards),
    people: columns(people, 'fullName', 'sex'),
    territories: columns(territories, 'label'),
  },
  parse: parseId,
  compose({ snapshot, input, today }) {
    const row = snapshot.organisations.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(organisations, input.id));
    const board = snapshot.boards.find(row.currentBoard);
    const [lack] = lacksOf(row, today);
    if (lack !== undefined || !board) {
      return fail(problem('guardNotMet', [lack ?? 'una directiva vigente'], 'id'));
    }
    const place = placeOf(snapshot.territories, row.territory);
    return succeed({
      title: row.name,
      place,
      date: today,
      data: {
        values: {
          organizacion: row.name,
          codigo: row.id,
          tipo: labelOf(organisationKinds, row.kind),
          territorio: place,
          registro: row.registrationNumber,
          registrada: row.registrationDate,
          rnc: row.rnc,
          eleccion: board.electionDate,
          desde: board.starts,
          vence: board.ends,
        },
        conditions: { con_rnc: row.rnc !== undefined },
        lists: {
          directiva: officesOf(snapshot, row.id).map((office) => {
            const { fullName = office.person, sex } = snapshot.people.find(office.person) ?? {};
            return { cargo: officeName(office, sex), nombre: fullName };
          }),
        },
      },
    });
  },
});
