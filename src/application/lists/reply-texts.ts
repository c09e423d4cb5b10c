/** The texts with which applicants are answered, state by state: the house's, and what the office wrote instead. */
import { houseWords, wordsFor } from '../../domain/replies/reply-words';
import { labelOf } from '../../domain/schema/catalogue';
import { replyTexts } from '../../domain/tables';
import { requestCategories, requestStates } from '../../domain/tables/request-catalogues';
import { all } from '../kernel/reads';
import type { ListRow } from '../search/shown';
import { defineList } from './list';

const label = 'Cambiar este texto';

export const replyTextList = defineList({
  title: 'Textos para responder',
  hint: 'Lo que se le dice a quien solicita, según el estado. Cámbielo con sus palabras; una categoría puede tener el suyo.',
  empty: 'No hay textos.',
  reads: { replyTexts: all(replyTexts) },
  next: { label: 'Escribir el de una categoría', form: 'replyText', values: {}, names: {} },
  rows({ snapshot }) {
    const own = snapshot.replyTexts.all;
    const common = Object.keys(houseWords).map((key): ListRow => {
      const status = key as keyof typeof houseWords;
      const text = wordsFor(own, { status, category: undefined, confidential: true });
      return {
        group: 'Para todas las categorías',
        over: text === houseWords[status] ? 'Del sistema' : 'De la oficina',
        title: labelOf(requestStates, status),
        detail: text,
        next: { label, form: 'replyText', values: { status, text }, names: {} },
      };
    });
    const special = own.flatMap(({ status, category, text }): ListRow[] =>
      category === undefined || text === undefined
        ? []
        : [
            {
              group: 'Para una categoría',
              over: labelOf(requestCategories, category),
              title: labelOf(requestStates, status),
              detail: text,
              next: { label, form: 'replyText', values: { status, category, text }, names: {} },
            },
          ],
    );
    return [...common, ...special];
  },
});
