/** Records under several hands: who saves second is told, organisations become active only with a board, lists follow later. */
import { expect, test } from '@jest/globals';
import { runOperation } from '../../src/application/kernel/runner';
import type { Operation } from '../../src/application/kernel/operation';
import {
  changeOrganisationState,
  registerOrganisation,
  updateOrganisation,
} from '../../src/application/organisations';
import { sweepOutbox } from '../../src/application/outbox';
import { registerPerson, updatePerson } from '../../src/application/people';
import { organisations, outbox, people } from '../../src/domain/tables';
import { IntakeStage, newAmanecer } from './intake/stage';

function run(stage: IntakeStage, operation: unknown, raw: Record<string, unknown>): string[] {
  stage.nextExecution();
  const key = stage.ports.identity.newKey();
  const done = runOperation(stage.ports, operation as Operation, { raw, key, source: 'manual' });
  return done.ok ? [] : done.problems.map(({ message }) => message);
}

const ana = { givenNames: 'Ana', firstSurname: 'Marte', documentKind: 'none', sex: 'female' };

test('a person saved on top of another change is refused, and told whose it was', () => {
  const stage = new IntakeStage();
  run(stage, registerPerson, ana);
  stage.email = 'emp-002@example.org';
  expect(run(stage, updatePerson, { ...ana, id: 'PER-000001', version: 1, nickname: 'Anita' })).toEqual([]);
  stage.email = 'emp-001@example.org';
  expect(run(stage, updatePerson, { ...ana, id: 'PER-000001', version: 1, nickname: 'La Nena' })).toEqual([
    'Otra persona cambió Ana Marte (último cambio: Luz Durán) mientras usted trabajaba. Revise los datos y guarde de nuevo.',
  ]);
  expect(stage.registry.rows(people)).toMatchObject([{ nickname: 'Anita', version: 2 }]);
  expect(run(stage, updatePerson, { ...ana, id: 'PER-000001', version: 2, nickname: 'La Nena' })).toEqual([]);
});

test.each([
  ['givenNames', '123'],
  ['firstSurname', '---'],
  ['secondSurname', '🙂'],
])('nobody is registered or corrected to have «%s» without a letter', (part, odd) => {
  const stage = new IntakeStage();
  const refusal = [`«${odd}» no puede ser parte de un nombre: escríbalo con letras.`];
  expect(run(stage, registerPerson, { ...ana, [part]: odd })).toEqual(refusal);
  expect(run(stage, registerPerson, ana)).toEqual([]);
  expect(run(stage, updatePerson, { ...ana, id: 'PER-000001', version: 1, [part]: odd })).toEqual(refusal);
  expect(stage.registry.rows(people)).toMatchObject([{ fullName: 'Ana Marte', version: 1 }]);
});

test('nobody is born tomorrow, and no organisation is founded or entered then, or called by a number', () => {
  const stage = new IntakeStage();
  const tomorrow = '04/03/2026';
  expect(run(stage, registerPerson, { ...ana, birthDate: tomorrow })).toEqual([
    '«Fecha de nacimiento» no puede ser posterior a hoy.',
  ]);
  const odd = { name: '123', kind: 'committee', territory: newAmanecer, founded: tomorrow };
  const wrong = [
    '«123» no puede ser el nombre de una organización: escríbalo con letras.',
    'No se encuentra «999999999» en «Territorio».',
    '«Fecha de fundación» no puede ser posterior a hoy.',
    '«Fecha de registro» no puede ser posterior a hoy.',
  ];
  const raw = { ...odd, registrationDate: tomorrow, servedTerritories: ['010101405', '999999999'] };
  expect(run(stage, registerOrganisation, raw)).toEqual(wrong);
  expect(run(stage, updateOrganisation, { ...raw, id: 'ORG-0001', version: 1 })).toEqual(wrong);
});

test('an organisation is brought up to date by whoever saw its last version', () => {
  const stage = new IntakeStage();
  const given = { id: 'ORG-0001', name: 'Junta de Vecinos Nuevo Amanecer', kind: 'neighbourhoodBoard' };
  const raw = { ...given, territory: newAmanecer, families: 90 };
  expect(run(stage, updateOrganisation, { ...raw, version: 7 })).toHaveLength(1);
  expect(run(stage, updateOrganisation, { ...raw, version: 1 })).toEqual([]);
  expect(stage.registry.rows(organisations)).toMatchObject([{ families: 90, version: 2 }]);
});

test('an organisation is reactivated only while its board is in office', () => {
  const stage = new IntakeStage();
  const id = 'ORG-0001';
  expect(run(stage, changeOrganisationState, { id, to: 'inactive' })).toEqual([
    'Escriba el motivo para: Pasar a inactiva.',
  ]);
  expect(run(stage, changeOrganisationState, { id, to: 'inactive', reason: 'No se reúne.' })).toEqual([]);
  expect(run(stage, changeOrganisationState, { id, to: 'active' })).toEqual(['Falta: directiva vigente.']);
  stage.registry.rearrange(organisations, (rows) => rows[0]?.set('mandateEnds', 47_000));
  expect(run(stage, changeOrganisationState, { id, to: 'active' })).toEqual([]);
});

test('a new organisation reaches the lists with the next sweep, not while somebody waits', () => {
  const stage = new IntakeStage();
  run(stage, registerOrganisation, { name: 'Los Pomos', kind: 'committee', territory: '010101405' });
  expect(stage.registry.rows(outbox)).toMatchObject([{ kind: 'choices', status: 'pending', attempts: 0 }]);
  expect(stage.choices).toEqual({});
  stage.nextExecution();
  expect(sweepOutbox(stage.ports)).toMatchObject([{ status: 'done' }]);
  expect(stage.choices['request']?.['organisation']).toContain(
    'Los Pomos — Los Pomos — Arroyo Arriba, DM Constanza [ORG-0002]',
  );
  expect(stage.registry.rows(outbox)).toMatchObject([{ kind: 'choices', status: 'done', attempts: 1 }]);
});
