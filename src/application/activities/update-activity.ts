/** Mends what is known of an activity while it is open. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { activities } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { checkActivity, findActivityClosure } from './activity-draft';
import { activityReferences } from './register-activity';

const correctable = Object.keys(asked.activity) as (keyof typeof asked.activity)[];

export const updateActivity = defineOperation({
  name: 'updateActivity',
  title: 'Corregir actividad',
  roles: officeRoles,
  reads: { ...activityReferences, activities: columns(activities, 'status', 'voided', ...correctable) },
  creates: [],
  parse(raw) {
    const fields = parseFields(asked.activity, raw);
    return fields.ok ? succeed({ id: textIn(raw, 'id'), fields: fields.value }) : fields;
  },
  decide({ snapshot, input: { id, fields } }) {
    const row = snapshot.activities.find(id);
    if (!row || row.voided) return fail(problem('unknownRecord', ['Actividad', id], 'id'));
    const closure = findActivityClosure(row.status);
    if (closure) return fail(closure);
    const problems = checkActivity(fields, snapshot);
    if (problems.length > 0) return fail(...problems);
    return succeed({ changes: [update(activities, id, fields)], output: { id, title: fields.title } });
  },
});
