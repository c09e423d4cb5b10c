/** F12 from the field: a visit becomes a contact, marks the plan of the week, and comes back when its code is nobody's. */
import { expect, test } from '@jest/globals';
import { openList } from '../../../src/application/lists';
import { runQuery } from '../../../src/application/kernel/runner';
import type { ShownList } from '../../../src/application/search';
import { contacts, requests } from '../../../src/domain/tables';
import { IntakeStage, newAmanecer, requestAnswers } from './stage';

const answers = (more: Record<string, string> = {}): Record<string, string> => ({
  registrar: 'Yudelka Abreu [EMP-003]',
  happenedOn: '2026-03-03',
  subject: 'SOL-2026-00001',
  mode: 'Visita',
  result: 'Se habló',
  ...more,
});

/** A request that a promoter looks after. */
function stageWithRequest(): IntakeStage {
  const stage = new IntakeStage();
  stage.send('request', requestAnswers());
  stage.drain();
  return stage;
}

test('a visit is noted about its matter, at its place, by whoever went', () => {
  const stage = stageWithRequest();
  stage.send('visit', answers({ subject: ' sol-2026-00001', note: '=Nos esperan' }));
  const { applied, claimed } = stage.drain();
  expect(applied).toBe(1);
  expect(stage.registry.rows(contacts)).toMatchObject([
    {
      subject: 'SOL-2026-00001',
      territory: newAmanecer,
      mode: 'visit',
      on: '2026-03-03',
      result: 'spoke',
      by: 'EMP-003',
      note: '=Nos esperan',
      source: 'form',
    },
  ]);
  expect(stage.lastEntry()).toMatchObject({ status: 'applied', target: 'CON-2026-00001' });
  const mail = JSON.stringify(claimed.map(({ effect }) => effect.payload));
  expect(mail).toContain(
    'F12, Nuevo Amanecer — El Cercado, DM Constanza: quedó registrado con el número CON-2026-00001.',
  );
  expect(mail).not.toContain('esperan');
});

test('it marks the plan of the week', () => {
  const stage = stageWithRequest();
  stage.registry.amend(requests, 'SOL-2026-00001', { due: '2026-03-05' });
  const plan = () => {
    const shown = runQuery(stage.ports, openList, { name: 'weekPlan' });
    if (!shown.ok) throw new Error('No se abrió la lista.');
    return (shown.value as ShownList).rows.map(({ detail }) => detail);
  };
  expect(plan()).toEqual(['']);
  stage.send('visit', answers());
  stage.drain();
  expect(plan()).toEqual(['Visitado el 03/03/2026']);
});

test('a code that names nothing, or tomorrow, comes back to the promoter with the question', () => {
  const stage = stageWithRequest();
  stage.send('visit', answers({ subject: 'SOL-2026-00099', happenedOn: '2026-03-09' }));
  const { claimed } = stage.drain();
  expect(stage.lastEntry()).toMatchObject({ status: 'observed' });
  expect(JSON.stringify(claimed.map(({ effect }) => effect.payload))).toContain(
    'falta corregir «Fecha en que ocurrió», «Código del asunto».',
  );
  expect(stage.registry.rows(contacts)).toEqual([]);
});

test('a corrected answer corrects the contact it made', () => {
  const stage = stageWithRequest();
  const first = stage.send('visit', answers());
  stage.drain();
  stage.send('visit', answers({ result: 'No había nadie' }), {
    responseId: first.responseId,
    submittedAt: '2026-03-03T15:30:00.000Z',
  });
  stage.drain();
  expect(stage.registry.rows(contacts)).toMatchObject([{ id: 'CON-2026-00001', result: 'absent' }]);
});
