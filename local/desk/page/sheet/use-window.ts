/** The stretch of a tab that is on the screen, asked for as the person scrolls and again whenever something changes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RowView, WindowView } from '../../messages';
import { ask } from '../connection';
import { useDesk } from '../frame/desk-state';
import { keepParts } from './window-parts';

/** Rows are asked for in blocks, one block of margin on either side. */
const block = 40;

export interface WindowState {
  readonly window: WindowView | undefined;
  readonly error: string | undefined;
  /** The row at a position among the visible body rows; undefined while it is on its way. */
  readonly rowAt: (position: number) => RowView | undefined;
  /** Tells which positions are on the screen. */
  readonly look: (first: number, last: number) => void;
  /** Asks again now; resolves when the answer is on the screen's state. */
  readonly refresh: () => Promise<void>;
  /** The stretch that is shown, for who brings a newer view of it along with something else. */
  readonly stretch: { readonly from: number; readonly count: number };
  readonly accept: (view: WindowView) => void;
}

const stretchOf = (first: number, last: number): { from: number; count: number } => {
  const from = Math.max(0, (Math.floor(first / block) - 1) * block);
  const until = (Math.floor(last / block) + 2) * block;
  return { from, count: until - from };
};

export function useWindow(tab: number): WindowState {
  const { status } = useDesk();
  const [held, setHeld] = useState<WindowView>();
  const [error, setError] = useState<string>();
  const [stretch, setStretch] = useState(stretchOf(0, block));
  const asked = useRef(0);
  const accept = (view: WindowView): void => {
    asked.current += 1;
    setHeld((before) => keepParts(before, view));
    setError(undefined);
  };
  const load = async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    try {
      const { from, count } = stretch;
      const found = await ask<WindowView>(`/api/sheet/window?tab=${tab}&from=${from}&count=${count}`);
      // A slow answer never takes the place of a newer one.
      if (mine !== asked.current) return;
      accept(found);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
  };
  const shown = held?.tab === tab ? held : undefined;
  useEffect(() => void load(), [tab, stretch.from, stretch.count]);
  useEffect(() => {
    // An edit of this window has brought its effect along already.
    if (shown ? shown.version < status.version : error !== undefined) void load();
  }, [status.version]);
  return {
    window: shown,
    error,
    rowAt: (position) => (shown ? shown.rows[position - shown.from] : undefined),
    look: (first, last) => {
      const { from, count } = stretch;
      const inside = first >= from && last < from + count;
      if (!inside) setStretch(stretchOf(first, last));
    },
    refresh: load,
    stretch,
    accept,
  };
}
