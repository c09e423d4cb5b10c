/** The agenda: proposed by type of meeting, typed, changed in its order, and told in the acta point by point. */
import { expect, test } from '@jest/globals';
import type { MeetingBoard, OpenedRecord } from '../../../src/application/search';
import { agendaPoints, outbox } from '../../../src/domain/tables';
import { agreementInput, MeetingStage } from './stage';

const points = (stage: MeetingStage, id: string): MeetingBoard['agenda'] =>
  stage.ask<MeetingBoard>('meetingBoard', { id }).agenda;

const titles = (stage: MeetingStage, id: string): string[] => points(stage, id).map(({ title }) => title);

test('a new meeting has the agenda of its type, and first what was agreed before', () => {
  const stage = new MeetingStage();
  const election = stage.meeting({ type: 'Asamblea eleccionaria' });
  expect(titles(stage, election)).toEqual([
    'Seguimiento de acuerdos anteriores',
    'Comprobación del quórum y lectura de los estatutos',
    'Elección de la comisión electoral',
    'Presentación de planchas o candidaturas',
    'Votación y escrutinio',
    'Proclamación y juramentación de la directiva',
  ]);
});

test('points are typed a line each, with who speaks and for how long', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting({
    agenda: '1. Seguimiento de acuerdos anteriores\n2. Acueducto; Altagracia Marte; 20 min\n3) Aceras;30',
  });
  expect(points(stage, meeting)).toMatchObject([
    { title: 'Seguimiento de acuerdos anteriores', isFollowUp: true },
    { title: 'Acueducto', presenter: 'Altagracia Marte', minutes: 20, isFollowUp: false },
    { title: 'Aceras', minutes: 30 },
  ]);
});

test('what the organisations still owe comes back by itself in the next meeting, not in one with others', () => {
  const stage = new MeetingStage();
  stage.heldMeeting();
  const next = stage.meeting({ date: '10/03/2026' });
  const others = stage.meeting({ date: '10/03/2026', organisations: ['ORG-0002'] });
  const pending = (id: string): string[] =>
    stage.ask<MeetingBoard>('meetingBoard', { id }).pending.map(({ text }) => text);
  expect(pending(next)).toEqual([agreementInput.text]);
  expect(pending(others)).toEqual([]);
});

test('a point added, one raised, one taken out: the rest keeps its order, and the first stays first', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting({ agenda: 'Acueducto\nAceras\nOtros' });
  const [first, water, paving, others] = points(stage, meeting);
  stage.act('setAgenda', {
    meeting,
    points: [
      { id: paving?.id, title: 'Aceras de la calle principal' },
      { title: 'Alumbrado', minutes: '10' },
      { id: water?.id, title: 'Acueducto' },
      { id: first?.id, title: 'Seguimiento de acuerdos anteriores' },
    ],
    removed: [others?.id],
  });
  expect(titles(stage, meeting)).toEqual([
    'Seguimiento de acuerdos anteriores',
    'Aceras de la calle principal',
    'Alumbrado',
    'Acueducto',
  ]);
  expect(stage.registry.row(agendaPoints, String(others?.id))).toMatchObject({ voided: true });
});

test('a point another person added meanwhile is not lost by who did not see it', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting({ agenda: 'Acueducto' });
  const [first, water] = points(stage, meeting);
  const seen = [first, water].map((each) => ({ id: each?.id, title: each?.title }));
  stage.act('setAgenda', { meeting, points: [...seen, { title: 'Aceras' }] });
  stage.act('setAgenda', { meeting, points: [...seen, { title: 'Alumbrado' }] });
  expect(titles(stage, meeting).slice(1)).toEqual(['Acueducto', 'Alumbrado', 'Aceras']);
});

test('mistakes stand at their point; a closed meeting takes none', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting({ agenda: 'Acueducto' });
  const other = stage.meeting({ agenda: 'Aceras' });
  const [first] = points(stage, meeting);
  const strange = points(stage, other)[1];
  expect(stage.refused('setAgenda', { meeting, points: [{ title: 'A' }, { minutes: '900' }] })).toEqual([
    ['points.1.title', 'Falta «Punto».'],
    ['points.1.minutes', '«Minutos» debe estar entre 1 y 480.'],
  ]);
  expect(
    stage.refused('setAgenda', { meeting, points: [{ id: strange?.id, title: 'Aceras' }] })[0]?.[0],
  ).toBe('points.0.id');
  expect(stage.refused('setAgenda', { meeting, points: [], removed: [first?.id] })).toEqual([
    ['removed', 'El seguimiento de los acuerdos anteriores no se quita: es el primer punto de toda reunión.'],
  ]);
  stage.act('changeMeetingState', { id: meeting, to: 'cancelled', reason: 'No hace falta.' });
  expect(stage.refused('setAgenda', { meeting, points: [{ title: 'Otro' }] })[0]?.[1]).toBe(
    'La reunión está cerrada y no admite cambios.',
  );
});

test('the acta lists the points as called and tells each one that was written down', () => {
  const stage = new MeetingStage();
  const id = stage.heldMeeting({ agenda: 'Acueducto; Altagracia Marte; 20\nAceras' });
  const [first, water, paving] = points(stage, id);
  stage.act('setAgenda', {
    meeting: id,
    points: [
      { ...first },
      { ...water, development: 'La bomba se quemó.', conclusion: 'Repararla, 12 a favor.' },
      { ...paving },
    ],
  });
  stage.act('makeActa', { id });
  const order = JSON.parse(String(stage.registry.rows(outbox)[0]?.['payload'])) as {
    readonly lists: Record<string, unknown>;
    readonly conditions: Record<string, boolean>;
  };
  expect(order.lists['agenda']).toEqual([
    { orden: '1', punto: 'Seguimiento de acuerdos anteriores (15 min)' },
    { orden: '2', punto: 'Acueducto (Altagracia Marte, 20 min)' },
    { orden: '3', punto: 'Aceras' },
  ]);
  expect(order.lists['puntos_tratados']).toEqual([
    {
      orden: '2',
      punto: 'Acueducto',
      desarrollo: 'La bomba se quemó.',
      conclusion: 'Conclusión: Repararla, 12 a favor.',
    },
  ]);
  expect(order.conditions).toMatchObject({ sin_desarrollo: false, con_desarrollo: false });
});

test('votes are told with their point; more of them than people present are refused where they were typed', () => {
  const stage = new MeetingStage();
  const id = stage.heldMeeting({ agenda: 'Acueducto\nAceras' });
  const [, water, paving] = points(stage, id);
  const told = (votes: Record<string, unknown>): Record<string, unknown> => ({
    meeting: id,
    points: [
      { id: paving?.id, title: 'Aceras' },
      { id: water?.id, title: 'Acueducto', ...votes },
    ],
  });
  expect(stage.refused('setAgenda', told({ votesFor: '2', abstentions: '1' }))).toEqual([
    [
      'points.1.votesFor',
      'Los votos suman 3 y hay 2 personas presentes anotadas, sin contar invitados: revise los votos, o complete antes la asistencia.',
    ],
  ]);
  expect(stage.refused('setAgenda', told({ votesFor: '-1', votesAgainst: '1.5' }))).toEqual([
    ['points.1.votesFor', '«Votos a favor» debe estar entre 0 y 5000.'],
    ['points.1.votesAgainst', expect.stringContaining('«Votos en contra»')],
  ]);
  stage.act('setAgenda', told({ votesFor: '1', votesAgainst: '0', abstentions: '1' }));
  const words = '1 a favor, 0 en contra, 1 abstención';
  expect(points(stage, id).find(({ title }) => title === 'Acueducto')?.votes).toBe(words);
  const { fields } = stage.ask<OpenedRecord>('openRecord', { kind: 'meeting', id });
  expect(fields.find(({ label }) => label === 'Votaciones')?.text).toBe(`Acueducto: ${words}.`);
});

test('votes that a mended list of attendance no longer bears can be kept, and making the acta says so', () => {
  const stage = new MeetingStage();
  const id = stage.heldMeeting({ agenda: 'Acueducto' });
  const [, water] = points(stage, id);
  const told = { meeting: id, points: [{ id: water?.id, title: 'Acueducto', votesFor: '2' }] };
  stage.act('setAgenda', told);
  stage.act('recordAttendance', {
    meeting: id,
    attendees: [{ person: 'PER-000001', condition: 'Ausente' }],
  });
  stage.act('setAgenda', told);
  expect(stage.act('makeActa', { id })['warnings']).toEqual([
    expect.stringContaining('«Acueducto»: Los votos suman 2 y hay 1 persona presente anotada'),
  ]);
});
