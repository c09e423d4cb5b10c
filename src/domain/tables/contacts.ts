/** Every visit, call and message about a matter: who was told, by whom and when. */
import { choice, date, derived, optional, paragraph, ref, text } from '../schema/field';
import { defineTable, yearly } from '../schema/table';
import { contactModes, contactResults } from './contact-catalogues';
import { staff } from './staff';
import { territories } from './territories';

export const contacts = defineTable({
  name: 'contact',
  sheet: 'Contactos',
  singular: 'el contacto',
  code: 'CON',
  ids: yearly(5),
  line: 0,
  title: ['mode', 'on'],
  fields: {
    subject: derived(text('Sobre')),
    mode: choice('Cómo', contactModes),
    on: date('Fecha'),
    result: choice('Qué pasó', contactResults),
    by: optional(ref('Quién lo hizo', () => staff)),
    note: optional(paragraph('Nota', { sensitive: true })),
    territory: optional(derived(ref('Lugar', () => territories))),
  },
});
