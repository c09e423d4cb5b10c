/** The registry of the ayuntamiento: each step with what it lacks, and nothing of it written behind the office's back. */
import { expect, test } from '@jest/globals';
import type { OpenedRecord } from '../../../src/application/search';
import type { CivilDateTime } from '../../../src/domain/schema/values';
import { journal, organisations } from '../../../src/domain/tables';
import { MeetingStage, place } from '../meetings/stage';

const id = 'ORG-0001';
const move = 'changeRegistration';
const papers = { registrationNumber: '2026-014', registrationDate: '02/03/2026' };

const steps = (stage: MeetingStage, organisation = id): [string, readonly string[]][] =>
  stage
    .ask<OpenedRecord>('openRecord', { kind: 'organisation', id: organisation })
    .actions.filter(({ operation }) => operation === move)
    .map(({ label, missing }) => [label, missing]);

test('goes from nothing to registered once its acta, its board, its number and its date are there', () => {
  const stage = new MeetingStage();
  expect(steps(stage)).toEqual([['Iniciar el registro municipal', []]]);
  stage.act(move, { id, to: 'inProgress' });
  expect(steps(stage)).toEqual([
    ['Anotar el registro municipal', ['acta de elección', 'Número de registro', 'Fecha de registro']],
  ]);
  expect(stage.refused(move, { id, to: 'registered' })).toEqual([
    ['registrationNumber', 'Falta: Número de registro.'],
    ['registrationDate', 'Falta: Fecha de registro.'],
    ['to', 'Falta: acta de elección.'],
  ]);
  stage.act('updateBoard', { id: 'DIR-0001', minutesLink: 'Libro 3, acta 2' });
  expect(stage.refused(move, { id, to: 'registered', ...papers, registrationDate: '04/03/2026' })).toEqual([
    ['registrationDate', '«Fecha de registro» no puede ser posterior a hoy.'],
  ]);
  stage.act(move, { id, to: 'registered', ...papers });
  expect(stage.registry.row(organisations, id)).toMatchObject({
    registration: 'registered',
    registrationNumber: '2026-014',
    registrationDate: '2026-03-02',
  });
});

test('a board that is over is not entered', () => {
  const stage = new MeetingStage();
  stage.act('updateBoard', { id: 'DIR-0001', minutesLink: 'Libro 3, acta 2' });
  stage.act(move, { id, to: 'inProgress' });
  stage.now = '2028-02-02T09:00:00' as CivilDateTime;
  expect(stage.refused(move, { id, to: 'registered', ...papers })).toEqual([
    ['to', 'Falta: directiva vigente.'],
  ]);
});

test('runs out with a reason, and is renewed with its number and a date of its own', () => {
  const stage = new MeetingStage();
  stage.act('updateBoard', { id: 'DIR-0001', minutesLink: 'Libro 3, acta 2' });
  stage.act(move, { id, to: 'inProgress' });
  stage.act(move, { id, to: 'registered', ...papers });
  expect(stage.refused(move, { id, to: 'expired' })[0]?.[0]).toBe('reason');
  stage.act(move, { id, to: 'expired', reason: 'No renovó en enero.' });
  expect(stage.registry.rows(journal).at(-1)).toMatchObject({ reason: 'No renovó en enero.' });
  stage.act(move, { id, to: 'inProgress' });
  expect(steps(stage)).toEqual([['Anotar el registro municipal', ['Fecha de registro']]]);
  stage.act(move, { id, to: 'registered', registrationDate: '03/03/2026' });
  expect(stage.registry.row(organisations, id)).toMatchObject({
    registrationNumber: '2026-014',
    registrationDate: '2026-03-03',
  });
  expect(stage.refused(move, { id, to: 'none' })).toEqual([
    ['to', 'No se puede pasar de «Registrada» a «No registrada».'],
  ]);
});

test('correcting the data of an organisation does not move it', () => {
  const stage = new MeetingStage();
  stage.act('updateOrganisation', {
    id,
    name: 'Junta de Vecinos Nuevo Amanecer',
    kind: 'Junta de Vecinos',
    territory: place,
    registration: 'Registrada',
    rnc: '1-01-85004-3',
  });
  expect(stage.registry.row(organisations, id)).not.toHaveProperty('registration');
  expect(stage.registry.row(organisations, id)).toMatchObject({ rnc: '1-01-85004-3' });
});
