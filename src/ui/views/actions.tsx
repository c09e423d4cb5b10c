/** What may be done with a record in its present state: at once, after filling what is missing, or not yet and why. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { nothingTyped, type DraftValues } from '../fields/draft-values';
import { whoAnswers } from '../forms/who-answers';
import { AskedPanel } from './asked-panel';
import { isTakenUp } from '../frame/drafts';
import { Busy, Problems } from '../frame/notices';
import { RepeatMeeting } from '../meeting/repeat';
import { filled, findViewOfCode, useNavigator, type View } from '../frame/navigation';
import { useReply } from '../frame/use-reply';
import { call, newKey, type CallName, type EffectNews, type Input, type Reply } from '../rpc';
import type { Action, OpenedRecord } from '../shapes';
import { newsOfDocument } from './documents';

interface Props {
  readonly record: OpenedRecord;
  /** The server has done it: what to tell the person. */
  readonly onDone: (message: string) => void;
}

type Send<O> = (input: Input, key: string) => Promise<Reply<O>>;

const sendTo = <O,>(operation: string): Send<O> => call[operation as CallName] as Send<O>;
const isCorrection = ({ operation }: Action): boolean => operation.startsWith('update');
/** Meeting mode does these, with all that belongs to them. */
const isOfMeetingMode = ({ operation }: Action): boolean =>
  ['setAgenda', 'recordAttendance', 'recordAgreements', 'makeActa'].includes(operation);

/** Where what is typed into the panel of an action is kept. */
const draftOf = ({ id }: OpenedRecord, { label }: Action): string => `action:${id}:${label}`;

/** What it makes is what one goes on with. */
const leadsOn = ({ operation }: Action): boolean => operation === 'callElection';

/** What is asked first decides what is asked then. */
const isAskedInTwo = ({ operation }: Action): boolean => operation === 'repeatMeeting';

const makesDocument = ({ operation }: Action): boolean => operation.startsWith('make');
/** A request goes on as something else. */
const convertsIt = ({ kind }: OpenedRecord, { operation }: Action): boolean =>
  kind === 'request' && operation.startsWith('register');
const takesBack = ({ operation }: Action): boolean => operation === 'annulRecord';

/** What is done in a view of its own: a form to fill in, two records to compare. */
function viewFor(record: OpenedRecord, { operation, input = {}, opens }: Action): View | undefined {
  if (opens) return filled(opens);
  if (operation !== 'mergePeople') return undefined;
  const { keep = record.id, drop } = input;
  return drop === undefined ? { kind: 'merge', keep } : { kind: 'merge', keep, drop };
}

export function Actions({ record, onDone }: Props) {
  const [chosen, setChosen] = useState(() => record.actions.find((each) => isTakenUp(draftOf(record, each))));
  const [key, setKey] = useState(newKey);
  const reply = useReply<unknown>();
  const { go } = useNavigator();

  const finish = (action: Action, effects?: readonly EffectNews[]): void => {
    setChosen(undefined);
    setKey(newKey());
    const done = `Listo: «${action.label}».`;
    onDone(makesDocument(action) ? newsOfDocument(done, effects) : done);
  };
  const choose = async (action: Action): Promise<void> => {
    const elsewhere = viewFor(record, action);
    if (elsewhere) return go(elsewhere);
    if (isAskedInTwo(action) || Object.keys(action.asks).length > 0) return setChosen(action);
    const answer = await reply.run(() => sendTo(action.operation)({ id: record.id, ...action.input }, key));
    if (answer?.ok) finish(action, answer.effects);
  };
  if (chosen) {
    return (
      <ActionPanel
        record={record}
        action={chosen}
        onCancel={() => setChosen(undefined)}
        onSaid={(message) => {
          setChosen(undefined);
          onDone(message);
        }}
        onDone={(made) => {
          const view = leadsOn(chosen) ? findViewOfCode(made) : undefined;
          finish(chosen);
          if (view) go(view);
        }}
      />
    );
  }
  return (
    <div class="block">
      <ActionGroups record={record} busy={reply.busy} onChoose={(action) => void choose(action)} />
      <Busy when={reply.busy} text="Guardando…" />
      <Problems problems={reply.problems} />
    </div>
  );
}

interface GroupsProps {
  readonly record: OpenedRecord;
  readonly busy: boolean;
  readonly onChoose: (action: Action) => void;
}

/** The steps first, then what it may become and its papers; what takes the record back stands apart. */
function ActionGroups({ record, busy, onChoose }: GroupsProps) {
  const moves = record.actions.filter((each) => !isCorrection(each) && !isOfMeetingMode(each));
  const papers = moves.filter(makesDocument);
  const annulments = moves.filter(takesBack);
  const conversions = moves.filter((each) => convertsIt(record, each));
  const apart = new Set([...papers, ...annulments, ...conversions]);
  const steps = moves.filter((each) => !apart.has(each));
  const button = (action: Action) => (
    <ActionButton
      key={action.label}
      action={action}
      // Moves come most usual first; a meeting's usual next step has a button of its own.
      isUsual={action === steps[0] && record.kind === 'request'}
      busy={busy}
      onChoose={() => onChoose(action)}
    />
  );
  return (
    <>
      <div class="actions">
        {steps.map(button)}
        <CorrectionButton record={record} />
        <AboutButtons record={record} />
      </div>
      <Group title="Si da lugar a otra cosa">{conversions.map(button)}</Group>
      <Group title="Hacer un documento">{papers.map(button)}</Group>
      {annulments.length === 0 ? null : <div class="actions apart">{annulments.map(button)}</div>}
    </>
  );
}

/** Buttons of one sort under their name; nothing where there are none. */
function Group({ title, children }: { readonly title: string; readonly children: readonly VNode[] }) {
  return children.length === 0 ? null : (
    <div role="group" aria-label={title}>
      <p class="group-title">{title}</p>
      <div class="actions">{children}</div>
    </div>
  );
}

/** What is missing and cannot be filled in with the action itself. */
function hindrances({ missing, asks }: Action): string[] {
  const asked = Object.values(asks).map(({ label }) => label);
  return missing.filter((each) => !asked.includes(each));
}

interface ButtonProps {
  readonly action: Action;
  readonly isUsual: boolean;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

function ActionButton({ action, isUsual, busy, onChoose }: ButtonProps) {
  const blocked = hindrances(action);
  const id = `why-${action.label.replace(/\W+/g, '-')}`;
  const isBlocked = blocked.length > 0;
  return (
    <div class="with-reason">
      <button
        type="button"
        class={isUsual ? 'action' : ''}
        aria-disabled={isBlocked || busy}
        aria-describedby={isBlocked ? id : undefined}
        onClick={() => {
          if (!isBlocked && !busy) onChoose();
        }}
      >
        {action.label}
      </button>
      {isBlocked ? (
        <span class="missing" id={id}>
          Falta: {blocked.join(', ')}
        </span>
      ) : null}
    </div>
  );
}

function CorrectionButton({ record }: { readonly record: OpenedRecord }) {
  const { go } = useNavigator();
  const correction = record.actions.find(isCorrection);
  return correction ? (
    <button type="button" onClick={() => go({ kind: 'edit', of: record.kind, id: record.id })}>
      {correction.label}
    </button>
  ) : null;
}

/** A request starts from whoever makes it, unless the record is none any more: annulled, or merged into another. */
function AboutButtons({ record }: { readonly record: OpenedRecord }) {
  const { go } = useNavigator();
  if (record.kind !== 'person' && record.kind !== 'organisation') return null;
  if (record.isAnnulled) return null;
  const values: DraftValues =
    record.kind === 'person'
      ? { requesterKind: 'person', requesterPerson: record.id }
      : { requesterKind: 'organisation', requesterOrganisation: record.id };
  const given = { values, names: { [record.id]: record.title } };
  return (
    <button type="button" onClick={() => go({ kind: 'register', of: 'request', given })}>
      Registrar su solicitud
    </button>
  );
}

interface PanelProps {
  readonly record: OpenedRecord;
  readonly action: Action;
  readonly onCancel: () => void;
  /** Told what was made, by a panel that has its own words for it. */
  readonly onSaid: (message: string) => void;
  /** Told the code that the server answered. */
  readonly onDone: (made: string) => void;
}

/** Asks for what the action still needs: a reason, a field that is empty. */
function ActionPanel({ record, action, onCancel, onSaid, onDone }: PanelProps) {
  if (isAskedInTwo(action)) return <RepeatMeeting record={record} onCancel={onCancel} onDone={onSaid} />;
  const send = sendTo<{ readonly id: string }>(action.operation);
  return (
    <AskedPanel
      name={draftOf(record, action)}
      isTakenUp
      title={action.label}
      fields={action.asks}
      conditions={action.operation === 'identifyResponsible' ? whoAnswers : undefined}
      given={{ ...nothingTyped, values: action.proposed ?? {} }}
      send={(input, key) => send({ id: record.id, ...action.input, ...input }, key)}
      onCancel={onCancel}
      onDone={({ id }) => onDone(id)}
    />
  );
}
