/** Corrects what a request says, while it is open. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { pickFields } from '../../domain/schema/pick';
import { isOver } from '../../domain/schema/table';
import { holidays, requests } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { daysOffOf } from '../../domain/time/working-days';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { all } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { consequencesOfCorrection } from './corrected-request';
import { tellAssigned } from './owner-notices';
import { routerOf, routingReads } from './routing';

const editableRequestFields = pickFields(
  requests,
  'category',
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
  reads: {
    requests: all(requests),
    ...routingReads,
    holidays: all(holidays),
  },
  creates: [],
  parse: (raw) => parseSaid(editableRequestFields, raw),
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.requests.find(input.id);
    if (!row) return fail(unknownRecord(requests, input.id));
    if (isOver(requests, row.status)) {
      return fail(problem('cannotApply', ['La solicitud está cerrada: reábrala para corregirla.']));
    }
    const fields = restate(editableRequestFields, row, input.said);
    if (!snapshot.territories.find(fields.territory)) {
      return fail(problem('unknownRecord', ['Lugar', fields.territory], 'territory'));
    }
    const consequences = consequencesOfCorrection(row, fields, {
      today,
      daysOff: daysOffOf(snapshot.holidays.all),
      routeOf: routerOf(snapshot),
    });
    const after = { ...row, ...fields, ...consequences };
    const hands = {
      owner: snapshot.staff.find(after.responsible),
      former: snapshot.staff.find(row.responsible),
    };
    return succeed({
      changes: [update(requests, input.id, { ...fields, ...consequences })],
      effects:
        after.responsible === row.responsible
          ? []
          : tellAssigned({ ...after, place: placeOf(snapshot.territories, after.territory) }, hands, actor),
      output: { id: input.id, title: after.title },
    });
  },
});
