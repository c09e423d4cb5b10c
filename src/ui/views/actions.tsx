/** What may be done with a record in its present state: at once, after filling what is missing, or not yet and why. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { nothingTyped, type DraftValues } from '../fields/draft-values';
import { SchemaForm } from '../fields/schema-form';
import { checkForm, sentValues } from '../forms/check-form';
import { useDraft } from '../frame/drafts';
import { Busy, Problems } from '../frame/notices';
import { findViewOfCode, useNavigator, type View } from '../frame/navigation';
import { useReply } from '../frame/use-reply';
import { useSubmission } from '../frame/use-submission';
import { call, newKey, type CallName, type EffectNews, type Input, type Reply } from '../rpc';
import type { Action, OpenedRecord } from '../shapes';
import { formFrom } from './conversion';
import { newsOfDocument } from './documents';
import { needsOf } from './record-fields';

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

/** What it makes is what one goes on with. */
const leadsOn = ({ operation }: Action): boolean => operation === 'callElection';

const makesDocument = ({ operation }: Action): boolean => operation.startsWith('make');

/** What is done in a view of its own: a form to fill in, two records to compare. */
function viewFor(record: OpenedRecord, { operation, input = {} }: Action): View | undefined {
  if (operation !== 'mergePeople') return formFrom(record, operation);
  const { keep = record.id, drop } = input;
  return drop === undefined ? { kind: 'merge', keep } : { kind: 'merge', keep, drop };
}

export function Actions({ record, onDone }: Props) {
  const [chosen, setChosen] = useState<Action | undefined>(undefined);
  const [key, setKey] = useState(newKey);
  const reply = useReply<unknown>();
  const { go } = useNavigator();
  const moves = record.actions.filter((each) => !isCorrection(each) && !isOfMeetingMode(each));
  const correction = record.actions.find(isCorrection);

  const finish = (action: Action, effects?: readonly EffectNews[]): void => {
    setChosen(undefined);
    setKey(newKey());
    const done = `Listo: ${action.label.charAt(0).toLowerCase()}${action.label.slice(1)}.`;
    onDone(makesDocument(action) ? newsOfDocument(done, effects) : done);
  };
  const choose = async (action: Action): Promise<void> => {
    const elsewhere = viewFor(record, action);
    if (elsewhere) return go(elsewhere);
    if (Object.keys(needsOf(record, action).fields).length > 0) return setChosen(action);
    const answer = await reply.run(() => sendTo(action.operation)({ id: record.id, ...action.input }, key));
    if (answer?.ok) finish(action, answer.effects);
  };
  if (chosen) {
    return (
      <ActionPanel
        record={record}
        action={chosen}
        onCancel={() => setChosen(undefined)}
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
      <div class="actions">
        {moves.map((action, index) => (
          <ActionButton
            key={action.label}
            action={action}
            // Moves come most usual first; a meeting's usual next step has a button of its own.
            isUsual={index === 0 && record.kind === 'request'}
            blocked={needsOf(record, action).blocked}
            busy={reply.busy}
            onChoose={() => void choose(action)}
          />
        ))}
        {correction ? (
          <button type="button" onClick={() => go({ kind: 'edit', of: record.kind, id: record.id })}>
            {correction.label}
          </button>
        ) : null}
        <AboutButtons record={record} />
      </div>
      <Busy when={reply.busy} text="Guardando…" />
      <Problems problems={reply.problems} />
    </div>
  );
}

interface ButtonProps {
  readonly action: Action;
  readonly isUsual: boolean;
  readonly blocked: readonly string[];
  readonly busy: boolean;
  readonly onChoose: () => void;
}

function ActionButton({ action, isUsual, blocked, busy, onChoose }: ButtonProps) {
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

/** A request starts from whoever makes it. */
function AboutButtons({ record }: { readonly record: OpenedRecord }) {
  const { go } = useNavigator();
  if (record.kind !== 'person' && record.kind !== 'organisation') return null;
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
  /** Told the code that the server answered. */
  readonly onDone: (made: string) => void;
}

/** Asks for what the action still needs: a reason, a field that is empty. */
function ActionPanel({ record, action, onCancel, onDone }: PanelProps) {
  const { fields } = needsOf(record, action);
  const layout = { fields, sections: [{ title: '', fields: Object.keys(fields) }], conditions: {} };
  const draft = useDraft(`action:${record.id}:${action.label}`, {
    ...nothingTyped,
    values: action.proposed ?? {},
  });
  const { busy, problems, submit } = useSubmission<{ readonly id: string }>(draft);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { values } = draft.typed;
  const save = async (): Promise<void> => {
    const input = { id: record.id, ...action.input, ...sentValues(layout, values) };
    const send = sendTo<{ readonly id: string }>(action.operation);
    const saved = await submit(checkForm(layout, values), (key) => send(input, key));
    if (saved) onDone(saved.id);
  };
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        {action.label}
      </h2>
      <SchemaForm
        name="action"
        layout={layout}
        typed={draft.typed}
        problems={problems}
        busy={busy}
        action={action.label}
        onChange={draft.set}
        onSubmit={() => void save()}
      />
      <button type="button" class="link" onClick={onCancel}>
        Cancelar
      </button>
    </section>
  );
}
