/** The directory of who else can help: taken in and kept current by the office. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { institutions } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { findNamesake } from '../kernel/namesake';
import { all } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

const reads = { institutions: all(institutions) };

export const registerInstitution = defineOperation({
  name: 'registerInstitution',
  title: 'Registrar institución',
  roles: officeRoles,
  reads,
  creates: [institutions],
  parse: (raw) => parseFields(asked.institution, raw),
  decide({ snapshot, input, newId }) {
    const wrong = findNamesake(snapshot.institutions.all, 'name', input.name);
    if (wrong.length > 0) return fail(...wrong);
    const id = newId(institutions);
    return succeed({ changes: [insert(institutions, id, input)], output: { id, title: input.name } });
  },
});

export const updateInstitution = defineOperation({
  name: 'updateInstitution',
  title: 'Corregir institución',
  roles: officeRoles,
  reads,
  creates: [],
  parse: (raw) => parseSaid(asked.institution, raw),
  decide({ snapshot, input: { id, said } }) {
    const held = snapshot.institutions.find(id);
    if (!held) return fail(unknownRecord(institutions, id));
    const fields = restate(asked.institution, held, said);
    const wrong = findNamesake(snapshot.institutions.all, 'name', fields.name, id);
    if (wrong.length > 0) return fail(...wrong);
    return succeed({ changes: [update(institutions, id, fields)], output: { id, title: fields.name } });
  },
});
