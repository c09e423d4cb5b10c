/** What is so late that the authority is told of it in the monthly report. */
import { formatDate } from '../../domain/schema/format';
import { daysBetween } from '../../domain/time/civil-date';
import { all } from '../kernel/reads';
import { staff } from '../../domain/tables';
import { line } from '../search/wording';
import { dueItems, escalation, lateItems, workReads } from '../work';
import { openedFor } from '../search/opened-for';
import { defineList } from './list';

export const reportList = defineList({
  title: 'Para el informe del síndico',
  hint: `Compromisos con ${escalation.report} días o más de atraso. Por código y lugar, como irán en el informe.`,
  empty: `Nada tiene ${escalation.report} días de atraso.`,
  reads: { ...workReads, staff: all(staff) },
  rows: ({ snapshot, today }) =>
    lateItems(dueItems(snapshot), escalation.report, today)
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
      .map((item) => ({
        group: '',
        over: `${item.id} · venció el ${formatDate(item.due)}`,
        title: item.discreet || item.place === '' ? item.id : item.place,
        detail: line(
          `${daysBetween(item.due, today)} días de atraso`,
          snapshot.staff.find(item.owner)?.name ?? 'Sin responsable del equipo',
        ),
        opens: openedFor(item),
      })),
});
