/** What of the grid is on the screen, and scrolling to what should be. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WindowView } from '../../messages';
import { numberWidth, rowHeight, stickyOffsets, type Place } from './places';
import type { WindowState } from './use-window';

/** Rows drawn beyond the edge of the screen. */
const margin = 8;

export const lettersHeight = 26;

export interface Viewport {
  readonly scroller: { readonly current: HTMLDivElement | null };
  /** Positions among the body rows, margin included. */
  readonly positions: readonly number[];
  /** Rows that fit on the screen. */
  readonly page: number;
  readonly measure: () => void;
  readonly reveal: (to: Place) => void;
  readonly focus: () => void;
}

export function useViewport(window: WindowView, state: WindowState): Viewport {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ first: 0, last: 60, page: 20 });
  const headHeight = lettersHeight + window.frozen.reduce((sum, { height }) => sum + height, 0);
  const measure = (): void => {
    const box = scroller.current;
    if (!box) return;
    const page = Math.max(1, Math.floor((box.clientHeight - headHeight) / rowHeight));
    const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - margin);
    const last = Math.min(window.bodyCount - 1, first + page + 2 * margin + 1);
    setView({ first, last, page });
    state.look(first, Math.max(first, last));
  };
  useLayoutEffect(measure, [window.tab, window.bodyCount]);
  useEffect(() => {
    globalThis.addEventListener('resize', measure);
    return () => globalThis.removeEventListener('resize', measure);
  });
  useEffect(() => scroller.current?.scrollTo(0, 0), [window.tab]);
  return {
    scroller,
    positions: Array.from({ length: Math.max(0, view.last - view.first + 1) }, (_, i) => view.first + i),
    page: view.page,
    measure,
    reveal: (to) => reveal(scroller.current, window, to, headHeight),
    focus: () => scroller.current?.focus({ preventScroll: true }),
  };
}

/** Body position of a row number: exact while it is in the window, a fair guess elsewhere. */
const positionOf = (window: WindowView, number: number): number => {
  const index = window.rows.findIndex((row) => row.number === number);
  return index >= 0 ? window.from + index : Math.max(0, number - 1 - window.frozen.length);
};

/** Scrolls just so far that a cell is seen whole. */
function reveal(box: HTMLDivElement | null, window: WindowView, to: Place, headHeight: number): void {
  if (!box) return;
  if (!window.frozen.some((row) => row.number === to.row)) {
    const top = positionOf(window, to.row) * rowHeight;
    const room = box.clientHeight - headHeight - rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + room) box.scrollTop = top - room;
  }
  if (to.column <= window.frozenColumns) return;
  const before = window.columns.slice(window.frozenColumns, to.column - 1);
  const left = before.reduce((sum, { width }) => sum + width, 0);
  const stuck = stickyOffsets(window.columns, window.frozenColumns + 1).at(-1) ?? numberWidth;
  const width = window.columns[to.column - 1]?.width ?? 0;
  const room = box.clientWidth - stuck;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (left + width > box.scrollLeft + room) box.scrollLeft = left + width - room;
}
