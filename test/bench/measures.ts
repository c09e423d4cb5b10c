/** What each use costs: service calls that reach Google, cells and modelled time, with the budget of round trips it may cost. */
import type { Tally, Workspace } from '../../local/index';
import { demoAnswer, sendAnswer } from '../proof/field';
import { cases, type Case } from '../proof/cases';
import { coordinator, minute, openBase, type Held } from '../proof/base';
import { activityCases } from '../proof/activity-cases';
import { queries } from './queries';

/** A use that is measured. */
export interface Measure {
  readonly name: string;
  /** Round trips it may cost, at any size. */
  readonly budget: number;
  readonly prepare?: (workspace: Workspace, held: Held) => void;
  readonly act: (workspace: Workspace, held: Held) => void;
}

/** Registering and updating: lock, read, write, release, and one for what its effects owe. */
const commandBudget = 5;
/** The acta also makes its document: the claim is in the commit, then the file, its text, its PDF, and the settling commit. */
const documentBudget = 12;
const queryBudget = 2;
/** Fifty answers: nine and one for each form whose store is read. */
const drainBudget = 9 + 1;
/** A mail that follows a commit: what is left of the quota, the sending, and its settling (lock, read, write). */
const mailBudget = 5;

/** Operations that tell somebody of the team: how it ended, or that it is theirs now. */
const mailing = [
  'applyInboxEntry',
  'joinInboxEntry',
  'rejectInboxEntry',
  'joinRequest',
  'assignRequest',
  'reassignWork',
  'recordDecisions',
];

/** Those that something outside the Sheet follows at once: a mail, or a folder, which costs no more. */
const followed = new Set([...mailing, 'orderMeetingFolder']);

function call(workspace: Workspace, name: string, input: unknown, as = coordinator): void {
  const run = workspace.callFromSidebar('rpc', [name, JSON.stringify({ input, key: `medida-${name}` })], {
    as,
  });
  const answer = run.error
    ? { ok: false, problems: run.error }
    : (JSON.parse(String(run.value)) as { ok: boolean });
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
}

const operationMeasures = (Object.entries(cases) as [string, Case][]).map(
  ([name, { prepare, input, as }]): Measure => ({
    name,
    budget: name.startsWith('make') ? documentBudget : commandBudget + (followed.has(name) ? mailBudget : 0),
    ...(prepare ? { prepare } : {}),
    act: (workspace, held) => call(workspace, name, input(workspace, held), as),
  }),
);

/** What must be there before some of the questions. */
const before: Readonly<Record<string, Case['prepare']>> = {
  activityBoard: activityCases.registerSession.prepare,
  closingLink: activityCases.makeActivityReport.prepare,
  evaluationLink: activityCases.recordEvaluations.prepare,
  reminderText: cases.updateAgreement.prepare,
};

const queryMeasures = Object.entries(queries).map(([name, input]): Measure => ({
  name,
  budget: queryBudget,
  ...(before[name] ? { prepare: before[name] } : {}),
  act: (workspace, held) => call(workspace, name, input(held)),
}));

const fifty: Measure = {
  name: '50 respuestas y su correo',
  budget: drainBudget + mailBudget,
  prepare(workspace) {
    workspace.holdTriggers(true);
    const answer = demoAnswer({ form: 'request', nth: 1 });
    for (let n = 0; n < 50; n += 1) {
      sendAnswer(workspace, {
        ...answer,
        answers: {
          ...answer.answers,
          surnames: `Capellán ${String.fromCharCode(65 + (n % 26))}${n}`,
          documentNumber: `999-2${String(n).padStart(6, '0')}-1`,
          phone: `809-555-${String(2000 + n)}`,
        },
      });
    }
  },
  act: (workspace) => {
    workspace.deliverTriggers([0]);
  },
};

export const measures: readonly Measure[] = [...operationMeasures, ...queryMeasures, fifty];

/** Runs a measure on a copy. */
export function measure({ prepare, act }: Measure, workspace: Workspace, held: Held): Tally {
  const copy = workspace.clone();
  prepare?.(copy, held);
  const before = copy.executions.length;
  act(copy, held);
  const execution = copy.executions[before];
  if (!execution) throw new Error('No se ejecutó nada.');
  return execution.tally;
}

/** Modelled minutes of trigger time that a day costs on which nothing happens. */
export function quietDay(): number {
  const copy = openBase().workspace.clone();
  copy.advance(24 * 60 * minute);
  const before = copy.executions.length;
  copy.advance(24 * 60 * minute);
  return copy.executions.slice(before).reduce((sum, { tally }) => sum + tally.milliseconds, 0) / minute;
}
