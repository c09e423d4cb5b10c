/** Who belongs to an organisation besides its board: people join it and leave it, and what was stays (model.md, Membresías). */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { memberships, organisations, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { wrongWithStay } from '../kernel/stay-dates';
import { unknownRecord } from '../kernel/unknown-record';
import { findLiving, isProblem } from '../people/find-living';

const reads = {
  organisations: columns(organisations, 'name', 'status', 'voided'),
  people: columns(people, 'fullName', 'lifeState', 'voided'),
  memberships: all(memberships),
};

type Snapshot = SnapshotOf<typeof reads>;

/** The living membership of a person in an organisation; undefined for whoever does not belong to it now. */
const membershipOf = ({ memberships: rows }: Snapshot, organisation: string, person: string) =>
  rows.all.find(
    (row) =>
      !row.voided && row.organisation === organisation && row.person === person && row.until === undefined,
  );

/** Why nobody can belong to it, or that person cannot. */
function obstacles(snapshot: Snapshot, organisation: string, person: string): Problem[] {
  const body = snapshot.organisations.find(organisation);
  if (!body || body.voided) return [unknownRecord(organisations, organisation)];
  if (body.status === 'dissolved') return [problem('cannotApply', [`${body.name} está disuelta.`], 'id')];
  const known = findLiving(snapshot.people, person, 'person');
  return isProblem(known) ? [known] : [];
}

const { fields: stay } = memberships;

export const joinOrganisation = defineOperation({
  name: 'joinOrganisation',
  title: 'Anotar miembro',
  roles: officeRoles,
  reads,
  creates: [memberships],
  parse: (raw) => parseAbout(asked.membership, raw),
  decide({ snapshot, input: { id, fields }, today, newId }) {
    const { person, from } = fields;
    const problems = [...obstacles(snapshot, id, person), ...wrongWithStay(stay, from, today, 'from')];
    if (problems.length > 0) return fail(...problems);
    const name = snapshot.people.get(person).fullName;
    const held = membershipOf(snapshot, id, person);
    if (held) return fail(problem('alreadyExists', [`${name} ya es miembro`, held.id], 'person'));
    return succeed({
      changes: [insert(memberships, newId(memberships), { organisation: id, ...fields })],
      output: { id, title: name },
    });
  },
});

export const leaveOrganisation = defineOperation({
  name: 'leaveOrganisation',
  title: 'Anotar salida de un miembro',
  roles: officeRoles,
  reads,
  creates: [],
  parse: (raw) => parseAbout(asked.membershipEnd, raw),
  decide({ snapshot, input: { id, fields }, today }) {
    const { person, until, leavingReason } = fields;
    const name = snapshot.people.find(person)?.fullName ?? person;
    const held = membershipOf(snapshot, id, person);
    if (!held) {
      return fail(problem('cannotApply', [`${name} no consta como miembro de la organización.`], 'person'));
    }
    const problems = wrongWithStay(stay, until, today, 'until', held.from);
    if (problems.length > 0) return fail(...problems);
    return succeed({
      changes: [update(memberships, held.id, { until, leavingReason }, leavingReason)],
      output: { id, title: name },
    });
  },
});
