/** The catalogue of workshops by kind, each a click away from being planned. */
import { labelOf } from '../../domain/schema/catalogue';
import { workshops } from '../../domain/tables';
import { activityKinds, activityTopics } from '../../domain/tables/activity-catalogues';
import { counted } from '../../domain/words/counted';
import { takenFromWorkshop } from '../activities';
import { all } from '../kernel/reads';
import type { ListRow } from '../search/shown';
import { line } from '../search/wording';
import { defineList } from './list';

const topics = Object.keys(activityTopics.options);

export const workshopList = defineList({
  title: 'Catálogo de talleres',
  hint: 'Lo que el departamento sabe enseñar. Al planificar uno, su objetivo, sus materiales y quién lo da ya vienen escritos.',
  empty: 'El catálogo está vacío.',
  reads: { workshops: all(workshops) },
  next: { label: 'Añadir al catálogo', form: 'workshop', values: {}, names: {} },
  rows: ({ snapshot }) =>
    snapshot.workshops.all
      .filter(({ voided }) => !voided)
      .sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic))
      .map((row): ListRow => {
        const { id, title, kind, topic, objective, hours, facilitator, active } = row;
        const names = { [id]: title };
        return {
          group: labelOf(activityKinds, kind),
          over: line(id, counted(hours, 'hora'), active ? '' : 'Ya no se ofrece'),
          title,
          detail: line(
            labelOf(activityTopics, topic),
            facilitator === undefined ? '' : `lo da ${facilitator}`,
            objective,
          ),
          opens: { kind: 'workshop', id },
          ...(active
            ? { next: { label: 'Planificar', form: 'activity', values: takenFromWorkshop(row), names } }
            : {}),
        };
      }),
});
