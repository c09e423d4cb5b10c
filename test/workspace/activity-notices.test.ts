/** Those enrolled in an activity that is moved or called off are told: by mail where they have one, by hand where not. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, minute, openInstalled } from './installed';
import { somebody, workshop } from './registered';

interface Ficha {
  readonly warnings: readonly string[];
}

const warningsOf = (workspace: Workspace, id: string): readonly string[] =>
  (call(workspace, 'openRecord', { kind: 'activity', id }).output as unknown as Ficha).warnings;

test('put off, planned again and called off, by code and kind; who withdrew is left in peace', () => {
  const workspace = openInstalled();
  const register = (givenNames: string, more: Record<string, unknown>): string =>
    make(workspace, 'registerPerson', { ...somebody, givenNames, confirmed: 'Sí', ...more });
  const reached = register('Ana', { email: 'ana@example.org' });
  const without = register('Berta', { phone: '809-555-0144' });
  const gone = register('Carla', { email: 'carla@example.org' });
  const id = make(workspace, 'registerActivity', {
    ...workshop,
    date: '14/03/2026',
    starts: '9:00 a. m.',
    ends: '12:30 p. m.',
  });
  make(workspace, 'changeActivityState', { id, to: 'open' });
  make(workspace, 'enrolPeople', { activity: id, people: [reached, without, gone] });
  make(workspace, 'withdrawEnrolment', { id: 'INS-2026-00003', reason: 'No puede.' });
  const before = workspace.outbox.length;
  const told = (): (string | undefined)[][] =>
    workspace.outbox.slice(before).map(({ to, subject, body }) => [to, subject, body.split('\n')[2]]);

  make(workspace, 'changeActivityState', { id, to: 'postponed', reason: 'Se anuncia un huracán.' });
  expect(warningsOf(workspace, id)).toEqual([
    '1 persona inscrita sin correo: avise por teléfono o WhatsApp.',
  ]);
  workspace.advance(10 * minute);
  make(workspace, 'changeActivityState', { id, to: 'planned', date: '21/03/2026' });
  expect(warningsOf(workspace, id)).toEqual([]);
  workspace.advance(10 * minute);
  make(workspace, 'changeActivityState', { id, to: 'cancelled', reason: 'No hay facilitador.' });
  workspace.advance(10 * minute);

  const called = `Por este medio la actividad ${id} (Microtaller de capacitación)`;
  expect(told()).toEqual([
    [
      'ana@example.org',
      `Actividad pospuesta: ${id}`,
      `${called} queda pospuesta. Le diremos la nueva fecha; su inscripción sigue en pie.`,
    ],
    [
      'ana@example.org',
      `Nueva fecha de la actividad: ${id}`,
      `${called} será a partir del 21 de marzo de 2026, en Centro comunal, Nuevo Amanecer — El Cercado, DM Constanza. Si no puede asistir, avísenos.`,
    ],
    ['ana@example.org', `Actividad sin efecto: ${id}`, `${called} queda sin efecto.`],
  ]);
  expect(workspace.outbox.slice(before).every(({ body }) => !/huracán|facilitador/.test(body))).toBe(true);
});
