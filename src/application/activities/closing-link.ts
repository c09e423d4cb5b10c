/** The link to F7 that already knows which activity it is, for whoever held it to tell how it ended: codes and places only. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate } from '../../domain/schema/format';
import { activities, formBindings, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { formLink, shownLink } from '../form-binding';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { findClosingObstacle } from './report-activity';

const reads = {
  activities: columns(activities, 'status', 'ends', 'territory', 'voided'),
  territories: columns(territories, 'label'),
  formBindings: columns(formBindings, 'publicUrl', 'entries'),
};

export const closingLink = defineQuery({
  name: 'closingLink',
  title: 'Ver enlace del cierre',
  roles: officeRoles,
  reads,
  parse: parseId,
  needs: ({ id }) => [
    { ...reads.activities, where: { field: 'id', is: id, most: 1 } },
    reads.territories,
    reads.formBindings,
  ],
  answer({ snapshot, input: { id }, today }) {
    const row = snapshot.activities.find(id);
    if (!row || row.voided) return fail(unknownRecord(activities, id));
    const obstacle = findClosingObstacle(row, today);
    if (obstacle) return fail(obstacle);
    const link = formLink(snapshot.formBindings, 'closing', { activity: id });
    const place = placeOf(snapshot.territories, row.territory);
    const what = [id, formatDate(row.ends), place].filter((part) => part !== '').join(', ');
    return succeed(shownLink(link, `Para contar cómo terminó la actividad (${what}): ${link}`));
  },
});
