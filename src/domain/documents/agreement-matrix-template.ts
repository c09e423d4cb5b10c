/** The matrix of what one responsible has promised: each agreement with its dates, its delay and its state, and a place to sign for it. */
import { coordinatorSignature, defineTemplate, must, value } from './letterhead';

export const agreementMatrixTemplate = defineTemplate({
  name: 'agreementMatrix',
  page: { lying: true, margin: 36 },
  values: {
    responsable: must(value('text', 'Quién responde de los acuerdos')),
    codigo: value('text', 'Su código; vacío si no lo tiene'),
    desde: value('date', 'Desde cuándo se muestran los acuerdos ya cerrados'),
    abiertos: value('integer', 'Acuerdos abiertos'),
    vencidos: value('integer', 'De ellos, con la fecha pasada'),
    totales: must(value('text', 'Cuántos hay en cada estado, en una línea')),
    firmante: value('text', 'Quien preside la organización'),
    enterado: value('text', '«Enterada», según quien firma; «Enterado(a)» si no se sabe'),
  },
  conditions: {
    con_codigo: 'El responsable tiene código',
    con_vencidos: 'Hay acuerdos abiertos con la fecha pasada',
    con_firmante: 'Se sabe quién preside la organización',
  },
  lists: {
    acuerdos: must({
      description: 'Los acuerdos: primero los abiertos, el más atrasado arriba',
      values: {
        acuerdo: must(value('text', 'Código del acuerdo')),
        origen: value('text', 'El acta o la actividad de la que viene, con su fecha'),
        texto: must(value('text', 'Lo que se acordó')),
        original: value('date', 'Fecha de compromiso original'),
        actual: must(value('date', 'Fecha de compromiso actual')),
        estado: must(value('text', 'Estado')),
        atraso: value('integer', 'Días de atraso; vacío si no lo hay'),
        avance: value('text', 'Lo que se ha hecho'),
        evidencia: value('text', '«Sí» si hay evidencia en el registro'),
      },
    }),
  },
  blocks: [
    { kind: 'title', text: 'MATRIZ DE ACUERDOS' },
    {
      kind: 'paragraph',
      text: '**Responsable:** {{responsable}}{{?con_codigo}} ({{codigo}}){{/?}} · **Al:** {{hoy|larga}} · **Abiertos:** {{abiertos}}{{?con_vencidos}}, vencidos: {{vencidos}}{{/?}}',
    },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Código', cell: '{{#acuerdos}}{{acuerdo}}', points: 82 },
        { header: 'Origen', cell: '{{origen}}', points: 92 },
        { header: 'Acuerdo', cell: '{{texto}}', points: 170 },
        { header: 'Fecha original', cell: '{{original}}', points: 60 },
        { header: 'Fecha actual', cell: '{{actual}}', points: 60 },
        { header: 'Estado', cell: '{{estado}}', points: 70 },
        { header: 'Días de atraso', cell: '{{atraso}}', points: 42 },
        { header: 'Avance', cell: '{{avance}}', points: 92 },
        { header: 'Evidencia', cell: '{{evidencia}}{{/acuerdos}}', points: 52 },
      ],
    },
    { kind: 'paragraph', text: '**Total por estado:** {{totales}}.' },
    {
      kind: 'paragraph',
      text: 'Constan los acuerdos abiertos y los que se cerraron desde el {{desde|larga}}. Quien firma queda enterado(a) de las fechas de los que siguen abiertos.',
    },
    {
      kind: 'signatures',
      texts: [
        '{{enterado}}: {{?con_firmante}}{{firmante}}, por {{/?}}{{responsable}} · Fecha ____/____/________',
        coordinatorSignature,
      ],
    },
  ],
});
