/** What was agreed: rows with somebody responsible and a date that has not passed. */
import { expect, test } from '@jest/globals';
import { agreements } from '../../../src/domain/tables';
import { agreementInput, MeetingStage } from './stage';

test('an agreement is a pending row of its meeting', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAgreements', { meeting, agreements: [agreementInput] });
  expect(stage.registry.rows(agreements)).toMatchObject([
    {
      id: 'ACU-2026-0001',
      meeting,
      status: 'pending',
      text: 'Reparar la bomba del acueducto',
      responsibleKind: 'municipal',
      due: '2026-03-20',
      originalDue: '2026-03-20',
      reschedulings: 0,
      priority: 'high',
    },
  ]);
});

test('a date that has passed, and a missing responsible, are told at their line and field', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  const late = { ...agreementInput, due: '02/03/2026' };
  expect(stage.refused('recordAgreements', { meeting, agreements: [agreementInput, late] })).toEqual([
    ['agreements.1.due', '«Fecha de compromiso» no puede ser anterior a hoy.'],
  ]);
  const lacking = { ...agreementInput, responsible: ' ' };
  expect(stage.refused('recordAgreements', { meeting, agreements: [lacking] })).toEqual([
    ['agreements.0.responsibleUnit', 'Falta «Dependencia responsable».'],
  ]);
  expect(stage.refused('recordAgreements', { meeting })).toEqual([['agreements', 'Falta «Acuerdos».']]);
  expect(stage.registry.rows(agreements)).toEqual([]);
});

test('pasted lines tell what kind of responsible they name', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAgreements', {
    meeting,
    pasted: [
      '1) Levantar la lista de familias; Yudelka Abreu; 20/03/2026',
      '- Pintar la escuela | Centro de Madres Santa Ana | 25-03-2026',
      'Visitar la comunidad; Síndico; 30/03/2026',
      'Reparar el alumbrado; Planeamiento Urbano del Ayuntamiento; 30/03/2026',
      'Revisar el transformador; EDENORTE; 30/03/2026',
    ].join('\n'),
  });
  expect(stage.registry.rows(agreements).map((row) => [row['text'], row['responsibleKind']])).toEqual([
    ['Levantar la lista de familias', 'staff'],
    ['Pintar la escuela', 'organisation'],
    ['Visitar la comunidad', 'authority'],
    ['Reparar el alumbrado', 'municipal'],
    ['Revisar el transformador', 'institution'],
  ]);
});

test('pasted lines that lack something are shown with what they lack', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  const pasted = 'Pintar la escuela; Santa Ana\nVisitar; Síndico; 01/03/2026\nReparar; Obras; 20/03/2026';
  expect(stage.refused('recordAgreements', { meeting, pasted })).toEqual([
    ['pasted', '«Pintar la escuela; Santa Ana»: falta la fecha. Escriba acuerdo; responsable; fecha.'],
  ]);
  expect(stage.refused('recordAgreements', { meeting, pasted: 'Visitar; Síndico; 01/03/2026' })[0]?.[0]).toBe(
    'pasted',
  );
});

test('a correction before the acta mends the promise; after it the promise is rescheduled', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting();
  const id = 'ACU-2026-0001';
  const moved = { ...agreementInput, id, due: '27/03/2026' };
  stage.act('recordAgreements', { meeting, agreements: [moved] });
  expect(stage.registry.row(agreements, id)).toMatchObject({
    due: '2026-03-27',
    originalDue: '2026-03-27',
    reschedulings: 0,
  });
  stage.act('makeActa', { id: meeting });
  const output = stage.act('recordAgreements', { meeting, agreements: [{ ...moved, due: '03/04/2026' }] });
  expect(stage.registry.row(agreements, id)).toMatchObject({
    due: '2026-04-03',
    originalDue: '2026-03-27',
    reschedulings: 1,
  });
  expect(output['warnings']).toEqual(['El acta ya estaba hecha: hágala de nuevo.']);
});

test('an agreement noted by mistake is voided with its reason, never deleted; that of another meeting is not touched', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting();
  const other = stage.meeting({ title: 'Otra' });
  const line = { id: 'ACU-2026-0001', voidReason: 'Era de otra reunión' };
  expect(stage.refused('recordAgreements', { meeting: other, agreements: [line] })[0]?.[0]).toBe(
    'agreements.0.id',
  );
  stage.act('recordAgreements', { meeting, agreements: [line] });
  expect(stage.registry.row(agreements, 'ACU-2026-0001')).toMatchObject({
    voided: true,
    voidReason: 'Era de otra reunión',
  });
});
