/** The letter that calls organisations to a meeting, with the stub on which they sign that they received it. */
import {
  contactLine,
  coordinatorSignature,
  defineTemplate,
  greeting,
  letterDate,
  must,
  value,
} from './letterhead';
import { convenedList, meetingConditions, meetingValues } from './meeting-marks';

export const convocationTemplate = defineTemplate({
  name: 'convocation',
  values: {
    ...meetingValues,
    participan: value('text', 'Quiénes tienen un papel en ese tipo de reunión'),
    llevar: value('text', 'Qué documentos hay que llevar'),
  },
  conditions: {
    ...meetingConditions,
    con_agenda: 'Hay orden del día',
    con_pendientes: 'Hay acuerdos anteriores que seguir',
  },
  lists: {
    organizaciones: convenedList,
    agenda: {
      description: 'Orden del día',
      values: {
        orden: value('integer', 'Número del punto'),
        punto: must(value('text', 'Punto, con quién expone y en cuántos minutos')),
      },
    },
    acuerdos_pendientes: {
      description: 'Acuerdos anteriores que siguen pendientes',
      values: {
        codigo: value('text', 'Código del acuerdo'),
        acuerdo: must(value('text', 'Acuerdo')),
        responsable: value('text', 'Responsable'),
        compromiso: value('date', 'Fecha de compromiso'),
      },
    },
  },
  blocks: [
    { kind: 'title', text: 'CONVOCATORIA' },
    { kind: 'paragraph', text: letterDate },
    {
      kind: 'paragraph',
      text: '{{?con_organizaciones}}Señores(as):{{/?}}{{?sin_organizaciones}}Señores(as) de la comunidad de {{territorio}}:{{/?}}',
    },
    { kind: 'item', text: '{{#organizaciones}}**{{nombre}}**{{atencion}}{{/organizaciones}}' },
    { kind: 'paragraph', text: greeting },
    {
      kind: 'paragraph',
      text: 'Por este medio se les convoca a la reunión **«{{titulo}}»**, que se celebrará **{{fecha|letras}}**, a **{{hora_inicio|letras}}**{{?en_segunda}} en primera convocatoria, y a {{segunda_convocatoria|letras}} en segunda{{/?}}, en **{{lugar}}, {{territorio}}**.',
    },
    { kind: 'paragraph', text: '**Objetivo:** {{objetivo}}' },
    { kind: 'paragraph', text: '**Participan:** {{participan}}' },
    { kind: 'paragraph', text: '**Documentos a llevar:** {{llevar}}' },
    { kind: 'heading', text: 'Orden del día' },
    { kind: 'paragraph', text: '{{?con_agenda}}Los puntos que se tratarán son:{{/?}}' },
    { kind: 'paragraph', text: '{{#agenda}}{{orden}}. {{punto}}{{/agenda}}' },
    {
      kind: 'paragraph',
      text: '{{?con_pendientes}}Se dará seguimiento a estos acuerdos anteriores:{{/?}}',
    },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Código', cell: '{{#acuerdos_pendientes}}{{codigo}}', points: 82 },
        { header: 'Acuerdo', cell: '{{acuerdo}}', points: 180 },
        { header: 'Responsable', cell: '{{responsable}}', points: 146 },
        { header: 'Fecha', cell: '{{compromiso}}{{/acuerdos_pendientes}}', points: 60 },
      ],
    },
    {
      kind: 'paragraph',
      text: 'Convoca: {{convoca}}. Les agradecemos su puntual asistencia y, si no pueden venir, que nos avisen con tiempo.',
    },
    { kind: 'paragraph', text: contactLine },
    { kind: 'signatures', texts: [coordinatorSignature] },
    { kind: 'cut' },
    {
      kind: 'blanks',
      text: 'Recibí la convocatoria {{folio}}.  Nombre: ______________________________________   Firma: ____________________________   Fecha: ____/____/________',
    },
  ],
});
