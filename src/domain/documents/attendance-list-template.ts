/** The list that people sign at a meeting: the boards of those convened by name, and rows for who else comes. */
import { defineTemplate, value } from './letterhead';
import { meetingConditions, meetingValues } from './meeting-marks';

export const attendanceListTemplate = defineTemplate({
  name: 'attendanceList',
  page: { lying: true, margin: 36 },
  values: {
    ...meetingValues,
    organizaciones: value('text', 'Organizaciones convocadas, en una línea'),
    facilita: value('text', 'Quien preside o facilita; una raya si no se sabe'),
  },
  conditions: meetingConditions,
  lists: {
    filas: {
      description: 'Una fila por persona esperada, y luego filas en blanco',
      required: true,
      values: {
        numero: value('integer', 'Número de orden'),
        nombre: value('text', 'Nombre completo'),
        apodo: value('text', 'Apodo'),
        cedula: value('text', 'Los tres últimos signos de su documento'),
        sexo: value('text', 'F o M'),
        organizacion: value('text', 'Organización'),
        cargo: value('text', 'Cargo'),
        comunidad: value('text', 'Comunidad'),
      },
    },
  },
  blocks: [
    { kind: 'title', text: 'LISTA DE ASISTENCIA' },
    { kind: 'paragraph', text: '**{{titulo}}** ({{codigo}})' },
    {
      kind: 'blanks',
      text: '**Fecha:** {{fecha|larga}}, {{hora_inicio}}   **Lugar:** {{lugar}}, {{territorio}}   **Convoca:** {{convoca}}   **Facilita:** {{facilita}}',
    },
    {
      kind: 'paragraph',
      text: '{{?con_organizaciones}}**Organizaciones:** {{organizaciones}}{{/?}}',
    },
    {
      kind: 'table',
      letters: 9,
      rowHeight: 24,
      columns: [
        { header: 'Nº', cell: '{{#filas}}{{numero}}', points: 28 },
        { header: 'Nombres y apellidos', cell: '{{nombre}}', points: 130 },
        { header: 'Apodo', cell: '{{apodo}}', points: 50 },
        { header: 'Cédula', cell: '{{cedula}}', points: 74 },
        { header: 'Sexo', cell: '{{sexo}}', points: 34 },
        { header: 'Organización', cell: '{{organizacion}}', points: 106 },
        { header: 'Cargo', cell: '{{cargo}}', points: 84 },
        { header: 'Comunidad', cell: '{{comunidad}}', points: 64 },
        { header: 'Teléfono', cell: '', points: 66 },
        { header: 'Firma', cell: '{{/filas}}', points: 84 },
      ],
    },
    {
      kind: 'blanks',
      text: 'Total: ______   Mujeres: ______   Hombres: ______   Organizaciones: ______   Verificó: ______________________________',
    },
    {
      kind: 'paragraph',
      text: 'Sus datos se usan solo para el registro de esta reunión y para avisarle de lo acordado. Durante la actividad pueden tomarse fotografías; si no desea aparecer, dígalo a quien pasa la lista.',
    },
  ],
});
