/** What people allow to be done with their data: the last word counts, the former one stays with its days. */
import { expect, test } from '@jest/globals';
import type { OpenedRecord } from '../../../src/application/search';
import { consents } from '../../../src/domain/tables';
import { MeetingStage } from '../meetings/stage';

const id = 'PER-000001';
const yes = { id, purpose: 'Fotos', granted: 'Sí', mode: 'Firmado', date: '01/02/2026' };

const shown = (stage: MeetingStage): string[] =>
  stage
    .ask<OpenedRecord>('openRecord', { kind: 'person', id })
    .fields.filter(({ field }) => field.startsWith('consent:'))
    .map(({ label, text }) => `${label}: ${text}`);

test('a yes is on the ficha; a no takes its place and keeps it', () => {
  const stage = new MeetingStage();
  stage.act('recordConsent', yes);
  expect(shown(stage)).toEqual(['Consentimiento: Fotos: Sí · Firmado · 01/02/2026']);
  const no = { ...yes, granted: 'No', mode: 'De palabra, con testigo', date: '01/03/2026' };
  expect(stage.refused('recordConsent', no)).toEqual([['witness', 'Falta «Testigo».']]);
  stage.act('recordConsent', { ...no, witness: 'Luz Durán' });
  expect(shown(stage)).toEqual([
    'Consentimiento: Fotos: No · De palabra, con testigo · Luz Durán · 01/03/2026',
  ]);
  expect(stage.registry.rows(consents)).toMatchObject([
    { granted: true, until: '2026-03-01' },
    { granted: false, person: id },
  ]);
});

test('each purpose is its own; a word is not written before one that came later, nor ahead of its day', () => {
  const stage = new MeetingStage();
  stage.act('recordConsent', yes);
  stage.act('recordConsent', { ...yes, purpose: 'Datos de salud' });
  expect(shown(stage)).toHaveLength(2);
  expect(stage.refused('recordConsent', { ...yes, date: '01/01/2026' })[0]?.[0]).toBe('date');
  expect(stage.refused('recordConsent', { ...yes, date: '01/01/2027' })).toEqual([
    ['date', '«Fecha en que lo dijo» no puede ser posterior a hoy.'],
  ]);
});
