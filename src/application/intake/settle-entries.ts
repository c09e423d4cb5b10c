/** What the office does with a response that waits in the Bandeja by itself: apply it, or reject it. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { inbox } from '../../domain/tables';
import { listsChangedBy } from '../choices';
import type { Change } from '../kernel/operation';
import { defineOperation, update } from '../kernel/operation';
import { all } from '../kernel/reads';
import { checkTransition, parseTransition } from '../kernel/transition';
import { recordReads } from './applier';
import { verdictPatch } from './entries';
import { answersNow, caseOf, findWaiting, parseSettlement, problemsOf } from './entry-case';
import { fromForm, judge } from './judge';
import { review, tellSettled, type SettledEntry } from './settled';
import { storedAnswers } from './response';
import { IntakeScene, intakeCreates } from './scene';

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
    return succeed({
      changes,
      effects: [...tellSettled(entry.value, verdict), ...listsChangedBy(changes)],
      output,
    });
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
      effects: tellSettled(entry.value, { kind: 'rejected' }),
      output,
    });
  },
});
