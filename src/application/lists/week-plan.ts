/** What everybody of the field has before them until Sunday, place by place, and what of it was visited already. */
import { planWeek, weekOf, type Week } from '../../domain/planning/week-plan';
import { formatDate } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import { contacts, staff } from '../../domain/tables';
import { columns, type SnapshotOf } from '../kernel/reads';
import { openedFor } from '../search/opened-for';
import { line } from '../search/wording';
import { dueItems, isAtWork, workReads, type DueItem } from '../work';
import { defineList } from './list';

const reads = {
  ...workReads,
  staff: columns(staff, 'name', 'role', 'active', 'voided'),
  contacts: columns(contacts, 'subject', 'mode', 'on', 'voided'),
};

/** The last day of the week on which each matter was visited. */
function visitsIn({ contacts: noted }: SnapshotOf<typeof reads>, { monday }: Week): Map<string, CivilDate> {
  const visits = new Map<string, CivilDate>();
  for (const { subject, mode, on, voided } of noted.all) {
    if (!voided && mode === 'visit' && on >= monday && (visits.get(subject) ?? '') < on)
      visits.set(subject, on);
  }
  return visits;
}

/** What a visit would have been about: the item itself, or the record that is opened for it. */
const visitOf = (visits: ReadonlyMap<string, CivilDate>, item: DueItem): CivilDate | undefined =>
  visits.get(item.id) ?? visits.get(openedFor(item)?.id ?? '');

export const weekPlanList = defineList({
  title: 'Plan de la semana',
  hint: 'Lo que cada promotora o promotor tiene atrasado o hasta el domingo, lugar por lugar para un solo viaje. El lunes lo recibe por correo. Lo visitado esta semana sale marcado.',
  empty: 'Nadie del campo tiene nada hasta el domingo.',
  reads,
  rows({ snapshot, today }) {
    const week = weekOf(today);
    const items = dueItems(snapshot);
    const visits = visitsIn(snapshot, week);
    const team = snapshot.staff.all.filter((person) => isAtWork(person) && person.role === 'promoter');
    return team.flatMap(({ id, name }) => {
      const own = items.filter(({ owner }) => owner === id);
      return planWeek(own, week).flatMap(({ place, items: here }) =>
        here.map((item) => {
          const visited = visitOf(visits, item);
          return {
            group: line(name, place === '' ? 'Sin lugar' : place),
            over: line(item.id, `${item.due < today ? 'venció el' : 'hasta el'} ${formatDate(item.due)}`),
            title: item.title,
            detail: line(item.duty.task, visited === undefined ? '' : `Visitado el ${formatDate(visited)}`),
            opens: openedFor(item),
          };
        }),
      );
    });
  },
});
