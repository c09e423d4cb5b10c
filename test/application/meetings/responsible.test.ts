/** Who answers for an agreement: chosen from the registry or written in words, and how an organisation keeps its word. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { tellFulfilment } from '../../../src/application/meetings/fulfilment';
import type { OpenedRecord, ShownList } from '../../../src/application/search';
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
    'Traer el toldo; María Altagracia Peralta; 20/03/2026',
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
    { responsibleKind: 'unidentified', responsible: 'María Altagracia Peralta' },
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

const pasted = (stage: MeetingStage, responsible: string): string => {
  const meeting = stage.meeting();
  stage.act('recordAgreements', { meeting, pasted: `Traer el toldo; ${responsible}; 20/03/2026` });
  return String(stage.registry.rows(agreements).pop()?.['id']);
};

const ficha = (stage: MeetingStage, id: string): OpenedRecord =>
  stage.ask<OpenedRecord>('openRecord', { kind: 'agreement', id });

const offered = (stage: MeetingStage, id: string) =>
  ficha(stage, id).actions.filter(({ operation }) => operation === 'identifyResponsible');

test('words that name nobody for certain wait, with those who sound like them to choose from', () => {
  const stage = new MeetingStage();
  const id = pasted(stage, 'José Durán');
  expect(ficha(stage, id).marks).toEqual([{ label: 'Responsable por identificar', tone: 'waiting' }]);
  const actions = offered(stage, id);
  expect(actions.map(({ label, asks }) => [label, Object.keys(asks).length > 0])).toEqual([
    ['Es José Luis Durán Rosario (PER-000004)', false],
    ['Es José Ramón Durán Abreu (PER-000002)', false],
    ['Identificar al responsable', true],
  ]);
  stage.act('identifyResponsible', { id, ...actions[1]?.input });
  expect(stage.registry.row(agreements, id)).toMatchObject({
    responsibleKind: 'person',
    responsiblePerson: 'PER-000002',
    responsible: 'José Ramón Durán Abreu',
  });
  expect(ficha(stage, id).marks).toEqual([]);
  expect(offered(stage, id)).toEqual([]);
  expect(ficha(stage, id).history[0]).toMatchObject({ reason: 'Decía «José Durán».' });
  expect(stage.refused('identifyResponsible', { id, ...actions[0]?.input })).toEqual([
    ['id', 'Ya se sabe quién responde: José Ramón Durán Abreu.'],
  ]);
});

test('a word too many hides nobody; whoever is outside the registry keeps the words', () => {
  const stage = new MeetingStage();
  const known = pasted(stage, 'Don José Ramón Durán el tesorero');
  expect(offered(stage, known)[0]?.label).toBe('Es José Ramón Durán Abreu (PER-000002)');
  const stranger = pasted(stage, 'El señor de la bomba');
  expect(offered(stage, stranger).map(({ label }) => label)).toEqual(['Identificar al responsable']);
  stage.act('identifyResponsible', { id: stranger, responsibleKind: 'Institución', responsible: 'INAPA' });
  expect(stage.registry.row(agreements, stranger)).toMatchObject({
    responsibleKind: 'institution',
    responsible: 'INAPA',
  });
  stage.act('identifyResponsible', { id: known, responsibleKind: 'Persona de la comunidad' });
  expect(stage.registry.row(agreements, known)).toMatchObject({
    responsibleKind: 'person',
    responsible: 'Don José Ramón Durán el tesorero',
  });
});

test('the rate of each dependency stands beside that of each organisation, those who keep their word least first', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  const line = (responsible: string, due = '05/03/2026'): string => `Hacer algo; ${responsible}; ${due}`;
  stage.act('recordAgreements', {
    meeting,
    pasted: [
      line('Obras Públicas Municipales'),
      line('Obras Públicas Municipales'),
      line('Aseo Urbano'),
      line('El ayuntamiento'),
      line('Centro de Madres Santa Ana'),
      line('Aseo Urbano', '20/03/2026'),
      line('José Durán'),
    ].join('\n'),
  });
  stage.act('changeAgreementState', { id: 'ACU-2026-0001', to: 'fulfilled', fulfilledOn: '03/03/2026' });
  stage.act('changeAgreementState', { id: 'ACU-2026-0003', to: 'fulfilled', fulfilledOn: '03/03/2026' });
  stage.now = '2026-03-10T10:00:00' as typeof stage.now;
  const { rows } = stage.ask<ShownList>('openList', { name: 'fulfilment' });
  expect(rows.map(({ group, title, detail }) => [group, title, detail])).toEqual([
    ['Responsable por identificar', 'José Durán', 'Hacer algo · antes del 05/03/2026'],
    [
      'Dependencias municipales',
      'Ayuntamiento, sin decir qué dependencia',
      '0 de 1 cumplido (0 %); 1 vencido',
    ],
    ['Dependencias municipales', 'Obras Públicas Municipales', '1 de 2 cumplidos (50 %); 1 vencido'],
    ['Dependencias municipales', 'Aseo Urbano', '1 de 1 cumplido (100 %)'],
    ['Organizaciones', 'Centro de Madres Santa Ana', '0 de 1 cumplido (0 %); 1 vencido'],
  ]);
});
