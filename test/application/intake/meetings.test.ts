/** Reports of meetings: who came, what was agreed, which meeting it was. */
import { expect, test } from '@jest/globals';
import { applyInboxEntry } from '../../../src/application/intake';
import { runOperation } from '../../../src/application/kernel/runner';
import { agreements, attendances, meetings, people } from '../../../src/domain/tables';
import { IntakeStage, meetingAnswers, newAmanecer, stamps } from './stage';

test('a report becomes a meeting that was held, with names, numbers and agreements', () => {
  const stage = new IntakeStage();
  stage.send('meeting', meetingAnswers());
  expect(stage.drain()).toMatchObject({ received: 1, applied: 1 });

  expect(stage.registry.rows(meetings)).toMatchObject([
    {
      id: 'REU-2026-0001',
      status: 'held',
      type: 'assembly',
      convenor: 'organisation',
      place: 'Centro comunal',
      territory: newAmanecer,
      organisations: ['ORG-0001'],
      attendeesTotal: 2,
      women: 1,
      source: 'form',
    },
  ]);
  expect(stage.registry.rows(people).map(({ fullName }) => fullName)).toEqual([
    'María Altagracia Peralta Núñez',
    'José Ramón Durán',
  ]);
  expect(stage.registry.rows(attendances)).toMatchObject([
    {
      meeting: 'REU-2026-0001',
      person: 'PER-000001',
      organisation: 'ORG-0001',
      position: 'Presidenta',
      mode: 'form',
    },
    { meeting: 'REU-2026-0001', person: 'PER-000002', condition: 'present' },
  ]);
  expect(stage.registry.rows(agreements)).toMatchObject([
    {
      meeting: 'REU-2026-0001',
      text: 'Levantar la lista de familias',
      responsible: 'María Peralta',
      due: '2026-03-20',
      status: 'pending',
    },
  ]);
  expect(stage.lastEntry()).toMatchObject({
    status: 'applied',
    targetTable: 'Reuniones',
    target: 'REU-2026-0001',
  });
});

test('heads are counted where no names were taken, and lines without a name are counted too', () => {
  const stage = new IntakeStage();
  stage.send('meeting', meetingAnswers({ attendanceReport: 'Solo la cantidad', women: '24', men: '19' }));
  stage.drain();
  expect(stage.registry.rows(meetings)).toMatchObject([{ attendeesTotal: 43, women: 24 }]);
  expect(stage.registry.rows(attendances)).toEqual([]);

  const other = new IntakeStage();
  const attendees = 'María Peralta Núñez; 999-0000001-1; ; ; F\nUn vecino que no dio el nombre; M';
  other.send('meeting', meetingAnswers({ attendees }));
  other.drain();
  expect(other.registry.rows(meetings)).toMatchObject([{ attendeesTotal: 2, women: 1 }]);
  expect(other.registry.rows(attendances)).toHaveLength(1);
  expect(other.lastEntry()['warnings']).toContain('«Un vecino que no dio el nombre; M» se contó');
});

test('an agreement without its date goes back to the promoter', () => {
  const stage = new IntakeStage();
  stage.send('meeting', meetingAnswers({ agreements: 'Buscar el local para la asamblea' }));
  stage.drain();
  expect(stage.lastEntry()).toMatchObject({ status: 'observed' });
  expect(stage.lastEntry()['reasons']).toContain(
    '«Buscar el local para la asamblea»: falta el responsable y la fecha',
  );
  expect(stage.registry.rows(meetings)).toEqual([]);
});

test('a planned meeting named by its code is the one reported', () => {
  const stage = new IntakeStage();
  stage.registry.seed(meetings, {
    id: 'REU-2026-0007',
    status: 'convened',
    date: '2026-03-01',
    title: 'Asamblea',
    type: 'assembly',
    objective: 'Escoger obras',
    starts: '16:00',
    place: 'Por decidir',
    territory: newAmanecer,
    convenor: 'department',
    quorumRequired: 2,
    ...stamps,
  });
  stage.send('meeting', meetingAnswers({ meeting: 'reu-2026-0007' }));
  expect(stage.drain()).toMatchObject({ applied: 1 });
  expect(stage.registry.rows(meetings)).toMatchObject([
    {
      id: 'REU-2026-0007',
      status: 'held',
      date: '2026-03-02',
      place: 'Centro comunal',
      convenor: 'department',
      quorum: 'yes',
    },
  ]);

  stage.send('meeting', meetingAnswers({ meeting: 'REU-2026-0099' }));
  stage.drain();
  expect(stage.lastEntry()).toMatchObject({
    status: 'inReview',
    reasons: 'La reunión «REU-2026-0099» no existe.',
  });
});

test('the same meeting reported by two promoters waits for the office to unite it', () => {
  const stage = new IntakeStage();
  stage.send('meeting', meetingAnswers());
  stage.send('meeting', meetingAnswers({ title: 'ASAMBLEA', registrar: 'Mercedes Tejada [EMP-004]' }));
  expect(stage.drain()).toMatchObject({ applied: 1, waiting: 1 });
  expect(stage.lastEntry()).toMatchObject({
    status: 'inReview',
    reasons: 'Puede ser la reunión REU-2026-0001: mismo tipo, lugar y día (02/03/2026).',
  });
  stage.nextExecution();
  const raw = { id: 'BAN-2026-00002', people: { target: 'REU-2026-0001' } };
  expect(runOperation(stage.ports, applyInboxEntry, { raw, key: 'unir', source: 'manual' }).ok).toBe(true);
  expect(stage.registry.rows(meetings)).toMatchObject([{ id: 'REU-2026-0001', title: 'ASAMBLEA' }]);
  expect(stage.registry.rows(attendances)).toHaveLength(2);
  expect(stage.registry.rows(agreements)).toHaveLength(1);
});

test.each([
  [
    'another word for what it was',
    { type: 'Coordinación social', starts: '16:45' },
    'mismo lugar y día, a una hora cercana',
  ],
  [
    'another word for where it was',
    { 'place-elCercado': '[010101205]', type: 'Coordinación social' },
    'misma organización y día, a una hora cercana',
  ],
])('%s does not hide that it is the same meeting', (_what, told, reason) => {
  const stage = new IntakeStage();
  stage.send('meeting', meetingAnswers());
  stage.send('meeting', meetingAnswers({ ...told, registrar: 'Mercedes Tejada [EMP-004]' }));
  expect(stage.drain()).toMatchObject({ applied: 1, waiting: 1 });
  expect(stage.lastEntry()['reasons']).toBe(`Puede ser la reunión REU-2026-0001: ${reason} (02/03/2026).`);
});

test('another meeting in the same place and day, hours later, is another meeting', () => {
  const stage = new IntakeStage();
  stage.send('meeting', meetingAnswers());
  stage.send('meeting', meetingAnswers({ type: 'Seguimiento de obra', starts: '9:00' }));
  expect(stage.drain()).toMatchObject({ applied: 2 });
});

test('a corrected report rewrites the meeting and adds to its lists without doubling them', () => {
  const stage = new IntakeStage();
  const { responseId } = stage.send('meeting', meetingAnswers());
  stage.drain();
  const answers = meetingAnswers({
    title: 'Asamblea ordinaria',
    attendees: `${meetingAnswers()['attendees'] ?? ''}\nAna Iris Paulino; 999-0000003-7; ; ; F`,
    agreements: `${meetingAnswers()['agreements'] ?? ''}\nVisitar la cañada; Rosanna Batista; 25/03/2026`,
  });
  stage.send('meeting', answers, { responseId, submittedAt: '2026-03-03T15:00:00.000Z' });
  expect(stage.drain()).toMatchObject({ applied: 1 });
  expect(stage.registry.rows(meetings)).toMatchObject([
    { title: 'Asamblea ordinaria', attendeesTotal: 3, women: 2 },
  ]);
  expect(stage.registry.rows(attendances)).toHaveLength(3);
  expect(stage.registry.rows(agreements)).toHaveLength(2);
});
