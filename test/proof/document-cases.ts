/** One honest use of each document that is made of a record. */
import type { Workspace } from '../../local/index';
import { people } from '../../demo/accounts';
import { callDoor } from '../../demo/door';
import { coordinator, type Held } from './base';
import type { Case } from './cases';

/** Convened, and nobody came. */
const failToMeet = (workspace: Workspace, held: Held): void => {
  const id = held.meeting;
  callDoor(workspace, coordinator, 'conveneMeeting', { id, publicNotice: 'Perifoneo en el paraje.' });
  callDoor(workspace, coordinator, 'changeMeetingState', { id, to: 'notHeld', reason: 'Nadie llegó.' });
};

/** A board in office, and its number in the municipal registry. */
function certify(workspace: Workspace, held: Held): void {
  const { organisation: id, person } = held;
  callDoor(workspace, coordinator, 'registerBoard', {
    organisation: id,
    electionDate: '14/02/2026',
    starts: '14/02/2026',
    minutesLink: 'Libro 1, acta 9',
    offices: [{ role: 'Presidente(a)', person }],
  });
  callDoor(workspace, coordinator, 'changeRegistration', { id, to: 'inProgress' });
  callDoor(workspace, coordinator, 'changeRegistration', {
    id,
    to: 'registered',
    registrationNumber: '2026-014',
    registrationDate: '02/03/2026',
  });
}

/** An agreement of the meeting. */
function promise(workspace: Workspace, held: Held, responsible: Record<string, unknown>): void {
  callDoor(workspace, coordinator, 'recordAgreements', {
    meeting: held.meeting,
    agreements: [{ text: 'Limpiar la cañada.', due: '30/03/2026', priority: 'Normal', ...responsible }],
  });
}

export const documentCases = {
  changeDocumentState: {
    prepare: (workspace, held) =>
      void callDoor(workspace, coordinator, 'makeConvocation', { id: held.meeting }),
    input: () => ({ id: 'DOC-2026-0001', to: 'review' }),
  },
  makeConvocation: { input: (_workspace, held) => ({ id: held.meeting }), wordy: true },
  makeAttendanceList: { input: (_workspace, held) => ({ id: held.meeting }), wordy: true },
  makeNotHeldRecord: {
    prepare: failToMeet,
    input: (_workspace, held) => ({ id: held.meeting, reason: 'Llovió y nadie llegó.' }),
    wordy: true,
  },
  makeAttendanceProof: {
    prepare(workspace, held) {
      callDoor(workspace, coordinator, 'recordAttendance', {
        meeting: held.meeting,
        attendees: [{ person: held.person }],
      });
      callDoor(workspace, coordinator, 'changeMeetingState', { id: held.meeting, to: 'held' });
    },
    input: (_workspace, held) => ({ id: held.meeting, person: held.person }),
    wordy: true,
  },
  makeBriefing: { input: (_workspace, held) => ({ id: held.organisation }), wordy: true },
  makeReferralLetter: {
    prepare: (workspace, held) => {
      callDoor(workspace, coordinator, 'referRequest', {
        id: held.request,
        institution: 'INS-015',
        reason: 'Reparar el camino de la comunidad.',
      });
    },
    input: () => ({ id: 'DER-2026-0001' }),
    wordy: true,
  },
  makeRegistrationProof: {
    prepare: certify,
    input: (_workspace, held) => ({ id: held.organisation }),
    wordy: true,
  },
  makeAgreementMatrix: {
    prepare: (workspace, held) =>
      promise(workspace, held, {
        responsibleKind: 'Organización',
        responsibleOrganisation: held.organisation,
      }),
    input: (_workspace, held) => ({ id: held.organisation }),
    wordy: true,
  },
  makeResponsibleMatrix: {
    prepare: (workspace, held) =>
      promise(workspace, held, {
        responsibleKind: 'Dependencia municipal',
        responsibleUnit: 'Obras Públicas Municipales',
      }),
    input: () => ({ id: 'ACU-2026-0001' }),
    wordy: true,
  },
  makeWeekPlan: {
    prepare: (workspace, held) =>
      promise(workspace, held, {
        responsibleKind: 'Personal',
        responsible: people.cercado.name,
        due: '06/03/2026',
      }),
    input: () => ({ id: 'EMP-003' }),
    wordy: true,
  },
  makeVisitProof: {
    prepare(workspace, held) {
      const visit = { mode: 'En la oficina', on: '02/03/2026', result: 'Se habló' };
      callDoor(workspace, coordinator, 'recordContact', { id: held.request, ...visit });
    },
    input: (_workspace, held) => ({ id: held.request }),
    wordy: true,
  },
  makeReceipt: { input: (_workspace, held) => ({ id: held.request }), wordy: true },
} satisfies Record<string, Case>;
