/** What those called are told: short, complete, and nothing of what the meeting is about. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { noticeOf, type NoticeFacts } from '../../../src/domain/replies/meeting-notice';
import { meetingStates } from '../../../src/domain/tables/meeting-catalogues';

const facts: NoticeFacts = {
  id: 'REU-2026-0007',
  status: 'convened',
  type: 'Asamblea comunitaria',
  date: '2026-03-14' as NoticeFacts['date'],
  starts: '16:30' as NoticeFacts['starts'],
  secondCall: '17:00' as NoticeFacts['starts'],
  place: 'Centro comunal',
  territory: 'El Convento',
  office: { phone: '809-555-0100' },
};

test('called, put off, without effect: when and where, in plain words', () => {
  expect(noticeOf(facts)).toEqual({
    subject: 'Convocatoria: REU-2026-0007',
    body: [
      'Saludos:',
      '',
      'Por este medio se le convoca a una reunión (Asamblea comunitaria), el 14 de marzo de 2026, 4:30 p. m. (segunda convocatoria: 5:00 p. m.), en Centro comunal, El Convento. Si no puede asistir, avísenos.',
      '',
      'Código: REU-2026-0007',
      'Departamento de Coordinación Social',
      '809-555-0100',
    ].join('\n'),
  });
  expect(noticeOf({ ...facts, status: 'postponed' }).body).toContain(
    'la reunión REU-2026-0007 (Asamblea comunitaria) queda pospuesta. Nueva fecha prevista: 14 de marzo de 2026',
  );
  expect(noticeOf({ ...facts, status: 'cancelled' }).body).toContain(
    'en Centro comunal, El Convento queda sin efecto.',
  );
});

test('whatever the hall is called, it fits on one screen of a telephone and keeps the code', () => {
  const status = fc.constantFrom(...(Object.keys(meetingStates.options) as NoticeFacts['status'][]));
  const words = fc.string({ maxLength: 2_000 });
  fc.assert(
    fc.property(status, words, words, (state, place, territory) => {
      const { body } = noticeOf({ ...facts, status: state, place, territory });
      expect(body.length).toBeLessThanOrEqual(600);
      expect(body).toContain(facts.id);
    }),
    { seed: 71 },
  );
});
