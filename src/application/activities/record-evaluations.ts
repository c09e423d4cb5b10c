/** Writes down what people thought of an activity, from their sheets of paper: all of them or none, and nobody's name. */
import { readSheets } from '../../domain/activities/evaluation-lines';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { activities, evaluations } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { counted } from '../../domain/words/counted';
import { parseAbout } from '../kernel/about-record';
import { draftEvaluation, mayBeEvaluated, notBegun } from './evaluation-draft';
import { defineOperation, insert } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

export const recordEvaluations = defineOperation({
  name: 'recordEvaluations',
  title: 'Anotar evaluaciones',
  roles: officeRoles,
  reads: { activities: columns(activities, 'status', 'title', 'ends', 'voided') },
  creates: [evaluations],
  parse: (raw) => parseAbout(asked.evaluations, raw),
  decide({ snapshot, input: { id, fields }, today, newId }) {
    const activity = snapshot.activities.find(id);
    if (!activity || activity.voided) return fail(unknownRecord(activities, id));
    if (!mayBeEvaluated(activity.status)) return fail(notBegun());
    const sheets = readSheets(fields.sheets, 'sheets');
    if (!sheets.ok) return sheets;
    return succeed({
      changes: sheets.value.map((sheet) =>
        insert(evaluations, newId(evaluations), draftEvaluation(activity, sheet, today)),
      ),
      output: {
        id,
        title: `${activity.title}: ${counted(sheets.value.length, 'evaluación', 'evaluaciones')}`,
      },
    });
  },
});
