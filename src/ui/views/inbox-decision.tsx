/** The three ways out of the Bandeja: mend and apply, unite with a record that exists, reject with a reason. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { answerProblem } from '../../domain/answer-problems';
import type { Problem } from '../../domain/problems';
import { useDraft, type DraftState } from '../frame/drafts';
import { Busy, Problems } from '../frame/notices';
import { manyOf, oneOf } from '../fields/draft-values';
import { focusFirstWrong } from '../frame/focus';
import { useSubmission } from '../frame/use-submission';
import { call, type Output } from '../rpc';
import type { OpenedEntry } from '../shapes';
import { inboxDraft } from './answer-field';
import { Answers } from './answers';
import { Mend } from './inbox-mend';
import { canJoin, Join, Reject } from './inbox-ways';

/** Every answer as its control holds it: what is sent is what then differs. */
const answersOfEntry = ({ questions }: OpenedEntry): Values =>
  Object.fromEntries(questions.map(({ keep, value }) => [keep, value]));

interface Props {
  readonly entry: OpenedEntry;
  readonly onDone: (message: string) => void;
}

type Way = 'apply' | 'join' | 'reject';
type Settled = Output<'applyInboxEntry' | 'joinInboxEntry' | 'rejectInboxEntry'>;

const done: Readonly<Record<Way, string>> = {
  apply: 'Listo: ya está en el registro.',
  join: 'Unida al registro que usted eligió.',
  reject: 'Rechazada. El motivo quedó anotado.',
};

export function InboxDecision({ entry, onDone }: Props) {
  const draft = useDraft(inboxDraft(entry.id), { values: answersOfEntry(entry), names: {} });
  const [way, setWay] = useState<Way>('apply');
  const { busy, problems, submit } = useSubmission<Settled>(draft);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems.length > 0) focusFirstWrong(form.current);
  }, [problems]);
  const { values } = draft.typed;
  const send = async (): Promise<void> => {
    const settled = await submit(ownProblems(way, values), (key) => sendWay(way, entry, values, key));
    if (settled !== undefined) onDone(done[way]);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <fieldset class="form-group">
        <legend>¿Qué hacemos con esta respuesta?</legend>
        <div class="options">
          {ways
            .filter(([key]) => key !== 'join' || canJoin(entry))
            .map(([key, label]) => (
              <label key={key} class="option">
                <input type="radio" name="way" checked={way === key} onChange={() => setWay(key)} />
                {label}
              </label>
            ))}
        </div>
      </fieldset>
      {way === 'apply' ? <Mend entry={entry} draft={draft} problems={problems} /> : null}
      {way === 'join' ? <Join entry={entry} draft={draft} problems={problems} /> : null}
      {way === 'reject' ? <Reject draft={draft} problems={problems} /> : null}
      <Problems problems={problems.filter(({ field }) => !isShown(entry, field))} />
      <div class="block actions">
        <button type="submit" class="action" aria-disabled={busy}>
          {buttons[way]}
        </button>
      </div>
      <Busy when={busy} text="Guardando…" />
      <Answers entry={entry} />
    </form>
  );
}

/** Problems that stand at their field are not said twice. */
const isShown = ({ questions }: OpenedEntry, field: string | undefined): boolean =>
  field === 'target' || field === 'reason' || questions.some(({ key }) => key === field);

const ways: readonly (readonly [Way, string])[] = [
  ['apply', 'Corregir y guardar en el registro'],
  ['join', 'Unir a un registro que ya existe'],
  ['reject', 'Rechazar'],
];

const buttons: Readonly<Record<Way, string>> = {
  apply: 'Guardar en el registro',
  join: 'Unir',
  reject: 'Rechazar',
};

type Values = DraftState['typed']['values'];

function ownProblems(way: Way, values: Values): Problem[] {
  if (way === 'join' && oneOf(values['target']) === '') {
    return [answerProblem('required', ['El registro que ya existe'], 'target')];
  }
  return way === 'reject' && oneOf(values['reason']).trim() === ''
    ? [answerProblem('reasonRequired', ['rechazar'], 'reason')]
    : [];
}

/** Values by their prefix, as one text each: `answer:phone`, `choice:place`. */
const withPrefix = (values: Values, prefix: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), manyOf(value).join(' | ')]),
  );

/** What a person wrote, emptied or chose otherwise than it came. */
function changedAnswers(entry: OpenedEntry, values: Values): Readonly<Record<string, string>> {
  const came = withPrefix(answersOfEntry(entry), 'answer:');
  const now = Object.entries(withPrefix(values, 'answer:'));
  return Object.fromEntries(now.filter(([key, answer]) => answer !== (came[key] ?? '')));
}

/** The records settled on, by what they are. */
const chosenRecords = (values: Values): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(withPrefix(values, 'choice:')).filter(([, id]) => id !== ''));

function sendWay(way: Way, entry: OpenedEntry, values: Values, key: string) {
  const { id } = entry;
  if (way === 'reject') return call.rejectInboxEntry({ id, reason: oneOf(values['reason']) }, key);
  const { organisation, place, ...people } = chosenRecords(values);
  const settlement = {
    id,
    answers: changedAnswers(entry, values),
    people,
    organisation: organisation ?? '',
    territory: place ?? '',
    confirmed: oneOf(values['confirmed']) === 'Sí',
  };
  return way === 'join'
    ? call.joinInboxEntry({ ...settlement, target: oneOf(values['target']) }, key)
    : call.applyInboxEntry(settlement, key);
}
