/** The letters that invite organisations to an exchange or a workshop, and ask the host to receive it: a page for each. */
import {
  addressee,
  contactLine,
  coordinatorSignature,
  defineTemplate,
  greeting,
  letterDate,
  must,
  value,
} from './letterhead';

export const invitationsTemplate = defineTemplate({
  name: 'invitations',
  values: {
    codigo: must(value('text', 'Código de la actividad')),
    titulo: must(value('text', 'Título de la actividad')),
    actividad: value('text', '«el microtaller», «el intercambio local» o «el curso nacional»'),
    periodo: must(value('text', '«el 14 de marzo de 2026», o del primer día al último')),
    horario: value('text', 'Las horas de cada sesión'),
    lugar: must(value('text', 'Dónde se hace')),
    territorio: value('text', 'Barrio o paraje, con su sección'),
    objetivo: value('paragraph', 'Para qué se hace'),
    cupo: value('integer', 'Cuántas personas pueden venir de cada organización'),
    anfitriona: value('text', 'Organización que recibe a las demás'),
  },
  conditions: {
    con_cupo: 'Hay cupo por organización',
    con_anfitriona: 'Una organización recibe a las demás',
  },
  lists: {
    cartas: {
      description: 'Las organizaciones a las que se escribe',
      required: true,
      values: {
        organizacion: must(value('text', 'Organización')),
        atencion: value('text', '«Atención:» y el nombre de quien preside; vacío si no se conoce'),
        pedido: must(value('text', '«les invitamos a participar en», o lo que se pide a quien recibe')),
      },
    },
  },
  blocks: [
    {
      kind: 'page',
      look: 'letter',
      points: 420,
      texts: [
        '{{#cartas}}CARTA DE INVITACIÓN',
        letterDate,
        addressee('organizacion'),
        '{{atencion}}',
        greeting,
        'Por este medio {{pedido}} {{actividad}} **«{{titulo}}»**, que se celebrará {{periodo}} en **{{lugar}}, {{territorio}}**.',
        '**Horario:** {{horario}}',
        '**Objetivo:** {{objetivo}}',
        '{{?con_anfitriona}}**Recibe a las demás:** {{anfitriona}}.{{/?}}',
        '{{?con_cupo}}Pueden participar {{cupo|letras}} ({{cupo}}) personas de cada organización.{{/?}}',
        'Les agradecemos confirmar con tiempo quiénes vendrán, citando el código **{{codigo}}**.',
        contactLine,
        '______________________________',
        `${coordinatorSignature}{{/cartas}}`,
      ],
    },
  ],
});
