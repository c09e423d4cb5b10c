/** A response of the Bandeja that tells what is registered already: it adds its voice to the record there is. */
import type { FormName } from '../../domain/forms';
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import {
  activities,
  contacts,
  evaluations,
  inbox,
  meetings,
  organisations,
  requests,
} from '../../domain/tables';
import { listsChangedBy } from '../choices';
import { defineOperation, update, type Change, type Context } from '../kernel/operation';
import { textIn } from '../kernel/raw';
import { all } from '../kernel/reads';
import { checkTransition } from '../kernel/transition';
import { checkJoinable } from '../requests';
import { recordReads } from './applier';
import { answersNow, caseOf, findWaiting, parseSettlement, type Entry, type Settlement } from './entry-case';
import { fromForm, judge, type Case } from './judge';
import { storedAnswers } from './response';
import { IntakeScene, intakeCreates } from './scene';
import { review, tellSettled, type SettledEntry } from './settled';
import type { Ready } from './verdict';

/** The table a form's records live in. */
const tableOfForm = {
  request: requests,
  organisation: organisations,
  meeting: meetings,
  attendance: meetings,
  closing: activities,
  visit: contacts,
  evaluation: evaluations,
} satisfies Record<FormName, unknown>;

const joinContext = { ...recordReads, inbox: all(inbox) };

/** The request that a response is, closed as a voice for another; undefined while something else in it is in doubt. */
function voiceOf(
  subject: Case,
  target: string,
  context: Context<typeof joinContext, unknown>,
): Ready | undefined {
  const people = { ...subject.filled.decisions.people, target };
  const filled = { ...subject.filled, decisions: { ...subject.filled.decisions, people } };
  const verdict = judge({ ...subject, filled }, new IntakeScene(context), context.snapshot);
  return verdict.kind === 'ready' ? verdict : undefined;
}

type JoinContext = Context<typeof joinContext, Settlement & { readonly target: string }>;
type WaitingEntry = Entry & { readonly formName: FormName };

/** The record that the office chose, of the kind that the response is about. */
function findChosen(
  { formName }: WaitingEntry,
  { snapshot, input: { target } }: JoinContext,
): Result<{ readonly id: string; readonly sheet: string }> {
  const { sheet } = tableOfForm[formName];
  const {
    requests: asked,
    organisations: bodies,
    meetings: held,
    activities: over,
    contacts: touched,
    evaluations: said,
  } = snapshot;
  const views = {
    request: asked,
    organisation: bodies,
    meeting: held,
    attendance: held,
    closing: over,
    visit: touched,
    evaluation: said,
  };
  const record = views[formName].find(target);
  if (!record || record.voided) return fail(problem('unknownRecord', [sheet, target], 'target'));
  const request = formName === 'request' ? asked.find(target) : undefined;
  const wrong = request ? checkJoinable(request, 'target') : [];
  return wrong.length > 0 ? fail(...wrong) : succeed({ id: record.id, sheet });
}

/** What joining does to the request that goes on, and to whoever asked now. */
function voiceChanges(entry: WaitingEntry, context: JoinContext): Pick<Ready, 'changes' | 'warnings'> {
  const { snapshot, input } = context;
  const asked = entry.formName === 'request' ? snapshot.requests.find(input.target) : undefined;
  if (!asked) return { changes: [], warnings: [] };
  const subject = caseOf(entry, input, snapshot.inbox.all);
  // A correction of a request that exists adds no voice of its own.
  const voice = subject.earlier ? undefined : voiceOf(subject, asked.id, context);
  if (voice) return { changes: fromForm(voice.changes, subject.responseId), warnings: voice.warnings };
  // Even where it is not clear who asks, it is one more voice for the same need.
  return { changes: [update(requests, asked.id, { supporters: asked.supporters + 1 })], warnings: [] };
}

export const joinInboxEntry = defineOperation({
  name: 'joinInboxEntry',
  title: 'Unir respuesta de la Bandeja a un registro',
  roles: officeRoles,
  reads: joinContext,
  creates: intakeCreates,
  parse(raw) {
    const settlement = parseSettlement(raw);
    return settlement.ok ? succeed({ ...settlement.value, target: textIn(raw, 'target') }) : settlement;
  },
  decide(context) {
    const { snapshot, input, actor, now } = context;
    const entry = findWaiting(snapshot.inbox.find(input.id), input.id);
    if (!entry.ok) return entry;
    const wish = { id: input.id, to: 'duplicate', reason: undefined };
    const move = checkTransition(inbox, entry.value, wish, actor.role);
    if (!move.ok) return move;
    const chosen = findChosen(entry.value, context);
    if (!chosen.ok) return chosen;
    const { id: target, sheet } = chosen.value;
    const voice = voiceChanges(entry.value, context);
    const changes: Change[] = [
      ...voice.changes,
      update(inbox, input.id, {
        status: 'duplicate',
        targetTable: sheet,
        target,
        reasons: undefined,
        ...review(actor, now),
        answers: storedAnswers(answersNow(entry.value, input)).json,
      }),
    ];
    const output: SettledEntry = { id: input.id, target, warnings: voice.warnings };
    const effects = [...tellSettled(entry.value, { kind: 'joined', target }), ...listsChangedBy(changes)];
    return succeed({ changes, effects, output });
  },
});
