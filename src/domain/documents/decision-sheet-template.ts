/** What only the authority can decide, numbered on one page with boxes: by code and place, never the nature of a need. */
import { coordinatorSignature, defineTemplate, must, value } from './letterhead';

export const decisionSheetTemplate = defineTemplate({
  name: 'decisionSheet',
  values: { cantidad: value('integer', 'Cuántos asuntos hay') },
  conditions: { con_autoridad: 'Configuración dice cómo se llama la autoridad' },
  lists: {
    asuntos: {
      description: 'Asuntos que esperan decisión, en su orden',
      required: true,
      values: {
        numero: must(value('integer', 'Número del asunto')),
        codigo: must(value('text', 'Código de la solicitud')),
        lugar: value('text', 'Lugar; «Reservado» cuando la solicitud es confidencial'),
        asunto: value('text', 'De qué clase de asunto se trata, sin decir la necesidad'),
        desde: value('date', 'Desde cuándo espera'),
        apoyo: value('integer', 'Cuántos pidieron lo mismo'),
      },
    },
  },
  page: { lying: true, margin: 54 },
  blocks: [
    { kind: 'title', text: 'ASUNTOS PARA DECISIÓN' },
    {
      kind: 'paragraph',
      text: '{{municipio}}, {{hoy|larga}}. Para: **{{titulo_autoridad}}**{{?con_autoridad}}, {{autoridad}}{{/?}}. Se someten {{cantidad|letras}} ({{cantidad}}) asuntos. Marque una casilla en cada uno; si lo difiere o lo rechaza, escriba por qué.',
    },
    {
      kind: 'table',
      letters: 10,
      rowHeight: 26,
      columns: [
        { header: 'Nº', cell: '{{#asuntos}}{{numero}}', points: 30 },
        { header: 'Código', cell: '{{codigo}}', points: 104 },
        { header: 'Lugar', cell: '{{lugar}}', points: 142 },
        { header: 'Asunto', cell: '{{asunto}}', points: 100 },
        { header: 'Espera desde', cell: '{{desde}}', points: 66 },
        { header: 'Piden lo mismo', cell: '{{apoyo}}', points: 46 },
        { header: 'Decisión', cell: '[   ] Aprobado\n[   ] Diferido\n[   ] Rechazado', points: 80 },
        { header: 'Por qué', cell: '{{/asuntos}}', points: 116 },
      ],
    },
    {
      kind: 'signatures',
      texts: ['{{?con_autoridad}}{{autoridad}} · {{/?}}{{titulo_autoridad}}', coordinatorSignature],
    },
  ],
});
