/** Registers a household with its head, and corrects where it is. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { householdMembers, households, staff, territories } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { searchKey } from '../../domain/text/normalise';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkSeen } from '../kernel/seen-version';
import { unknownRecord } from '../kernel/unknown-record';
import { findLiving, isProblem } from '../people/find-living';
import {
  currentMembership,
  householdReads,
  join,
  wrongWithDay,
  type HouseholdSnapshot,
} from './household-draft';

const places = columns(territories, 'label');

/** Another household that is told to be at the same spot. */
const atSameSpot = ({ households: rows }: HouseholdSnapshot, territory: string, reference: string) =>
  rows.all.find(
    (row) =>
      !row.voided &&
      row.active &&
      row.territory === territory &&
      searchKey(row.reference) === searchKey(reference),
  );

export const registerHousehold = defineOperation({
  name: 'registerHousehold',
  title: 'Registrar hogar',
  roles: officeRoles,
  reads: { ...householdReads, territories: places },
  creates: [households, householdMembers],
  parse: (raw) => parseFields(asked.household, raw),
  decide({ snapshot, input, today, newId }) {
    const { confirmed, head, from, ...place } = input;
    if (!snapshot.territories.find(place.territory)) {
      return fail(unknownRecord(territories, place.territory, 'territory'));
    }
    const person = findLiving(snapshot.people, head, 'head');
    if (isProblem(person)) return fail(person);
    const heads = snapshot.households.all.find((row) => row.head === head && row.active && !row.voided);
    if (heads) return fail(problem('alreadyExists', [heads.reference, heads.id], 'head'));
    const former = currentMembership(snapshot, head);
    const wrong = wrongWithDay(from, today, 'from', former?.from);
    if (wrong.length > 0) return fail(...wrong);
    const twin = atSameSpot(snapshot, place.territory, place.reference);
    if (twin && confirmed !== true) {
      const what = `${twin.reference} (${twin.id})`;
      return fail(problem('probableDuplicate', [what, 'mismo lugar y misma referencia'], 'confirmed'));
    }
    const id = newId(households);
    return succeed({
      changes: [
        insert(households, id, { ...place, head, members: 1, active: true }),
        ...join(snapshot, person, { household: id, person: head, kinship: 'head', from }, newId),
      ],
      output: { id, title: `Hogar de ${person.fullName}` },
    });
  },
});

export const updateHousehold = defineOperation({
  name: 'updateHousehold',
  title: 'Corregir hogar',
  roles: officeRoles,
  reads: { households: householdReads.households, territories: places, staff: columns(staff, 'name') },
  creates: [],
  parse: (raw) => parseSaid(asked.householdPlace, raw),
  decide({ snapshot, input: { id, seen, said } }) {
    const held = snapshot.households.find(id);
    if (!held) return fail(unknownRecord(households, id));
    const stale = checkSeen(held, seen, held.reference, snapshot.staff);
    if (stale.length > 0) return fail(...stale);
    const fields = restate(asked.householdPlace, held, said);
    if (!snapshot.territories.find(fields.territory)) {
      return fail(unknownRecord(territories, fields.territory, 'territory'));
    }
    return succeed({ changes: [update(households, id, fields)], output: { id, title: fields.reference } });
  },
});
