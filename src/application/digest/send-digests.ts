/** Every morning, one mail to each active person with what waits for them; none to whom nothing waits. */
import { escalationLine, writeDigest, type DigestItem } from '../../domain/digest/write-digest';
import { forms } from '../../domain/forms';
import { succeed } from '../../domain/result';
import { formBindings, staff, territories } from '../../domain/tables';
import { matters } from '../contacts';
import { formLink } from '../form-binding';
import { defineOperation, type Effect } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { mandateReads, successorReads } from '../organisations/mandates';
import { boardNotices } from './board-notices';
import { dueItems, escalation, itemsOf, lateItems, workReads, type DueItem } from '../work';

/** What leaves the Sheet: a code, a place and a date. */
const told = ({ code, place, due, discreet }: DueItem): DigestItem => ({
  code,
  place: discreet ? '' : place,
  due,
});

/** Most matters of a mail that carry a link of their own: it waits in one cell of Pendientes. */
const mostLinks = 100;

/** What one may be in touch about, or what was left to do there. */
const mayBeVisited = ({ table, duty }: DueItem): boolean =>
  duty.about !== undefined || matters.includes(table);

/** What a promoter is told: each matter that may be visited with the form for it. */
const toldWithVisits =
  (linkTo: (code: string) => string) =>
  (item: DueItem, index: number): DigestItem => {
    const link = index < mostLinks && mayBeVisited(item) ? linkTo(item.code) : '';
    return { ...told(item), ...(link === '' ? {} : { visitAt: link }) };
  };

export const sendDigests = defineOperation({
  name: 'sendDigests',
  title: 'Enviar el resumen del día',
  roles: ['system'],
  reads: {
    ...workReads,
    staff: all(staff),
    organisations: mandateReads,
    boards: successorReads,
    territories: columns(territories, 'label', 'sector'),
    formBindings: columns(formBindings, 'publicUrl', 'entries'),
  },
  creates: [],
  parse: () => succeed(undefined),
  decide({ snapshot, today }) {
    const items = dueItems(snapshot).filter(({ duty }) => duty.mailed);
    const late = lateItems(items, escalation.coordinator, today).map(told);
    const line = escalationLine(late, [escalation.coordinator, escalation.report], today);
    const boards = boardNotices(snapshot, today);
    const visitsAt = snapshot.formBindings.find(forms.visit.name)?.publicUrl ?? '';
    const withVisits = toldWithVisits((subject) => formLink(snapshot.formBindings, 'visit', { subject }));
    const effects = snapshot.staff.all
      .filter(({ active, voided }) => active && !voided)
      .flatMap((person): Effect[] => {
        const tell = person.role === 'promoter' ? withVisits : told;
        const digest = writeDigest(itemsOf(person, items).map(tell), today, {
          escalation: person.role === 'coordinator' ? line : '',
          boards: itemsOf(person, boards),
          visitsAt: person.role === 'promoter' ? visitsAt : undefined,
        });
        if (!digest) return [];
        return [{ kind: 'mail', table: staff, record: person.id, payload: { to: person.email, ...digest } }];
      });
    return succeed({ changes: [], effects, output: { sent: effects.length } });
  },
});
