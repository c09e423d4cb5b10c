/** The proof that somebody was at a meeting, for whoever asks them for it: where and when, never what it was about (documents.md §8.12). */
import {
  coordinatorSignature,
  defineTemplate,
  issuedOnRequest,
  must,
  toWhomItMayConcern,
  value,
} from './letterhead';

export const attendanceProofTemplate = defineTemplate({
  name: 'attendanceProof',
  values: {
    codigo: must(value('text', 'Código de la reunión')),
    persona: must(value('text', 'Quien asistió')),
    documento: value('text', 'Su documento de identidad'),
    representa: value('text', 'Su cargo y su organización, lo que se conozca'),
    tipo: must(value('text', 'Tipo de reunión')),
    fecha: must(value('date', 'Fecha de la reunión')),
    hora_inicio: must(value('time', 'Hora de inicio')),
    hora_fin: value('time', 'Hora en que terminó'),
    lugar: must(value('text', 'Local de la reunión')),
    territorio: value('text', 'Barrio o paraje, con su sección'),
  },
  conditions: {
    con_documento: 'Se conoce su documento de identidad',
    con_representa: 'Consta a quién representaba',
    con_fin: 'Se anotó a qué hora terminó',
    con_territorio: 'Se conoce el barrio o paraje',
  },
  blocks: [
    { kind: 'title', text: 'CONSTANCIA DE ASISTENCIA' },
    toWhomItMayConcern,
    {
      kind: 'paragraph',
      text: 'El Departamento de Coordinación Social del Ayuntamiento Municipal de {{municipio}}, provincia {{provincia}}, hace constar que **{{persona}}**{{?con_documento}}, {{documento}}{{/?}}{{?con_representa}}, {{representa}}{{/?}}, asistió a la reunión {{codigo}} ({{tipo}}), celebrada {{fecha|letras}}, desde {{hora_inicio|letras}}{{?con_fin}} hasta {{hora_fin|letras}}{{/?}}, en {{lugar}}{{?con_territorio}}, {{territorio}}{{/?}}.',
    },
    issuedOnRequest,
    { kind: 'signatures', texts: [coordinatorSignature] },
  ],
});
