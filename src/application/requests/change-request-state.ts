/** Moves a request along its state machine; the answer's clock stands still while the applicant is waited for. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { pickFields } from '../../domain/schema/pick';
import { optional, ref } from '../../domain/schema/field';
import { parseFields } from '../../domain/schema/parse';
import type { CivilDate } from '../../domain/schema/values';
import type { Patch, Row } from '../../domain/schema/table';
import { holidays, requests, staff } from '../../domain/tables';
import { addWorkingDays, countWorkingDays } from '../../domain/time/working-days';
import { defineOperation, update } from '../kernel/operation';
import { all } from '../kernel/reads';
import { checkTransition, parseTransition } from '../kernel/transition';

/** What may be filled in together with a change of state. */
const alongside = {
  ...pickFields(requests, 'answer', 'closingReason', 'whoCanHelp', 'duplicateOf'),
  responsible: optional(ref('Responsable', () => staff)),
};

type Request = Row<typeof requests>;

/** The due date moves by the working days that the applicant took. */
function datesOf(
  row: Request,
  to: string,
  today: CivilDate,
  holidaySet: ReadonlySet<string>,
): Patch<typeof requests> {
  if (to === 'waiting') return { waitingSince: today };
  const paused =
    row.status === 'waiting' && row.waitingSince !== undefined && row.due !== undefined
      ? { due: addWorkingDays(row.due, countWorkingDays(row.waitingSince, today, holidaySet), holidaySet) }
      : {};
  const isClosing = requests.states?.final.includes(to) === true;
  return { ...paused, waitingSince: undefined, closedOn: isClosing ? today : undefined };
}

export const changeRequestState = defineOperation({
  name: 'changeRequestState',
  title: 'Cambiar estado de la solicitud',
  roles: officeRoles,
  reads: { requests: all(requests), holidays: all(holidays), staff: all(staff) },
  creates: [],
  parse(raw) {
    const move = parseTransition(raw);
    const fields = parseFields(alongside, raw);
    return move.ok && fields.ok
      ? succeed({ ...move.value, fields: fields.value })
      : move.ok
        ? (fields as never)
        : move;
  },
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.requests.find(input.id);
    if (!row) return fail(problem('unknownRecord', ['Solicitud', input.id], 'id'));
    const given = Object.fromEntries(Object.entries(input.fields).filter(([, value]) => value !== undefined));
    const move = checkTransition(requests, { ...row, ...given }, input, actor.role);
    if (!move.ok) return move;
    if (input.to === 'duplicate' && !snapshot.requests.find(input.fields.duplicateOf)) {
      return fail(problem('unknownRecord', ['Duplicada de', input.fields.duplicateOf ?? ''], 'duplicateOf'));
    }
    const holidaySet = new Set(snapshot.holidays.all.map((each) => String(each.date)));
    const reopened = ['attended', 'declined', 'withdrawn'].includes(row.status)
      ? { reopenings: row.reopenings + 1 }
      : {};
    const patch: Patch<typeof requests> = {
      ...given,
      ...datesOf(row, input.to, today, holidaySet),
      ...reopened,
      status: input.to as Request['status'],
    };
    const joined = input.to === 'duplicate' ? snapshot.requests.find(input.fields.duplicateOf) : undefined;
    return succeed({
      changes: [
        update(requests, row.id, patch, input.reason),
        ...(joined ? [update(requests, joined.id, { supporters: joined.supporters + 1 })] : []),
      ],
      output: { id: row.id, status: input.to },
    });
  },
});
