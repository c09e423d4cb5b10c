/** The reply of a request follows its state, and goes to whoever asked. */
import { expect, test } from '@jest/globals';
import type { ShownList } from '../../../src/application/search';
import { RequestStage } from './stage';

interface Reply {
  readonly text: string;
  readonly whatsApp: string;
  readonly hasPhone: boolean;
}

test('it greets the applicant, follows the state and opens at their telephone', () => {
  const stage = new RequestStage();
  const id = stage.request();
  const first = stage.ask<Reply>('replyText', { id });
  expect(first.text).toContain('Saludos, María Altagracia.');
  expect(first.text).toContain(`${id} (Asunto municipal, `);
  expect(first.text).toContain('ya tiene quien la atienda. Le responderemos a más tardar el 17/03/2026.');
  expect(first.whatsApp).toContain('https://wa.me/18095550111?text=Saludos');
  stage.move(id, 'withdrawn', { reason: 'Ya no lo necesita.' });
  expect(stage.ask<Reply>('replyText', { id }).text).toContain('porque ya no se necesita');
});

test('of somebody without a telephone WhatsApp asks for the contact', () => {
  const stage = new RequestStage();
  const id = stage.request({ requesterPerson: 'PER-000003' });
  const reply = stage.ask<Reply>('replyText', { id });
  expect([reply.hasPhone, reply.whatsApp.startsWith('https://wa.me/?text=')]).toEqual([false, true]);
});

const ownWords = 'Venga el jueves por {codigo}. {plazo}';

test('the office writes it in its own words, for a state and for one category of it', () => {
  const stage = new RequestStage();
  const id = stage.request();
  const social = stage.request({ category: 'Canasta alimenticia', requesterPerson: 'PER-000002' });
  const textOf = (request: string): string => stage.ask<Reply>('replyText', { id: request }).text;
  stage.act('saveReplyText', { status: 'Asignada', text: ownWords });
  expect(textOf(id)).toContain(`Venga el jueves por ${id}. Le responderemos a más tardar el 17/03/2026.`);
  stage.act('saveReplyText', {
    status: 'Asignada',
    category: 'Canasta alimenticia',
    text: 'Traiga su cédula: {codigo}.',
  });
  expect(textOf(social)).toContain(`Traiga su cédula: ${social}.`);
  expect(textOf(id)).toContain('Venga el jueves');
  const rows = stage.ask<ShownList>('openList', { name: 'replyTexts' }).rows;
  expect(rows.filter(({ over }) => over === 'De la oficina').map(({ title }) => title)).toEqual(['Asignada']);
  expect(rows[rows.length - 1]).toMatchObject({ over: 'Canasta alimenticia', title: 'Asignada' });
  stage.act('saveReplyText', { status: 'Asignada', text: '' });
  expect(textOf(id)).toContain('ya tiene quien la atienda');
});

test('never a text that tells what the need is, names a blank that is none, or leaves out the number', () => {
  const stage = new RequestStage();
  const why = (text: string): string[] =>
    stage
      .refused('saveReplyText', { status: 'Atendida', text })
      .map(([field, message]) => `${field}: ${message}`);
  expect(why('Su receta {codigo} está lista.')).toEqual([
    'text: «receta…» dice de qué ayuda se trata: quítelo del texto.',
  ]);
  expect(why('{codigo} para el {dia}.')).toEqual([
    'text: No se conoce {dia}: use {solicitud}, {codigo}, {plazo}, {ayuda}, {otra}.',
  ]);
  expect(why('Ya está.')).toEqual([
    'text: Falta {solicitud} o {codigo}: sin el número la persona no puede preguntar.',
  ]);
});
