/** What belongs to a meeting besides its acta: photographs and papers, each a link to Drive with its caption. */
import { choice, optional, ref, text, url, yesNo } from '../schema/field';
import { defineTable, yearly } from '../schema/table';
import { annexKinds } from './meeting-catalogues';
import { meetings } from './meetings';

export const annexes = defineTable({
  name: 'annex',
  sheet: 'Anexos',
  singular: 'el anexo',
  code: 'ANX',
  ids: yearly(5),
  line: 1,
  title: ['caption'],
  fields: {
    meeting: ref('Reunión', () => meetings),
    kind: choice('Clase de anexo', annexKinds),
    caption: text('Leyenda', {
      help: 'Qué se ve o qué papel es; va en el acta. Sin nombres de menores ni motivos de ayuda.',
    }),
    link: url('Enlace de Drive', { help: 'En Drive: Compartir › Copiar enlace.' }),
    permission: optional(
      yesNo('Dieron permiso para la foto', {
        help: 'Las personas que se reconocen; de un menor, su madre, su padre o quien lo tiene a cargo. Sin permiso, la foto no se guarda.',
      }),
    ),
  },
});
