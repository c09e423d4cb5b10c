/** A few people of Los Pomos, their board, a request of theirs and a meeting: enough to show every view. */
import type { Workspace } from '../../../local/index';
import { given } from './stage';

export const losPomos = '010101405';

export interface Neighbours {
  readonly maria: string;
  readonly ramon: string;
  readonly board: string;
  readonly organisation: string;
  readonly request: string;
  readonly meeting: string;
}

const people = {
  maria: {
    givenNames: 'María del Carmen',
    firstSurname: 'Pérez',
    secondSurname: 'Rosario',
    nickname: 'Mariquita',
    documentKind: 'cedula',
    documentNumber: '999-0000001-1',
    sex: 'female',
    phone: '809-555-0101',
    territory: losPomos,
  },
  ramon: {
    givenNames: 'Ramón Antonio',
    firstSurname: 'Peralta',
    documentKind: 'none',
    sex: 'male',
    territory: losPomos,
  },
};

export const requestOf = (person: string): Readonly<Record<string, unknown>> => ({
  happenedOn: '02/03/2026',
  channel: 'office',
  requesterKind: 'person',
  requesterPerson: person,
  category: 'municipalService',
  description: 'La calle principal está sin alumbrado.',
  territory: losPomos,
  needsAuthority: 'No',
  priority: 'normal',
  confidential: 'No',
});

export const meetingOf = (organisation: string): Readonly<Record<string, unknown>> => ({
  type: 'coordination',
  title: 'Coordinación social de marzo',
  objective: 'Revisar los compromisos del trimestre.',
  date: '02/03/2026',
  starts: '9:00 a. m.',
  place: 'Salón del ayuntamiento',
  territory: losPomos,
  organisations: [organisation],
  convenor: 'department',
  quorumRequired: '2',
});

/** Puts them into the registry and gives their codes. */
export function settle(
  workspace: Workspace,
  { meetingOn = '02/03/2026', organisationName = 'Junta de Vecinos Los Pomos', surname = 'Pérez' } = {},
): Neighbours {
  const maria = given(workspace, 'registerPerson', { ...people.maria, firstSurname: surname });
  const ramon = given(workspace, 'registerPerson', people.ramon);
  const organisation = given(workspace, 'registerOrganisation', {
    name: organisationName,
    kind: 'neighbourhoodBoard',
    territory: losPomos,
  });
  const board = given(workspace, 'registerBoard', {
    organisation,
    electionDate: '10/01/2026',
    starts: '15/01/2026',
    offices: [
      { role: 'president', person: maria },
      { role: 'treasurer', person: ramon },
      { role: 'secretary', name: 'Luz del Alba Rosario', sex: 'F' },
    ],
  });
  const request = given(workspace, 'registerRequest', requestOf(maria));
  const meeting = given(workspace, 'registerMeeting', { ...meetingOf(organisation), date: meetingOn });
  return { maria, ramon, board, organisation, request, meeting };
}
