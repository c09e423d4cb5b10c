/** The digests of a morning: to each their own, once a day, in their hour, by code and place. */
import { expect, test } from '@jest/globals';
import { claimDigests } from '../../../src/application/digest';
import { performAndSettle } from '../../../src/application/outbox';
import type { Mail } from '../../../src/application/ports';
import type { CivilDateTime } from '../../../src/domain/schema/values';
import { settings } from '../../../src/domain/tables';
import { RequestStage } from '../requests/stage';

/** A sweep at that moment: the mails it sends. */
function sweepAt(stage: RequestStage, moment: string): Mail[] {
  stage.nextExecution();
  stage.now = moment as CivilDateTime;
  const before = stage.mails.length;
  performAndSettle(stage.ports, claimDigests(stage.ports));
  return stage.mails.slice(before);
}

/** Two requests of the promoter and none of anybody else, due on 17 March; of one the applicant is waited for. */
function promoterStage(): { stage: RequestStage; open: string; waiting: string } {
  const stage = new RequestStage();
  const open = stage.request();
  const waiting = stage.request({ requesterPerson: 'PER-000002' });
  for (const id of [open, waiting]) {
    stage.act('assignRequest', { id, responsible: 'EMP-003', reason: 'Conoce a la comunidad.' });
  }
  stage.move(waiting, 'inProgress');
  stage.move(waiting, 'waiting', { reason: 'Falta un papel.' });
  return { stage, open, waiting };
}

test('each active person gets their own, in the hour of the setting, once', () => {
  const { stage, open, waiting } = promoterStage();
  expect(sweepAt(stage, '2026-03-04T06:50:00')).toEqual([]);
  const mails = sweepAt(stage, '2026-03-04T07:00:00');
  expect(mails.map(({ to }) => to)).toEqual(['emp-003@example.org']);
  expect(mails[0]?.body).toContain(`• ${open}: `);
  // The clock of the other stands still: it comes on the day its applicant is asked again.
  expect(mails[0]?.body).toMatch(new RegExp(`• ${waiting}: 10/03/2026`));
  expect(mails[0]?.body).not.toMatch(/camino|Servicio municipal/);
  expect(sweepAt(stage, '2026-03-04T07:10:00')).toEqual([]);
  expect(sweepAt(stage, '2026-03-05T07:00:00')).toHaveLength(1);
});

test('a morning whose sweeps did not come is made up for, an afternoon is not', () => {
  const { stage } = promoterStage();
  expect(sweepAt(stage, '2026-03-04T10:50:00')).toHaveLength(1);
  expect(sweepAt(stage, '2026-03-05T11:00:00')).toEqual([]);
});

test('on Monday a promoter gets the week place by place, by code and place', () => {
  const { stage, open } = promoterStage();
  const mail = sweepAt(stage, '2026-03-16T07:00:00').find(({ to }) => to === 'emp-003@example.org');
  expect(mail?.subject).toBe('Su plan de la semana del 16/03/2026: 2 asuntos en 1 lugar');
  expect(mail?.body).toContain('Su plan hasta el 22/03/2026, lugar por lugar.');
  expect(mail?.body).toContain(`• ${open}: `);
  expect(mail?.body).not.toMatch(/camino|Servicio municipal/);
});

test('the hour is the one written in Configuración', () => {
  const { stage } = promoterStage();
  stage.registry.seed(settings, { id: 'reminderHour', name: 'Hora del resumen diario', value: '5' });
  expect(sweepAt(stage, '2026-03-04T05:00:00')).toHaveLength(1);
});

test('the coordinator is told what is three days late, whoever has it', () => {
  const { stage, open } = promoterStage();
  const late = sweepAt(stage, '2026-03-20T07:00:00');
  const toCoordinator = late.find(({ to }) => to === 'emp-001@example.org');
  expect(toCoordinator?.body).toContain(`3 días o más: 1 (${open}).`);
  expect(late.find(({ to }) => to === 'emp-002@example.org')).toBeUndefined();
});

test('an agreement is of the person it names; meetings and what nobody has are of the office', () => {
  const stage = new RequestStage();
  const meeting = stage.meeting({ date: '06/03/2026' });
  stage.act('recordAgreements', {
    meeting,
    agreements: [
      {
        text: 'Visitar la escuela',
        responsibleKind: 'Personal',
        responsible: 'Yudelka Abreu',
        due: '10/03/2026',
        priority: 'Normal',
      },
    ],
  });
  const mails = sweepAt(stage, '2026-03-04T07:00:00');
  const bodyOf = (id: string): string => mails.find(({ to }) => to === `${id}@example.org`)?.body ?? '';
  expect(bodyOf('emp-003')).toContain('ACU-2026-0001: ');
  expect(bodyOf('emp-003')).not.toContain(meeting);
  expect(bodyOf('emp-002')).toContain(`${meeting}: `);
  expect(bodyOf('emp-002')).not.toContain('ACU-');
});
