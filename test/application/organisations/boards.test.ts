/** Boards as dated records: a new one closes the one before and keeps it, an old one finds its place, any day has its answer. */
import { describe, expect, test } from '@jest/globals';
import { boardPositions, boards, organisations } from '../../../src/domain/tables';
import type { ShownBoard } from '../../../src/application/search';
import { MeetingStage } from '../meetings/stage';

interface Answer {
  readonly answer: string;
  readonly boards: readonly ShownBoard[];
}

/** Today is 3 March 2026; the organisation has had DIR-0001, of María, since 1 February 2026. */
const organisation = 'ORG-0001';

const boardInput = (starts: string, president: string, more: object = {}): Record<string, unknown> => ({
  organisation,
  electionDate: starts,
  starts,
  offices: [{ role: 'Presidente(a)', person: president }],
  ...more,
});

const on = (stage: MeetingStage, day: string): string =>
  stage.ask<Answer>('boardsOf', { organisation, on: day }).answer;

describe('a new board', () => {
  test('closes the one before and its offices the day before, and keeps both', () => {
    const stage = new MeetingStage();
    const done = stage.act('registerBoard', boardInput('02/03/2026', 'PER-000004'));
    expect(done).toMatchObject({
      id: 'DIR-0002',
      warnings: [
        'Falta el acta de elección: pídala y anótela en la directiva.',
        'Sustituye a DIR-0001, que tenía mandato hasta el 01/02/2028: revise las fechas.',
      ],
    });
    expect(stage.registry.row(boards, 'DIR-0001')).toMatchObject({ status: 'replaced' });
    expect(stage.registry.row(boards, 'DIR-0002')).toMatchObject({ status: 'current', ends: '2028-03-02' });
    expect(stage.registry.row(organisations, organisation)).toMatchObject({
      currentBoard: 'DIR-0002',
      mandateEnds: '2028-03-02',
    });
    // The treasurer had left before: that date stays.
    expect(stage.registry.rows(boardPositions).map(({ board, until }) => [board, until])).toEqual([
      ['DIR-0001', '2026-03-01'],
      ['DIR-0001', '2026-03-01'],
      ['DIR-0001', '2026-02-20'],
      ['DIR-0002', undefined],
    ]);
  });

  test('that takes office later waits for its day', () => {
    const stage = new MeetingStage();
    stage.act('registerBoard', boardInput('02/03/2026', 'PER-000004', { starts: '01/04/2026' }));
    expect(stage.registry.row(boards, 'DIR-0002')).toMatchObject({ status: 'proposed' });
    expect(stage.registry.row(boards, 'DIR-0001')).toMatchObject({ status: 'current' });
    expect(stage.registry.row(organisations, organisation)).toMatchObject({ currentBoard: 'DIR-0001' });
    expect(stage.registry.row(boardPositions, 'CAR-00001')).not.toHaveProperty('until');
  });

  test('older than the current one is recorded among the former', () => {
    const stage = new MeetingStage();
    stage.act('registerBoard', boardInput('10/01/2023', 'PER-000004'));
    expect(stage.registry.row(boards, 'DIR-0002')).toMatchObject({ status: 'replaced' });
    expect(stage.registry.rows(boardPositions).at(-1)).toMatchObject({
      from: '2023-01-10',
      until: '2026-01-31',
    });
    expect(stage.registry.row(organisations, organisation)).toMatchObject({
      currentBoard: 'DIR-0001',
      mandateEnds: '2028-02-01',
    });
  });

  test('is refused when its day is taken, an office is given twice, or nobody presides', () => {
    const stage = new MeetingStage();
    expect(stage.refused('registerBoard', boardInput('01/02/2026', 'PER-000004'))).toEqual([
      [
        'starts',
        'Ya existe: la directiva de Junta de Vecinos Nuevo Amanecer que empezó el 01/02/2026 (DIR-0001).',
      ],
    ]);
    const twice = [
      { role: 'Presidente(a)', person: 'PER-000001' },
      { role: 'Presidente(a)', person: 'PER-000002' },
    ];
    const input = boardInput('02/03/2026', 'PER-000004');
    expect(stage.refused('registerBoard', { ...input, offices: twice })).toEqual([
      ['offices', 'El cargo Presidente(a) está dos veces.'],
    ]);
    const given = (name: string): [string, string][] =>
      stage.refused('registerBoard', { ...input, offices: [{ role: 'Presidente(a)', name }] });
    for (const name of ['María', '1 2', 'No hay nadie']) {
      expect(given(name)).toEqual([
        ['offices', `Presidente(a): escriba nombre y apellido, o elija a la persona en la lista: «${name}».`],
      ]);
    }
    const standIn = { role: 'Presidente(a)', tenure: 'Suplente', person: 'PER-000002' };
    for (const offices of [[], [standIn]]) {
      expect(stage.refused('registerBoard', { ...input, offices })).toEqual([
        ['offices', 'Falta: presidencia de la directiva.'],
      ]);
    }
    expect(stage.refused('registerBoard', { ...input, offices: [twice[0], standIn, standIn] })).toEqual([
      ['offices', 'El cargo Presidente(a) suplente está dos veces.'],
    ]);
  });
});

describe('who was president', () => {
  const told = (): MeetingStage => {
    const stage = new MeetingStage();
    stage.act('registerBoard', boardInput('10/01/2023', 'PER-000004'));
    return stage;
  };

  test('on a day of a former board, of the current one, and before any', () => {
    const stage = told();
    expect(on(stage, '10/01/2023')).toBe('El 10/01/2023 presidía José Luis Durán Rosario.');
    expect(on(stage, '31/01/2026')).toBe(
      'El 31/01/2026 presidía José Luis Durán Rosario, con el mandato vencido desde el 10/01/2025.',
    );
    expect(on(stage, '01/02/2026')).toBe('El 01/02/2026 presidía María Altagracia Peralta Núñez.');
    expect(on(stage, '09/01/2023')).toBe('El 09/01/2023 no consta ninguna directiva.');
  });

  test('with those who served that day: whoever had left is not among them', () => {
    const rolesOn = (day: string): string[] =>
      told()
        .ask<Answer>('boardsOf', { organisation, on: day })
        .boards.flatMap(({ officers }) => officers.map(({ role }) => role));
    expect(rolesOn('20/02/2026')).toEqual(['Presidente(a)', 'Secretario(a)', 'Tesorero(a)']);
    expect(rolesOn('21/02/2026')).toEqual(['Presidente(a)', 'Secretario(a)']);
  });
});

test('the boards are told newest first, with what their papers lack until it is written down', () => {
  const stage = new MeetingStage();
  stage.act('registerBoard', boardInput('02/03/2026', 'PER-000004'));
  const shown = (): readonly ShownBoard[] => stage.ask<Answer>('boardsOf', { organisation }).boards;
  expect(shown()).toMatchObject([
    { id: 'DIR-0002', state: { label: 'Vigente' }, missing: ['acta de elección'] },
    {
      id: 'DIR-0001',
      state: { label: 'Sustituida' },
      detail: 'Elegida el 01/02/2026 · del 01/02/2026 al 01/03/2026 · mandato hasta 01/02/2028',
      officers: [
        { role: 'Presidente(a)', detail: 'hasta 01/03/2026' },
        { role: 'Secretario(a)', detail: 'hasta 01/03/2026' },
        { role: 'Tesorero(a)', detail: 'hasta 20/02/2026' },
      ],
    },
  ]);
  const papers = { minutesLink: 'Acta 7, folio 12', swornIn: 'Sí' };
  stage.act('updateBoard', { id: 'DIR-0002', version: '1', ...papers });
  expect(shown()[0]).toMatchObject({
    missing: [],
    values: { minutesLink: 'Acta 7, folio 12', swornIn: true },
  });
  expect(stage.refused('updateBoard', { id: 'DIR-0002', version: '1', ...papers })[0]?.[1]).toContain(
    'Otra persona cambió la directiva DIR-0002',
  );
  expect(stage.refused('updateBoard', { id: 'DIR-0009' })).toEqual([
    ['id', 'No se encuentra «DIR-0009» en «Directiva».'],
  ]);
});
