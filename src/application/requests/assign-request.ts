/** Gives a request to somebody else than the routing chose, with the reason, which then explains why. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { isOver } from '../../domain/schema/table';
import { requests, staff, territories } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { placeOf } from '../../domain/territory/place-name';
import { cleanParagraph } from '../../domain/text/normalise';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { openReferralReads, passReferrals } from '../referrals';
import { unknownRecord } from '../kernel/unknown-record';
import { tellAssigned } from './owner-notices';
import { whyNotResponsible } from './request-guards';

const title = 'Asignar a otra persona';

/** A request that nobody had yet is assigned by this too. */
const unassigned = new Set<string>(['received', 'classified']);

export const assignRequest = defineOperation({
  name: 'assignRequest',
  title,
  roles: officeRoles,
  reads: {
    requests: columns(
      requests,
      'status',
      'title',
      'responsible',
      'routing',
      'due',
      'confidential',
      'territory',
    ),
    referrals: openReferralReads,
    staff: all(staff),
    territories: columns(territories, 'label'),
  },
  creates: [],
  parse(raw) {
    const fields = parseFields(asked.assignment, raw);
    if (!fields.ok) return fields;
    const reason = cleanParagraph(textIn(raw, 'reason'));
    if (reason === '') return fail(problem('reasonRequired', [title], 'reason'));
    return succeed({ id: textIn(raw, 'id'), responsible: fields.value.responsible, reason });
  },
  decide({ snapshot, input, actor }) {
    const row = snapshot.requests.find(input.id);
    if (!row) return fail(unknownRecord(requests, input.id));
    if (isOver(requests, row.status)) {
      return fail(problem('cannotApply', ['La solicitud está cerrada: reábrala para asignarla.']));
    }
    const unfit = whyNotResponsible(input.responsible, snapshot.staff);
    if (unfit) return fail(unfit);
    if (input.responsible === row.responsible) {
      return fail(problem('cannotApply', ['Ya es la persona responsable.'], 'responsible'));
    }
    const patch = {
      responsible: input.responsible,
      routing: `La asignó ${actor.name}: ${input.reason}`,
      ...(unassigned.has(row.status) ? { status: 'assigned' as const } : {}),
    };
    const owner = snapshot.staff.get(input.responsible);
    const passing = { ...row, place: placeOf(snapshot.territories, row.territory) };
    return succeed({
      changes: [
        update(requests, row.id, patch, input.reason),
        ...passReferrals(row.id, input.responsible, snapshot.referrals.all, input.reason),
      ],
      effects: tellAssigned(passing, { owner, former: snapshot.staff.find(row.responsible) }, actor),
      output: { id: row.id, responsible: owner.name },
    });
  },
});
