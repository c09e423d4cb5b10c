/** Moves a paper on after it was made: reviewed, approved, signed, put away, or annulled. An acta goes with its meeting. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { pickFields } from '../../domain/schema/pick';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { documents } from '../../domain/tables';
import { defineOperation, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';

type Paper = Pick<Row<typeof documents>, 'type' | 'status'>;

/** An acta is reviewed, approved and signed on the ficha of its meeting; here it is only put away. */
export const goesWithMeeting = ({ type }: Pick<Paper, 'type'>, to: string): boolean =>
  type === 'acta' && to !== 'archived';

/** Who approved it and when, or when it was signed. */
function stationOf(to: string, today: CivilDate, by: string): Patch<typeof documents> {
  if (to === 'approved') return { approvedOn: today, approvedBy: by };
  return to === 'signed' ? { signedOn: today } : {};
}

export const changeDocumentState = defineOperation({
  name: 'changeDocumentState',
  title: 'Llevar un documento por sus pasos',
  roles: officeRoles,
  reads: { documents: columns(documents, 'status', 'type', 'folio', 'signedLink', 'voided') },
  creates: [],
  parse: (raw) => parseTransitionWith(pickFields(documents, 'signedLink'), raw),
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.documents.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(documents, input.id));
    const signedLink = input.given.signedLink ?? row.signedLink;
    const move = checkTransition(documents, { ...row, signedLink }, input, actor.role);
    if (!move.ok) return move;
    if (goesWithMeeting(row, input.to)) {
      const why = 'El acta se revisa, se aprueba y se firma en la ficha de su reunión.';
      return fail(problem('cannotApply', [why], 'to'));
    }
    const status = input.to as Paper['status'];
    const patch = { status, signedLink, ...stationOf(input.to, today, actor.name) };
    return succeed({
      changes: [update(documents, row.id, patch, input.reason)],
      output: { id: row.id, title: row.folio, status },
    });
  },
});
