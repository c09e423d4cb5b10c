/** Support for a course elsewhere: registered, mended while it is asked for, and moved along until its proof is there. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { isOver, type NewRow, type Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { courseSupports, organisations, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { mandateWarningsOf } from '../organisations/mandates';
import { checkOrigin, conversionReads, linkDestination } from '../requests/convert-request';

type Facts = Pick<
  NewRow<typeof courseSupports>,
  'person' | 'organisation' | 'course' | 'institution' | 'starts' | 'ends' | 'cost'
>;

interface Known {
  find(id: string | undefined): unknown;
}

const { fields } = courseSupports;
const references = {
  people: columns(people, 'voided'),
  organisations: columns(organisations, 'name', 'status', 'mandateEnds', 'voided'),
};

/** What is wrong with a support as it is asked for, each at its field. A course that is over cannot be supported. */
function checkFacts(
  facts: Facts,
  known: { readonly people: Known; readonly organisations: Known },
  today: CivilDate,
): Problem[] {
  const { person, organisation, starts, ends } = facts;
  const problems: Problem[] = [];
  if (!known.people.find(person)) {
    problems.push(problem('unknownRecord', [fields.person.label, person], 'person'));
  }
  if (organisation !== undefined && !known.organisations.find(organisation)) {
    problems.push(problem('unknownRecord', [fields.organisation.label, organisation], 'organisation'));
  }
  if (ends < starts) problems.push(problem('dateOrder', [fields.starts.label, fields.ends.label], 'ends'));
  else if (ends < today) problems.push(problem('dateInPast', [fields.ends.label], 'ends'));
  return problems;
}

export const registerCourseSupport = defineOperation({
  name: 'registerCourseSupport',
  title: 'Registrar apoyo a curso',
  roles: officeRoles,
  reads: { ...references, requests: conversionReads },
  creates: [courseSupports],
  parse: (raw) => parseFields({ ...asked.courseSupport, ...asked.origin }, raw),
  decide({ snapshot, input, today, newId }) {
    const { request } = input;
    const problems = [
      ...checkFacts(input, snapshot, today),
      ...(request === undefined ? [] : checkOrigin(request, snapshot.requests)),
    ];
    if (problems.length > 0) return fail(...problems);
    const id = newId(courseSupports);
    return succeed({
      changes: [
        insert(courseSupports, id, { ...input, status: 'requested' }),
        ...(request === undefined ? [] : [linkDestination(request, id, snapshot.requests)]),
      ],
      output: {
        id,
        title: input.course,
        warnings: mandateWarningsOf([snapshot.organisations.find(input.organisation)], today),
      },
    });
  },
});

export const updateCourseSupport = defineOperation({
  name: 'updateCourseSupport',
  title: 'Corregir apoyo a curso',
  roles: officeRoles,
  reads: { ...references, courseSupports: all(courseSupports) },
  creates: [],
  parse: (raw) => parseSaid(asked.courseSupport, raw),
  decide({ snapshot, input: { id, said }, today }) {
    const row = snapshot.courseSupports.find(id);
    if (!row || row.voided) return fail(unknownRecord(courseSupports, id));
    if (isOver(courseSupports, row.status)) {
      return fail(problem('cannotApply', ['Este apoyo está cerrado y no admite cambios.'], 'id'));
    }
    const facts = restate(asked.courseSupport, row, said);
    // What ended since it was granted may still be mended.
    const day = row.status === 'requested' ? today : facts.ends;
    const problems = checkFacts(facts, snapshot, day);
    if (problems.length > 0) return fail(...problems);
    return succeed({
      changes: [update(courseSupports, id, facts)],
      output: {
        id,
        title: facts.course,
        warnings: mandateWarningsOf([snapshot.organisations.find(facts.organisation)], today),
      },
    });
  },
});

type Support = Row<typeof courseSupports>;

/** Money is granted with its amount, and not more than the course costs. */
function wrongWithGrant({ support, amount, cost }: Pick<Support, 'support' | 'amount' | 'cost'>): Problem[] {
  if (support === 'letter') {
    const why = 'Una carta de apoyo no lleva monto.';
    return amount === undefined ? [] : [problem('cannotApply', [why], 'amount')];
  }
  if (amount === undefined) return [problem('required', [fields.amount.label], 'amount')];
  return cost !== undefined && amount > cost
    ? [problem('cannotApply', ['El monto no puede pasar del costo del curso.'], 'amount')]
    : [];
}

export const changeCourseSupportState = defineOperation({
  name: 'changeCourseSupportState',
  title: 'Dar seguimiento al apoyo a curso',
  roles: officeRoles,
  reads: { courseSupports: all(courseSupports) },
  creates: [],
  parse: (raw) => parseTransitionWith(asked.courseSupportChange, raw),
  decide({ snapshot, input, actor }) {
    const row = snapshot.courseSupports.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(courseSupports, input.id));
    const { support, amount, proof } = input.given;
    const facts =
      input.to === 'granted'
        ? { support: support ?? row.support, amount: amount ?? row.amount }
        : input.to === 'completed'
          ? { proof: proof ?? row.proof }
          : {};
    const after = { ...row, ...facts };
    const move = checkTransition(courseSupports, after, input, actor.role);
    if (!move.ok) return move;
    const problems = input.to === 'granted' ? wrongWithGrant(after) : [];
    if (problems.length > 0) return fail(...problems);
    const status = input.to as Support['status'];
    return succeed({
      changes: [update(courseSupports, row.id, { ...facts, status }, input.reason)],
      output: { id: row.id, title: row.course, status },
    });
  },
});
