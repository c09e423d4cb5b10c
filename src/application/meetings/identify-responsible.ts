/** Says who is meant by the words that an agreement came with: chosen from the registry, or known to be outside it. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { agreements, organisations, people, staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { resolveResponsible } from './responsible';

export const identifyResponsible = defineOperation({
  name: 'identifyResponsible',
  title: 'Identificar al responsable',
  roles: officeRoles,
  reads: {
    agreements: all(agreements),
    staff: all(staff),
    organisations: columns(organisations, 'name', 'acronym', 'voided'),
    people: columns(people, 'fullName', 'voided'),
  },
  creates: [],
  parse: (raw) => parseAbout(asked.responsible, raw),
  decide({ snapshot, input: { id, fields } }) {
    const row = snapshot.agreements.find(id);
    if (!row || row.voided) return fail(unknownRecord(agreements, id));
    if (row.responsibleKind !== 'unidentified') {
      const why = `Ya se sabe quién responde: ${row.responsible}.`;
      return fail(problem('cannotApply', [why], 'id'));
    }
    const meant = resolveResponsible(
      { ...fields, responsible: fields.responsible ?? row.responsible },
      {
        staff: snapshot.staff.all,
        organisations: snapshot.organisations.all,
        people: snapshot.people.all,
      },
    );
    if (!meant.ok) return meant;
    return succeed({
      changes: [update(agreements, id, meant.value, `Decía «${row.responsible}».`)],
      output: { id, title: meant.value.responsible },
    });
  },
});
