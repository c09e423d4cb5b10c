/** The same need told twice: one request goes on for both, the other is closed and keeps who asked. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { requests } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, update, type Change } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkTransition } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';

type Joinable = Pick<
  Row<typeof requests>,
  'id' | 'status' | 'title' | 'supporters' | 'joined' | 'duplicateOf' | 'voided'
>;

/** Columns that joining reads of every request. */
export const joinReads = columns(
  requests,
  'status',
  'title',
  'supporters',
  'joined',
  'duplicateOf',
  'voided',
);

interface Requests {
  find(id: string): Joinable | undefined;
}

/** The request that goes on for both, or why it cannot. */
export function findKept(id: string, joining: string | undefined, known: Requests): Joinable | Problem {
  const kept = known.find(id);
  const refuse = (why: string): Problem => problem('cannotApply', [why], 'duplicateOf');
  if (!kept) return problem('unknownRecord', ['La misma que', id], 'duplicateOf');
  if (kept.id === joining) return refuse('Una solicitud no se une a sí misma: elija la otra.');
  if (kept.status === 'duplicate') return refuse(`${id} ya se unió a ${kept.duplicateOf}: únala a esa.`);
  if (kept.voided) return refuse(`${id} está anulada.`);
  return kept;
}

export const isProblem = (found: Joinable | Problem): found is Problem => 'message' in found;

/** The kept request counts whoever asked for the same, those who had joined the other before included. */
export const addSupporter = (kept: Joinable, joining: string, brought: number): Change =>
  update(requests, kept.id, {
    supporters: kept.supporters + 1 + brought,
    joined: [...(kept.joined ?? []), joining],
  });

/** Nobody is sent to a request that nobody works on any more: it is reopened, or the need is registered anew. */
export const checkOpen = (kept: Joinable): Problem[] =>
  requests.states?.final.includes(kept.status) === true
    ? [problem('cannotApply', [`${kept.id} ya está cerrada: reábrala, o guarde esta aparte.`], 'confirmed')]
    : [];

/** How a joined request ends. */
export const closeAsJoined = (kept: string, today: CivilDate) => ({
  status: 'duplicate' as const,
  duplicateOf: kept,
  closedOn: today,
  waitingSince: undefined,
});

export const joinRequest = defineOperation({
  name: 'joinRequest',
  title: 'Unir a otra solicitud',
  roles: officeRoles,
  reads: { requests: joinReads },
  creates: [],
  parse: (raw) => parseAbout(asked.joining, raw),
  decide({ snapshot, input: { id, fields }, actor, today }) {
    const row = snapshot.requests.find(id);
    if (!row) return fail(unknownRecord(requests, id));
    const move = { id: row.id, to: 'duplicate', reason: undefined };
    const allowed = checkTransition(requests, { ...row, duplicateOf: fields.duplicateOf }, move, actor.role);
    if (!allowed.ok) return allowed;
    const kept = findKept(fields.duplicateOf, row.id, snapshot.requests);
    if (isProblem(kept)) return fail(kept);
    return succeed({
      changes: [
        update(requests, row.id, closeAsJoined(kept.id, today)),
        addSupporter(kept, row.id, row.supporters),
      ],
      output: { id: row.id, joinedTo: kept.id, supporters: kept.supporters + 1 + row.supporters },
    });
  },
});
