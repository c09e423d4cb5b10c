/** The catalogue of workshops: what a registry starts with, what the office adds, and the activities planned from it. */
import { expect, test } from '@jest/globals';
import { activityTopics } from '../../src/domain/tables/activity-catalogues';
import { call, make, openInstalled, rowsOf } from './installed';

const own = {
  title: 'Cómo se lleva una reunión',
  kind: 'Microtaller de capacitación',
  topic: 'Liderazgo y participación',
  objective: 'Que cada reunión empiece y termine a su hora.',
  hours: '3',
  facilitator: 'Yokasta Peralta',
  materials: 'Reloj de pared',
  active: 'Sí',
};

interface Opened {
  readonly related: readonly { readonly id: string; readonly relation: string }[];
  readonly actions: readonly {
    readonly label: string;
    readonly opens?: { readonly form: string; readonly values: Readonly<Record<string, string>> };
  }[];
}

const sheet = 'Catálogo de talleres';

test('a registry starts with a workshop for each topic, each with its objective, hours and materials', () => {
  const rows = rowsOf(openInstalled(), sheet);
  const { other, ...topics } = activityTopics.options;
  expect(new Set(rows.map((row) => row['Tema']))).toEqual(new Set(Object.values(topics)));
  for (const row of rows) {
    expect(Number(row['Horas'])).toBeGreaterThan(0);
    expect(row['Objetivo']).not.toBe('');
    expect(row['Materiales']).not.toBe('');
  }
  expect(rows.some((row) => row['Tema'] === other)).toBe(false);
});

test('an activity is planned from the catalogue without typing it again, and the catalogue tells when it was given', () => {
  const workspace = openInstalled();
  const id = make(workspace, 'registerWorkshop', own);
  expect(call(workspace, 'registerWorkshop', { ...own, title: 'COMO SE LLEVA UNA REUNION' })).toMatchObject({
    ok: false,
    problems: [{ field: 'title' }],
  });
  const open = (): Opened =>
    (call(workspace, 'openRecord', { kind: 'workshop', id }) as unknown as { output: Opened }).output;
  const [plan] = open().actions;
  expect(plan).toMatchObject({
    label: 'Planificar este taller',
    opens: { form: 'activity', values: { workshop: id, title: own.title, facilitator: own.facilitator } },
  });
  const activity = make(workspace, 'registerActivity', {
    ...plan?.opens?.values,
    place: 'Centro comunal',
    territory: '010101204',
    date: '14/03/2026',
    starts: '9:00 a. m.',
    ends: '12:00 p. m.',
  });
  expect(rowsOf(workspace, 'Actividades')).toMatchObject([
    {
      Tipo: own.kind,
      Tema: own.topic,
      Objetivo: own.objective,
      Facilita: own.facilitator,
      Materiales: own.materials,
    },
  ]);
  expect(open().related).toMatchObject([{ id: activity, relation: 'Actividad' }]);
});

test('one that is not offered any more is not proposed for planning', () => {
  const workspace = openInstalled();
  const id = make(workspace, 'registerWorkshop', own);
  make(workspace, 'updateWorkshop', { ...own, id, active: 'No' });
  const { output } = call(workspace, 'openList', { name: 'workshops' }) as unknown as {
    readonly output: {
      readonly rows: readonly { readonly title: string; readonly over: string; readonly next?: unknown }[];
    };
  };
  const row = output.rows.find(({ title }) => title === own.title);
  expect(row?.over).toContain('Ya no se ofrece');
  expect(row?.next).toBeUndefined();
  expect(output.rows.filter(({ next }) => next !== undefined)).toHaveLength(output.rows.length - 1);
});
