/** What the authority decided, typed back for all at once: each request gets its decision, its words and what follows. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import type { CivilDate } from '../../domain/schema/values';
import { decisionRounds, requests } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, update, type Change } from '../kernel/operation';
import { all } from '../kernel/reads';
import { atLine, linesIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { decidedReads, noticesOf, patchOf, type Decided } from './decided';
import { isUndecided, type Undecided } from './queue';

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
  reads: { ...decidedReads, rounds: all(decisionRounds) },
  creates: [],
  parse: (raw) => linesIn(raw, 'decisions', (line) => parseFields(asked.decision, line)),
  decide({ snapshot, input: lines, actor, today }) {
    if (lines.length === 0) return fail(problem('cannotApply', ['Marque al menos una decisión.']));
    const wrong = lines.flatMap((line, index) =>
      checkLine(line, index, lines, snapshot.requests).map((each) => atLine('decisions', index, each)),
    );
    if (wrong.length > 0) return fail(...wrong);
    const decided = new Set(lines.map(({ request }) => request));
    const patches = lines.map((line) => {
      const row = snapshot.requests.get(line.request);
      return { row, words: line.words, patch: patchOf(line, row, snapshot, today) };
    });
    return succeed({
      changes: [
        ...patches.map(({ row, words, patch }) => update(requests, row.id, patch, words)),
        ...closedRounds(snapshot.rounds.all, decided, snapshot.requests, today),
      ],
      effects: noticesOf(
        patches.map(({ row, patch }) => ({ ...row, ...patch })),
        snapshot,
        actor,
      ),
      output: { decided: [...decided] },
    });
  },
});
