/** The default acta de reunión, in the order Spanish actas keep (documents.md §8.3); staff may restyle it. */
import {
  electionBlocks,
  electionConditions,
  electionLists,
  electionSignatures,
  electionValues,
} from './election-section';
import { coordinatorSignature, defineTemplate, must, value } from './letterhead';

/** Every mark that an acta may carry. Documents of identity stay out of it. */
const values = {
  acta_rectificada: value('text', 'Folio del acta que se corrige'),
  motivo_rectificacion: value('paragraph', 'Por qué se corrige'),
  titulo: value('text', 'Cómo se llama la reunión: su tipo y su título'),
  tipo: value('text', 'Tipo de reunión'),
  fecha: must(value('date', 'Fecha de la reunión')),
  hora_inicio: must(value('time', 'Hora de inicio')),
  hora_fin: value('time', 'Hora de cierre'),
  segunda_convocatoria: value('time', 'Hora de la segunda convocatoria'),
  lugar: must(value('text', 'Local donde se hizo')),
  territorio: value('text', 'Barrio o paraje, con su sección'),
  convoca: value('text', 'Quién convocó, con su artículo'),
  preside: value('text', 'Quién presidió'),
  secretario: value('text', 'Quien llevó el acta'),
  cargo_secretario: value('text', '«Secretaria de actas», según quien la llevó'),
  objetivo: must(value('paragraph', 'Para qué fue la reunión')),
  asistentes_total: must(value('integer', 'Cantidad de asistentes')),
  presentes: value('integer', 'Presentes que cuentan para el quórum'),
  mujeres: value('integer', 'Cantidad de mujeres'),
  hombres: value('integer', 'Cantidad de hombres'),
  quorum_requerido: value('integer', 'Quórum requerido'),
  quorum_segunda: value('integer', 'Quórum requerido en segunda convocatoria'),
  desarrollo: value('paragraph', 'Lo tratado, punto por punto'),
  asuntos_varios: value('paragraph', 'Asuntos varios e intervenciones'),
  proxima_fecha: value('date', 'Fecha de la próxima reunión'),
  ...electionValues,
} as const;

const conditions = {
  rectificativa: 'Corrige un acta anterior ya aprobada',
  quorum: 'Hubo quórum en primera convocatoria',
  quorum_en_segunda: 'Hubo quórum solo en segunda convocatoria',
  sin_quorum: 'No hubo el quórum requerido',
  con_organizaciones: 'Se sabe de qué organizaciones vinieron',
  con_sexo: 'Se anotó el sexo de todos los asistentes',
  sin_lista: 'Los nombres no van en el acta, sino en la lista anexa',
  en_segunda: 'Había segunda convocatoria',
  con_cierre: 'Se anotó la hora de cierre',
  sin_cierre: 'No se anotó la hora de cierre',
  con_preside: 'Se anotó quién presidió',
  con_secretario: 'Se anotó quién llevó el acta',
  sin_agenda: 'No se fijó orden del día',
  con_desarrollo: 'Se escribió lo tratado',
  sin_desarrollo: 'No se escribió lo tratado',
  con_anteriores: 'Hay acuerdos anteriores que seguir',
  sin_anteriores: 'No hay acuerdos anteriores',
  sin_acuerdos: 'No hubo acuerdos',
  con_asuntos: 'Hubo asuntos varios',
  sin_asuntos: 'No hubo asuntos varios',
  con_proxima: 'Hay fecha para la próxima reunión',
  con_anexos: 'Tiene fotos o documentos anexos',
  sin_anexos: 'No tiene anexos',
  firma_autoridad: 'La autoridad firma, y su nombre está anotado en Configuración',
  firma_cargo: 'La autoridad firma, y su nombre no está anotado',
  ...electionConditions,
} as const;

const lists = {
  organizaciones: {
    description: 'Organizaciones presentes',
    values: {
      nombre: value('text', 'Organización'),
      presentes: value('integer', 'Cuántos asistieron'),
      asistencia: value('text', '«(asistentes: 5)»; vacío si no consta el nombre de todos'),
    },
  },
  asistentes: must({
    description: 'Personas presentes',
    values: {
      numero: value('integer', 'Número de orden'),
      nombre: must(value('text', 'Nombre completo')),
      organizacion: value('text', 'Organización'),
      cargo: value('text', 'Cargo'),
    },
  }),
  agenda: {
    description: 'Orden del día',
    values: {
      orden: value('integer', 'Número del punto'),
      punto: must(value('text', 'Punto, con quién expone y en cuántos minutos')),
    },
  },
  puntos_tratados: {
    description: 'Puntos de los que se anotó lo tratado',
    values: {
      orden: value('integer', 'Número del punto'),
      punto: must(value('text', 'Punto')),
      desarrollo: value('paragraph', 'Lo tratado'),
      conclusion: value('text', 'En qué quedó'),
    },
  },
  acuerdos_anteriores: {
    description: 'Acuerdos pendientes de reuniones anteriores',
    values: {
      codigo: value('text', 'Código del acuerdo'),
      acuerdo: must(value('text', 'Acuerdo')),
      responsable: value('text', 'Responsable'),
      compromiso: value('date', 'Fecha de compromiso'),
      estado: value('text', 'Estado'),
      avance: value('text', 'Avance'),
    },
  },
  anexos: {
    description: 'Fotos y documentos anexos',
    values: {
      numero: value('integer', 'Número de orden'),
      clase: value('text', 'Fotografía, lista firmada o documento presentado'),
      leyenda: must(value('text', 'Leyenda')),
      enlace: value('text', 'Enlace de Drive'),
    },
  },
  acuerdos: must({
    description: 'Acuerdos de esta reunión',
    values: {
      codigo: value('text', 'Código del acuerdo'),
      acuerdo: must(value('text', 'Acuerdo')),
      responsable: must(value('text', 'Responsable')),
      compromiso: must(value('date', 'Fecha de compromiso')),
      recursos: value('text', 'Lo que hace falta para cumplirlo'),
    },
  }),
  ...electionLists,
} as const;

export const actaTemplate = defineTemplate({
  name: 'acta',
  page: { margin: 60 },
  values,
  conditions,
  lists,
  blocks: [
    { kind: 'title', text: 'ACTA Nº {{folio}}' },
    { kind: 'title', text: '{{titulo}}' },
    {
      kind: 'paragraph',
      text: '{{?rectificativa}}ACTA RECTIFICATIVA. Corrige y sustituye el acta {{acta_rectificada}}. Motivo: {{motivo_rectificacion}}{{/?}}',
    },
    {
      kind: 'paragraph',
      text: 'En {{lugar}}, {{territorio}}, municipio de {{municipio}}, provincia {{provincia}}, República Dominicana, siendo {{hora_inicio|letras}}, {{fecha|letras}}, se celebró esta reunión, convocada por {{convoca}}, con el objetivo siguiente: {{objetivo}}',
    },
    {
      kind: 'paragraph',
      text: '{{?en_segunda}}La segunda convocatoria estaba prevista para {{segunda_convocatoria|letras}}.{{/?}}',
    },
    { kind: 'heading', text: '1. Asistentes y quórum' },
    {
      kind: 'paragraph',
      text: 'Asistentes: {{asistentes_total}}{{?con_sexo}} (mujeres: {{mujeres}}; hombres: {{hombres}}){{/?}}.{{?sin_lista}} Los nombres constan en la lista de asistencia anexa.{{/?}}',
    },
    {
      kind: 'paragraph',
      text: '{{?quorum}}Comprobado el quórum reglamentario ({{presentes}} presentes; se requerían {{quorum_requerido}}), la reunión se declaró válidamente constituida.{{/?}}{{?quorum_en_segunda}}Sin quórum en primera convocatoria (se requerían {{quorum_requerido}}), la reunión se constituyó válidamente en segunda convocatoria ({{presentes}} presentes; se requerían {{quorum_segunda}}).{{/?}}{{?sin_quorum}}No se alcanzó el quórum reglamentario ({{presentes}} presentes; se requerían {{quorum_requerido}}): lo tratado se hace constar con carácter informativo.{{/?}}',
    },
    { kind: 'paragraph', text: '{{?con_organizaciones}}Organizaciones presentes:{{/?}}' },
    { kind: 'item', text: '{{#organizaciones}}{{nombre}} {{asistencia}}{{/organizaciones}}' },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Nº', cell: '{{#asistentes}}{{numero}}', points: 30 },
        { header: 'Nombre', cell: '{{nombre}}', points: 166 },
        { header: 'Organización', cell: '{{organizacion}}', points: 204 },
        { header: 'Cargo', cell: '{{cargo}}{{/asistentes}}', points: 92 },
      ],
    },
    { kind: 'heading', text: '2. Orden del día' },
    { kind: 'paragraph', text: '{{?sin_agenda}}No se fijó un orden del día.{{/?}}' },
    { kind: 'paragraph', text: '{{#agenda}}{{orden}}. {{punto}}{{/agenda}}' },
    { kind: 'heading', text: '3. Desarrollo' },
    {
      kind: 'paragraph',
      text: '{{#puntos_tratados}}{{orden}}. {{punto}}. {{desarrollo}} {{conclusion}}{{/puntos_tratados}}',
    },
    {
      kind: 'paragraph',
      text: '{{?con_desarrollo}}{{desarrollo}}{{/?}}{{?sin_desarrollo}}No se anotó lo tratado punto por punto.{{/?}}',
    },
    ...electionBlocks,
    { kind: 'heading', text: '4. Seguimiento de acuerdos anteriores' },
    {
      kind: 'paragraph',
      text: '{{?sin_anteriores}}No hay acuerdos anteriores pendientes.{{/?}}{{?con_anteriores}}Siguen pendientes de reuniones anteriores:{{/?}}',
    },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Código', cell: '{{#acuerdos_anteriores}}{{codigo}}', points: 82 },
        { header: 'Acuerdo', cell: '{{acuerdo}}', points: 120 },
        { header: 'Responsable', cell: '{{responsable}}', points: 96 },
        { header: 'Fecha', cell: '{{compromiso}}', points: 60 },
        { header: 'Estado', cell: '{{estado}}', points: 74 },
        { header: 'Avance', cell: '{{avance}}{{/acuerdos_anteriores}}', points: 60 },
      ],
    },
    { kind: 'heading', text: '5. Acuerdos y compromisos' },
    { kind: 'paragraph', text: '{{?sin_acuerdos}}En esta reunión no se tomaron acuerdos.{{/?}}' },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Código', cell: '{{#acuerdos}}{{codigo}}', points: 82 },
        { header: 'Acuerdo', cell: '{{acuerdo}}', points: 150 },
        { header: 'Responsable', cell: '{{responsable}}', points: 108 },
        { header: 'Fecha', cell: '{{compromiso}}', points: 60 },
        { header: 'Recursos', cell: '{{recursos}}{{/acuerdos}}', points: 92 },
      ],
    },
    { kind: 'heading', text: '6. Asuntos varios y próxima reunión' },
    {
      kind: 'paragraph',
      text: '{{?con_asuntos}}{{asuntos_varios}}{{/?}}{{?sin_asuntos}}No se anotaron asuntos varios.{{/?}}',
    },
    {
      kind: 'paragraph',
      text: '{{?con_proxima}}La próxima reunión se fijó para el {{proxima_fecha|larga}}.{{/?}}',
    },
    { kind: 'heading', text: '7. Clausura' },
    {
      kind: 'paragraph',
      text: '{{?con_cierre}}No habiendo más nada que tratar, se dio por terminada la reunión a {{hora_fin|letras}}, levantándose la presente acta que, leída y aprobada, firman los presentes.{{/?}}{{?sin_cierre}}No habiendo más nada que tratar, se dio por terminada la reunión, levantándose la presente acta que, leída y aprobada, firman los presentes.{{/?}}',
    },
    {
      kind: 'signatures',
      texts: [
        '{{?con_preside}}{{preside}} · {{/?}}Quien preside',
        '{{?con_secretario}}{{secretario}} · {{/?}}{{cargo_secretario}}',
        ...electionSignatures,
        '{{?firma_autoridad}}{{autoridad}} · {{titulo_autoridad}}{{/?}}',
        '{{?firma_cargo}}{{titulo_autoridad}}{{/?}}',
        // The last one always stands: what it is held to ends there.
        coordinatorSignature,
      ],
    },
    { kind: 'heading', text: 'Anexos' },
    {
      kind: 'paragraph',
      text: '{{?sin_anexos}}Lista de asistencia firmada.{{/?}}{{?con_anexos}}Además de la lista de asistencia firmada:{{/?}}',
    },
    {
      kind: 'paragraph',
      text: '{{#anexos}}{{numero}}. {{clase}}: {{leyenda}}. {{enlace}}{{/anexos}}',
    },
  ],
});
