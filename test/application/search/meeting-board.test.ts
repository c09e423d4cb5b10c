/** The meeting as it is held: whom to tick, the live quorum, what is agreed and what is still owed. */
import { expect, test } from '@jest/globals';
import type { MeetingBoard } from '../../../src/application/search';
import { agreementInput, MeetingStage, withoutTreasurer } from '../meetings/stage';

const board = (stage: MeetingStage, id: string): MeetingBoard =>
  stage.ask<MeetingBoard>('meetingBoard', { id });

test('offers the boards in office of those convened, with their positions', () => {
  const stage = new MeetingStage();
  const view = board(stage, stage.meeting());
  expect(view.candidates).toEqual([
    {
      person: 'PER-000001',
      name: 'María Altagracia Peralta Núñez',
      nickname: 'Mechi',
      organisation: 'ORG-0001',
      organisationName: 'Junta de Vecinos Nuevo Amanecer',
      position: 'Presidente(a)',
    },
    expect.objectContaining({ person: 'PER-000002', position: 'Secretario(a)' }),
  ]);
  expect(view.state).toEqual({ code: 'planned', label: 'Planificada', tone: 'new' });
  expect(view.detail).toContain('03/03/2026 9:00 a. m. · Centro comunal');
  expect(view.warnings).toEqual([withoutTreasurer]);
});

test('the quorum follows the ticks', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  const tick = (person: string): unknown =>
    stage.act('recordAttendance', { meeting, attendees: [{ person }] });
  expect(board(stage, meeting).quorum).toMatchObject({
    present: 0,
    sentence: 'Todavía no hay quórum: 0 personas presentes; faltan 2.',
  });
  tick('PER-000001');
  expect(board(stage, meeting).quorum).toMatchObject({
    result: 'no',
    sentence: 'Todavía no hay quórum: 1 persona presente; falta 1.',
  });
  tick('PER-000002');
  expect(board(stage, meeting).quorum).toEqual({
    present: 2,
    women: 1,
    men: 1,
    organisations: 0,
    rule: { quorumRequired: 2 },
    calls: 'Convocatoria única: 9:00 a. m.',
    result: 'yes',
    sentence: 'Hay quórum: 2 personas presentes, se requieren 2.',
  });
  expect(board(stage, meeting).attendances).toMatchObject([
    { person: 'PER-000001', condition: 'present' },
    { person: 'PER-000002', condition: 'present' },
  ]);
});

test('own agreements stand apart from those still owed to earlier meetings; late ones are marked', () => {
  const stage = new MeetingStage();
  stage.heldMeeting();
  stage.now = '2026-03-24T10:00:00' as typeof stage.now;
  const meeting = stage.meeting({ date: '24/03/2026', title: 'La siguiente' });
  stage.act('recordAgreements', { meeting, agreements: [{ ...agreementInput, due: '31/03/2026' }] });
  const view = board(stage, meeting);
  expect(view.agreements).toMatchObject([{ id: 'ACU-2026-0002', due: '2026-03-31', late: false }]);
  expect(view.pending).toMatchObject([
    { id: 'ACU-2026-0001', late: true, meeting: 'REU-2026-0001', state: { label: 'Pendiente' } },
  ]);
});

test('a board whose mandate is over is said; editions of the acta come newest first', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting({ organisations: ['ORG-0001', 'ORG-0002'] });
  stage.act('makeActa', { id: meeting });
  stage.act('makeActa', { id: meeting });
  const view = board(stage, meeting);
  expect(view.warnings).toEqual([
    'El mandato de la directiva de Centro de Madres Santa Ana venció el 31/01/2026.',
    withoutTreasurer,
  ]);
  expect(view.documents).toMatchObject([
    { id: 'DOC-2026-0002', folio: `${meeting}-A2`, edition: 2, state: 'En preparación' },
    { id: 'DOC-2026-0001', folio: `${meeting}-A1`, edition: 1, state: 'Reemplazado' },
  ]);
  expect(view.actions.map(({ label }) => label)).toContain('Hacer el acta de nuevo');
});

test('a meeting that is not there is refused', () => {
  const stage = new MeetingStage();
  expect(() => board(stage, 'REU-2026-0099')).toThrow('No se encuentra «REU-2026-0099»');
});
