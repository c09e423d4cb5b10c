/** A response of the Bandeja as the office sees it: each question with its answer, why it waits, and what it may be. */
import { readAnswers } from '../../domain/intake/read-answers';
import { forms } from '../../domain/forms';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { inbox } from '../../domain/tables';
import { inboxStates } from '../../domain/tables/system-catalogues';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { all } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { answeredQuestion, type AnsweredQuestion } from './answered-question';
import { recordReads } from './applier';
import { formNameOf, isWaiting } from './entries';
import { caseOf, findWaiting, wordedAnswer, type Entry } from './entry-case';
import { undecided } from './filled';
import { judge } from './judge';
import { answersOf } from './response';
import { IntakeScene } from './scene';
import type { Candidate, Obstacle, Waiting } from './verdict';

export interface OpenedEntry {
  readonly id: string;
  /** English name: `request`; '' when the cell was spoiled. */
  readonly form: string;
  readonly formTitle: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly waiting: boolean;
  readonly receivedAt: string;
  readonly registrar: string;
  readonly email: string;
  readonly editUrl: string | undefined;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly questions: readonly AnsweredQuestion[];
  readonly candidates: readonly Candidate[];
  /** The record it led to. */
  readonly target: { readonly sheet: string; readonly id: string } | undefined;
  readonly note: string | undefined;
}

const linesOf = (text: string | undefined): string[] => (text === undefined ? [] : text.split('\n'));

function questionsOfEntry(entry: Entry, obstacles: readonly Obstacle[]): AnsweredQuestion[] {
  const formName = formNameOf(entry.form ?? '');
  if (!formName) return [];
  const answers = answersOf(entry.answers);
  return readAnswers(forms[formName], answers).asked.map((question) =>
    answeredQuestion(
      question,
      wordedAnswer(formName, question.key, answers),
      obstacles.find((each) => each.question === question.key)?.text,
    ),
  );
}

/** Opens one entry. What it waits for is judged anew, on the registry as it stands. */
export const openInboxEntry = defineQuery({
  name: 'openInboxEntry',
  title: 'Abrir respuesta de la Bandeja',
  roles: officeRoles,
  reads: { ...recordReads, inbox: all(inbox) },
  parse: parseId,
  answer(context): Result<OpenedEntry> {
    const { snapshot, input } = context;
    const entry = snapshot.inbox.find(input.id);
    if (!entry) return fail(unknownRecord(inbox, input.id));
    const registrar = snapshot.staff.find(entry.staff)?.name ?? '';
    return succeed({ ...describe(entry, judgeAgain(entry, context)), registrar });
  },
});

type OpenContext = Parameters<typeof openInboxEntry.answer>[0];

type Hindrance = Pick<Waiting, 'obstacles' | 'candidates'>;

function describe(entry: Entry, found: Hindrance | undefined): Omit<OpenedEntry, 'registrar'> {
  const { id, status, receivedAt, editUrl, target, targetTable, note } = entry;
  return {
    id,
    form: formNameOf(entry.form ?? '') ?? '',
    formTitle: entry.form ?? '',
    status,
    statusLabel: labelOf(inboxStates, status),
    waiting: isWaiting(status),
    receivedAt,
    email: entry.email ?? '',
    editUrl,
    reasons: found ? found.obstacles.map(({ text }) => text) : linesOf(entry.reasons),
    warnings: linesOf(entry.warnings),
    questions: questionsOfEntry(entry, found?.obstacles ?? []),
    candidates: found?.candidates ?? [],
    target: target === undefined ? undefined : { sheet: targetTable ?? '', id: target },
    note,
  };
}

/** What keeps a waiting entry from being applied now: nothing, perhaps, any more. Undefined for one that is settled. */
function judgeAgain(entry: Entry, context: OpenContext): Hindrance | undefined {
  const { snapshot, settings, today } = context;
  const waiting = findWaiting(entry, entry.id);
  if (!waiting.ok) return undefined;
  const scene = new IntakeScene({ snapshot, settings, today, newId: (table) => `${table.code}-nuevo` });
  const subject = caseOf(
    waiting.value,
    { id: entry.id, answers: {}, decisions: undecided },
    snapshot.inbox.all,
  );
  const verdict = judge(subject, scene, snapshot);
  return verdict.kind === 'waiting' ? verdict : { obstacles: [], candidates: [] };
}
