/** The certificates of an activity: one document for all of them, a page for each person, to be printed and signed. */
import { coordinatorSignature, defineTemplate, must, value } from './letterhead';

export const certificatesTemplate = defineTemplate({
  name: 'certificates',
  page: { lying: true, margin: 72 },
  values: {
    titulo: must(value('text', 'Título de la actividad')),
    actividad: value('text', '«el microtaller», «el intercambio» o «el curso nacional»'),
    periodo: must(value('text', '«el 14 de marzo de 2026», o del primer día al último')),
    lugar: value('text', 'Dónde se hizo'),
    facilita: value('text', 'Quién la impartió'),
  },
  conditions: {
    con_facilitador: 'Consta quién impartió la actividad',
  },
  lists: {
    certificados: {
      description: 'Las personas que reciben certificado',
      required: true,
      values: {
        certificado: must(value('text', 'Folio del certificado')),
        codigo: must(value('text', 'Código para comprobarlo')),
        nombre: must(value('text', 'Nombre de la persona')),
        identidad: value('text', 'Su documento y su organización, lo que se conozca'),
        duracion: must(value('text', 'Las horas que asistió, en palabras y en cifras')),
        emitido: value('text', 'El día en que se emitió por primera vez, en palabras'),
      },
    },
  },
  blocks: [
    {
      kind: 'page',
      points: 360,
      texts: [
        '{{#certificados}}CERTIFICADO',
        'El Ayuntamiento Municipal de {{municipio}} certifica que',
        '**{{nombre}}**',
        '{{identidad}}',
        'participó en {{actividad}} **«{{titulo}}»**, que se impartió {{periodo}} en {{lugar}}, con una duración de {{duracion}}.',
        'Dado en {{municipio}}, {{emitido}}.',
        '______________________________',
        '{{?con_autoridad}}{{autoridad}} · {{/?}}{{titulo_autoridad}}',
        '______________________________',
        coordinatorSignature,
        '{{?con_facilitador}}______________________________{{/?}}',
        '{{?con_facilitador}}{{facilita}} · Facilitador(a){{/?}}',
        'Folio {{certificado}} · Código de verificación {{codigo}}{{/certificados}}',
      ],
    },
  ],
});
