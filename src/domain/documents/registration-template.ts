/** The certification that an organisation is registered, who its board is and until when (documents.md §8.12). */
import {
  authoritySignature,
  contactLine,
  coordinatorSignature,
  defineTemplate,
  issuedOnRequest,
  must,
  value,
} from './letterhead';

export const registrationTemplate = defineTemplate({
  name: 'registration',
  values: {
    organizacion: must(value('text', 'Organización')),
    codigo: must(value('text', 'Código de la organización')),
    tipo: value('text', 'Tipo de organización'),
    territorio: must(value('text', 'Barrio o paraje, con su sección')),
    registro: must(value('text', 'Número del registro municipal')),
    registrada: value('date', 'Fecha del registro municipal'),
    rnc: value('text', 'RNC'),
    eleccion: value('date', 'Cuándo se eligió la directiva'),
    desde: must(value('date', 'Desde cuándo dura el mandato')),
    vence: must(value('date', 'Hasta cuándo dura el mandato')),
  },
  conditions: {
    con_rnc: 'Tiene RNC',
  },
  lists: {
    directiva: {
      description: 'Cargos de la directiva vigente',
      required: true,
      values: { cargo: must(value('text', 'Cargo')), nombre: must(value('text', 'Quien lo ocupa')) },
    },
  },
  blocks: [
    { kind: 'title', text: 'CERTIFICACIÓN DE ORGANIZACIÓN REGISTRADA' },
    {
      kind: 'paragraph',
      text: 'El Departamento de Coordinación Social del Ayuntamiento Municipal de {{municipio}}, provincia {{provincia}}, certifica que **{{organizacion}}** ({{tipo}}), de {{territorio}}, está inscrita en el registro municipal de organizaciones con el número **{{registro}}**, desde el {{registrada|larga}}, y lleva en este departamento el código {{codigo}}{{?con_rnc}}; su RNC es {{rnc}}{{/?}}.',
    },
    {
      kind: 'paragraph',
      text: 'Su directiva, electa el {{eleccion|larga}}, está vigente: su período va del {{desde|larga}} al {{vence|larga}}. La forman:',
    },
    {
      kind: 'table',
      columns: [
        { header: 'Cargo', cell: '{{#directiva}}{{cargo}}', points: 180 },
        { header: 'Nombre', cell: '{{nombre}}{{/directiva}}', points: 288 },
      ],
    },
    issuedOnRequest,
    { kind: 'paragraph', text: contactLine },
    {
      kind: 'signatures',
      texts: [coordinatorSignature, authoritySignature],
    },
  ],
});
