/** The office's own words for answering applicants, by state and, where wanted, by category; the house's hold where there are none. */
import { choice, optional, paragraph } from '../schema/field';
import { defineSystemTable, given } from '../schema/table';
import { requestCategories, requestStates } from './request-catalogues';

export const replyTexts = defineSystemTable({
  name: 'replyText',
  sheet: 'Textos',
  singular: 'el texto',
  ids: given,
  idLabel: 'Clave',
  line: 0,
  visible: true,
  title: ['status'],
  fields: {
    status: choice('Estado', requestStates),
    category: optional(choice('Categoría', requestCategories, { help: 'En blanco, para todas.' })),
    text: optional(
      paragraph('Texto', {
        help: 'Puede llevar {solicitud}, {codigo}, {plazo}, {ayuda} y {otra}. En blanco vuelve el texto del sistema. No diga de qué ayuda se trata: puede leerlo otra persona.',
      }),
    ),
  },
});
