/** Decides about a group of responses at once: entries, records, mails and how far each form has been read. */
import type { Row, Table } from '../../domain/schema/table';
import type { CivilDate, CivilDateTime } from '../../domain/schema/values';
import { formBindings, inbox } from '../../domain/tables';
import { listsChangedBy } from '../choices';
import { update, type Change, type Decision } from '../kernel/operation';
import type { RowsView } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';
import { isFormName } from '../form-binding';
import type { FormResponseRecord } from '../ports';
import type { Records } from './applier';
import { isWaiting, receiptEntry, ReceivedEntries, type EntryKey } from './entries';
import { fillForm, undecided, type Filled } from './filled';
import { fromForm, isCorrection, judge } from './judge';
import { noticeEffects, type Notice } from './notices';
import { findRegistrar } from './registrar';
import { civilOf, emailOf } from './response';
import { IntakeScene, type SceneSnapshot } from './scene';
import { Findings, type Verdict } from './verdict';

type Binding = Pick<Row<typeof formBindings>, 'id' | 'cursor'>;

export interface Group {
  readonly snapshot: SceneSnapshot & {
    readonly inbox: RowsView<EntryKey>;
    readonly formBindings: RowsView<Binding>;
  };
  /** Whole records, when the group may hold corrections. */
  readonly records: Records | undefined;
  readonly input: readonly FormResponseRecord[];
  readonly now: CivilDateTime;
  readonly today: CivilDate;
  readonly settings: SettingsView;
  readonly newId: (table: Table) => string;
}

/** What a group came to. */
export interface ReceivedGroup {
  readonly received: number;
  readonly applied: number;
  readonly waiting: number;
}

/** The state of one pass over the group. */
interface Pass {
  readonly group: Group;
  readonly scene: IntakeScene;
  readonly received: ReceivedEntries;
  readonly changes: Change[];
  readonly notices: Notice[];
  /** The last moment read of each form. */
  readonly read: Map<string, string>;
}

/** A defect of ours must not hold up everybody else's answers: the office sees it. */
function brokenVerdict(failure: string): Verdict {
  const findings = new Findings();
  findings.ask(`El programa no pudo procesar esta respuesta (${failure}).`);
  return findings.waiting();
}

function verdictOn(
  response: FormResponseRecord,
  filled: Filled,
  earlier: EntryKey | undefined,
  { scene, group }: Pass,
): Verdict {
  const { responseId } = response;
  try {
    return judge({ formName: filled.formName, filled, responseId, earlier }, scene, group.records);
  } catch (error) {
    return brokenVerdict(String(error));
  }
}

function receiveOne(response: FormResponseRecord, pass: Pass): void {
  const { group, scene, received, changes } = pass;
  if (!isFormName(response.formName)) return;
  const earlier = received.find(response.responseId);
  const filled = fillForm(
    response.formName,
    response.answers,
    { email: emailOf(response), sentAt: civilOf(response.submittedAt) },
    undecided,
  );
  const verdict = verdictOn(response, filled, earlier, pass);
  const registrar = findRegistrar(filled, scene, new Findings());
  const id = group.newId(inbox);
  const entry = receiptEntry({
    id,
    formName: response.formName,
    response,
    edition: (earlier?.edition ?? 0) + 1,
    registrar,
    verdict,
    now: group.now,
  });
  changes.push(entry);
  if (verdict.kind === 'ready') {
    const made = fromForm(verdict.changes, response.responseId);
    changes.push(...made);
    scene.learn(made);
  }
  if (earlier && isWaiting(earlier.status)) {
    changes.push(
      update(inbox, earlier.id, { status: 'duplicate', note: `La sustituye ${id}, con la corrección.` }),
    );
  }
  received.add({ id, ...entry.row } as EntryKey);
  pass.notices.push({
    // A form that does not ask for the account still names who registers.
    to: emailOf(response) ?? scene.team.find(({ id: colleague }) => colleague === registrar)?.email,
    entry: id,
    formName: response.formName,
    outcome: verdict,
    editUrl: response.editUrl || undefined,
  });
}

/** How far each form has been read; never backwards. */
function cursorChanges({ group, read }: Pick<Pass, 'group' | 'read'>): Change[] {
  return [...read].flatMap(([name, last]) => {
    const held = group.snapshot.formBindings.find(name);
    if (!held || (held.cursor !== undefined && held.cursor >= last)) return [];
    return [update(formBindings, name, { cursor: last, lastResponseAt: last })];
  });
}

function runPass(group: Group): Pass {
  const pass: Pass = {
    group,
    scene: new IntakeScene(group),
    received: new ReceivedEntries(group.snapshot.inbox.all),
    changes: [],
    notices: [],
    read: new Map(),
  };
  const heldUp = new Set<string>();
  for (const response of group.input) {
    if (heldUp.has(response.formName)) continue;
    const isNew = !pass.received.has(response);
    if (isNew && !group.records && isCorrection(pass.received.find(response.responseId))) {
      // It became a correction since the group was put together: the next drain reads what it needs.
      heldUp.add(response.formName);
      continue;
    }
    if (isNew) receiveOne(response, pass);
    pass.read.set(response.formName, response.submittedAt);
  }
  return pass;
}

/** The decision about a group, whatever its responses hold. */
export function receiveGroup(group: Group): Decision<ReceivedGroup> {
  const { changes, notices, ...pass } = runPass(group);
  const applied = notices.filter(({ outcome }) => outcome.kind === 'ready').length;
  return {
    changes: [...changes, ...cursorChanges(pass)],
    effects: [...noticeEffects(notices), ...listsChangedBy(changes)],
    output: { received: notices.length, applied, waiting: notices.length - applied },
  };
}
