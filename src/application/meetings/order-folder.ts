/** Orders the Drive folder of a meeting, for its photographs and papers; named by code and place, as everything outside the Sheet. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { meetings, outbox, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { longDate } from '../../domain/words/numbers';
import { parseId } from '../kernel/about-record';
import { defineOperation, type Effect } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

export const orderMeetingFolder = defineOperation({
  name: 'orderMeetingFolder',
  title: 'Pedir carpeta para fotos y anexos',
  roles: officeRoles,
  reads: {
    meetings: columns(meetings, 'title', 'date', 'territory', 'folder', 'voided'),
    territories: columns(territories, 'label'),
    outbox: columns(outbox, 'kind', 'record', 'status'),
  },
  creates: [],
  parse: parseId,
  decide({ snapshot, input: { id } }) {
    const row = snapshot.meetings.find(id);
    if (!row || row.voided) return fail(unknownRecord(meetings, id));
    if (row.folder !== undefined) return fail(problem('cannotApply', ['Esta reunión ya tiene su carpeta.']));
    const isOrdered = snapshot.outbox.all.some(
      ({ kind, record, status }) => kind === 'folder' && record === id && status !== 'failed',
    );
    if (isOrdered)
      return fail(problem('cannotApply', ['La carpeta ya se pidió: aparecerá en unos minutos.']));
    const place = placeOf(snapshot.territories, row.territory);
    const name = [id, place, longDate(row.date)].filter((part) => part !== '').join(' · ');
    const effect: Effect = { kind: 'folder', table: meetings, record: id, payload: { name } };
    return succeed({ changes: [], effects: [effect], output: { id, title: row.title } });
  },
});
