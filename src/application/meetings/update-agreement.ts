/** Notes how an agreement goes; one that had not begun begins with it. Its words and its date are not touched. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { agreements, requests } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { checkRequest, isOwed } from './agreement-draft';

/** States that end when somebody tells how it goes: work on it has begun. */
const begun = new Set<string>(['pending', 'rescheduled']);

export const updateAgreement = defineOperation({
  name: 'updateAgreement',
  title: 'Anotar avance del acuerdo',
  roles: officeRoles,
  reads: { agreements: all(agreements), requests: columns(requests, 'voided') },
  creates: [],
  parse: (raw) => parseSaid(asked.agreementProgress, raw),
  decide({ snapshot, input }) {
    const row = snapshot.agreements.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(agreements, input.id));
    if (!isOwed(row)) return fail(problem('cannotApply', ['Este acuerdo ya está cerrado.'], 'id'));
    const fields = restate(asked.agreementProgress, row, input.said);
    const wrong = checkRequest(fields, snapshot.requests);
    if (wrong.length > 0) return fail(...wrong);
    const begins = begun.has(row.status) && fields.progress !== row.progress;
    const patch = begins ? { ...fields, status: 'inProgress' as const } : fields;
    return succeed({ changes: [update(agreements, row.id, patch)], output: { id: row.id } });
  },
});
