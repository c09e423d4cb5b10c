/** One honest use of every operation on people who may be one, and on households. */
import type { Workspace } from '../../local/index';
import { callDoor } from '../../demo/door';
import { coordinator, type Held } from './base';
import type { Case } from './cases';

/** Registered although she looks like somebody known: the pair is settled there and then. */
const lookAgain = (workspace: Workspace, held: Held): void => {
  callDoor(workspace, coordinator, 'registerPerson', {
    givenNames: 'María Altagracia',
    firstSurname: 'Peralta',
    secondSurname: 'Núñez',
    documentKind: 'Sin documento',
    sex: 'Femenino',
    phone: '809-555-0113',
    territory: held.territory,
    confirmed: 'Sí',
  });
};

const merge = (held: Held): Record<string, unknown> => ({ keep: held.person, drop: held.other, take: [] });

const home = (held: Held): Record<string, unknown> => ({
  head: held.person,
  territory: held.territory,
  reference: 'Detrás del colmado, casa verde',
  from: '01/01/2020',
});

const settle = (workspace: Workspace, held: Held): void => {
  callDoor(workspace, coordinator, 'registerHousehold', home(held));
};

const household = 'HOG-00001';

const member = (held: Held): Record<string, unknown> => ({
  id: household,
  person: held.other,
  kinship: 'Cónyuge',
  from: '01/02/2021',
});

const settleBoth = (workspace: Workspace, held: Held): void => {
  settle(workspace, held);
  callDoor(workspace, coordinator, 'addHouseholdMember', member(held));
};

const membership = (held: Held): Record<string, unknown> => ({
  id: held.organisation,
  person: held.person,
  role: 'Socio(a)',
  from: '01/02/2026',
});

export const peopleCases = {
  joinOrganisation: { input: (_workspace, held) => membership(held) },
  leaveOrganisation: {
    prepare: (workspace, held) => {
      callDoor(workspace, coordinator, 'joinOrganisation', membership(held));
    },
    input: (_workspace, held) => ({ id: held.organisation, person: held.person, until: '01/03/2026' }),
  },
  decideDuplicate: {
    prepare: lookAgain,
    input: () => ({ id: 'DUP-00001', to: 'open', reason: 'Apareció su acta de nacimiento.' }),
  },
  mergePeople: { as: coordinator, input: (_workspace, held) => merge(held) },
  undoMerge: {
    as: coordinator,
    prepare: (workspace, held) => {
      callDoor(workspace, coordinator, 'mergePeople', merge(held));
    },
    input: (_workspace, held) => ({ id: held.other, into: held.person }),
  },
  recordConsent: {
    input: (_workspace, held) => ({
      id: held.person,
      purpose: 'Fotos',
      granted: 'No',
      mode: 'De palabra, con testigo',
      date: '01/03/2026',
      witness: 'Luz Estela Durán',
    }),
  },
  registerHousehold: { input: (_workspace, held) => home(held) },
  updateHousehold: {
    prepare: settle,
    input: (_workspace, held) => ({
      id: household,
      territory: held.territory,
      reference: 'Frente a la escuela',
      active: 'Sí',
    }),
  },
  addHouseholdMember: { prepare: settle, input: (_workspace, held) => member(held) },
  leaveHousehold: {
    prepare: settleBoth,
    input: (_workspace, held) => ({ id: held.other, until: '01/03/2026', leavingReason: 'Se casó' }),
  },
  changeHouseholdHead: {
    prepare: settleBoth,
    input: (_workspace, held) => ({ id: household, head: held.other, formerKinship: 'Cónyuge' }),
  },
  recordLifeState: {
    prepare: settleBoth,
    input: (_workspace, held) => ({ id: held.person, lifeState: 'Fallecida', on: '01/03/2026' }),
  },
} satisfies Readonly<Record<string, Case>>;
