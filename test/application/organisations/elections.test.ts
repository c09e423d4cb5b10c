/** From a board that is over to the next: the assembly is called in one step, and on their day the boards change places. */
import { describe, expect, test } from '@jest/globals';
import { claimDigests } from '../../../src/application/digest';
import type { Home, OpenedRecord } from '../../../src/application/search';
import type { CivilDateTime } from '../../../src/domain/schema/values';
import { modelAgenda } from '../../../src/domain/meetings/agenda';
import {
  agendaPoints,
  boardPositions,
  boards,
  invitations,
  journal,
  organisations,
} from '../../../src/domain/tables';
import { MeetingStage } from '../meetings/stage';

/** Today is 3 March 2026; the mandate of ORG-0002 ended on 31 January. */
const organisation = 'ORG-0002';
/** The board of ORG-0001 is far from its end. */
const early = { reason: 'Renunció la directiva completa.' };

const when = { date: '14/03/2026', starts: '4:00 p. m.', secondCall: '4:30 p. m.', place: 'Capilla' };

const ficha = (stage: MeetingStage, kind: string, id: string): OpenedRecord =>
  stage.ask('openRecord', { kind, id });

describe('calling an election', () => {
  test('plans the assembly with the organisation, its agenda and its two calls', () => {
    const stage = new MeetingStage();
    const { id } = stage.act('callElection', { id: organisation, ...when });
    expect(stage.meetingRow(String(id))).toMatchObject({
      type: 'election',
      title: 'Elección de la directiva de Centro de Madres Santa Ana',
      objective: 'Elegir la directiva del período 2026-2028.',
      date: '2026-03-14',
      starts: '16:00',
      secondCall: '16:30',
      place: 'Capilla',
      organisations: [organisation],
      convenor: 'organisation',
    });
    const points = stage.registry.rows(agendaPoints).map(({ title }) => title);
    expect(points).toHaveLength(modelAgenda('election').length + 1);
    expect(points).toContain('Votación y escrutinio');
    const { related, marks } = ficha(stage, 'organisation', organisation);
    expect(related).toContainEqual(expect.objectContaining({ kind: 'meeting', id }));
    expect(marks.map(({ label }) => label)).toEqual([
      'Directiva: vencida hace 31 días',
      'Asamblea eleccionaria el 14/03/2026',
    ]);
    expect(stage.ask<Home>('home', {}).renewals[0]?.detail).toContain('asamblea eleccionaria el 14/03/2026');
  });

  test('calls the board at once; where there is none, it is planned until somebody says how people will know', () => {
    const stage = new MeetingStage();
    const called = stage.act('callElection', { id: 'ORG-0001', ...when, ...early });
    expect(called).toMatchObject({ warnings: [] });
    expect(stage.meetingRow(String(called['id']))).toMatchObject({ status: 'convened' });
    expect(stage.registry.rows(invitations).map(({ person }) => person)).toEqual([
      'PER-000001',
      'PER-000002',
    ]);
    const planned = stage.act('callElection', { id: organisation, ...when });
    expect(stage.meetingRow(String(planned['id']))).toMatchObject({ status: 'planned' });
    expect(planned['warnings']).toEqual([expect.stringContaining('no hay directiva a quien convocar')]);
    const stageOfNotice = new MeetingStage();
    const posted = stageOfNotice.act('callElection', {
      id: organisation,
      ...when,
      publicNotice: 'Cartel en la capilla y aviso en la misa',
    });
    expect(stageOfNotice.meetingRow(String(posted['id']))).toMatchObject({
      status: 'convened',
      publicNotice: 'Cartel en la capilla y aviso en la misa',
    });
  });

  test('is offered first where the mandate is over, with the usual day, hour and place', () => {
    const stage = new MeetingStage();
    stage.registry.rearrange(organisations, (rows) =>
      rows[1]?.set('meetingDay', 'Domingos 3:00 p. m.').set('meetingPlace', 'Capilla'),
    );
    expect(ficha(stage, 'organisation', organisation).actions[0]).toMatchObject({
      operation: 'callElection',
      missing: [],
      proposed: { date: '15/03/2026', starts: '3:00 p. m.', secondCall: '3:30 p. m.', place: 'Capilla' },
    });
    expect(ficha(stage, 'organisation', 'ORG-0001').actions[0]?.operation).not.toBe('callElection');
  });

  test('long before the mandate ends, it is called so and asks why; the reason stays in its history', () => {
    const stage = new MeetingStage();
    const offered = ficha(stage, 'organisation', 'ORG-0001').actions.find(
      ({ operation }) => operation === 'callElection',
    );
    expect(offered).toMatchObject({ label: 'Adelantar la asamblea eleccionaria', reason: true });
    expect(stage.refused('callElection', { id: 'ORG-0001', ...when })).toEqual([
      ['reason', 'Escriba el motivo para: elegir antes de que venza el mandato.'],
    ]);
    const { id } = stage.act('callElection', { id: 'ORG-0001', ...when, ...early });
    expect(ficha(stage, 'meeting', String(id)).history[0]).toMatchObject({ reason: early.reason });
    expect(ficha(stage, 'organisation', organisation).actions[0]).toMatchObject({
      label: 'Convocar asamblea eleccionaria',
      reason: false,
    });
  });

  test('is not done twice, nor for a day that passed, nor with its second call before the first', () => {
    const stage = new MeetingStage();
    const { id } = stage.act('callElection', { id: organisation, ...when });
    expect(stage.refused('callElection', { id: organisation, ...when, date: '21/03/2026' })).toEqual([
      [
        'date',
        `Ya existe: asamblea eleccionaria el 14/03/2026, de Centro de Madres Santa Ana (${String(id)}).`,
      ],
    ]);
    expect(stage.refused('callElection', { id: 'ORG-0001', ...when, ...early, date: '01/03/2026' })).toEqual([
      ['date', '«Fecha» no puede ser anterior a hoy.'],
    ]);
    expect(
      stage.refused('callElection', { id: 'ORG-0001', ...when, ...early, secondCall: '3:00 p. m.' }),
    ).toEqual([['secondCall', '«Segunda convocatoria» no puede ser anterior a «Hora de inicio».']]);
    expect(stage.refused('callElection', { id: 'ORG-0099', ...when })[0]?.[0]).toBe('id');
  });

  test('once held, leads to the board it gave', () => {
    const stage = new MeetingStage();
    const { id } = stage.act('callElection', { id: organisation, ...when });
    const offered = (): string[] => ficha(stage, 'meeting', String(id)).actions.map(({ label }) => label);
    expect(offered()).not.toContain('Registrar la directiva elegida');
    stage.now = '2026-03-14T18:00:00' as CivilDateTime;
    stage.act('recordAttendance', { meeting: id, attendees: [{ person: 'PER-000003', organisation }] });
    stage.act('changeMeetingState', { id, to: 'held' });
    expect(offered()).toContain('Registrar la directiva elegida');
  });
});

describe('each morning', () => {
  const morning = (stage: MeetingStage, day: string): void => {
    stage.nextExecution();
    stage.now = `${day}T07:00:00` as CivilDateTime;
    claimDigests(stage.ports);
  };

  test('a mandate that ended yesterday is over', () => {
    const stage = new MeetingStage();
    morning(stage, '2028-02-01');
    expect(stage.registry.row(boards, 'DIR-0001')).toMatchObject({ status: 'current' });
    morning(stage, '2028-02-02');
    expect(stage.registry.row(boards, 'DIR-0001')).toMatchObject({ status: 'expired' });
  });

  test('a board whose day came takes office, and the one before leaves with its offices', () => {
    const stage = new MeetingStage();
    stage.act('registerBoard', {
      organisation: 'ORG-0001',
      electionDate: '02/03/2026',
      starts: '15/03/2026',
      offices: [{ role: 'Presidente(a)', person: 'PER-000004' }],
    });
    stage.registry.amend(organisations, 'ORG-0001', { updatedBy: 'EMP-001' });
    morning(stage, '2026-03-14');
    expect(stage.registry.row(organisations, 'ORG-0001')).toMatchObject({ currentBoard: 'DIR-0001' });
    morning(stage, '2026-03-15');
    expect(stage.registry.row(organisations, 'ORG-0001')).toMatchObject({
      currentBoard: 'DIR-0002',
      mandateEnds: '2028-03-15',
      // A correction from the field still meets what somebody of the office wrote.
      updatedBy: 'EMP-001',
    });
    expect(stage.registry.rows(boards).map(({ status }) => status)).toEqual(['replaced', 'current']);
    expect(stage.registry.row(boardPositions, 'CAR-00001')).toMatchObject({ until: '2026-03-14' });
  });

  test('nothing is written where the dates change nothing', () => {
    const stage = new MeetingStage();
    morning(stage, '2026-03-04');
    expect(stage.registry.rows(journal)).toEqual([]);
  });
});
