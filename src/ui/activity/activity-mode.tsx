/** An activity as it is being held: people enrolled and waiting, its sessions, and the attendance of each by ticking. */
import { useState } from 'preact/hooks';
import { NextButton } from '../views/list';
import { DoorLink } from '../views/door-link';
import { useNavigator, type View } from '../frame/navigation';
import { Warnings } from '../frame/notices';
import { Chip, FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { useLiveAnswer } from '../frame/use-live-answer';
import { call } from '../rpc';
import type { ActivityBoard } from '../shapes';
import { SessionCare } from './session-care';
import { SessionRoll } from './session-roll';
import { Withdrawal } from './withdrawal';

export function ActivityMode({ id }: { readonly id: string }) {
  const {
    output: board,
    problems,
    busy,
    reload,
  } = useLiveAnswer<ActivityBoard>(`activity:${id}`, () => call.activityBoard({ id }));
  if (!board && busy) return <LoadingScreen title={`Actividad ${id}`} />;
  if (!board) return <FailedScreen title={`Actividad ${id}`} problems={problems} onRetry={reload} />;
  return <OpenActivity board={board} busy={busy} onChanged={reload} />;
}

interface Props {
  readonly board: ActivityBoard;
  readonly busy: boolean;
  readonly onChanged: () => void;
}

interface Said {
  readonly text: string;
  readonly warnings: readonly string[];
}

const nothing: Said = { text: '', warnings: [] };

/** A form about this activity. */
const formAbout = (of: 'enrolment' | 'session', { id, title }: ActivityBoard): View => ({
  kind: 'register',
  of,
  given: { values: { activity: id }, names: { [id]: title } },
});

function OpenActivity({ board, busy, onChanged }: Props) {
  const [chosen, setChosen] = useState(board.next);
  const [said, setSaid] = useState(nothing);
  const { go } = useNavigator();
  const session = board.sessions.find(({ id }) => id === chosen) ?? board.sessions[0];
  const done = (text: string, warnings: readonly string[] = []): void => {
    setSaid({ text, warnings });
    onChanged();
  };
  return (
    <Screen title={board.title} over={`Actividad · ${board.id}`} busy={busy} wide>
      <Chip label={board.state.label} tone={board.state.tone} />
      <p>{board.places}</p>
      {board.byOrganisation === '' ? null : <p class="secondary">{board.byOrganisation}</p>}
      <p class="status" role="status">
        {said.text}
      </p>
      <Warnings warnings={said.warnings} />
      <div class="block actions">
        {board.canEnrol ? (
          <button type="button" class="action" onClick={() => go(formAbout('enrolment', board))}>
            Inscribir personas
          </button>
        ) : null}
        {board.boards ? <NextButton next={board.boards} /> : null}
        {board.isClosed ? null : (
          <button type="button" onClick={() => go(formAbout('session', board))}>
            Añadir sesión
          </button>
        )}
        <button type="button" onClick={() => go({ kind: 'record', of: 'activity', id: board.id })}>
          Ficha de la actividad
        </button>
      </div>
      <SessionChoice board={board} chosen={session?.id ?? ''} onChoose={setChosen} />
      {session ? (
        <>
          {board.isClosed ? null : (
            <SessionCare
              key={`care ${session.id}`}
              session={session}
              isOnly={board.sessions.length === 1}
              onDone={done}
            />
          )}
          <SessionRoll key={session.id} board={board} session={session} onDone={done} />
          {board.isClosed ? null : <DoorLink key={`door ${session.id}`} event={session.id} />}
        </>
      ) : null}
      <WaitingList board={board} />
      {board.isClosed ? null : <Withdrawal board={board} onDone={done} />}
    </Screen>
  );
}

interface ChoiceProps {
  readonly board: ActivityBoard;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function SessionChoice({ board, chosen, onChoose }: ChoiceProps) {
  return (
    <div class="form-group">
      <label for="session">Sesión</label>
      <select id="session" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {board.sessions.map(({ id, when, topic, attendees }) => (
          <option key={id} value={id}>
            {[when, topic, attendees === undefined ? 'sin asistencia' : `asistieron ${attendees}`]
              .filter((part) => part !== '')
              .join(' · ')}
          </option>
        ))}
      </select>
    </div>
  );
}

function WaitingList({ board }: { readonly board: ActivityBoard }) {
  const waiting = board.people.filter(({ turn }) => turn > 0);
  if (waiting.length === 0) return null;
  return (
    <section class="section">
      <h2>
        Lista de espera <span class="count">{waiting.length}</span>
      </h2>
      <p class="hint">Cuando alguien se retira, entra la primera persona que tenga cupo.</p>
      <ol>
        {waiting.map(({ id, name, organisation }) => (
          <li key={id}>
            {name}
            {organisation === '' ? null : <span class="secondary"> · {organisation}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
