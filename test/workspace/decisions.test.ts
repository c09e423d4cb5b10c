/** The authority's page and the decisions typed back: what leaves the Sheet says nothing of a need, and all is written at once. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { assistant, call, make, minute, openInstalled, rowsOf } from './installed';
import { somebody, territory } from './registered';

interface Queue {
  readonly items: readonly { readonly id: string; readonly number: number; readonly before: string }[];
}

/** Three requests for the authority, one of them confidential and urgent, and one that is not for it. */
function withQueue(): { workspace: Workspace; open: string; secret: string; third: string } {
  const workspace = openInstalled();
  const person = make(workspace, 'registerPerson', {
    ...somebody,
    sex: 'Femenino',
    documentKind: 'Cédula',
    documentNumber: '999-0000001-1',
  });
  const ask = (category: string, more: Record<string, unknown> = {}): string =>
    make(workspace, 'registerRequest', {
      happenedOn: '02/03/2026',
      channel: 'Despacho del síndico',
      requesterKind: 'Persona',
      requesterPerson: person,
      category,
      description: 'La silla de ruedas de la abuela.',
      territory,
      needsAuthority: 'Sí',
      priority: 'Normal',
      confidential: 'No',
      ...more,
    });
  const open = ask('Micro-obra');
  const third = ask('Servicio municipal');
  const secret = ask('Asistencia a envejeciente', { confidential: 'Sí', priority: 'Urgente' });
  ask('Información', { needsAuthority: 'No' });
  return { workspace, open, secret, third };
}

const queueOf = (workspace: Workspace): Queue['items'] =>
  (call(workspace, 'decisionQueue', {}).output as unknown as Queue).items;

test('one page with numbered boxes, by code and place; the confidential one without its place', () => {
  const { workspace, open, secret, third } = withQueue();
  const answer = call(workspace, 'makeDecisionSheet', {});
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const doc = workspace.files.find(
    ({ name, mimeType }) => name.startsWith('Asuntos para decisión PLI-') && mimeType.endsWith('document'),
  );
  const folder = workspace.files.find(({ id }) => id === doc?.parents[0])?.name;
  expect(folder).toBe('Actas e informes');
  expect(doc?.name).toMatch(/^Asuntos para decisión PLI-\d{4}-0001-D1 · 2 de marzo de 2026$/);
  const text = doc?.text ?? '';
  const order = [secret, open, third].map((code) => text.indexOf(code));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order.every((at) => at > 0)).toBe(true);
  expect(text).toContain('Trámite social');
  expect(text).toContain('Reservado');
  expect(text).toContain('[   ] Aprobado');
  expect(text).toContain('tres (3) asuntos');
  expect(text).not.toMatch(/silla de|abuela|envejeciente|Peralta|\{\{/i);
  expect(queueOf(workspace).map(({ id, number }) => [id, number])).toEqual([
    [secret, 1],
    [open, 2],
    [third, 3],
  ]);
});

test('all decisions are written at once, each with what follows from it; what was put off waits again', () => {
  const { workspace, open, secret, third } = withQueue();
  make(workspace, 'makeDecisionSheet', {});
  const decisions = [
    { request: open, decision: 'Aprobado' },
    { request: secret, decision: 'Diferido', words: 'Cuando llegue el presupuesto.' },
    { request: third, decision: 'Rechazado', words: 'No le toca al municipio.' },
  ];
  expect(
    call(workspace, 'recordDecisions', {
      decisions: [...decisions.slice(0, 2), { ...decisions[2], words: '' }],
    }).problems,
  ).toMatchObject([{ field: 'decisions.2.words', message: 'Falta «Lo que dijo».' }]);
  const before = rowsOf(workspace, 'Solicitudes').map((row) => row['Decisión del síndico']);
  expect(before).toEqual(['', '', '', '']);
  expect(call(workspace, 'recordDecisions', { decisions: decisions.slice(0, 1) }).ok).toBe(true);
  expect(rowsOf(workspace, 'Decisiones del síndico')[0]?.['Estado']).toBe('Presentado');
  expect(call(workspace, 'recordDecisions', { decisions: decisions.slice(1) }).ok).toBe(true);
  expect(rowsOf(workspace, 'Decisiones del síndico')[0]?.['Estado']).toBe('Decidido');
  const rows = new Map(rowsOf(workspace, 'Solicitudes').map((row) => [row['Código'], row]));
  expect(rows.get(open)).toMatchObject({ Estado: 'En gestión', 'Decisión del síndico': 'Aprobado' });
  expect(rows.get(third)).toMatchObject({ 'Decisión del síndico': 'Rechazado' });
  expect(rows.get(third)?.['Lo que dijo el síndico']).toBe('No le toca al municipio.');
  expect(queueOf(workspace).map(({ id, before: said }) => [id, said])).toEqual([
    [secret, 'Diferido el 02/03/2026: Cuando llegue el presupuesto.'],
  ]);
  expect(call(workspace, 'recordDecisions', { decisions: [decisions[0]] }).problems).toMatchObject([
    { message: `${open} no espera decisión del síndico.` },
  ]);
});

test('whoever has them is told in one mail, by code and place', () => {
  const { workspace, open, secret } = withQueue();
  make(workspace, 'registerStaff', {
    name: 'Luz Durán',
    role: 'Asistente y técnico social',
    email: assistant.as,
    active: 'Sí',
  });
  const told = workspace.outbox.length;
  const decisions = [
    { request: open, decision: 'Aprobado' },
    { request: secret, decision: 'Rechazado', words: 'No hay presupuesto.' },
  ];
  expect(call(workspace, 'recordDecisions', { decisions }, { as: assistant }).ok).toBe(true);
  workspace.advance(10 * minute);
  const mails = workspace.outbox.slice(told).filter(({ subject }) => subject === 'Decisiones del síndico');
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toContain(`• ${open}, Nuevo Amanecer — El Cercado, DM Constanza: Aprobado.`);
  expect(mails[0]?.body).toContain(`• ${secret}: Rechazado.`);
  expect(mails[0]?.body).not.toMatch(/presupuesto|silla|Micro-obra/i);
});

test('with nothing to decide there is no page', () => {
  const workspace = openInstalled();
  expect(call(workspace, 'makeDecisionSheet', {}).problems).toMatchObject([
    { message: 'Nada espera decisión del síndico.' },
  ]);
});
