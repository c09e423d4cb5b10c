/** Registers an organisation once, and keeps its data current. */
import { matchOrganisations } from '../../domain/matching/organisations';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { parseFields } from '../../domain/schema/parse';
import type { CivilDate } from '../../domain/schema/values';
import { canBeName } from '../../domain/text/normalise';
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

interface Facts {
  readonly name: string;
  readonly territory: string;
  readonly servedTerritories?: readonly string[] | undefined;
  readonly founded?: CivilDate | undefined;
  readonly registrationDate?: CivilDate | undefined;
}

/** What is wrong with what is said of an organisation, each at its field. */
function wrongIn(facts: Facts, known: { find(id: string): unknown }, today: CivilDate): Problem[] {
  const places = [facts.territory, ...(facts.servedTerritories ?? [])];
  const lost = places.find((id) => !known.find(id));
  const field = lost === facts.territory ? 'territory' : 'servedTerritories';
  const why = `«${facts.name}» no puede ser el nombre de una organización: escríbalo con letras.`;
  const late = (['founded', 'registrationDate'] as const).filter((each) => (facts[each] ?? today) > today);
  return [
    ...(canBeName(facts.name) ? [] : [problem('cannotApply', [why], 'name')]),
    ...(lost === undefined ? [] : [unknownRecord(territories, lost, field)]),
    ...late.map((each) => problem('dateInFuture', [organisations.fields[each].label], each)),
  ];
}

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
    const wrong = wrongIn(fields, snapshot.territories, today);
    if (wrong.length > 0) return fail(...wrong);
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
    const wrong = wrongIn(fields, snapshot.territories, today);
    if (wrong.length > 0) return fail(...wrong);
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
