/** Whoever answers for an agreement is reminded by code, place and date, at their own telephone, while it is owed. */
import { expect, test } from '@jest/globals';
import { agreements } from '../../../src/domain/tables';
import { MeetingStage } from './stage';

interface Reminder {
  readonly text: string;
  readonly whatsApp: string;
  readonly hasPhone: boolean;
}

/** An agreement of a meeting, and its reminder. */
function agreed(responsible: Record<string, string>): {
  stage: MeetingStage;
  id: string;
  ask: () => Reminder;
} {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAgreements', {
    meeting,
    agreements: [{ text: 'Pintar la escuela', due: '20/03/2026', priority: 'Normal', ...responsible }],
  });
  const id = String(stage.registry.rows(agreements)[0]?.['id']);
  return { stage, id, ask: () => stage.ask<Reminder>('reminderText', { id }) };
}

test('a person, at their telephone, by code, place and date; never what was agreed', () => {
  const { stage, id, ask } = agreed({ responsibleKind: 'person', responsiblePerson: 'PER-000001' });
  expect(ask().text).toMatch(
    new RegExp(
      `^Saludos, María Altagracia\\.\\n\\nLe recordamos el acuerdo ${id} \\(.+\\), a su cargo, que tiene fecha del 20/03/2026`,
    ),
  );
  expect(ask().text).not.toContain('escuela');
  expect(ask().whatsApp).toContain('https://wa.me/18095550111?text=Saludos');
  stage.now = '2026-03-25T09:00:00' as typeof stage.now;
  expect(ask().text).toContain('que tenía fecha del 20/03/2026');
});

test('an organisation, through whoever presides it; where nobody is known, WhatsApp asks for the contact', () => {
  const body = agreed({ responsibleKind: 'organisation', responsibleOrganisation: 'ORG-0001' });
  expect(body.ask().text).toContain('Saludos, María Altagracia.');
  const other = agreed({ responsibleKind: 'institution', responsible: 'EDENORTE' });
  expect(other.ask()).toMatchObject({ hasPhone: false });
  expect(other.ask().text).toMatch(/^Saludos\.\n/);
});

test('nobody is reminded of what is closed', () => {
  const { stage, id } = agreed({ responsibleKind: 'staff', responsibleStaff: 'EMP-003' });
  stage.act('changeAgreementState', { id, to: 'dropped', reason: 'Ya no hace falta.' });
  expect(() => stage.ask('reminderText', { id })).toThrow(
    'El acuerdo está cerrado: no hay nada que recordar.',
  );
});
