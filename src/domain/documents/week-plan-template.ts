/** The week of somebody of the field on paper, for the trip: place by place, a box to tick and room to write; codes and places only. */
import { defineTemplate, must, value } from './letterhead';

export const weekPlanTemplate = defineTemplate({
  name: 'weekPlan',
  page: { lying: true, margin: 36 },
  values: {
    persona: must(value('text', 'De quién es el plan')),
    desde: must(value('date', 'El lunes de la semana')),
    hasta: must(value('date', 'El domingo')),
    cantidad: value('integer', 'Cuántos asuntos hay'),
    lugares: value('integer', 'En cuántos lugares'),
  },
  lists: {
    asuntos: must({
      description: 'Los asuntos, lugar por lugar; primero el lugar que más ha esperado',
      values: {
        casilla: value('text', 'Una casilla para marcar; marcada si ya se visitó esta semana'),
        lugar: must(value('text', 'Lugar; «Reservado» cuando el asunto es confidencial')),
        codigo: must(value('text', 'Código del asunto')),
        tarea: must(value('text', 'Qué se va a hacer, sin decir la necesidad')),
        fecha: must(value('date', 'Hasta cuándo')),
        visitado: value('date', 'Cuándo se visitó esta semana; vacío si no se ha visitado'),
      },
    }),
  },
  blocks: [
    { kind: 'title', text: 'PLAN DE LA SEMANA' },
    {
      kind: 'paragraph',
      text: '**{{persona}}** · Del {{desde|larga}} al {{hasta|larga}} · Asuntos: {{cantidad}}, lugares: {{lugares}}',
    },
    {
      kind: 'table',
      letters: 10,
      rowHeight: 30,
      columns: [
        { header: 'Hecho', cell: '{{#asuntos}}{{casilla}}', points: 44 },
        { header: 'Lugar', cell: '{{lugar}}', points: 140 },
        { header: 'Código', cell: '{{codigo}}', points: 98 },
        { header: 'Qué se hace', cell: '{{tarea}}', points: 130 },
        { header: 'Hasta', cell: '{{fecha}}', points: 66 },
        { header: 'Visitado', cell: '{{visitado}}', points: 66 },
        { header: 'Notas', cell: '{{/asuntos}}', points: 176 },
      ],
    },
    {
      kind: 'paragraph',
      text: 'Al volver, anote cada visita con el enlace de su correo del lunes o con el formulario de visitas, por su código.',
    },
  ],
});
