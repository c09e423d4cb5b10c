/** The «ficha de barrio»: one page that the authority reads before meeting an organisation (documents.md §8.13). */
import { defineTemplate, must, value } from './letterhead';

export const briefingTemplate = defineTemplate({
  name: 'briefing',
  page: { margin: 54 },
  values: {
    organizacion: must(value('text', 'Organización')),
    codigo: value('text', 'Código de la organización'),
    tipo: value('text', 'Tipo de organización'),
    estado: value('text', 'Estado de la organización'),
    territorio: must(value('text', 'Barrio o paraje, con su sección')),
    familias: value('integer', 'Familias representadas'),
    registro: value('text', 'Registro municipal'),
    vence: value('date', 'Hasta cuándo dura el mandato de la directiva'),
    hogares: value('integer', 'Hogares anotados en los lugares que atiende'),
    vecinas: value('text', 'Las otras organizaciones de esos lugares, con el mandato de su directiva'),
    ultima_reunion: value('text', 'Última reunión celebrada'),
    con_sindico: value('text', 'Última reunión con la autoridad'),
    del_ayuntamiento: value('text', 'Acuerdos pendientes a cargo del ayuntamiento; «ninguno» si no los hay'),
    de_la_comunidad: value('text', 'Acuerdos pendientes a cargo de la comunidad y de otros'),
    sin_identificar: value('integer', 'Acuerdos pendientes de los que no se sabe quién responde'),
    otros_acuerdos: value('integer', 'Acuerdos pendientes que no caben en la tabla'),
    otras_solicitudes: value('integer', 'Solicitudes abiertas que no caben en la tabla'),
  },
  conditions: {
    con_familias: 'Se sabe cuántas familias representa',
    con_registro: 'Se sabe su registro municipal',
    sin_directiva: 'No tiene directiva anotada',
    mandato_vigente: 'El mandato de la directiva está vigente',
    mandato_vencido: 'El mandato de la directiva está vencido',
    con_hogares: 'Hay hogares anotados en los lugares que atiende',
    con_vecinas: 'Hay otras organizaciones en esos lugares',
    sin_acuerdos: 'No hay acuerdos pendientes',
    con_acuerdos: 'Hay acuerdos pendientes',
    con_sin_identificar: 'De algún acuerdo no se sabe quién responde',
    mas_acuerdos: 'Hay más acuerdos de los que caben',
    sin_solicitudes: 'No hay solicitudes abiertas',
    mas_solicitudes: 'Hay más solicitudes de las que caben',
  },
  lists: {
    directiva: {
      description: 'Cargos de la directiva',
      values: {
        cargo: value('text', 'Cargo'),
        nombre: must(value('text', 'Quien lo ocupa')),
        telefono: value('text', 'Una coma y su teléfono; vacío si no se conoce'),
      },
    },
    acuerdos: must({
      description: 'Acuerdos pendientes, los más atrasados primero',
      values: {
        codigo: value('text', 'Código del acuerdo'),
        acuerdo: must(value('text', 'Acuerdo')),
        responsable: value('text', 'Responsable'),
        compromiso: value('date', 'Fecha de compromiso'),
        estado: value('text', 'Estado, y si está vencido'),
      },
    }),
    solicitudes: must({
      description: 'Solicitudes abiertas de la organización y su comunidad: código y clase de asunto',
      values: {
        codigo: must(value('text', 'Código de la solicitud')),
        asunto: value('text', 'Clase de asunto, nunca la necesidad'),
        desde: value('date', 'Fecha en que se presentó'),
        estado: value('text', 'Estado'),
      },
    }),
    puntos: must({
      description: 'Puntos que se sugieren',
      values: { punto: must(value('text', 'Punto')) },
    }),
  },
  blocks: [
    { kind: 'title', text: 'FICHA DE BARRIO' },
    {
      kind: 'paragraph',
      text: '**{{organizacion}}** ({{codigo}}) · {{tipo}} · {{estado}} · {{territorio}}{{?con_familias}} · {{familias}} familias{{/?}}{{?con_registro}} · Registro municipal: {{registro}}{{/?}}',
    },
    {
      kind: 'paragraph',
      text: '**Directiva:** {{?sin_directiva}}no hay ninguna anotada.{{/?}}{{?mandato_vigente}}mandato vigente hasta el {{vence|larga}}.{{/?}}{{?mandato_vencido}}mandato vencido desde el {{vence|larga}}.{{/?}}',
    },
    { kind: 'item', text: '{{#directiva}}{{cargo}}: {{nombre}}{{telefono}}{{/directiva}}' },
    {
      kind: 'paragraph',
      text: '{{?con_hogares}}**Hogares anotados en su lugar:** {{hogares}}. {{/?}}{{?con_vecinas}}**Otras organizaciones:** {{vecinas}}.{{/?}}',
    },
    { kind: 'paragraph', text: '**Última reunión:** {{ultima_reunion}}' },
    { kind: 'paragraph', text: '**Última con la autoridad:** {{con_sindico}}' },
    { kind: 'heading', text: 'Acuerdos pendientes' },
    {
      kind: 'paragraph',
      text: '{{?sin_acuerdos}}No hay acuerdos pendientes.{{/?}}{{?con_acuerdos}}A cargo del ayuntamiento: {{del_ayuntamiento}}. A cargo de la comunidad y de otros: {{de_la_comunidad}}.{{/?}}{{?con_sin_identificar}} Sin responsable identificado: {{sin_identificar}}.{{/?}}{{?mas_acuerdos}} Se muestran los más atrasados; hay {{otros_acuerdos}} más.{{/?}}',
    },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Código', cell: '{{#acuerdos}}{{codigo}}', points: 82 },
        { header: 'Acuerdo', cell: '{{acuerdo}}', points: 184 },
        { header: 'Responsable', cell: '{{responsable}}', points: 104 },
        { header: 'Fecha', cell: '{{compromiso}}', points: 62 },
        { header: 'Estado', cell: '{{estado}}{{/acuerdos}}', points: 72 },
      ],
    },
    { kind: 'heading', text: 'Solicitudes abiertas' },
    {
      kind: 'paragraph',
      text: '{{?sin_solicitudes}}No hay solicitudes abiertas.{{/?}}{{?mas_solicitudes}}Se muestran las más antiguas; hay {{otras_solicitudes}} más.{{/?}}',
    },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Código', cell: '{{#solicitudes}}{{codigo}}', points: 110 },
        { header: 'Asunto', cell: '{{asunto}}', points: 184 },
        { header: 'Desde', cell: '{{desde}}', points: 90 },
        { header: 'Estado', cell: '{{estado}}{{/solicitudes}}', points: 120 },
      ],
    },
    { kind: 'heading', text: 'Puntos que se sugieren' },
    { kind: 'item', text: '{{#puntos}}{{punto}}{{/puntos}}' },
  ],
});
