/** The link to F13 that already knows which activity it is about, for the telephones of those who took part. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { activities, formBindings } from '../../domain/tables';
import { formLink, shownLink } from '../form-binding';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { mayBeEvaluated, notBegun } from './evaluation-draft';

const reads = {
  activities: columns(activities, 'status', 'title', 'voided'),
  formBindings: columns(formBindings, 'publicUrl', 'entries'),
};

export const evaluationLink = defineQuery({
  name: 'evaluationLink',
  title: 'Ver enlace para evaluar',
  roles: officeRoles,
  reads,
  parse: parseId,
  needs: ({ id }) => [{ ...reads.activities, where: { field: 'id', is: id, most: 1 } }, reads.formBindings],
  answer({ snapshot, input: { id } }) {
    const row = snapshot.activities.find(id);
    if (!row || row.voided) return fail(unknownRecord(activities, id));
    if (!mayBeEvaluated(row.status)) return fail(notBegun());
    const link = formLink(snapshot.formBindings, 'evaluation', { activity: id });
    const words = `¿Cómo le pareció «${row.title}»? Díganoslo en un minuto, sin su nombre ni su correo`;
    return succeed(shownLink(link, words));
  },
});
