/** Corrects what a request says, while it is open. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { pickFields } from '../../domain/schema/pick';
import { requests, territories } from '../../domain/tables';
import { parseAbout } from '../kernel/about-record';
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
  parse: (raw) => parseAbout(editableRequestFields, raw),
  decide({ snapshot, input }) {
    const row = snapshot.requests.find(input.id);
    if (!row) return fail(unknownRecord(requests, input.id));
    if (requests.states?.final.includes(row.status)) {
      return fail(problem('cannotApply', ['La solicitud está cerrada: reábrala para corregirla.']));
    }
    if (!snapshot.territories.find(input.fields.territory)) {
      return fail(problem('unknownRecord', ['Lugar', input.fields.territory], 'territory'));
    }
    return succeed({
      changes: [update(requests, input.id, input.fields)],
      output: { id: input.id, title: row.title },
    });
  },
});
