/** The same need told twice: one request goes on for both, the other is closed and keeps who asked. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { isOver, type NewRow, type Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { requests, staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, insert, update, type Change } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkTransition } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { tellJoined } from './owner-notices';
import { notWaiting } from './request-dates';

type Joinable = Pick<
  Row<typeof requests>,
  'id' | 'status' | 'title' | 'supporters' | 'joined' | 'duplicateOf' | 'voided'
>;

interface Requests {
  find(id: string): Joinable | undefined;
}

type Kept = Pick<Joinable, 'id' | 'status' | 'duplicateOf' | 'voided'>;

const missing = (id: string, field: string): Problem => problem('unknownRecord', ['La misma que', id], field);

/** Why nothing can be united with a request: it was united itself, or it was annulled. */
const notKept = ({ id, status, duplicateOf, voided }: Kept, field: string): Problem[] => {
  const refuse = (why: string): Problem[] => [problem('cannotApply', [why], field)];
  if (status === 'duplicate') return refuse(`${id} ya se unió a ${duplicateOf}: únala a esa.`);
  return voided ? refuse(`${id} está anulada.`) : [];
};

/**
 * Why a need that comes in cannot add its voice to a request. Nobody is sent to one that nobody works on any more: it is
 * reopened, or the need is registered anew.
 */
export function checkJoinable(kept: Kept, field: string): Problem[] {
  const wrong = notKept(kept, field);
  if (wrong.length > 0 || !isOver(requests, kept.status)) return wrong;
  return [problem('cannotApply', [`${kept.id} ya está cerrada: reábrala, o guarde esta aparte.`], field)];
}

/** The kept request counts whoever asked for the same, those who had joined the other before included. */
const addSupporter = (kept: Joinable, joining: string, brought: number): Change =>
  update(requests, kept.id, {
    supporters: kept.supporters + 1 + brought,
    joined: [...(kept.joined ?? []), joining],
  });

/** How a joined request ends. */
const closeAsJoined = (kept: string, today: CivilDate) => ({
  status: 'duplicate' as const,
  duplicateOf: kept,
  closedOn: today,
  ...notWaiting,
});

interface Entering {
  readonly id: string;
  readonly row: NewRow<typeof requests>;
  /** The request it adds its voice to. */
  readonly joinTo: string;
  /** Where a mistake in it stands. */
  readonly field: string;
}

/** Whoever asks for what is asked already adds their voice: their request is kept, and closed as joined. */
export function joinAtEntry(
  { id, row, joinTo, field }: Entering,
  known: Requests,
  today: CivilDate,
): Result<{ readonly kept: Joinable; readonly changes: readonly Change[] }> {
  const kept = known.find(joinTo);
  if (!kept) return fail(missing(joinTo, field));
  const wrong = checkJoinable(kept, field);
  if (wrong.length > 0) return fail(...wrong);
  const entering = insert(requests, id, {
    ...row,
    ...closeAsJoined(kept.id, today),
    duplicateHint: undefined,
  });
  return succeed({ kept, changes: [entering, addSupporter(kept, id, 0)] });
}

const whyNotWith = (kept: Kept, joining: string): Problem[] =>
  kept.id === joining
    ? [problem('cannotApply', ['Una solicitud no se une a sí misma: elija la otra.'], 'duplicateOf')]
    : notKept(kept, 'duplicateOf');

export const joinRequest = defineOperation({
  name: 'joinRequest',
  title: 'Unir a otra solicitud',
  roles: officeRoles,
  reads: {
    requests: columns(
      requests,
      'status',
      'title',
      'supporters',
      'joined',
      'duplicateOf',
      'receivedBy',
      'voided',
    ),
    staff: columns(staff, 'email', 'active', 'voided'),
  },
  creates: [],
  parse: (raw) => parseAbout(asked.joining, raw),
  decide({ snapshot, input: { id, fields }, actor, today }) {
    const row = snapshot.requests.find(id);
    if (!row) return fail(unknownRecord(requests, id));
    const move = { id: row.id, to: 'duplicate', reason: undefined };
    const allowed = checkTransition(requests, { ...row, duplicateOf: fields.duplicateOf }, move, actor.role);
    if (!allowed.ok) return allowed;
    const kept = snapshot.requests.find(fields.duplicateOf);
    const wrong = kept ? whyNotWith(kept, row.id) : [missing(fields.duplicateOf, 'duplicateOf')];
    if (!kept || wrong.length > 0) return fail(...wrong);
    return succeed({
      changes: [
        update(requests, row.id, closeAsJoined(kept.id, today)),
        addSupporter(kept, row.id, row.supporters),
      ],
      effects: tellJoined(row.id, kept.id, snapshot.staff.find(row.receivedBy), actor),
      output: { id: row.id, joinedTo: kept.id, supporters: kept.supporters + 1 + row.supporters },
    });
  },
});
