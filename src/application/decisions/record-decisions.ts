/** What the authority decided, typed back for all at once: each request gets its decision, its words and what follows. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import type { Patch } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { decisionRounds, requests } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, update, type Change } from '../kernel/operation';
import { all } from '../kernel/reads';
import { atLine, linesIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { isUndecided, queueReads, type Undecided } from './queue';

interface Decided {
  readonly request: string;
  readonly decision: 'approved' | 'deferred' | 'rejected';
  readonly words: string | undefined;
}

/** Once approved somebody may begin. */
const beginning = new Set<string>(['received', 'classified', 'assigned']);

interface Known {
  find(id: string): Undecided | undefined;
}

/** What is wrong with a line: not in the queue, twice, or a «no» without a word. */
function checkLine(line: Decided, index: number, lines: readonly Decided[], known: Known): Problem[] {
  const row = known.find(line.request);
  if (!row) return [unknownRecord(requests, line.request, 'request')];
  if (!isUndecided(row)) {
    return [problem('cannotApply', [`${row.id} no espera decisión del síndico.`], 'decision')];
  }
  if (lines.findIndex(({ request }) => request === line.request) !== index) {
    return [problem('cannotApply', [`${row.id} está dos veces.`], 'request')];
  }
  return line.decision !== 'approved' && line.words === undefined
    ? [problem('required', [asked.decision.words.label], 'words')]
    : [];
}

function changeOf({ request, decision, words }: Decided, known: Known, today: CivilDate): Change {
  const begins = decision === 'approved' && beginning.has(known.find(request)?.status ?? '');
  const patch: Patch<typeof requests> = {
    decision,
    decisionWords: words,
    decidedOn: today,
    ...(begins ? { status: 'inProgress' as const } : {}),
  };
  return update(requests, request, patch, words);
}

/** A round is over when everything put before the authority in it has been decided. */
function closedRounds(
  rounds: readonly { readonly id: string; readonly status: string; readonly requests: readonly string[] }[],
  decided: ReadonlySet<string>,
  known: Known,
  today: CivilDate,
): Change[] {
  const isDone = (id: string): boolean => {
    const row = known.find(id);
    return decided.has(id) || !row || !isUndecided(row);
  };
  return rounds
    .filter(({ status, requests: put }) => status === 'presented' && put.every(isDone))
    .map(({ id }) => update(decisionRounds, id, { status: 'answered', answeredOn: today }));
}

export const recordDecisions = defineOperation({
  name: 'recordDecisions',
  title: 'Anotar las decisiones del síndico',
  roles: officeRoles,
  reads: { requests: queueReads, rounds: all(decisionRounds) },
  creates: [],
  parse: (raw) => linesIn(raw, 'decisions', (line) => parseFields(asked.decision, line)),
  decide({ snapshot, input: lines, today }) {
    if (lines.length === 0) return fail(problem('cannotApply', ['Marque al menos una decisión.']));
    const wrong = lines.flatMap((line, index) =>
      checkLine(line, index, lines, snapshot.requests).map((each) => atLine('decisions', index, each)),
    );
    if (wrong.length > 0) return fail(...wrong);
    const decided = new Set(lines.map(({ request }) => request));
    return succeed({
      changes: [
        ...lines.map((line) => changeOf(line, snapshot.requests, today)),
        ...closedRounds(snapshot.rounds.all, decided, snapshot.requests, today),
      ],
      output: { decided: [...decided] },
    });
  },
});
