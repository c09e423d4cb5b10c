/** The reply of a request follows its state, and goes to whoever asked. */
import { expect, test } from '@jest/globals';
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
