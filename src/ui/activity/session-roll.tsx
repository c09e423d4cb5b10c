/** The attendance of one session: a tick for each person with a place, saved together. */
import { useRef } from 'preact/hooks';
import { nothingTyped, oneOf, type DraftValues } from '../fields/draft-values';
import { useDraft } from '../frame/drafts';
import { Busy, Problems } from '../frame/notices';
import { useReply } from '../frame/use-reply';
import { counted } from '../../domain/words/counted';
import { call, newKey, type Output } from '../rpc';
import type { ActivityBoard } from '../shapes';

type Session = ActivityBoard['sessions'][number];
type Enrolled = ActivityBoard['people'][number];
type Mark = 'present' | 'excused' | 'absent';

interface Props {
  readonly board: ActivityBoard;
  readonly session: Session;
  readonly onDone: (said: string) => void;
}

const savedMark = ({ attended, excused }: Enrolled, session: string): Mark =>
  attended.includes(session) ? 'present' : excused.includes(session) ? 'excused' : 'absent';

function markOf(one: Enrolled, session: string, ticked: DraftValues): Mark {
  const tick = oneOf(ticked[one.id]);
  return tick === '' ? savedMark(one, session) : (tick as Mark);
}

export function SessionRoll({ board, session, onDone }: Props) {
  const draft = useDraft(`roll:${session.id}`, nothingTyped);
  const reply = useReply<Output<'recordSessionAttendance'>>();
  // What is sent decides the key: the same ticks sent twice are one command.
  const sent = useRef({ text: '', key: newKey() });
  const seated = board.people.filter(({ turn }) => turn === 0);
  const ticked = draft.typed.values;
  const marks = seated.map((one) => ({ enrolment: one.id, mark: markOf(one, session.id, ticked) }));
  const changed = seated.filter((one) => markOf(one, session.id, ticked) !== savedMark(one, session.id));
  const isOwed = session.attendees === undefined;
  const canSave = isOwed || changed.length > 0;
  const save = async (): Promise<void> => {
    const text = JSON.stringify(marks);
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    const { key } = sent.current;
    const answer = await reply.run(() => call.recordSessionAttendance({ session: session.id, marks }, key));
    if (answer?.ok !== true) return;
    draft.finish();
    onDone(`Asistencia guardada: ${counted(answer.output.attendees, 'persona', 'personas')}.`);
  };
  if (seated.length === 0) return <p class="hint">Todavía no hay nadie con cupo.</p>;
  return (
    <section class="section">
      <h2>Asistencia</h2>
      {session.shut ? <p class="hint">{session.shut}</p> : null}
      <fieldset class="form-group roll" disabled={session.shut !== undefined}>
        <legend>
          {session.when} · {session.hours}
        </legend>
        {seated.map((one) => (
          <RollLine
            key={one.id}
            one={one}
            mark={markOf(one, session.id, ticked)}
            onMark={(mark) => draft.set(one.id, mark)}
          />
        ))}
      </fieldset>
      {session.shut === undefined ? (
        <div class="block actions">
          <button
            type="button"
            class={canSave ? 'action' : ''}
            aria-disabled={!canSave || reply.busy}
            onClick={() => {
              if (canSave && !reply.busy) void save();
            }}
          >
            {canSave ? 'Guardar asistencia' : 'Asistencia guardada'}
          </button>
        </div>
      ) : null}
      <Busy when={reply.busy} text="Guardando…" />
      <Problems problems={reply.problems} />
    </section>
  );
}

interface LineProps {
  readonly one: Enrolled;
  readonly mark: Mark;
  readonly onMark: (mark: Mark) => void;
}

function RollLine({ one, mark, onMark }: LineProps) {
  return (
    <div>
      <label class="option">
        <input
          type="checkbox"
          checked={mark === 'present'}
          onChange={(event) => onMark(event.currentTarget.checked ? 'present' : 'absent')}
        />
        <span>
          {one.name}
          <span class="secondary block-text">
            {[one.organisation, one.hours].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
      </label>
      {mark === 'present' ? null : (
        <label class="option">
          <input
            type="checkbox"
            checked={mark === 'excused'}
            onChange={(event) => onMark(event.currentTarget.checked ? 'excused' : 'absent')}
          />
          <span class="secondary">Se excusó{` (${one.name})`}</span>
        </label>
      )}
    </div>
  );
}
