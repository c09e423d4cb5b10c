/** The directory of who else can help: taken in and kept current by the office. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { institutions } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { searchKey } from '../../domain/text/normalise';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { all } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

const reads = { institutions: all(institutions) };

interface Named {
  readonly id: string;
  readonly name: string;
  readonly voided: boolean;
}

/** The same name twice would send people to the one nobody keeps current. */
function checkName(rows: readonly Named[], name: string, own?: string): Problem[] {
  const key = searchKey(name);
  const held = rows.find((row) => !row.voided && row.id !== own && searchKey(row.name) === key);
  return held ? [problem('alreadyExists', [held.name, held.id], 'name')] : [];
}

export const registerInstitution = defineOperation({
  name: 'registerInstitution',
  title: 'Registrar institución',
  roles: officeRoles,
  reads,
  creates: [institutions],
  parse: (raw) => parseFields(asked.institution, raw),
  decide({ snapshot, input, newId }) {
    const wrong = checkName(snapshot.institutions.all, input.name);
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
    const wrong = checkName(snapshot.institutions.all, fields.name, id);
    if (wrong.length > 0) return fail(...wrong);
    return succeed({ changes: [update(institutions, id, fields)], output: { id, title: fields.name } });
  },
});
