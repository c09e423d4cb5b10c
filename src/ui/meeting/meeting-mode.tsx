/** Meeting mode: who came, what was agreed, and the acta, on one page that serves a narrow sidebar and a wide window. */
import { useState } from 'preact/hooks';
import { counted } from '../../domain/words/counted';
import { quorumOf, quorumSentence } from '../../domain/meetings/quorum';
import { DoorLink } from '../views/door-link';
import { useDraft } from '../frame/drafts';
import { useNavigator } from '../frame/navigation';
import { Warnings } from '../frame/notices';
import { nothingTyped } from '../fields/draft-values';
import { Chip, FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { useLiveAnswer } from '../frame/use-live-answer';
import { sentence } from '../frame/words';
import { call, openMeetingWindow } from '../rpc';
import type { Board } from '../shapes';
import { Acta } from './acta';
import { Agenda } from './agenda';
import { Agreements } from './agreements';
import { Annexes } from './annexes';
import { Attendance } from './attendance';
import { Invitations } from './invitations';
import { PastedList } from './pasted-list';
import { presentIn } from './roll';
import { useRoll } from './use-roll';

export function MeetingMode({ id }: { readonly id: string }) {
  const {
    output: board,
    problems,
    busy,
    reload,
  } = useLiveAnswer<Board>(`meeting:${id}`, () => call.meetingBoard({ id }));
  if (!board && busy) return <LoadingScreen title={`Reunión ${id}`} />;
  if (!board) return <FailedScreen title={`Reunión ${id}`} problems={problems} onRetry={reload} />;
  return <OpenMeeting board={board} busy={busy} onChanged={reload} />;
}

interface Props {
  readonly board: Board;
  readonly busy: boolean;
  readonly onChanged: () => void;
}

function OpenMeeting({ board, busy, onChanged }: Props) {
  const draft = useDraft(`attendance:${board.id}`, nothingTyped);
  const roll = useRoll(board, draft, onChanged);
  const { go } = useNavigator();
  const ticked = presentIn(roll.lines);
  // Where heads were counted and no names written down, nobody can be ticked.
  const present = ticked === 0 && roll.unsaved === 0 ? board.quorum.present : ticked;
  const { rule, calls } = board.quorum;
  const isShut = board.shut !== undefined;
  const expected = new Set(board.candidates.map(({ person }) => person)).size;
  return (
    <Screen title={board.title} over={`Reunión · ${board.id}`} busy={busy} wide>
      <Chip label={board.state.label} tone={board.state.tone} />
      <p class="secondary">{board.detail}</p>
      <div class="block actions">
        <button type="button" onClick={() => go({ kind: 'record', of: 'meeting', id: board.id })}>
          Ficha de la reunión
        </button>
        <WiderButton id={board.id} />
      </div>
      <Warnings warnings={board.warnings} />
      <p class={`quorum ${quorumOf(present, rule) === 'no' ? '' : 'reached'}`} role="status">
        {quorumSentence(present, rule)}
      </p>
      <p class="secondary">
        {sentence(calls)} {expected > 0 ? `Se espera a ${counted(expected, 'persona', 'personas')}.` : ''}
      </p>
      <Invitations meeting={board.id} key={board.version} />
      {isShut ? <p class="hint">{board.shut}</p> : null}
      <fieldset disabled={isShut}>
        <div class="columns">
          <div>
            <Attendance roll={roll} />
            {isShut ? null : (
              <>
                <DoorLink event={board.id} />
                <PastedList meeting={board.id} onSaved={onChanged} />
              </>
            )}
          </div>
          <div>
            <Agenda board={board} onChanged={onChanged} />
            <Agreements board={board} onChanged={onChanged} />
            <Annexes board={board} onChanged={onChanged} />
          </div>
        </div>
      </fieldset>
      <Acta board={board} roll={roll} present={Math.max(present, board.quorum.present)} onMade={onChanged} />
    </Screen>
  );
}

/** From the narrow sidebar the same page opens in a wide window over the Sheet. */
function WiderButton({ id }: { readonly id: string }) {
  const [asked, setAsked] = useState(false);
  if (window.innerWidth > narrow) return null;
  return (
    <button
      type="button"
      aria-disabled={asked}
      onClick={() => {
        if (asked) return;
        setAsked(true);
        void openMeetingWindow(id).then(() => setAsked(false));
      }}
    >
      {asked ? 'Abriendo…' : 'Abrir en ventana grande'}
    </button>
  );
}

/** Wider than any sidebar, narrower than any dialog. */
const narrow = 420;
