/** Corrects what a request says, while it is open. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { pickFields } from '../../domain/schema/pick';
import { isOver } from '../../domain/schema/table';
import { requests, territories } from '../../domain/tables';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

export const editableRequestFields = pickFields(
  requests,
  'description',
  'territory',
  'reference',
  'needsAuthority',
  'priority',
  'confidential',
  'backing',
);

export const updateRequest = defineOperation({
  name: 'updateRequest',
  title: 'Corregir solicitud',
  roles: officeRoles,
  reads: { requests: all(requests), territories: columns(territories, 'label') },
  creates: [],
  parse: (raw) => parseSaid(editableRequestFields, raw),
  decide({ snapshot, input }) {
    const row = snapshot.requests.find(input.id);
    if (!row) return fail(unknownRecord(requests, input.id));
    if (isOver(requests, row.status)) {
      return fail(problem('cannotApply', ['La solicitud está cerrada: reábrala para corregirla.']));
    }
    const fields = restate(editableRequestFields, row, input.said);
    if (!snapshot.territories.find(fields.territory)) {
      return fail(problem('unknownRecord', ['Lugar', fields.territory], 'territory'));
    }
    return succeed({
      changes: [update(requests, input.id, fields)],
      output: { id: input.id, title: row.title },
    });
  },
});
