/** Replies to applicants: one for every state, and none that tells what the need is. */
import { describe, expect, test } from '@jest/globals';
import { replyTo, whatsAppLink, type ReplyFacts } from '../../../src/domain/replies/reply-text';
import { checkWords, houseWords } from '../../../src/domain/replies/reply-words';
import type { CivilDate } from '../../../src/domain/schema/values';
import { requestCategories, requestStates } from '../../../src/domain/tables/request-catalogues';

const facts: ReplyFacts = {
  id: 'SOL-2026-00031',
  status: 'inProgress',
  category: 'prescription',
  confidential: false,
  name: 'María Altagracia',
  place: 'El Convento',
  due: '2026-03-17' as CivilDate,
  whoCanHelp: 'Farmacia del Pueblo, 809-555-0190: lleve la receta.',
  duplicateOf: 'SOL-2026-00012',
  office: { phone: '809-555-0100', address: 'Calle Duarte, Constanza' },
};

const states = Object.keys(requestStates.options) as ReplyFacts['status'][];
const social = ['expectantMother', 'elderly', 'funeral', 'prescription', 'foodBasket', 'healthDay'] as const;

test('it reads as a person of the office would write it', () => {
  expect(replyTo(facts)).toEqual({
    subject: 'Solicitud SOL-2026-00031',
    body: [
      'Saludos, María Altagracia.',
      '',
      'Estamos trabajando en su solicitud SOL-2026-00031 (Trámite social, El Convento). Le responderemos a más tardar el 17/03/2026.',
      '',
      'Departamento de Coordinación Social',
      '809-555-0100',
      'Calle Duarte, Constanza',
    ].join('\n'),
  });
});

describe('no reply tells what the need is', () => {
  const telling = Object.values(requestCategories.options)
    .concat('receta', 'farmacia', 'medicina', 'embaraz', 'ataúd', 'canasta', 'médic')
    .filter((word) => word !== 'Organización comunitaria' && word !== 'Otro')
    .map((word) => word.toLowerCase());

  test.each(social.flatMap((category) => states.map((status) => [category, status] as const)))(
    '%s, %s',
    (category, status) => {
      const { subject, body } = replyTo({ ...facts, category, status });
      const said = `${subject}\n${body}`.toLowerCase();
      expect(said).toContain('sol-2026-00031');
      expect(telling.filter((word) => said.includes(word))).toEqual([]);
    },
  );
});

test('a confidential request shows its code alone', () => {
  const { body } = replyTo({ ...facts, category: 'microWork', status: 'declined', confidential: true });
  expect(body).toContain('SOL-2026-00031 no puede');
  expect(body).not.toMatch(/Obra comunitaria|El Convento|Farmacia/);
});

test('who can help is named where it gives nothing away', () => {
  const declined = { ...facts, category: 'municipalService', status: 'declined' } as const;
  const help = 'Obras Públicas, 809-555-0190: lleve fotos.';
  expect(replyTo({ ...declined, whoCanHelp: help }).body).toContain(`Quien puede ayudarle: ${help}`);
  expect(replyTo({ ...declined, whoCanHelp: undefined }).body).toContain('le diremos quién puede ayudarle');
});

test('no day is promised while the applicant is waited for, nor once they were answered', () => {
  const own = states.map((status) => ({ status, category: undefined, text: '{codigo}: {plazo}' }));
  const told = (status: ReplyFacts['status']): string => replyTo({ ...facts, status }, own).body;
  expect(told('inProgress')).toContain('a más tardar el 17/03/2026');
  expect(told('waiting')).toContain('El plazo para responderle está detenido hasta que lo recibamos.');
  for (const status of ['waiting', 'attended', 'declined', 'withdrawn', 'duplicate', 'voided'] as const) {
    expect(told(status)).not.toContain('17/03/2026');
  }
});

test('WhatsApp opens at the number with the country code, or asks for the contact', () => {
  expect(whatsAppLink('809-555-0142', 'Saludos.\nSí & no')).toBe(
    'https://wa.me/18095550142?text=Saludos.%0AS%C3%AD%20%26%20no',
  );
  expect(whatsAppLink(undefined, 'a')).toBe('https://wa.me/?text=a');
});

test('of a confidential request not even a text of its category is used', () => {
  const own = [
    { status: 'inProgress', category: 'prescription', text: 'Traiga lo suyo: {codigo}.' },
  ] as const;
  expect(replyTo(facts, own).body).toContain('Traiga lo suyo: SOL-2026-00031.');
  expect(replyTo({ ...facts, confidential: true }, own).body).toContain('Estamos trabajando');
});

test('the words of the house keep what is asked of those of an office', () => {
  for (const text of Object.values(houseWords)) expect(checkWords(text)).toEqual([]);
});
