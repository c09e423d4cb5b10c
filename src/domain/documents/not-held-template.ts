/** The record that a convened meeting did not take place, and why: it stands instead of an acta. */
import { coordinatorSignature, defineTemplate, must, value } from './letterhead';
import { convenedList, meetingConditions, meetingValues } from './meeting-marks';

export const notHeldTemplate = defineTemplate({
  name: 'notHeldRecord',
  values: {
    ...meetingValues,
    motivo: must(value('paragraph', 'Por qué no se celebró')),
    asistentes_total: value('integer', 'Cuántas personas llegaron'),
    quorum_requerido: value('integer', 'Quórum requerido'),
    quorum_segunda: value('integer', 'Quórum requerido en segunda convocatoria'),
    proxima_fecha: value('date', 'Fecha de la nueva convocatoria'),
  },
  conditions: {
    ...meetingConditions,
    con_presentes: 'Se anotó quiénes llegaron',
    con_quorum: 'La reunión requería quórum',
    con_segundo_quorum: 'Se requería otro quórum en segunda convocatoria',
    con_proxima: 'Hay fecha para una nueva convocatoria',
  },
  lists: { organizaciones: convenedList },
  blocks: [
    { kind: 'title', text: 'CONSTANCIA DE REUNIÓN NO CELEBRADA' },
    {
      kind: 'paragraph',
      text: 'El Departamento de Coordinación Social del Ayuntamiento Municipal de {{municipio}}, provincia {{provincia}}, hace constar que la reunión **«{{titulo}}»** ({{codigo}}), convocada por {{convoca}} para {{hora_inicio|letras}}, {{fecha|letras}}, en {{lugar}}, {{territorio}}, **no se celebró**.',
    },
    { kind: 'paragraph', text: '**Motivo:** {{motivo}}' },
    { kind: 'paragraph', text: '**Objetivo de la reunión:** {{objetivo}}' },
    { kind: 'paragraph', text: '{{?con_organizaciones}}Habían sido convocadas:{{/?}}' },
    { kind: 'item', text: '{{#organizaciones}}{{nombre}}{{/organizaciones}}' },
    {
      kind: 'paragraph',
      text: '{{?con_presentes}}Llegaron al lugar {{asistentes_total}} personas. {{/?}}{{?con_quorum}}El quórum requerido era de {{quorum_requerido}} personas{{/?}}{{?con_segundo_quorum}} en primera convocatoria y de {{quorum_segunda}} en segunda, a {{segunda_convocatoria|letras}}{{/?}}{{?con_quorum}}.{{/?}}',
    },
    {
      kind: 'paragraph',
      text: '{{?con_proxima}}Se convocará de nuevo para el {{proxima_fecha|larga}}.{{/?}}',
    },
    {
      kind: 'paragraph',
      text: 'Los acuerdos anteriores siguen vigentes con sus fechas. Se expide la presente en {{municipio}}, {{hoy|letras}}.',
    },
    { kind: 'signatures', texts: [coordinatorSignature] },
  ],
});
