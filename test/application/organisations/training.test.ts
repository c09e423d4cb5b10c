/** What a board is prepared for: on its ficha, and in the list that proposes the next workshop. */
import { expect, test } from '@jest/globals';
import type { ActivityBoard } from '../../../src/application/activities/activity-board';
import type { ShownList } from '../../../src/application/search';
import type { BoardTraining } from '../../../src/application/search/shown';
import { activities, enrolments } from '../../../src/domain/tables';
import { MeetingStage, place } from '../meetings/stage';

const stamps = { version: 1, voided: false };

/** The president took accounts last autumn; the secretary came to half of a workshop; another is still to be held. */
function trained(): MeetingStage {
  const stage = new MeetingStage();
  const activity = (id: string, status: string, topic: string): Record<string, unknown> => ({
    id,
    status,
    topic,
    starts: '2025-10-04',
    ends: '2025-10-11',
    ...stamps,
  });
  const enrolment = (id: string, of: string, person: string, share: number): Record<string, unknown> => ({
    id,
    activity: of,
    person,
    share,
    status: 'enrolled',
    ...stamps,
  });
  stage.registry
    .seed(
      activities,
      activity('ACT-2025-0001', 'closed', 'accounts'),
      activity('ACT-2025-0002', 'held', 'boardDuties'),
      activity('ACT-2025-0003', 'open', 'minutes'),
    )
    .seed(
      enrolments,
      enrolment('INS-2025-00001', 'ACT-2025-0001', 'PER-000001', 100),
      enrolment('INS-2025-00002', 'ACT-2025-0002', 'PER-000002', 50),
      enrolment('INS-2025-00003', 'ACT-2025-0003', 'PER-000002', 100),
    );
  return stage;
}

interface Ficha {
  readonly training: BoardTraining;
}

test('the ficha tells who of the board in office was trained, what is missing, and leads to the workshop for it', () => {
  const { training } = trained().ask<Ficha>('boardsOf', { organisation: 'ORG-0001' });
  expect(training.lines).toEqual([
    '1 de 2 con formación en los últimos 24 meses (50 %).',
    'Temas que faltan: Funciones de la directiva, Actas y libros de la organización, Perfiles de proyecto y micro-obras, Presupuesto Participativo.',
  ]);
  expect(training.next?.values).toMatchObject({
    topic: 'boardDuties',
    title: 'Funciones de la directiva',
    territory: place,
    organisations: ['ORG-0001'],
  });
});

test('the workshop proposed asks for nothing that is known, and its board is enrolled in one step', () => {
  const stage = trained();
  const { training } = stage.ask<Ficha>('boardsOf', { organisation: 'ORG-0001' });
  const { id: activity } = stage.act('registerActivity', {
    ...training.next?.values,
    objective: 'Que cada quien sepa lo que le toca.',
    place: 'Centro comunal',
    date: '14/03/2026',
    starts: '9:00 a. m.',
    ends: '12:00 p. m.',
    organisationQuota: '2',
  });
  stage.act('changeActivityState', { id: activity, to: 'open' });
  const board = (): ActivityBoard => stage.ask<ActivityBoard>('activityBoard', { id: activity });
  expect(board()).toMatchObject({
    byOrganisation: '',
    boards: { label: 'Inscribir a las directivas invitadas (2)', form: 'enrolment' },
  });
  stage.act('enrolPeople', board().boards?.values ?? {});
  expect(board()).toMatchObject({ byOrganisation: 'Junta de Vecinos Nuevo Amanecer: 2 de 2.' });
  expect(board().boards).toBeUndefined();
});

test('the list proposes the first workshop that each board lacks, with its organisation invited', () => {
  const { rows } = trained().ask<ShownList>('openList', { name: 'training' });
  expect(rows).toMatchObject([
    {
      group: 'Proponer: Funciones de la directiva',
      over: 'ORG-0001',
      opens: { kind: 'organisation', id: 'ORG-0001' },
      next: { form: 'activity', values: { topic: 'boardDuties', organisations: ['ORG-0001'] } },
    },
  ]);
  expect(rows[0]?.detail).toContain('1 de 2 con formación en los últimos 24 meses (50 %)');
});
