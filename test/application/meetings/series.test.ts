/** One meeting repeated: the days shown first, then all made at once, and never twice. */
import { expect, test } from '@jest/globals';
import type { MeetingBoard, OpenedRecord } from '../../../src/application/search';
import { agendaPoints, holidays, meetings } from '../../../src/domain/tables';
import { MeetingStage } from './stage';

interface Proposal {
  readonly rhythm: string;
  readonly days: readonly { readonly date: string; readonly label: string }[];
  readonly taken: readonly string[];
}

const propose = (stage: MeetingStage, id: string, more: Record<string, unknown>): Proposal =>
  stage.ask<Proposal>('meetingSeries', { id, repeats: 'month', ...more });

test('the days are shown before anything is made, each holiday with its name and the day instead', () => {
  const stage = new MeetingStage();
  const id = stage.meeting({ date: '07/05/2026' });
  const before = stage.registry.rows(meetings).length;
  expect(propose(stage, id, { repeats: 'weeks', weeks: '2', times: '2' })).toEqual({
    rhythm: 'Cada 2 semanas, los jueves',
    days: [
      { date: '2026-05-21', label: 'jueves 21/05/2026' },
      {
        date: '2026-06-05',
        label: 'viernes 05/06/2026, porque el jueves 04/06/2026 es feriado (Corpus Christi)',
      },
    ],
    taken: [],
  });
  expect(stage.registry.rows(meetings)).toHaveLength(before);
});

test('a holiday that the office wrote down counts as one', () => {
  const stage = new MeetingStage();
  stage.registry.seed(holidays, { id: 'FER-0001', date: '2026-04-07', name: 'Patronales' });
  const id = stage.meeting();
  expect(propose(stage, id, { times: '1' }).days).toEqual([
    {
      date: '2026-04-08',
      label: 'miércoles 08/04/2026, porque el martes 07/04/2026 es feriado (Patronales)',
    },
  ]);
});

test('all are made at once, like the first: its people, place and agenda, and nothing of what was said', () => {
  const stage = new MeetingStage();
  const id = stage.meeting({
    title: 'Coordinación de marzo',
    agenda: 'Acueducto; Altagracia Marte; 20',
    development: 'Se habló de todo.',
    nextDate: '07/04/2026',
  });
  const { made } = stage.act('repeatMeeting', { id, dates: ['2026-05-05', '2026-04-07'] });
  const [april = '', may = ''] = made as string[];
  expect(stage.meetingRow(april)).toMatchObject({
    status: 'planned',
    date: '2026-04-07',
    title: 'Coordinación de abril',
    type: 'coordination',
    starts: '09:00',
    place: 'Centro comunal',
    organisations: ['ORG-0001'],
    quorumRequired: 2,
    series: id,
  });
  expect(stage.meetingRow(april)['development']).toBeUndefined();
  expect(stage.meetingRow(april)['nextDate']).toBeUndefined();
  expect(stage.meetingRow(may)).toMatchObject({ date: '2026-05-05', title: 'Coordinación de mayo' });
  const agenda = stage.ask<MeetingBoard>('meetingBoard', { id: may }).agenda;
  expect(agenda).toMatchObject([
    { title: 'Seguimiento de acuerdos anteriores', isFollowUp: true },
    { title: 'Acueducto', presenter: 'Altagracia Marte', minutes: 20 },
  ]);
  const { related } = stage.ask<OpenedRecord>('openRecord', { kind: 'meeting', id });
  expect(related.map(({ relation, id: other }) => [relation, other])).toEqual([
    ['Se repite', april],
    ['Se repite', may],
  ]);
});

test('a second click changes nothing, and a day of the series is not made again from any of its meetings', () => {
  const stage = new MeetingStage();
  const id = stage.meeting();
  const first = stage.try('repeatMeeting', { id, dates: ['2026-04-07'] }, 'la misma');
  const again = stage.try('repeatMeeting', { id, dates: ['2026-04-07'] }, 'la misma');
  expect(again.ok && first.ok && again.value.output).toEqual(first.ok && first.value.output);
  expect(stage.registry.rows(meetings)).toHaveLength(2);
  expect(stage.registry.rows(agendaPoints)).toHaveLength(10);
  const [april = ''] = first.ok ? (first.value.output['made'] as string[]) : [];
  expect(stage.refused('repeatMeeting', { id, dates: ['2026-04-07'] })).toEqual([
    ['dates', `Ya existe: la reunión del 07/04/2026 (${april}).`],
  ]);
  expect(propose(stage, id, { times: '2' })).toMatchObject({
    days: [{ date: '2026-05-05' }],
    taken: ['07/04/2026'],
  });
  stage.act('repeatMeeting', { id: april, dates: ['2026-05-05'] });
  expect(stage.refused('repeatMeeting', { id, dates: ['2026-05-05'] })[0]?.[0]).toBe('dates');
});

test('a day that was called off is free again', () => {
  const stage = new MeetingStage();
  const id = stage.meeting();
  const { made } = stage.act('repeatMeeting', { id, dates: ['2026-04-07'] });
  const [april] = made as string[];
  stage.act('changeMeetingState', { id: april, to: 'cancelled', reason: 'Semana Santa.' });
  expect(propose(stage, id, { times: '1' }).days).toHaveLength(1);
});

test('what cannot be proposed or made says why, at its field', () => {
  const stage = new MeetingStage();
  const id = stage.meeting();
  const asking = (more: Record<string, unknown>): string => {
    try {
      propose(stage, id, more);
      return '';
    } catch (error) {
      return String(error);
    }
  };
  expect(asking({})).toContain('Diga cuántas reuniones más, o hasta qué fecha.');
  expect(asking({ until: '10/03/2026' })).toContain('No queda ningún día hasta esa fecha.');
  expect(stage.refused('repeatMeeting', { id, dates: [] })).toEqual([['dates', 'Falta «Fechas».']]);
  expect(stage.refused('repeatMeeting', { id, dates: ['mañana'] })).toEqual([
    ['dates', '«Fechas» debe ser una fecha como 14/03/2026.'],
  ]);
  expect(stage.refused('repeatMeeting', { id, dates: ['2026-01-06'] })).toEqual([
    ['dates', '«06/01/2026» no puede ser anterior a hoy.'],
  ]);
  const election = stage.meeting({ type: 'Asamblea eleccionaria' });
  expect(stage.refused('repeatMeeting', { id: election, dates: ['2026-04-07'] })[0]?.[1]).toContain(
    'se convoca cada vez',
  );
});
