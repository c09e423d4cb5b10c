/** One honest use of every operation about workshops, exchanges and courses. */
import type { Workspace } from '../../local/index';
import { callDoor } from '../../demo/door';
import { coordinator, type Held } from './base';
import type { Case } from './cases';

const activity = 'ACT-2026-0001';

const activityInput = (held: Held): Record<string, unknown> => ({
  kind: 'Microtaller de capacitación',
  title: 'Cuentas claras',
  topic: 'Cuentas claras y tesorería',
  objective: 'Llevar el libro de caja de la junta.',
  place: 'Centro comunal',
  territory: held.territory,
  organisations: [held.organisation],
  quota: '20',
  date: '14/03/2026',
  starts: '9:00 a. m.',
  ends: '12:00 p. m.',
});

const secondSession = { activity, date: '21/03/2026', starts: '9:00 a. m.', ends: '12:00 p. m.' };

const plan = (workspace: Workspace, held: Held): void => {
  callDoor(workspace, coordinator, 'registerActivity', activityInput(held));
};

const move = (workspace: Workspace, to: string, told: Record<string, unknown> = {}): void => {
  callDoor(workspace, coordinator, 'changeActivityState', { id: activity, to, ...told });
};

const open = (workspace: Workspace, held: Held): void => {
  plan(workspace, held);
  move(workspace, 'open');
};

/** One place and two people: the second waits. */
function fill(workspace: Workspace, held: Held): void {
  callDoor(workspace, coordinator, 'registerActivity', { ...activityInput(held), quota: '1' });
  move(workspace, 'open');
  callDoor(workspace, coordinator, 'enrolPeople', { activity, people: [held.person, held.other] });
}

/** A workshop whose day has come. */
function begin(workspace: Workspace, held: Held): void {
  const past = { date: '28/02/2026', alreadyHeld: 'Sí' };
  callDoor(workspace, coordinator, 'registerActivity', { ...activityInput(held), ...past });
  move(workspace, 'open');
  callDoor(workspace, coordinator, 'enrolPeople', { activity, people: [held.person, held.other] });
}

const tickFirst = (workspace: Workspace): void => {
  callDoor(workspace, coordinator, 'recordSessionAttendance', {
    session: 'SES-2026-00001',
    marks: [{ enrolment: 'INS-2026-00001', mark: 'Presente' }],
  });
};

/** A workshop that is over, its attendance written down. */
function hold(workspace: Workspace, held: Held): void {
  begin(workspace, held);
  tickFirst(workspace);
  for (const to of ['confirmed', 'underway', 'held']) move(workspace, to);
}

const closing = {
  activity,
  topics: 'El libro de caja, paso a paso.',
  difficulties: 'El salón quedó pequeño.',
  cost: '4,500.00',
};

/** A workshop whose closing has been told. */
function report(workspace: Workspace, held: Held): void {
  hold(workspace, held);
  callDoor(workspace, coordinator, 'reportActivity', closing);
}

const workshop = {
  title: 'Cómo se lleva una reunión',
  kind: 'Microtaller de capacitación',
  topic: 'Liderazgo y participación',
  objective: 'Que cada reunión empiece y termine a su hora.',
  hours: '3',
  active: 'Sí',
};

const sheets = {
  id: activity,
  sheets: '54455; 2-4; La práctica; Más tiempo\n44540; 1-5\n55555;; El lugar',
};

/** A workshop of which three people said what they thought. */
function evaluate(workspace: Workspace, held: Held): void {
  hold(workspace, held);
  callDoor(workspace, coordinator, 'recordEvaluations', sheets);
}

const courseInput = (held: Held): Record<string, unknown> => ({
  person: held.person,
  organisation: held.organisation,
  course: 'Diplomado en gestión comunitaria',
  institution: 'Instituto Nacional de Formación',
  starts: '06/04/2026',
  ends: '26/06/2026',
  cost: '12,000.00',
});

const askForCourse = (workspace: Workspace, held: Held): void => {
  callDoor(workspace, coordinator, 'registerCourseSupport', courseInput(held));
};

export const activityCases = {
  registerActivity: {
    input: (_workspace, held) => ({ ...activityInput(held), request: held.request }),
  },
  updateActivity: {
    prepare: plan,
    input: (_workspace, held) => ({ ...activityInput(held), id: activity, place: 'Escuela del paraje' }),
  },
  registerWorkshop: { input: () => workshop },
  updateWorkshop: { input: () => ({ ...workshop, id: 'TAL-001', materials: 'Reloj' }) },
  registerSession: {
    prepare: plan,
    input: () => secondSession,
  },
  changeActivityState: {
    prepare(workspace, held) {
      plan(workspace, held);
      move(workspace, 'postponed', { reason: 'Se fue la luz.' });
    },
    input: () => ({ id: activity, to: 'planned', date: '28/03/2026' }),
  },
  enrolPeople: {
    prepare: open,
    input: (_workspace, held) => ({
      activity,
      people: [held.person, held.other],
      organisation: held.organisation,
    }),
  },
  withdrawEnrolment: {
    prepare: fill,
    input: () => ({ id: 'INS-2026-00001', reason: 'Se mudó a Santiago.' }),
  },
  recordSessionAttendance: {
    prepare: begin,
    input: () => ({
      session: 'SES-2026-00001',
      marks: [{ enrolment: 'INS-2026-00001', mark: 'Presente' }],
    }),
  },
  updateSession: {
    prepare: begin,
    input: () => ({
      id: 'SES-2026-00001',
      date: '28/02/2026',
      starts: '9:00 a. m.',
      ends: '1:00 p. m.',
    }),
  },
  removeSession: {
    prepare(workspace, held) {
      plan(workspace, held);
      callDoor(workspace, coordinator, 'registerSession', secondSession);
    },
    input: () => ({ id: 'SES-2026-00002', reason: 'Alcanzó con un día.' }),
  },
  // Still underway: it is held from then on.
  reportActivity: {
    prepare(workspace, held) {
      begin(workspace, held);
      tickFirst(workspace);
      move(workspace, 'confirmed');
    },
    input: () => closing,
  },
  makeActivityReport: { prepare: report, input: () => ({ id: activity }), wordy: true },
  recordCommitments: {
    prepare: hold,
    input: () => ({
      activity,
      commitments: `Abrir el libro de caja; Junta de Vecinos Nuevo Amanecer; 30/03/2026
Visitar la finca; Altagracia Marte; 15/04/2026`,
    }),
  },
  recordEvaluations: { prepare: hold, input: () => sheets },
  annulEvaluation: {
    prepare: evaluate,
    input: () => ({ id: activity, evaluation: 'EVA-2026-00002', reason: 'Es de otra actividad.' }),
  },
  restoreEvaluation: {
    prepare(workspace, held) {
      evaluate(workspace, held);
      const twin = { id: activity, evaluation: 'EVA-2026-00002', reason: 'Llegó dos veces.' };
      callDoor(workspace, coordinator, 'annulEvaluation', twin);
    },
    input: () => ({ id: activity, evaluation: 'EVA-2026-00002' }),
  },
  registerCourseSupport: {
    input: (_workspace, held) => ({ ...courseInput(held), request: held.request }),
  },
  updateCourseSupport: {
    prepare: askForCourse,
    input: (_workspace, held) => ({ ...courseInput(held), id: 'APC-2026-0001', cost: '15,000.00' }),
  },
  changeCourseSupportState: {
    prepare: askForCourse,
    input: () => ({ id: 'APC-2026-0001', to: 'granted', support: 'Ayuda económica', amount: '5,000.00' }),
  },
  makeInvitations: { prepare: plan, input: () => ({ id: activity }), wordy: true },
  makeSupportLetter: {
    prepare(workspace, held) {
      askForCourse(workspace, held);
      const grant = { id: 'APC-2026-0001', to: 'granted', support: 'Carta de apoyo' };
      callDoor(workspace, coordinator, 'changeCourseSupportState', grant);
    },
    input: () => ({ id: 'APC-2026-0001' }),
    wordy: true,
  },
  makeCertificates: { prepare: hold, input: () => ({ id: activity }), wordy: true },
  changeCertificateState: {
    prepare(workspace, held) {
      hold(workspace, held);
      callDoor(workspace, coordinator, 'makeCertificates', { id: activity });
    },
    input: () => ({ id: 'CER-2026-00001', to: 'voided', reason: 'Era de otra persona.' }),
  },
} as const satisfies Readonly<Record<string, Case>>;
