/** The report of a workshop, an exchange or a course: what, where, who came, what came of it. Counts are derived, nobody is named. */
import { coordinatorSignature, defineTemplate, must, value } from './letterhead';

const values = {
  clase: must(value('text', '«taller», «intercambio» o «curso»')),
  titulo: must(value('text', 'Título de la actividad')),
  codigo: value('text', 'Código de la actividad'),
  tipo: value('text', 'Tipo de actividad'),
  tema: value('text', 'Tema de la actividad'),
  objetivo: value('paragraph', 'Objetivo'),
  periodo: must(value('text', '«el 14 de marzo de 2026», o del primer día al último')),
  lugar: value('text', 'Dónde se hizo'),
  territorio: value('text', 'Barrio o paraje, con su sección'),
  facilita: value('text', 'Quién la impartió'),
  institucion: value('text', 'Institución que la impartió'),
  anfitriona: value('text', 'Organización anfitriona'),
  horas: value('text', 'Cuánto duró: «5 h»'),
  inscritas: value('integer', 'Personas inscritas'),
  asistieron: value('integer', 'Personas que asistieron a alguna sesión'),
  mujeres: value('integer', 'De ellas, mujeres'),
  hombres: value('integer', 'De ellas, hombres'),
  sin_sexo: value('integer', 'De ellas, sin sexo anotado'),
  horas_asistidas: value('text', 'Las horas de todas las personas juntas'),
  certificados: value('integer', 'Certificados vigentes'),
  temas: must(value('paragraph', 'Temas tratados')),
  aprendizajes: value('paragraph', 'Aprendizajes'),
  dificultades: value('paragraph', 'Dificultades'),
  costo: value('text', 'Cuánto costó'),
  transporte: value('text', 'Cuánto de ello fue transporte'),
  fotos: value('text', 'Enlace de las fotos'),
} as const;

const conditions = {
  con_facilitador: 'Consta quién la impartió',
  con_institucion: 'La impartió una institución',
  con_anfitriona: 'La recibió una organización',
  con_sin_sexo: 'De alguien no consta el sexo',
  con_certificados: 'Se emitieron certificados',
  con_aprendizajes: 'Se anotaron aprendizajes',
  con_dificultades: 'Se anotaron dificultades',
  sin_dificultades: 'No se anotaron dificultades',
  con_evaluacion: 'Quienes asistieron la evaluaron',
  con_costo: 'Consta cuánto costó',
  con_transporte: 'Consta cuánto fue transporte',
  con_fotos: 'Hay fotos',
  sin_compromisos: 'No se anotaron compromisos',
} as const;

const lists = {
  sesiones: must({
    description: 'Las sesiones, en su orden',
    values: {
      sesion: must(value('date', 'Día de la sesión')),
      horario: value('text', 'De qué hora a qué hora'),
      tema_sesion: value('text', 'Tema de la sesión'),
      duracion: value('text', 'Cuánto duró'),
      asistentes: value('text', 'Cuántas personas asistieron'),
    },
  }),
  organizaciones: must({
    description: 'Quienes asistieron, por organización',
    values: {
      organizacion: must(value('text', 'Organización')),
      de_mujeres: value('integer', 'Mujeres'),
      de_hombres: value('integer', 'Hombres'),
      sin_dato: value('integer', 'Sin sexo anotado'),
      total: value('integer', 'Todas las personas'),
    },
  }),
  evaluacion: {
    description: 'Lo que dicen juntas las evaluaciones; nada mientras son muy pocas',
    values: {
      pregunta: must(value('text', 'Lo que se preguntó')),
      resultado: must(value('paragraph', 'El promedio, o lo que escribieron, cada comentario en su línea')),
    },
  },
  compromisos: must({
    description: 'Lo que se prometió',
    values: {
      acuerdo: must(value('text', 'Código del compromiso')),
      compromiso: must(value('text', 'Compromiso')),
      responsable: value('text', 'Responsable'),
      fecha: value('date', 'Para cuándo'),
      estado: value('text', 'Estado'),
    },
  }),
} as const;

export const activityReportTemplate = defineTemplate({
  name: 'activityReport',
  page: { margin: 54 },
  values,
  conditions,
  lists,
  blocks: [
    { kind: 'title', text: 'INFORME DE {{clase|mayusculas}}' },
    { kind: 'paragraph', text: '**{{titulo}}** ({{codigo}}) · {{tipo}} · {{tema}}' },
    { kind: 'paragraph', text: '**Objetivo:** {{objetivo}}' },
    {
      kind: 'paragraph',
      text: 'Se hizo {{periodo}} en {{lugar}}, {{territorio}}: {{horas}} en total{{?con_facilitador}}. Facilitó: {{facilita}}{{/?}}{{?con_institucion}}. Institución: {{institucion}}{{/?}}{{?con_anfitriona}}. Organización anfitriona: {{anfitriona}}{{/?}}.',
    },
    { kind: 'heading', text: 'Sesiones' },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Fecha', cell: '{{#sesiones}}{{sesion}}', points: 66 },
        { header: 'Horario', cell: '{{horario}}', points: 124 },
        { header: 'Tema', cell: '{{tema_sesion}}', points: 186 },
        { header: 'Duración', cell: '{{duracion}}', points: 64 },
        { header: 'Asistieron', cell: '{{asistentes}}{{/sesiones}}', points: 64 },
      ],
    },
    { kind: 'heading', text: 'Participantes' },
    {
      kind: 'paragraph',
      text: 'Asistencia: **{{asistieron}}** de {{inscritas}} personas inscritas. Mujeres: {{mujeres}}. Hombres: {{hombres}}.{{?con_sin_sexo}} Sin sexo anotado: {{sin_sexo}}.{{/?}} Horas de formación de todas juntas: {{horas_asistidas}}.{{?con_certificados}} Certificados emitidos: {{certificados}}.{{/?}}',
    },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Organización', cell: '{{#organizaciones}}{{organizacion}}', points: 244 },
        { header: 'Mujeres', cell: '{{de_mujeres}}', points: 65 },
        { header: 'Hombres', cell: '{{de_hombres}}', points: 65 },
        { header: 'Sin dato', cell: '{{sin_dato}}', points: 65 },
        { header: 'Total', cell: '{{total}}{{/organizaciones}}', points: 65 },
      ],
    },
    { kind: 'heading', text: 'Temas tratados' },
    { kind: 'paragraph', text: '{{temas}}' },
    { kind: 'paragraph', text: '{{?con_aprendizajes}}**Aprendizajes:** {{aprendizajes}}{{/?}}' },
    {
      kind: 'paragraph',
      text: '**Dificultades:** {{?con_dificultades}}{{dificultades}}{{/?}}{{?sin_dificultades}}ninguna anotada.{{/?}}',
    },
    {
      kind: 'paragraph',
      text: '{{?con_costo}}**Costo:** {{costo}}{{/?}}{{?con_transporte}} (transporte: {{transporte}}){{/?}}',
    },
    { kind: 'paragraph', text: '{{?con_fotos}}**Fotos:** {{fotos}}{{/?}}' },
    {
      kind: 'paragraph',
      text: '{{?con_evaluacion}}**Evaluación de quienes asistieron**, anónima:{{/?}}',
    },
    { kind: 'item', text: '{{#evaluacion}}{{pregunta}}: {{resultado}}{{/evaluacion}}' },
    { kind: 'heading', text: 'Compromisos' },
    { kind: 'paragraph', text: '{{?sin_compromisos}}No se anotaron compromisos.{{/?}}' },
    {
      kind: 'table',
      letters: 9,
      columns: [
        { header: 'Código', cell: '{{#compromisos}}{{acuerdo}}', points: 84 },
        { header: 'Compromiso', cell: '{{compromiso}}', points: 190 },
        { header: 'Responsable', cell: '{{responsable}}', points: 104 },
        { header: 'Fecha', cell: '{{fecha}}', points: 62 },
        { header: 'Estado', cell: '{{estado}}{{/compromisos}}', points: 64 },
      ],
    },
    { kind: 'signatures', texts: [coordinatorSignature] },
  ],
});
