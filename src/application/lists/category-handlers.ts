/** Who takes the requests of each category, and who that is today. */
import { labelOf } from '../../domain/schema/catalogue';
import { categoryHandlers, staff } from '../../domain/tables';
import { handlers, requestCategories, type RequestCategory } from '../../domain/tables/request-catalogues';
import { all, columns } from '../kernel/reads';
import { handlerOf } from '../requests';
import type { ListRow } from '../search/shown';
import { defineList } from './list';

export const categoryHandlerList = defineList({
  title: 'Quién atiende cada categoría',
  hint: 'Lo que llega va a quien atiende el lugar, salvo las categorías que usted le dé a un rol. Vale para lo que llegue desde ahora; lo que ya tiene responsable no cambia.',
  empty: 'No hay categorías.',
  reads: {
    categoryHandlers: all(categoryHandlers),
    staff: columns(staff, 'name', 'role', 'active', 'voided'),
  },
  rows({ snapshot }) {
    const team = snapshot.staff.all.filter(({ active, voided }) => active && !voided);
    return Object.entries(requestCategories.options)
      .map(([key, title]): ListRow => {
        const category = key as RequestCategory;
        const handler = handlerOf(snapshot.categoryHandlers.all, category);
        const names = team.filter(({ role }) => role === handler).map(({ name }) => name);
        return {
          group: handler === 'place' ? 'Por el lugar' : 'Por la categoría',
          over: handler === 'place' ? '' : labelOf(handlers, handler),
          title,
          detail: handler === 'place' ? '' : names.join(', ') || 'Nadie activo tiene ese rol',
          next: {
            label: 'Cambiar quién la atiende',
            form: 'categoryHandler',
            values: { category, handler },
            names: {},
          },
        };
      })
      .sort((a, b) => (a.group === b.group ? 0 : a.group === 'Por la categoría' ? -1 : 1));
  },
});
