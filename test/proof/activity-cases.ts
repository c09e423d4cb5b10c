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

const plan = (workspace: Workspace, held: Held): void => {
  callDoor(workspace, coordinator, 'registerActivity', activityInput(held));
};

const move = (workspace: Workspace, to: string, told: Record<string, unknown> = {}): void => {
  callDoor(workspace, coordinator, 'changeActivityState', { id: activity, to, ...told });
};

export const activityCases = {
  registerActivity: {
    input: (_workspace, held) => ({ ...activityInput(held), request: held.request }),
  },
  updateActivity: {
    prepare: plan,
    input: (_workspace, held) => ({ ...activityInput(held), id: activity, place: 'Escuela del paraje' }),
  },
  registerSession: {
    prepare: plan,
    input: () => ({ activity, date: '21/03/2026', starts: '9:00 a. m.', ends: '12:00 p. m.' }),
  },
  changeActivityState: {
    prepare(workspace, held) {
      plan(workspace, held);
      move(workspace, 'postponed', { reason: 'Se fue la luz.' });
    },
    input: () => ({ id: activity, to: 'planned', date: '28/03/2026' }),
  },
} as const satisfies Readonly<Record<string, Case>>;
