/** Who takes the requests of each category: whoever looks after the place, or a role of the department. */
import { choice } from '../schema/field';
import { defineSystemTable, given } from '../schema/table';
import { handlers, requestCategories } from './request-catalogues';

export const categoryHandlers = defineSystemTable({
  name: 'categoryHandler',
  sheet: 'Categorías',
  singular: 'la categoría',
  ids: given,
  idLabel: 'Clave',
  line: 0,
  visible: true,
  title: ['category'],
  fields: {
    category: choice('Categoría', requestCategories),
    handler: choice('La atiende', handlers, {
      help: 'Quien tenga ese rol; si esa persona falta, su sustituto(a), y si no, quien atiende el lugar.',
    }),
  },
});
