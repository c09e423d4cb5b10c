/** Who lives in a household: people come to live there, leave it, and one of them comes to head it. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { householdMembers, households, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, update, type Change } from '../kernel/operation';
import { unknownRecord } from '../kernel/unknown-record';
import { findLiving, isProblem } from '../people/find-living';
import {
  currentMembers,
  currentMembership,
  householdReads,
  join,
  leave,
  wrongWithDay,
} from './household-draft';

export const addHouseholdMember = defineOperation({
  name: 'addHouseholdMember',
  title: 'Añadir a un hogar',
  roles: officeRoles,
  reads: householdReads,
  creates: [householdMembers],
  parse: (raw) => parseAbout(asked.householdMember, raw),
  decide({ snapshot, input: { id, fields: member }, today, newId }) {
    const household = snapshot.households.find(id);
    if (!household || household.voided) return fail(unknownRecord(households, id));
    if (member.kinship === 'head') {
      return fail(
        problem('cannotApply', ['Para cambiar quién encabeza el hogar, use «Cambiar jefe(a)».'], 'kinship'),
      );
    }
    const person = findLiving(snapshot.people, member.person, 'person');
    if (isProblem(person)) return fail(person);
    const former = currentMembership(snapshot, person.id);
    if (former?.household === id) {
      return fail(problem('alreadyExists', [`${person.fullName} ya vive en este hogar`, id], 'person'));
    }
    const wrong = wrongWithDay(member.from, today, 'from', former?.from);
    if (wrong.length > 0) return fail(...wrong);
    const size = currentMembers(snapshot, id).length + 1;
    return succeed({
      changes: [
        update(households, id, { members: size, active: true }),
        ...join(snapshot, person, { household: id, ...member }, newId),
      ],
      output: { id, members: size },
    });
  },
});

export const leaveHousehold = defineOperation({
  name: 'leaveHousehold',
  title: 'Salir del hogar',
  roles: officeRoles,
  reads: householdReads,
  creates: [],
  parse: (raw) => parseAbout(asked.householdLeaving, raw),
  decide({
    snapshot,
    input: {
      id,
      fields: { until, leavingReason },
    },
    today,
  }) {
    const person = snapshot.people.find(id);
    if (!person) return fail(unknownRecord(people, id));
    const membership = currentMembership(snapshot, id);
    if (!membership)
      return fail(problem('cannotApply', [`${person.fullName} no está en ningún hogar.`], 'id'));
    const wrong = wrongWithDay(until, today, 'until', membership.from);
    if (wrong.length > 0) return fail(...wrong);
    return succeed({
      changes: leave(snapshot, membership, person, { on: until, why: leavingReason }),
      output: { id, household: membership.household },
    });
  },
});

export const changeHouseholdHead = defineOperation({
  name: 'changeHouseholdHead',
  title: 'Cambiar jefe(a) de hogar',
  roles: officeRoles,
  reads: householdReads,
  creates: [],
  parse: (raw) => parseAbout(asked.householdHead, raw),
  decide({
    snapshot,
    input: {
      id,
      fields: { head, formerKinship },
    },
  }) {
    const household = snapshot.households.find(id);
    if (!household || household.voided) return fail(unknownRecord(households, id));
    const members = currentMembers(snapshot, id);
    const next = members.find(({ person }) => person === head);
    const name = snapshot.people.find(head)?.fullName ?? head;
    if (!next)
      return fail(
        problem('cannotApply', [`${name} no vive en este hogar. Añada primero a la persona.`], 'head'),
      );
    if (household.head === head) {
      return fail(problem('cannotApply', [`${name} ya encabeza este hogar.`], 'head'));
    }
    const former = members.find(({ person }) => person === household.head);
    const changes: Change[] = [
      update(households, id, { head, alert: undefined }),
      update(householdMembers, next.id, { kinship: 'head' }),
    ];
    if (former) {
      const kinship = formerKinship ?? 'otherRelative';
      changes.push(update(householdMembers, former.id, { kinship }));
    }
    return succeed({ changes, output: { id, head } });
  },
});
