/** One honest use of every operation of the catalogue: an operation without a case does not compile. */
import type { Workspace } from '../../local/index';
import type { OperationName } from '../../src/application/catalogue';
import { callDoor } from '../../demo/door';
import { people } from '../../demo/accounts';
import { activityCases } from './activity-cases';
import { assistant, coordinator, meetingInput, requestInput, type Held } from './base';
import { documentCases } from './document-cases';
import { sendUnclearRequest, waitingEntry } from './field';
import { peopleCases } from './people-cases';

export interface Case {
  /** What must be there first. */
  readonly prepare?: (workspace: Workspace, held: Held) => void;
  readonly input: (workspace: Workspace, held: Held) => Readonly<Record<string, unknown>>;
  readonly as?: string;
  /** It makes thousands of calls that only work on a document of its own: not each of them is killed. */
  readonly wordy?: true;
}

const board = (held: Held): Record<string, unknown> => ({
  organisation: held.organisation,
  electionDate: '14/02/2026',
  swornIn: 'Sí',
  starts: '14/02/2026',
  offices: [
    { role: 'Presidente(a)', person: held.person },
    { role: 'Secretario(a)', person: held.other },
  ],
});

/** An organisation with a current board is active. */
const activate = (workspace: Workspace, held: Held): void => {
  callDoor(workspace, coordinator, 'registerBoard', board(held));
};

const convene = (workspace: Workspace, held: Held): void => {
  activate(workspace, held);
  callDoor(workspace, coordinator, 'conveneMeeting', { id: held.meeting });
};

const attendance = (held: Held): Record<string, unknown> => ({
  meeting: held.meeting,
  attendees: [
    { person: held.person, organisation: held.organisation, position: 'Presidente(a)' },
    { person: held.other, organisation: held.organisation },
  ],
});

const agreements = (held: Held): Record<string, unknown> => ({
  meeting: held.meeting,
  agreements: [
    {
      text: 'Levantar la lista de familias',
      responsibleKind: 'Personal',
      responsible: people.cercado.name,
      due: '20/03/2026',
      priority: 'Normal',
    },
  ],
});

const annex = (_workspace: Workspace, held: Held): Record<string, unknown> => ({
  id: held.meeting,
  kind: 'Documento presentado',
  caption: 'Carta de la junta',
  link: 'https://drive.google.com/file/d/carta-de-la-junta/view',
});

const hold = (workspace: Workspace, held: Held): void => {
  callDoor(workspace, coordinator, 'recordAttendance', attendance(held));
  callDoor(workspace, coordinator, 'recordAgreements', agreements(held));
  callDoor(workspace, coordinator, 'changeMeetingState', { id: held.meeting, to: 'held' });
};

/** The same need, told by somebody else. */
const askAgain = (workspace: Workspace, held: Held): void => {
  callDoor(workspace, assistant, 'registerRequest', requestInput(held.territory, held.other));
};

const newPerson = (held: Held): Record<string, unknown> => ({
  givenNames: 'Yesenia',
  firstSurname: 'Capellán',
  documentKind: 'Cédula',
  documentNumber: '999-0000003-7',
  sex: 'Femenino',
  phone: '809-555-0113',
  territory: held.territory,
});

const referral = (held: Held): Record<string, unknown> => ({
  id: held.request,
  institution: 'INS-015',
  reason: 'Reparar el camino de la comunidad.',
});

/** Only the authority can decide it. */
const needAuthority = (workspace: Workspace, held: Held): void => {
  callDoor(workspace, assistant, 'updateRequest', {
    ...requestInput(held.territory, held.person),
    id: held.request,
    needsAuthority: 'Sí',
  });
};

const institution = {
  name: 'Cuerpo de Bomberos',
  helpsWith: 'Incendios y rescates.',
  active: 'Sí',
};

export const cases = {
  registerStaff: {
    as: coordinator,
    input: () => ({
      name: 'Pedro Pablo Ureña',
      role: 'Técnico-promotor',
      email: 'pedro@example.org',
      active: 'Sí',
    }),
  },
  updateStaff: {
    as: coordinator,
    input: () => ({
      id: 'EMP-002',
      name: people.assistant.name,
      role: 'Asistente y técnico social',
      email: people.assistant.email,
      phone: '809-555-0199',
      active: 'Sí',
    }),
  },
  reassignWork: {
    as: coordinator,
    input: () => ({
      from: 'EMP-003',
      to: 'EMP-002',
      why: 'Vacaciones',
      awayUntil: '20/03/2026',
    }),
  },
  registerPerson: { input: (_workspace, held) => newPerson(held) },
  updatePerson: {
    input: (_workspace, held) => ({
      ...newPerson(held),
      id: held.other,
      givenNames: 'José Ramón',
      firstSurname: 'Durán',
      sex: 'Masculino',
      documentNumber: '999-0000002-9',
      phone: '809-555-0177',
    }),
  },
  ...peopleCases,
  registerOrganisation: {
    input: (_workspace, held) => ({
      name: 'Centro de Madres Santa Ana',
      kind: 'Centro de Madres',
      territory: held.territory,
    }),
  },
  updateOrganisation: {
    input: (_workspace, held) => ({
      id: held.organisation,
      name: 'Junta de Vecinos Nuevo Amanecer',
      kind: 'Junta de Vecinos',
      territory: held.territory,
      families: '150',
    }),
  },
  changeOrganisationState: {
    prepare: activate,
    input: (_workspace, held) => ({
      id: held.organisation,
      to: 'inactive',
      reason: 'No se reúne desde hace un año.',
    }),
  },
  changeRegistration: { input: (_workspace, held) => ({ id: held.organisation, to: 'inProgress' }) },
  registerBoard: { input: (_workspace, held) => board(held) },
  askDataUpdate: { input: (_workspace, held) => ({ id: held.organisation }) },
  callElection: {
    input: (_workspace, held) => ({
      id: held.organisation,
      date: '14/03/2026',
      starts: '4:00 p. m.',
      secondCall: '4:30 p. m.',
      place: 'Centro comunal',
    }),
  },
  leaveOffice: {
    prepare: activate,
    input: (_workspace, held) => ({
      id: 'CAR-00002',
      until: '28/02/2026',
      why: 'Renunció',
      replacement: held.person,
      from: '01/03/2026',
    }),
  },
  fillOffice: {
    prepare: (workspace, held) => {
      activate(workspace, held);
      const gone = { id: 'CAR-00002', until: '28/02/2026', why: 'Se mudó' };
      callDoor(workspace, coordinator, 'leaveOffice', gone);
    },
    input: (_workspace, held) => ({
      id: 'DIR-0001',
      role: 'Secretario(a)',
      person: held.other,
      from: '01/03/2026',
    }),
  },
  updateBoard: { prepare: activate, input: () => ({ id: 'DIR-0001', minutesLink: 'Acta 4 del libro' }) },
  registerRequest: {
    as: assistant,
    input: (_workspace, held) => ({ ...requestInput(held.territory, held.other), category: 'Información' }),
  },
  updateRequest: {
    input: (_workspace, held) => ({
      ...requestInput(held.territory, held.person),
      id: held.request,
      category: 'Queja o reclamo',
      description: 'El camino está en muy mal estado, frente a la escuela.',
    }),
  },
  changeRequestState: {
    input: (_workspace, held) => ({
      id: held.request,
      to: 'declined',
      reason: 'Es de la distribuidora.',
      closingReason: 'Corresponde a otra institución',
      referredTo: 'INS-001',
      helperPhone: '809-555-0161',
    }),
  },
  assignRequest: {
    as: assistant,
    input: (_workspace, held) => ({
      id: held.request,
      responsible: 'EMP-002',
      reason: 'La promotora está de licencia.',
    }),
  },
  joinRequest: {
    prepare: askAgain,
    input: (_workspace, held) => ({ id: 'SOL-2026-00002', duplicateOf: held.request }),
  },
  recordContact: {
    input: (_workspace, held) => ({
      id: held.request,
      mode: 'Visita',
      on: '02/03/2026',
      result: 'Se habló',
      note: 'La casa es la verde.',
      nextStep: 'Llevar el croquis',
      nextOn: '05/03/2026',
    }),
  },
  saveCategoryHandler: { input: () => ({ category: 'Micro-obra', handler: 'Ingeniero(a)' }) },
  saveReplyText: {
    input: () => ({
      status: 'Atendida',
      text: 'Ya hay respuesta para {solicitud}: pase a buscarla.',
    }),
  },
  referRequest: { input: (_workspace, held) => referral(held) },
  changeReferralState: {
    prepare: (workspace, held) => {
      callDoor(workspace, assistant, 'referRequest', referral(held));
    },
    input: () => ({ id: 'DER-2026-0001', to: 'attended', outcome: 'Repararon el camino.' }),
  },
  makeDecisionSheet: { prepare: needAuthority, input: () => ({}), wordy: true },
  recordDecisions: {
    prepare: (workspace, held) => {
      needAuthority(workspace, held);
      callDoor(workspace, assistant, 'makeDecisionSheet', {});
    },
    input: (_workspace, held) => ({
      decisions: [{ request: held.request, decision: 'Rechazado', words: 'No hay fondos este año.' }],
    }),
  },
  registerInstitution: { input: () => institution },
  updateInstitution: { input: () => ({ ...institution, id: 'INS-001', phone: '809-555-0150' }) },
  registerMeeting: {
    input: (_workspace, held) => ({
      ...meetingInput(held.territory, held.organisation),
      title: 'Otra reunión',
      request: held.request,
    }),
  },
  repeatMeeting: { input: (_workspace, held) => ({ id: held.meeting, dates: ['2026-04-07', '2026-05-05'] }) },
  updateMeeting: {
    input: (_workspace, held) => ({
      ...meetingInput(held.territory, held.organisation),
      id: held.meeting,
      place: 'Escuela del paraje',
    }),
  },
  setAgenda: {
    input: (_workspace, held) => ({
      meeting: held.meeting,
      points: [
        { id: 'PUN-2026-00002', title: 'Informe de la directiva', presenter: 'La presidenta', minutes: '10' },
        { title: 'Acueducto', minutes: '20', votesFor: '14', votesAgainst: '2', abstentions: '1' },
      ],
      removed: ['PUN-2026-00003'],
    }),
  },
  recordAttendance: { input: (_workspace, held) => attendance(held) },
  recordAgreements: { input: (_workspace, held) => agreements(held) },
  orderMeetingFolder: { input: (_workspace, held) => ({ id: held.meeting }) },
  addAnnex: { input: annex },
  removeAnnex: {
    prepare: (workspace, held) => {
      callDoor(workspace, coordinator, 'addAnnex', annex(workspace, held));
    },
    input: () => ({ id: 'ANX-2026-00001' }),
  },
  annulRecord: {
    prepare: hold,
    input: (_workspace, held) => ({
      id: held.meeting,
      kind: 'meeting',
      reason: 'Dos promotoras reportaron la misma reunión.',
    }),
  },
  identifyResponsible: {
    prepare: (workspace, held) => {
      const pasted = 'Levantar la lista de familias; María Altagracia Peralta; 20/03/2026';
      callDoor(workspace, coordinator, 'recordAgreements', { meeting: held.meeting, pasted });
    },
    input: (_workspace, held) => ({
      id: 'ACU-2026-0001',
      responsibleKind: 'Persona de la comunidad',
      responsiblePerson: held.person,
    }),
  },
  updateAgreement: {
    prepare: hold,
    input: () => ({ id: 'ACU-2026-0001', progress: 'Ya está la mitad de la lista' }),
  },
  changeAgreementState: {
    prepare: hold,
    input: () => ({ id: 'ACU-2026-0001', to: 'rescheduled', newDue: '30/04/2026', reason: 'Llovió' }),
  },
  changeMeetingState: {
    prepare: convene,
    input: (_workspace, held) => ({
      id: held.meeting,
      to: 'postponed',
      date: '20/03/2026',
      reason: 'Lluvia',
    }),
  },
  conveneMeeting: { prepare: activate, input: (_workspace, held) => ({ id: held.meeting }) },
  recordNotices: {
    prepare: convene,
    input: (_workspace, held) => ({
      meeting: held.meeting,
      invitations: ['CNV-2026-00001', 'CNV-2026-00002'],
      channel: 'Llamada',
      answer: 'Asistirá',
    }),
  },
  makeActa: { prepare: hold, input: (_workspace, held) => ({ id: held.meeting }), wordy: true },
  ...documentCases,
  ...activityCases,
  applyInboxEntry: {
    prepare: sendUnclearRequest,
    input: (workspace, held) => ({
      id: waitingEntry(workspace),
      answers: { 'place-elCercado': `[${held.territory}]` },
    }),
  },
  joinInboxEntry: {
    prepare: sendUnclearRequest,
    input: (workspace, held) => ({ id: waitingEntry(workspace), target: held.request }),
  },
  rejectInboxEntry: {
    prepare: sendUnclearRequest,
    input: (workspace) => ({ id: waitingEntry(workspace), reason: 'Era una prueba.' }),
  },
} satisfies Record<OperationName, Case>;
