/** What everybody of the field has before them until Sunday, place by place, and what of it was visited already. */
import { planWeek } from '../../domain/planning/week-plan';
import { formatDate } from '../../domain/schema/format';
import { documentReads, documentsAbout } from '../search/document-actions';
import { openedFor } from '../search/opened-for';
import { line } from '../search/wording';
import { fieldReads, fieldWeek } from '../work';
import { defineList } from './list';

/** A plan is made out to nobody else. */
const nobody = { find: () => undefined };

export const weekPlanList = defineList({
  title: 'Plan de la semana',
  hint: 'Lo que cada promotora o promotor tiene atrasado o hasta el domingo, lugar por lugar para un solo viaje. El lunes lo recibe por correo. Lo visitado esta semana sale marcado.',
  empty: 'Nadie del campo tiene nada hasta el domingo.',
  reads: { ...fieldReads, documents: documentReads },
  rows({ snapshot, today }) {
    const { week, team, visitedOn } = fieldWeek(snapshot, today);
    return team.flatMap(({ name, items }) =>
      planWeek(items, week).flatMap(({ place, items: here }) =>
        here.map((item) => {
          const visited = visitedOn(item);
          return {
            group: line(name, place === '' ? 'Sin lugar' : place),
            over: line(item.code, `${item.due < today ? 'venció el' : 'hasta el'} ${formatDate(item.due)}`),
            title: item.title,
            detail: line(item.task, visited === undefined ? '' : `Visitado el ${formatDate(visited)}`),
            opens: openedFor(item),
          };
        }),
      ),
    );
  },
  papers({ snapshot, today }) {
    const { week, team } = fieldWeek(snapshot, today);
    const travelling = team.filter(({ items }) => planWeek(items, week).length > 0);
    return {
      makes: travelling.map(({ id, name }) => ({
        operation: 'makeWeekPlan',
        label: `Hacer el plan de ${name} para imprimir`,
        id,
      })),
      documents: team.flatMap(({ id }) =>
        documentsAbout({ documents: snapshot.documents, people: nobody }, id, 'weekPlan').slice(0, 1),
      ),
    };
  },
});
