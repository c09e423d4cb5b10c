/** Who belongs to an organisation besides its board: people join it and leave it, and what was stays (model.md, Membresías). */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { CivilDate } from '../../domain/schema/values';
import { memberships, organisations, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

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
  const known = snapshot.people.find(person);
  if (!known || known.voided) return [unknownRecord(people, person, 'person')];
  return known.lifeState === 'deceased'
    ? [problem('cannotApply', [`${known.fullName} está anotada como fallecida.`], 'person')]
    : [];
}

const notYet = (day: CivilDate, today: CivilDate, field: 'from' | 'until'): Problem[] =>
  day > today ? [problem('dateInFuture', [memberships.fields[field].label], field)] : [];

export const joinOrganisation = defineOperation({
  name: 'joinOrganisation',
  title: 'Anotar miembro',
  roles: officeRoles,
  reads,
  creates: [memberships],
  parse: (raw) => parseAbout(asked.membership, raw),
  decide({ snapshot, input: { id, fields }, today, newId }) {
    const { person, from } = fields;
    const problems = [...obstacles(snapshot, id, person), ...notYet(from, today, 'from')];
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
    const { from: since, until: end } = memberships.fields;
    const problems = [
      ...notYet(until, today, 'until'),
      ...(until < held.from ? [problem('dateOrder', [since.label, end.label], 'until')] : []),
    ];
    if (problems.length > 0) return fail(...problems);
    return succeed({
      changes: [update(memberships, held.id, { until, leavingReason }, leavingReason)],
      output: { id, title: name },
    });
  },
});
