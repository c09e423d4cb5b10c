/** The proof that somebody came to the office, or was visited, about a request: when, never what it asks (documents.md §8.12). */
import {
  coordinatorSignature,
  defineTemplate,
  issuedOnRequest,
  must,
  toWhomItMayConcern,
  value,
} from './letterhead';

export const visitProofTemplate = defineTemplate({
  name: 'visitProof',
  values: {
    codigo: must(value('text', 'Código de la solicitud')),
    persona: must(value('text', 'Quien hizo la solicitud')),
    documento: value('text', 'Su documento de identidad'),
    fecha: must(value('date', 'Fecha de la visita')),
    territorio: value('text', 'Barrio o paraje, con su sección'),
  },
  conditions: {
    con_documento: 'Se conoce su documento de identidad',
    en_oficina: 'Vino a la oficina',
    en_comunidad: 'Se le visitó',
    con_territorio: 'Se conoce el barrio o paraje donde se le visitó',
  },
  blocks: [
    { kind: 'title', text: 'CONSTANCIA DE VISITA' },
    toWhomItMayConcern,
    {
      kind: 'paragraph',
      text: 'El Departamento de Coordinación Social del Ayuntamiento Municipal de {{municipio}}, provincia {{provincia}}, hace constar que **{{persona}}**{{?con_documento}}, {{documento}}{{/?}}, {{?en_oficina}}visitó esta oficina{{/?}}{{?en_comunidad}}recibió la visita de este departamento{{/?}} {{fecha|letras}}{{?con_territorio}}, en {{territorio}}{{/?}}, en relación con la solicitud {{codigo}}.',
    },
    issuedOnRequest,
    { kind: 'signatures', texts: [coordinatorSignature] },
  ],
});
