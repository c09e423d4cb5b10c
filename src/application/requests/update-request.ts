/** Corrects what a request says, while it is open. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { pickFields } from '../../domain/schema/pick';
import { isOver } from '../../domain/schema/table';
import { categoryHandlers, holidays, requests, staff, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { daysOffOf } from '../../domain/time/working-days';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { consequencesOfCorrection } from './corrected-request';
import { tellAssigned } from './owner-notices';
import { handlerOf } from './save-category-handler';

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
    territories: columns(territories, 'label', 'sector'),
    staff: all(staff),
    holidays: all(holidays),
    categoryHandlers: all(categoryHandlers),
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
      team: snapshot.staff.all.filter(({ voided }) => !voided),
      handlerOf: (category) => handlerOf(snapshot.categoryHandlers.all, category),
      sectorOf: (territory) => snapshot.territories.find(territory)?.sector ?? 'none',
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
