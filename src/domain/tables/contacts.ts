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
  duty: {
    due: 'nextOn',
    owner: 'by',
    place: 'territory',
    promise: false,
    mailed: true,
    task: 'Dar seguimiento',
    about: { subject: 'subject', on: 'on', said: 'nextStep' },
  },
  fields: {
    subject: derived(text('Sobre')),
    mode: choice('Cómo', contactModes),
    on: date('Fecha'),
    result: choice('Qué pasó', contactResults),
    by: optional(ref('Quién lo hizo', () => staff)),
    note: optional(paragraph('Nota', { sensitive: true })),
    nextStep: optional(text('Qué quedó pendiente', { sensitive: true })),
    nextOn: optional(date('Para cuándo')),
    territory: optional(derived(ref('Lugar', () => territories))),
  },
});
