/** Says who takes the requests of a category from now on. */
import { succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { parseFields } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import { categoryHandlers } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import {
  requestCategories,
  type Handler,
  type RequestCategory,
} from '../../domain/tables/request-catalogues';
import { defineOperation, insert, update } from '../kernel/operation';
import { all } from '../kernel/reads';

type HandlerRow = Row<typeof categoryHandlers>;

/** Who takes a category; whoever looks after the place where the office wrote nothing of it. */
export const handlerOf = (
  rows: readonly Pick<HandlerRow, 'category' | 'handler'>[],
  wanted: RequestCategory,
): Handler => rows.find(({ category }) => category === wanted)?.handler ?? 'place';

export const saveCategoryHandler = defineOperation({
  name: 'saveCategoryHandler',
  title: 'Decir quién atiende una categoría',
  roles: officeRoles,
  reads: { categoryHandlers: all(categoryHandlers) },
  creates: [categoryHandlers],
  parse: (raw) => parseFields(asked.categoryHandler, raw),
  decide({ snapshot, input }) {
    const { category, handler } = input;
    const known = snapshot.categoryHandlers.all.find((row) => row.category === category);
    return succeed({
      changes: [
        known ? update(categoryHandlers, known.id, { handler }) : insert(categoryHandlers, category, input),
      ],
      output: { id: category, title: labelOf(requestCategories, category) },
    });
  },
});
