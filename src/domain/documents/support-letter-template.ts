/** The letter with which the ayuntamiento supports somebody who goes to a course elsewhere (documents.md §8.12). */
import {
  addressee,
  authoritySignature,
  contactLine,
  coordinatorSignature,
  defineTemplate,
  greeting,
  letterDate,
  must,
  value,
} from './letterhead';

export const supportLetterTemplate = defineTemplate({
  name: 'supportLetter',
  values: {
    codigo: must(value('text', 'Código del apoyo')),
    institucion: must(value('text', 'Institución que imparte el curso')),
    persona: must(value('text', 'Quien va al curso')),
    documento: value('text', 'Su documento de identidad'),
    organizacion: value('text', 'Organización que la propone'),
    territorio: value('text', 'Barrio o paraje donde vive, con su sección'),
    curso: must(value('text', 'Curso')),
    inicio: value('date', 'Cuándo empieza'),
    fin: value('date', 'Cuándo termina'),
    aporte: value('money', 'Lo que aporta el ayuntamiento'),
  },
  conditions: {
    con_documento: 'Se conoce su documento de identidad',
    con_organizacion: 'La propone una organización',
    con_territorio: 'Se conoce dónde vive',
    con_aporte: 'El ayuntamiento aporta dinero',
  },
  blocks: [
    { kind: 'title', text: 'CARTA DE APOYO' },
    { kind: 'paragraph', text: letterDate },
    { kind: 'paragraph', text: addressee('institucion') },
    { kind: 'paragraph', text: greeting },
    {
      kind: 'paragraph',
      text: 'El Ayuntamiento Municipal de {{municipio}}, a través del Departamento de Coordinación Social, apoya la participación de **{{persona}}**{{?con_documento}}, {{documento}}{{/?}}{{?con_territorio}}, de {{territorio}}{{/?}}{{?con_organizacion}}, propuesta por {{organizacion}}{{/?}}, en el curso **«{{curso}}»**, que se imparte del {{inicio|larga}} al {{fin|larga}}.',
    },
    {
      kind: 'paragraph',
      text: '{{?con_aporte}}Para ello el ayuntamiento aporta la suma de {{aporte}} ({{aporte|letras}}).{{/?}}',
    },
    {
      kind: 'paragraph',
      text: 'Lo que aprenda servirá a su comunidad. Les agradecemos las facilidades que puedan darle y, al terminar, la constancia de que culminó el curso, citando el código **{{codigo}}**.',
    },
    { kind: 'paragraph', text: contactLine },
    {
      kind: 'signatures',
      texts: [coordinatorSignature, authoritySignature],
    },
  ],
});
