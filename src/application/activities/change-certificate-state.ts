/** Voids a certificate that should not have been given: whoever checks its code is told so. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import { certificates } from '../../domain/tables';
import { defineOperation, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkTransition, parseTransition } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';

export const changeCertificateState = defineOperation({
  name: 'changeCertificateState',
  title: 'Anular certificado',
  roles: officeRoles,
  reads: { certificates: columns(certificates, 'status', 'voided') },
  creates: [],
  parse: parseTransition,
  decide({ snapshot, input, actor }) {
    const row = snapshot.certificates.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(certificates, input.id));
    const move = checkTransition(certificates, row, input, actor.role);
    if (!move.ok) return move;
    const status = input.to as Row<typeof certificates>['status'];
    return succeed({
      changes: [update(certificates, row.id, { status }, input.reason)],
      output: { id: row.id, status },
    });
  },
});
