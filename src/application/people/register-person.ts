/** Registers a person, after looking whether the registry knows them, and corrects what is known. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { parseFields } from '../../domain/schema/parse';
import { duplicatePairs, people, staff, territories } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { officeRoles } from '../../domain/roles';
import {
  completePerson,
  describeCandidate,
  documentOf,
  findKnown,
  keeperOf,
  personKeys,
  personWarnings,
  wrongInPerson,
} from './person-draft';
import { settledPairs } from './pair-draft';
import { checkSeen } from '../kernel/seen-version';
import { unknownRecord } from '../kernel/unknown-record';

const territoryIds = columns(territories, 'label');

export const registerPerson = defineOperation({
  name: 'registerPerson',
  title: 'Registrar persona',
  roles: officeRoles,
  reads: { people: personKeys, territories: territoryIds },
  creates: [people, duplicatePairs],
  parse: (raw) => parseFields(asked.person, raw),
  decide({ snapshot, input, newId, actor, now, today }) {
    const { confirmed, ...fields } = input;
    const facts = { ...fields, documentNumber: documentOf(fields.documentKind, fields.documentNumber) };
    if (fields.territory !== undefined && !snapshot.territories.find(fields.territory)) {
      return fail(unknownRecord(territories, fields.territory, 'territory'));
    }
    const wrong = wrongInPerson(fields, today);
    if (wrong.length > 0) return fail(...wrong);
    const keeper = keeperOf(snapshot.people.all, facts.documentNumber);
    if (keeper) return fail(problem('alreadyExists', [keeper.fullName, keeper.id], 'documentNumber'));
    const known = findKnown(snapshot.people.all, facts);
    const [best] = known;
    if (best?.match.band === 'identical') {
      return fail(problem('alreadyExists', [best.row.fullName, best.row.id], 'documentNumber'));
    }
    if (best && confirmed !== true) {
      return fail(problem('probableDuplicate', [best.row.fullName, describeCandidate(best)], 'confirmed'));
    }
    const id = newId(people);
    const row = completePerson({ ...fields, lifeState: 'alive' }, 'verified');
    return succeed({
      changes: [
        insert(people, id, row),
        ...settledPairs(
          known,
          { ...row, id },
          {
            decidedBy: actor.id,
            decidedAt: now,
            decisionReason: 'Quien registró a la persona confirmó que es otra.',
          },
          newId,
        ),
      ],
      output: {
        id,
        title: row.fullName,
        warnings: personWarnings(fields.documentKind, fields.documentNumber),
      },
    });
  },
});

const { confirmed: _confirmed, ...editable } = asked.person;

export const updatePerson = defineOperation({
  name: 'updatePerson',
  title: 'Corregir persona',
  roles: officeRoles,
  reads: { people: all(people), territories: territoryIds, staff: columns(staff, 'name') },
  creates: [],
  parse: (raw) => parseSaid(editable, raw),
  decide({ snapshot, input, today }) {
    const held = snapshot.people.find(input.id);
    if (!held) return fail(unknownRecord(people, input.id));
    const stale = checkSeen(held, input.seen, held.fullName, snapshot.staff);
    if (stale.length > 0) return fail(...stale);
    const fields = restate(editable, held, input.said);
    const { territory } = fields;
    if (territory !== undefined && !snapshot.territories.find(territory)) {
      return fail(unknownRecord(territories, territory, 'territory'));
    }
    const wrong = wrongInPerson(fields, today);
    if (wrong.length > 0) return fail(...wrong);
    const others = snapshot.people.all.filter((row) => row.id !== input.id);
    const document = documentOf(fields.documentKind, fields.documentNumber);
    const twin = findKnown(others, { ...fields, documentNumber: document })[0];
    if (twin?.match.band === 'identical') {
      return fail(problem('alreadyExists', [twin.row.fullName, twin.row.id], 'documentNumber'));
    }
    const row = completePerson({ ...fields, lifeState: held.lifeState }, 'verified');
    return succeed({
      changes: [update(people, input.id, row)],
      output: {
        id: input.id,
        title: row.fullName,
        warnings: personWarnings(row.documentKind, row.documentNumber),
      },
    });
  },
});
