/** Registers an organisation once, and keeps its data current. */
import { matchOrganisations } from '../../domain/matching/organisations';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { parseFields } from '../../domain/schema/parse';
import { rncChecks } from '../../domain/identity/documents';
import { officeRoles } from '../../domain/roles';
import { organisations, staff, territories } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { checkSeen } from '../kernel/seen-version';
import { unknownRecord } from '../kernel/unknown-record';
import { freshData } from './data-updates';
import { listsChanged } from '../choices';

const territoryIds = columns(territories, 'label');

const warningsOf = (rnc: string | undefined): string[] =>
  rnc === undefined || rncChecks(rnc) ? [] : [`El dígito verificador del RNC ${rnc} no coincide: revíselo.`];

export const registerOrganisation = defineOperation({
  name: 'registerOrganisation',
  title: 'Registrar organización',
  roles: officeRoles,
  reads: { organisations: all(organisations), territories: territoryIds },
  creates: [organisations],
  parse: (raw) => parseFields(asked.organisation, raw),
  decide({ snapshot, input, today, newId }) {
    const { confirmed, ...fields } = input;
    if (!snapshot.territories.find(fields.territory)) {
      return fail(unknownRecord(territories, fields.territory, 'territory'));
    }
    const living = snapshot.organisations.all.filter((row) => !row.voided);
    const same = living.find((row) => matchOrganisations(row, fields) === 'same');
    if (same) return fail(problem('alreadyExists', [same.name, same.id], 'name'));
    const near = living.find((row) => matchOrganisations(row, fields) === 'near');
    if (near && confirmed !== true) {
      const reason = 'mismo tipo, mismo lugar y casi el mismo nombre';
      return fail(problem('probableDuplicate', [`${near.name} (${near.id})`, reason], 'confirmed'));
    }
    const id = newId(organisations);
    return succeed({
      changes: [insert(organisations, id, { ...fields, status: 'forming', dataUpdated: today })],
      effects: [listsChanged(organisations, id)],
      output: { id, title: fields.name, warnings: warningsOf(fields.rnc) },
    });
  },
});

/** Where it stands in the ayuntamiento moves by its own steps, once it is known. */
const { confirmed: _confirmed, registration: _registration, ...editable } = asked.organisation;

export const updateOrganisation = defineOperation({
  name: 'updateOrganisation',
  title: 'Actualizar organización',
  roles: officeRoles,
  reads: {
    organisations: all(organisations),
    territories: territoryIds,
    staff: columns(staff, 'name'),
  },
  creates: [],
  parse: (raw) => parseSaid(editable, raw),
  decide({ snapshot, input, today }) {
    const held = snapshot.organisations.find(input.id);
    if (!held) return fail(unknownRecord(organisations, input.id));
    const stale = checkSeen(held, input.seen, held.name, snapshot.staff);
    if (stale.length > 0) return fail(...stale);
    const fields = restate(editable, held, input.said);
    if (!snapshot.territories.find(fields.territory)) {
      return fail(unknownRecord(territories, fields.territory, 'territory'));
    }
    const twin = snapshot.organisations.all.find(
      (row) => row.id !== input.id && !row.voided && matchOrganisations(row, fields) === 'same',
    );
    if (twin) return fail(problem('alreadyExists', [twin.name, twin.id], 'name'));
    return succeed({
      changes: [update(organisations, input.id, { ...fields, ...freshData(today) })],
      effects: [listsChanged(organisations, input.id)],
      output: { id: input.id, title: fields.name, warnings: warningsOf(fields.rnc) },
    });
  },
});
