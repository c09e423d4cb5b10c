/** The receipt of a request, in two halves: for the applicant and for the office. */
import { templates } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { nextStepOf, owedOn, publicMatterOf } from '../../domain/replies/reply-text';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { replyTexts, requests, staff, territories } from '../../domain/tables';
import { channels } from '../../domain/tables/request-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { parseId } from '../kernel/about-record';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { makesDocument } from './make-document';

export const makeReceipt = makesDocument({
  name: 'makeReceipt',
  title: 'Hacer el comprobante',
  roles: officeRoles,
  template: templates.receipt,
  called: 'Comprobante',
  letter: 'C',
  subject: requests,
  folder: 'office',
  pdf: true,
  reads: {
    requests: columns(
      requests,
      'status',
      'happenedOn',
      'category',
      'confidential',
      'territory',
      'channel',
      'receivedBy',
      'due',
      'whoCanHelp',
      'duplicateOf',
      'voided',
    ),
    territories: columns(territories, 'label'),
    staff: all(staff),
    replyTexts: all(replyTexts),
  },
  parse: parseId,
  compose({ snapshot, input, settings }) {
    const row = snapshot.requests.find(input.id);
    if (!row) return fail(unknownRecord(requests, input.id));
    if (row.status === 'voided' || row.voided) {
      return fail(problem('cannotApply', ['La solicitud está anulada: no lleva comprobante.'], 'id'));
    }
    const place = placeOf(snapshot.territories, row.territory);
    const matter = publicMatterOf(row);
    const office = { phone: settings.text('departmentPhone'), address: settings.text('address') };
    return succeed({
      title: row.id,
      place,
      date: row.happenedOn,
      data: {
        values: {
          codigo: row.id,
          fecha: row.happenedOn,
          asunto: matter,
          territorio: place,
          recibida_por: snapshot.staff.find(row.receivedBy)?.name ?? 'Departamento de Coordinación Social',
          canal: labelOf(channels, row.channel),
          proximo_paso: nextStepOf({ ...row, name: '', place, office }, snapshot.replyTexts.all),
          limite: owedOn(row),
        },
        conditions: {
          con_asunto: matter !== undefined,
          con_limite: owedOn(row) !== undefined,
        },
        lists: {},
      },
    });
  },
});
