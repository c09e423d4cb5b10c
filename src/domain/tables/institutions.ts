/** Who else can help: the institutions that people are oriented or referred to. */
import { choices, optional, paragraph, phone, text, yesNo } from '../schema/field';
import { defineTable, serial } from '../schema/table';
import { requestCategories } from './request-catalogues';

export const institutions = defineTable({
  name: 'institution',
  sheet: 'Instituciones',
  singular: 'la institución',
  code: 'INS',
  ids: serial(3),
  line: 0,
  title: ['name'],
  fields: {
    name: text('Nombre'),
    helpsWith: paragraph('Con qué ayuda'),
    categories: optional(choices('Categorías que atiende', requestCategories)),
    bring: optional(text('Qué llevar', { help: 'Documentos que piden. Se dice a quien se oriente allá.' })),
    phone: optional(phone('Teléfono')),
    contact: optional(text('Persona de contacto')),
    address: optional(text('Dirección')),
    hours: optional(text('Horario')),
    active: yesNo('Activa'),
  },
});
