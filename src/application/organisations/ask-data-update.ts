/** Notes that an organisation was asked for its data: unless it answers, somebody of the field goes and asks. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { organisations, staff, territories } from '../../domain/tables';
import { parseId } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { plannedVisit } from './data-updates';

export const askDataUpdate = defineOperation({
  name: 'askDataUpdate',
  title: 'Pedir actualización de datos',
  roles: officeRoles,
  reads: {
    organisations: columns(
      organisations,
      'name',
      'status',
      'territory',
      'dataUpdated',
      'updateAsked',
      'visitBy',
      'visitor',
      'version',
      'voided',
    ),
    territories: columns(territories, 'sector'),
    staff: all(staff),
  },
  creates: [],
  parse: parseId,
  decide({ snapshot, input: { id }, settings, today }) {
    const row = snapshot.organisations.find(id);
    if (!row) return fail(unknownRecord(organisations, id));
    if (row.voided || row.status === 'dissolved') {
      return fail(problem('cannotApply', [`${row.name} está disuelta.`], 'id'));
    }
    const visit = plannedVisit(row, snapshot, settings, today);
    return succeed({
      changes: [update(organisations, id, { updateAsked: today, ...visit })],
      output: { id, title: row.name, visitBy: visit.visitBy },
    });
  },
});
