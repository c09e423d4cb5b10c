/** What the acta of an asamblea eleccionaria says besides (documents.md §8.3): who was elected, how, by how many votes. */
import { value, must } from './letterhead';
import type { Block } from './template';

/** Marks of the acta that only an election fills. */
export const electionValues = {
  observador_eleccion: value('text', 'Quien observó la elección por el Ayuntamiento'),
} as const;

export const electionConditions = {
  eleccion: 'Es una asamblea eleccionaria',
  eleccion_pendiente: 'La directiva elegida todavía no está registrada',
  con_electas: 'La directiva elegida está registrada',
  con_comision: 'Se anotó la comisión electoral',
  con_observador: 'Se anotó quién observó la elección',
} as const;

export const electionLists = {
  directivas_electas: {
    description: 'Directivas elegidas en la asamblea',
    values: {
      organizacion: must(value('text', 'Organización')),
      inicio: value('date', 'Inicio del mandato'),
      vence: value('date', 'Fin del mandato'),
      constancia: value('paragraph', 'Comisión electoral, observador, aceptación y juramentación'),
    },
  },
  votacion: {
    description: 'Planchas o candidaturas, con sus votos',
    values: {
      plancha: must(value('text', 'Plancha o candidatura; también los nulos y el total')),
      votos: must(value('text', 'Votos que obtuvo')),
    },
  },
  electos: {
    description: 'Personas elegidas, cargo por cargo',
    values: {
      cargo: must(value('text', 'Cargo')),
      persona: must(value('text', 'Persona elegida')),
    },
  },
} as const;

export const electionBlocks: readonly Block[] = [
  { kind: 'heading', text: '{{?eleccion}}Elección de la directiva{{/?}}' },
  {
    kind: 'paragraph',
    text: '{{?eleccion_pendiente}}Los resultados de la elección quedan pendientes de registrar: esta acta no da fe de ellos.{{/?}}',
  },
  {
    kind: 'paragraph',
    text: '{{#directivas_electas}}{{organizacion}}: directiva elegida para el período del {{inicio|larga}} al {{vence|larga}}. {{constancia}}{{/directivas_electas}}',
  },
  {
    kind: 'table',
    letters: 9,
    columns: [
      { header: 'Plancha o candidatura', cell: '{{#votacion}}{{plancha}}', points: 392 },
      { header: 'Votos', cell: '{{votos}}{{/votacion}}', points: 100 },
    ],
  },
  { kind: 'paragraph', text: '{{?con_electas}}Quedaron elegidas, cargo por cargo:{{/?}}' },
  {
    kind: 'table',
    letters: 9,
    columns: [
      { header: 'Cargo', cell: '{{#electos}}{{cargo}}', points: 212 },
      { header: 'Persona elegida', cell: '{{persona}}{{/electos}}', points: 280 },
    ],
  },
];

/** Who signs besides, where they took part. */
export const electionSignatures: readonly string[] = [
  '{{?con_comision}}Por la comisión electoral{{/?}}',
  '{{?con_observador}}{{observador_eleccion}} · Observador(a) municipal{{/?}}',
];
