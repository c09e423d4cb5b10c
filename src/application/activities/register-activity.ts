/** Registers a workshop, an exchange or a course with its first session; one that a request asked for keeps the thread. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import { searchKey } from '../../domain/text/normalise';
import { activities, activitySessions, organisations, territories, workshops } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, insert } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkOrigin, conversionReads, linkDestination } from '../requests/convert-request';
import { checkActivity, checkSession, sessionRow, spanOf } from './activity-draft';

export const activityReferences = {
  organisations: columns(organisations, 'voided'),
  territories: columns(territories, 'label'),
  workshops: columns(workshops, 'title'),
};

type Known = Pick<Row<typeof activities>, 'id' | 'title' | 'status' | 'starts' | 'territory' | 'voided'>;

/** Activities of the registry that this may be: the same name, place and first day. */
const alikeWarnings = (
  { title, territory }: Pick<Known, 'title' | 'territory'>,
  starts: Known['starts'],
  rows: readonly Known[],
): string[] =>
  rows
    .filter((row) => !row.voided && row.status !== 'cancelled' && row.starts === starts)
    .filter((row) => row.territory === territory && searchKey(row.title) === searchKey(title))
    .map(
      ({ id }) => `Puede ser la misma que ${id}: mismo título, lugar y día. Si lo es, anule una de las dos.`,
    );

export const registerActivity = defineOperation({
  name: 'registerActivity',
  title: 'Registrar actividad',
  roles: officeRoles,
  reads: {
    ...activityReferences,
    activities: columns(activities, 'title', 'status', 'starts', 'territory', 'voided'),
    requests: conversionReads,
  },
  creates: [activities, activitySessions],
  parse: (raw) => parseFields({ ...asked.activity, ...asked.session, ...asked.origin }, raw),
  decide({ snapshot, input, today, newId }) {
    const { request, date, starts, ends, sessionTopic, alreadyHeld, ...facts } = input;
    const session = { date, starts, ends, sessionTopic, alreadyHeld };
    const problems = [
      ...checkActivity(facts, snapshot),
      ...checkSession(session, [], today),
      ...(request === undefined ? [] : checkOrigin(request, snapshot.requests)),
    ];
    if (problems.length > 0) return fail(...problems);
    const id = newId(activities);
    const first = sessionRow(id, session);
    return succeed({
      changes: [
        insert(activities, id, {
          ...facts,
          ...spanOf([first], 'planned'),
          request,
          enrolled: 0,
          waiting: 0,
          status: 'planned',
        }),
        insert(activitySessions, newId(activitySessions), first),
        ...(request === undefined ? [] : [linkDestination(request, id, snapshot.requests)]),
      ],
      output: { id, title: input.title, warnings: alikeWarnings(facts, date, snapshot.activities.all) },
    });
  },
});
