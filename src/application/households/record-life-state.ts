/** Somebody died, moved away, or was taken for it: the person says so, and the household that loses its head is flagged. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { unknownRecord } from '../kernel/unknown-record';
import { currentMembership, householdReads, leave, wrongWithDay } from './household-draft';

/** Why a stay ends with a state of life; the others end none. */
const endOfStay: Readonly<Partial<Record<string, string>>> = { deceased: 'falleció', moved: 'se mudó' };

export const recordLifeState = defineOperation({
  name: 'recordLifeState',
  title: 'Anotar fallecimiento o mudanza',
  roles: officeRoles,
  reads: householdReads,
  creates: [],
  parse: (raw) => parseAbout(asked.lifeState, raw),
  decide({
    snapshot,
    input: {
      id,
      fields: { lifeState, on },
    },
    today,
  }) {
    const person = snapshot.people.find(id);
    if (!person || person.voided) return fail(unknownRecord(people, id));
    if (on > today) return fail(problem('dateInFuture', [asked.lifeState.on.label], 'on'));
    const membership = currentMembership(snapshot, id);
    const why = endOfStay[lifeState];
    const ends = membership && why !== undefined;
    const wrong = ends ? wrongWithDay(on, today, 'on', membership.from) : [];
    if (wrong.length > 0) return fail(...wrong);
    const deceasedOn = lifeState === 'deceased' ? on : undefined;
    return succeed({
      changes: [
        update(people, id, { lifeState, deceasedOn }),
        ...(ends ? leave(snapshot, membership, person, { on, why }) : []),
      ],
      output: { id, household: ends ? membership.household : '' },
    });
  },
});
