/** Every morning, one mail to each active person with what waits for them; none to whom nothing waits. */
import { escalationLine, writeDigest } from '../../domain/digest/write-digest';
import { succeed } from '../../domain/result';
import { staff } from '../../domain/tables';
import { defineOperation, type Effect } from '../kernel/operation';
import { digestItems, digestReads, itemsOf, lateItems } from './digest-items';

export const sendDigests = defineOperation({
  name: 'sendDigests',
  title: 'Enviar el resumen del día',
  roles: ['system'],
  reads: digestReads,
  creates: [],
  parse: () => succeed(undefined),
  decide({ snapshot, today }) {
    const items = digestItems(snapshot);
    const escalation = escalationLine(lateItems(items, today), today);
    const effects = snapshot.staff.all
      .filter(({ active, voided }) => active && !voided)
      .flatMap((person): Effect[] => {
        const digest = writeDigest(
          itemsOf(person, items),
          person.role === 'coordinator' ? escalation : '',
          today,
        );
        if (!digest) return [];
        return [{ kind: 'mail', table: staff, record: person.id, payload: { to: person.email, ...digest } }];
      });
    return succeed({ changes: [], effects, output: { sent: effects.length } });
  },
});
