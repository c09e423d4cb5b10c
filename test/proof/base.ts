/** The registry that every proof starts from: prepared, with its team and one of everything, made through the shipped bundle alone. */
import type { Workspace } from '../../local/index';
import { openWorkspace } from '../../local/index';
import { accounts, people } from '../../demo/accounts';
import { prepare } from '../../demo/chapters/installation';
import { callDoor } from '../../demo/door';
import { storyStart } from '../../demo/story';

export const coordinator: string = people.coordinator.email;
export const assistant: string = people.assistant.email;

export const minute = 60_000;

/** An empty Workspace with the shipped bundle and the accounts of the demonstration. */
export const openEmpty = (): Workspace => openWorkspace({ bundle: 'dist', accounts, now: storyStart });

const silent = { chapter: () => undefined, line: () => undefined };

interface Made {
  readonly id: string;
}

/** Codes of what the base holds. */
export interface Held {
  readonly territory: string;
  readonly person: string;
  readonly other: string;
  readonly organisation: string;
  readonly request: string;
  readonly meeting: string;
}

function fill(workspace: Workspace): Held {
  const make = (name: string, input: Record<string, unknown>): string =>
    callDoor<Made>(workspace, coordinator, name, input).id;
  const territory = '010101204';
  const person = make('registerPerson', {
    givenNames: 'María Altagracia',
    firstSurname: 'Peralta',
    secondSurname: 'Núñez',
    documentKind: 'Cédula',
    documentNumber: '999-0000001-1',
    sex: 'Femenino',
    phone: '809-555-0111',
    territory,
  });
  const other = make('registerPerson', {
    givenNames: 'José Ramón',
    firstSurname: 'Durán',
    documentKind: 'Cédula',
    documentNumber: '999-0000002-9',
    sex: 'Masculino',
    phone: '809-555-0112',
    territory,
  });
  const organisation = make('registerOrganisation', {
    name: 'Junta de Vecinos Nuevo Amanecer',
    kind: 'Junta de Vecinos',
    territory,
    families: '145',
  });
  const request = make('registerRequest', requestInput(territory, person));
  const meeting = make('registerMeeting', meetingInput(territory, organisation));
  return { territory, person, other, organisation, request, meeting };
}

export const requestInput = (territory: string, person: string): Record<string, unknown> => ({
  happenedOn: '02/03/2026',
  channel: 'Oficina central',
  requesterKind: 'Persona',
  requesterPerson: person,
  category: 'Servicio municipal',
  description: 'El camino está en mal estado.',
  territory,
  needsAuthority: 'No',
  priority: 'Normal',
  confidential: 'No',
});

export const meetingInput = (territory: string, organisation: string): Record<string, unknown> => ({
  type: 'Coordinación social',
  title: 'Coordinación del mes',
  objective: 'Revisar los acuerdos.',
  date: '02/03/2026',
  starts: '9:00 a. m.',
  place: 'Centro comunal',
  territory,
  organisations: [organisation],
  convenor: 'Departamento de Coordinación Social',
  quorumRequired: '1',
});

export interface Base {
  readonly workspace: Workspace;
  readonly held: Held;
}

let base: Base | undefined;

/** The base, made once a test file; tests work on clones. */
export function openBase(): Base {
  if (!base) {
    const workspace = openEmpty();
    prepare(workspace, silent);
    const held = fill(workspace);
    workspace.advance(30 * minute);
    base = { workspace, held };
  }
  return base;
}
