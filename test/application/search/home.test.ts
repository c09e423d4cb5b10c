/** What waits today: in the right list, nothing that is finished, nothing that waits for the applicant. */
import { expect, test } from '@jest/globals';
import type { Home } from '../../../src/application/search';
import { inbox, outbox } from '../../../src/domain/tables';
import { agreementInput, MeetingStage, place } from '../meetings/stage';

const request = {
  happenedOn: '02/03/2026',
  channel: 'Oficina central',
  requesterKind: 'Organización',
  requesterOrganisation: 'ORG-0001',
  category: 'Servicio municipal',
  description: 'El camino está malo.',
  territory: place,
  needsAuthority: 'No',
  priority: 'Normal',
  confidential: 'No',
};

const home = (stage: MeetingStage): Home => stage.ask<Home>('home', {});
const idsIn = (tasks: Home['today']): string[] => tasks.map(({ id }) => id);

test('meetings, agreements and answers owed stand in the list of their date', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAgreements', {
    meeting,
    agreements: [
      { ...agreementInput, due: '03/03/2026', text: 'Para hoy' },
      { ...agreementInput, due: '17/03/2026', text: 'En catorce días' },
      { ...agreementInput, due: '18/03/2026', text: 'Más tarde' },
    ],
  });
  stage.act('registerRequest', request);
  const view = home(stage);
  expect(view.date).toBe('2026-03-03');
  expect(view.me).toEqual({ id: 'EMP-001', name: 'Altagracia Marte', role: 'Coordinador(a)' });
  expect(view.today.map(({ title }) => title).sort()).toEqual(['Coordinación del mes', 'Para hoy']);
  expect(view.next.map(({ title }) => title)).toEqual(['Servicio municipal', 'En catorce días']);
  expect(view.next[0]).toMatchObject({ kind: 'request', id: 'SOL-2026-00001', due: '2026-03-17' });
  expect(view.totals).toEqual({ overdue: 0, today: 2, next: 2 });
});

test('what is late is late whatever its state; of one that waits for the applicant, asking again', () => {
  const stage = new MeetingStage();
  stage.act('registerRequest', request);
  stage.act('registerRequest', { ...request, category: 'Información' });
  stage.act('registerRequest', { ...request, category: 'Queja o reclamo' });
  for (const id of ['SOL-2026-00002', 'SOL-2026-00003']) {
    stage.act('changeRequestState', { id, to: 'inProgress' });
  }
  stage.act('changeRequestState', { id: 'SOL-2026-00002', to: 'attended', answer: 'Se explicó.' });
  stage.act('changeRequestState', { id: 'SOL-2026-00003', to: 'waiting', reason: 'Falta un papel' });
  stage.now = '2026-04-15T09:00:00' as typeof stage.now;
  const view = home(stage);
  expect(idsIn(view.overdue)).toEqual(['SOL-2026-00003', 'SOL-2026-00001']);
  expect(view.overdue.map(({ tone }) => tone)).toEqual(['late', 'late']);
  expect(view.overdue[0]?.detail).toMatch(/^Preguntar al solicitante · /);
  expect(view.overdue[1]?.detail).toContain('Junta de Vecinos Nuevo Amanecer');
});

test('the Bandeja and what went wrong wait for a person', () => {
  const stage = new MeetingStage();
  stage.registry
    .seed(inbox, {
      id: 'BAN-2026-00001',
      status: 'observed',
      form: 'request',
      receivedAt: '2026-03-03T09:30:00',
      staff: 'EMP-003',
      reasons: 'El lugar no está en la lista.\nFalta el teléfono.',
      responseId: 'r1',
      edition: 1,
      submittedAt: '2026-03-03T13:30:00Z',
      answers: '{}',
    })
    .seed(outbox, {
      id: 'orden-1!1',
      kind: 'mail',
      table: 'Solicitudes',
      record: 'SOL-2026-00001',
      status: 'unknown',
      attempts: 1,
      createdAt: '2026-03-03T09:00:00',
      lastError: 'El envío quedó a medias: no se repite solo.',
    });
  const view = home(stage);
  expect(view.inbox).toEqual({
    waiting: 1,
    entries: [
      {
        id: 'BAN-2026-00001',
        title: 'F1 · Solicitud',
        detail: '03/03/2026 9:30 a. m. · Yudelka Abreu',
        reasons: ['El lugar no está en la lista.', 'Falta el teléfono.'],
      },
    ],
  });
  expect(view.trouble).toEqual([
    {
      id: 'orden-1!1',
      title: 'Correo',
      record: 'SOL-2026-00001',
      detail: 'Sin confirmar · El envío quedó a medias: no se repite solo.',
    },
  ]);
});
