/** Ticks the roll of a meeting and saves what changed. */
import type { Problem } from '../../domain/problems';
import type { DraftState } from '../frame/drafts';
import { useReply } from '../frame/use-reply';
import { call, newKey, type Output } from '../rpc';
import type { Board } from '../shapes';
import { extrasField, extrasIn, rollOf, tickOf, type Extra, type RollLine } from './roll';
import { useRef } from 'preact/hooks';

export interface Roll {
  readonly lines: readonly RollLine[];
  readonly unsaved: number;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
  readonly tick: (person: string, isPresent: boolean) => void;
  readonly add: (extra: Extra) => void;
  /** Saves what changed; true when nothing is left unsaved. */
  readonly save: () => Promise<boolean>;
}

const attendeeOf = ({ person, organisation, position, isPresent, minutesAgo }: RollLine) => ({
  person,
  organisation,
  position,
  condition: isPresent ? 'present' : 'absent',
  minutesAgo,
});

export function useRoll(board: Board, draft: DraftState, onSaved: () => void): Roll {
  const reply = useReply<Output<'recordAttendance'>>();
  const { values } = draft.typed;
  const lines = rollOf(board, values);
  const changed = lines.filter(({ isUnsaved }) => isUnsaved);
  // What is sent decides the key: the same ticks sent twice are one command.
  const sent = useRef({ text: '', key: newKey() });
  const save = async (): Promise<boolean> => {
    if (changed.length === 0) return true;
    const attendees = changed.map(attendeeOf);
    const text = JSON.stringify(attendees.map((each) => ({ ...each, minutesAgo: undefined })));
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    const { key } = sent.current;
    const answer = await reply.run(() => call.recordAttendance({ meeting: board.id, attendees }, key));
    if (answer?.ok !== true) return false;
    draft.finish();
    onSaved();
    return true;
  };
  return {
    lines,
    unsaved: changed.length,
    busy: reply.busy,
    problems: reply.problems,
    warnings: reply.output?.warnings ?? [],
    tick: (person, isPresent) => draft.set(...tickOf(person, isPresent)),
    add(extra) {
      const extras = extrasIn(values).filter(({ person }) => person !== extra.person);
      draft.set(...extrasField([...extras, extra]));
      draft.set(...tickOf(extra.person, true));
    },
    save,
  };
}
