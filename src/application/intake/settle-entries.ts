/** What the office does with a response that waits in the Bandeja: apply it, unite it with another record, or reject it. */
import type { FormName } from '../../domain/forms';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { inbox, meetings, organisations, requests } from '../../domain/tables';
import { listsChangedBy } from '../choices';
import type { Actor, Change, Effect } from '../kernel/operation';
import { defineOperation, update } from '../kernel/operation';
import { textIn } from '../kernel/raw';
import { all } from '../kernel/reads';
import { checkTransition, parseTransition } from '../kernel/transition';
import { recordReads } from './applier';
import { verdictPatch } from './entries';
import { answersNow, caseOf, findWaiting, parseSettlement, problemsOf, type Entry } from './entry-case';
import { fromForm, judge } from './judge';
import { noticeEffects, type Notice } from './notices';
import { storedAnswers } from './response';
import { IntakeScene, intakeCreates } from './scene';

/** What the office is told: the entry, and the record it led to. */
export interface SettledEntry {
  readonly id: string;
  readonly target: string;
  readonly warnings: readonly string[];
}

const review = (actor: Actor, now: Entry['receivedAt']): Pick<Entry, 'reviewedBy' | 'reviewedAt'> => ({
  reviewedBy: actor.id,
  reviewedAt: now,
});

const tell = (entry: Entry & { formName: FormName }, outcome: Notice['outcome']): Effect[] =>
  noticeEffects([
    { to: entry.email, entry: entry.id, formName: entry.formName, outcome, editUrl: entry.editUrl },
  ]);

export const applyInboxEntry = defineOperation({
  name: 'applyInboxEntry',
  title: 'Aplicar respuesta de la Bandeja',
  roles: officeRoles,
  reads: { ...recordReads, inbox: all(inbox) },
  creates: intakeCreates,
  parse: parseSettlement,
  decide(context) {
    const { snapshot, input, actor, now } = context;
    const entry = findWaiting(snapshot.inbox.find(input.id), input.id);
    if (!entry.ok) return entry;
    const subject = caseOf(entry.value, input, snapshot.inbox.all);
    const verdict = judge(subject, new IntakeScene(context), snapshot);
    if (verdict.kind === 'waiting') return fail(...problemsOf(verdict));
    const changes: Change[] = [
      ...fromForm(verdict.changes, subject.responseId),
      update(inbox, input.id, {
        ...verdictPatch(verdict),
        ...review(actor, now),
        answers: storedAnswers(answersNow(entry.value, input)).json,
      }),
    ];
    const output: SettledEntry = { id: input.id, target: verdict.target, warnings: verdict.warnings };
    return succeed({ changes, effects: [...tell(entry.value, verdict), ...listsChangedBy(changes)], output });
  },
});

/** The table a form's records live in. */
const tableOfForm = { request: requests, organisation: organisations, meeting: meetings } satisfies Record<
  FormName,
  unknown
>;

export const joinInboxEntry = defineOperation({
  name: 'joinInboxEntry',
  title: 'Unir respuesta de la Bandeja a un registro',
  roles: officeRoles,
  reads: {
    requests: recordReads.requests,
    organisations: recordReads.organisations,
    meetings: recordReads.meetings,
    inbox: all(inbox),
  },
  creates: [],
  parse: (raw) => succeed({ id: textIn(raw, 'id'), target: textIn(raw, 'target') }),
  decide({ snapshot, input, actor, now }) {
    const entry = findWaiting(snapshot.inbox.find(input.id), input.id);
    if (!entry.ok) return entry;
    const move = checkTransition(
      inbox,
      entry.value,
      { id: input.id, to: 'duplicate', reason: undefined },
      actor.role,
    );
    if (!move.ok) return move;
    const table = tableOfForm[entry.value.formName];
    const records = {
      request: snapshot.requests,
      organisation: snapshot.organisations,
      meeting: snapshot.meetings,
    };
    const record = records[entry.value.formName].find(input.target);
    if (!record || record.voided) {
      return fail(problem('unknownRecord', [table.sheet, input.target], 'target'));
    }
    const joined = snapshot.requests.find(input.target);
    const changes: Change[] = [
      update(inbox, input.id, {
        status: 'duplicate',
        targetTable: table.sheet,
        target: record.id,
        reasons: undefined,
        ...review(actor, now),
      }),
      // One more voice for the same need.
      ...(joined ? [update(requests, joined.id, { supporters: (joined.supporters ?? 0) + 1 })] : []),
    ];
    const output: SettledEntry = { id: input.id, target: record.id, warnings: [] };
    return succeed({ changes, effects: tell(entry.value, { kind: 'joined', target: record.id }), output });
  },
});

export const rejectInboxEntry = defineOperation({
  name: 'rejectInboxEntry',
  title: 'Rechazar respuesta de la Bandeja',
  roles: officeRoles,
  reads: { inbox: all(inbox) },
  creates: [],
  parse: (raw) => parseTransition({ ...raw, to: 'rejected' }),
  decide({ snapshot, input, actor, now }) {
    const entry = findWaiting(snapshot.inbox.find(input.id), input.id);
    if (!entry.ok) return entry;
    const move = checkTransition(inbox, entry.value, input, actor.role);
    if (!move.ok) return move;
    const patch = { status: 'rejected' as const, note: input.reason, ...review(actor, now) };
    const output: SettledEntry = { id: input.id, target: '', warnings: [] };
    return succeed({
      changes: [update(inbox, input.id, patch, input.reason)],
      effects: tell(entry.value, { kind: 'rejected' }),
      output,
    });
  },
});
