/** Who answers for an agreement: chosen from the registry or written in words, and how an organisation keeps its word. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { tellFulfilment } from '../../../src/application/meetings/fulfilment';
import type { OpenedRecord } from '../../../src/application/search';
import type { CivilDate } from '../../../src/domain/schema/values';
import { agreements, staff } from '../../../src/domain/tables';
import { agreementStates } from '../../../src/domain/tables/meeting-catalogues';
import { agreementInput, MeetingStage } from './stage';

const { responsible: _words, responsibleKind: _kind, ...plain } = agreementInput;

function record(stage: MeetingStage, ...given: Record<string, unknown>[]): Record<string, unknown>[] {
  const meeting = stage.meeting();
  stage.act('recordAgreements', { meeting, agreements: given.map((each) => ({ ...plain, ...each })) });
  return stage.registry.rows(agreements);
}

test('a reference is kept with the name of whoever it is', () => {
  const rows = record(
    new MeetingStage(),
    { responsibleKind: 'staff', responsibleStaff: 'EMP-003' },
    { responsibleKind: 'organisation', responsibleOrganisation: 'ORG-0002' },
    { responsibleKind: 'person', responsiblePerson: 'PER-000001' },
    { responsibleKind: 'municipal', responsibleUnit: 'Obras Públicas Municipales' },
    { responsibleKind: 'authority' },
  );
  expect(rows).toMatchObject([
    { responsibleStaff: 'EMP-003', responsible: 'Yudelka Abreu' },
    { responsibleOrganisation: 'ORG-0002', responsible: 'Centro de Madres Santa Ana' },
    { responsiblePerson: 'PER-000001', responsible: 'María Altagracia Peralta Núñez' },
    { responsibleUnit: 'publicWorks', responsible: 'Obras Públicas Municipales' },
    { responsibleKind: 'authority', responsible: 'Síndico(a)' },
  ]);
});

test('words that name somebody of the registry become a reference; the others stay words', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  const pasted = [
    'Levantar la lista; yudelka abreu; 20/03/2026',
    'Pintar la escuela; CENTRO DE MADRES SANTA ANA; 20/03/2026',
    'Prestar la bomba; José Ramón Durán Abreu; 20/03/2026',
    'Recoger la basura; Aseo Urbano; 20/03/2026',
    'Revisar el poste; EDENORTE; 20/03/2026',
    'Barrer la calle; El ayuntamiento; 20/03/2026',
  ];
  stage.act('recordAgreements', { meeting, pasted: pasted.join('\n') });
  const rows = stage.registry.rows(agreements);
  expect(rows).toMatchObject([
    { responsibleStaff: 'EMP-003' },
    { responsibleOrganisation: 'ORG-0002' },
    { responsibleKind: 'person', responsiblePerson: 'PER-000002' },
    { responsibleKind: 'municipal', responsibleUnit: 'cleaning' },
    { responsibleKind: 'institution', responsible: 'EDENORTE' },
    { responsibleKind: 'municipal', responsible: 'El ayuntamiento' },
  ]);
  expect(rows[5]).not.toHaveProperty('responsibleUnit');
});

test('nobody, somebody unknown and a colleague who has left are told at their field', () => {
  const stage = new MeetingStage();
  stage.registry.amend(staff, 'EMP-003', { active: false });
  const meeting = stage.meeting();
  const refused = (given: Record<string, unknown>): [string, string][] =>
    stage.refused('recordAgreements', { meeting, agreements: [{ ...plain, ...given }] });
  expect(refused({ responsibleKind: 'organisation' })).toEqual([
    ['agreements.0.responsibleOrganisation', 'Falta «Organización responsable».'],
  ]);
  expect(refused({ responsibleKind: 'institution' })).toEqual([
    ['agreements.0.responsible', 'Falta «Responsable».'],
  ]);
  expect(refused({ responsibleKind: 'person', responsiblePerson: 'PER-000099' })[0]?.[0]).toBe(
    'agreements.0.responsiblePerson',
  );
  for (const who of [{ responsibleStaff: 'EMP-003' }, { responsible: 'Yudelka Abreu' }]) {
    expect(refused({ responsibleKind: 'staff', ...who })).toEqual([
      [
        'agreements.0.responsibleStaff',
        'Yudelka Abreu ya no trabaja aquí según Personal: elija a otra persona.',
      ],
    ]);
  }
});

test('another responsible takes the place of the one before, reference and all', () => {
  const stage = new MeetingStage();
  const [row] = record(stage, { responsibleKind: 'organisation', responsibleOrganisation: 'ORG-0001' });
  const given = { ...plain, id: row?.['id'], responsibleKind: 'institution', responsible: 'INAPA' };
  stage.act('recordAgreements', { meeting: row?.['meeting'], agreements: [given] });
  const [after] = stage.registry.rows(agreements);
  expect(after).toMatchObject({ responsible: 'INAPA' });
  expect(after).not.toHaveProperty('responsibleOrganisation');
});

test('the ficha of an organisation tells how it keeps its word', () => {
  const stage = new MeetingStage();
  const own = { responsibleKind: 'organisation', responsibleOrganisation: 'ORG-0001' };
  record(stage, own, own, own, { responsibleKind: 'organisation', responsibleOrganisation: 'ORG-0002' });
  const told = (): string | undefined =>
    stage
      .ask<OpenedRecord>('openRecord', { kind: 'organisation', id: 'ORG-0001' })
      .fields.find(({ field }) => field === 'fulfilment')?.text;
  expect(told()).toBeUndefined();
  const evidence = 'https://drive.google.com/file/d/prueba';
  stage.act('changeAgreementState', {
    id: 'ACU-2026-0001',
    to: 'fulfilled',
    fulfilledOn: '02/03/2026',
    evidence,
  });
  stage.now = '2026-04-01T10:00:00' as typeof stage.now;
  expect(told()).toBe('1 de 3 cumplidos (33 %); 2 vencidos');
});

test('the rate counts what should be done by now, whatever there is', () => {
  const today = '2026-03-15' as CivilDate;
  const row = fc.record({
    status: fc.constantFrom(
      ...(Object.keys(agreementStates.options) as (keyof typeof agreementStates.options)[]),
    ),
    due: fc.constantFrom('2026-03-01', '2026-03-15', '2026-03-30') as fc.Arbitrary<CivilDate>,
    responsibleKind: fc.constant('organisation' as const),
    responsible: fc.constant('Junta'),
    voided: fc.constant(false),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const told = tellFulfilment(
        rows.map((each) => ({ ...each, responsibleOrganisation: undefined })),
        today,
      );
      const [, done = '', expected = '', rate = ''] = /^(\d+) de (\d+) .+\((\d+) %\)/.exec(told) ?? [];
      if (told === '') return;
      expect(Number(done)).toBe(rows.filter(({ status }) => status === 'fulfilled').length);
      expect(Number(done)).toBeLessThanOrEqual(Number(expected));
      expect(Number(rate)).toBeLessThanOrEqual(100);
    }),
    { seed: 12 },
  );
});
