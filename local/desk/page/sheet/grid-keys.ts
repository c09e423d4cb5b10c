/** What a key does in the grid while no cell is being edited; the same keys as in Google Sheets. */
import type { WindowView } from '../../messages';
import { nextColumn, type Place } from './places';
import { everything, lastColumnOf, oneCell, type Selection } from './selection';

export type KeyAction =
  | {
      readonly kind: 'select';
      readonly selection: Selection;
      /** Whether the page stays where it is: whole rows, columns and tabs are selected from afar. */
      readonly stay?: boolean;
    }
  | { readonly kind: 'edit'; readonly typed?: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'filter' };

export interface Standing {
  readonly window: WindowView;
  readonly selection: Selection;
  /** Rows on the screen. */
  readonly page: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The row so many visible rows further; rows that are not loaded are taken to follow one by one. */
function rowFrom(window: WindowView, from: number, steps: number): number {
  const numbers = [...window.frozen, ...window.rows].map(({ number }) => number);
  const index = numbers.indexOf(from);
  const known = index < 0 ? undefined : numbers[index + steps];
  return known ?? Math.max(1, Math.min(window.rowCount, from + steps));
}

const firstColumn = ({ columns }: WindowView): number => nextColumn(columns, 0, 1);
const lastVisibleColumn = ({ columns }: WindowView): number => nextColumn(columns, columns.length + 1, -1);

/** The cell a key leads to from another one. */
function stepTo(key: string, { row, column }: Place, { window, page }: Standing): Place | undefined {
  const vertical = (steps: number): Place => ({ row: rowFrom(window, row, steps), column });
  const horizontal = (step: 1 | -1): Place => ({ row, column: nextColumn(window.columns, column, step) });
  const steps: Readonly<Record<string, () => Place>> = {
    ArrowDown: () => vertical(1),
    ArrowUp: () => vertical(-1),
    ArrowRight: () => horizontal(1),
    ArrowLeft: () => horizontal(-1),
    PageDown: () => vertical(page),
    PageUp: () => vertical(-page),
    Home: () => ({ row, column: firstColumn(window) }),
    End: () => ({ row, column: lastVisibleColumn(window) }),
  };
  return steps[key]?.();
}

/** The cell a key leads to with Ctrl: to the edge of what the tab holds. */
function leapTo(key: string, { row, column }: Place, window: WindowView): Place | undefined {
  const last = Math.max(1, window.lastRow);
  const leaps: Readonly<Record<string, Place>> = {
    Home: { row: 1, column: 1 },
    End: { row: last, column },
    ArrowDown: { row: row < last ? last : window.rowCount, column },
    ArrowUp: { row: 1, column },
    ArrowRight: { row, column: Math.max(column, lastColumnOf(window)) },
    ArrowLeft: { row, column: firstColumn(window) },
  };
  return leaps[key];
}

/** Whole columns and rows, everything, and taking back. */
function commandOf({ key, ctrlKey, metaKey, shiftKey }: Key, standing: Standing): KeyAction | undefined {
  const { window, selection } = standing;
  const { active } = selection;
  const command = ctrlKey || metaKey;
  if (key === ' ' && ctrlKey) return selectWhole(wholeColumn(window, active.column));
  if (key === ' ' && shiftKey) return selectWhole(wholeRow(window, active.row));
  if (!command || shiftKey) return undefined;
  if (key.toLowerCase() === 'a') return selectWhole(everything(window));
  return key.toLowerCase() === 'z' ? { kind: 'undo' } : undefined;
}

export const wholeRow = (window: WindowView, row: number): Selection => ({
  active: { row, column: 1 },
  head: { row, column: window.columns.length },
});

export const wholeColumn = (window: WindowView, column: number): Selection => ({
  active: { row: 1, column },
  head: { row: window.rowCount, column },
});

const select = (selection: Selection): KeyAction => ({ kind: 'select', selection });
const selectWhole = (selection: Selection): KeyAction => ({ kind: 'select', selection, stay: true });

/** With Shift the selection is drawn on from its head, without it the cursor goes. */
function moveOf(event: Key, standing: Standing): KeyAction | undefined {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  const { active, head } = standing.selection;
  const from = shiftKey ? head : active;
  const to = ctrlKey || metaKey ? leapTo(key, from, standing.window) : stepTo(key, from, standing);
  return to && select(shiftKey ? { active, head: to } : oneCell(to));
}

const works: Readonly<Record<string, KeyAction>> = {
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
};

/** Undefined for a key that the grid leaves to the browser, Tab above all: it leads out of the grid. */
export function keyAction(event: Key, standing: Standing): KeyAction | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey) return key === 'ArrowDown' ? { kind: 'filter' } : undefined;
  const action = commandOf(event, standing) ?? moveOf(event, standing);
  if (action || ctrlKey || metaKey) return action;
  if (key === 'Escape') return select(oneCell(standing.selection.active));
  const work = works[key];
  if (work) return shiftKey && key !== 'Delete' ? undefined : work;
  return [...key].length === 1 ? { kind: 'edit', typed: key } : undefined;
}

/** The cell after a commit: one on, in body or frozen rows. */
export function stepFrom(
  window: WindowView,
  at: Place,
  move: { readonly rows: number; readonly columns: number },
): Place {
  const key =
    move.rows > 0 ? 'ArrowDown' : move.rows < 0 ? 'ArrowUp' : move.columns > 0 ? 'ArrowRight' : 'ArrowLeft';
  return stepTo(key, at, { window, selection: oneCell(at), page: 1 }) ?? at;
}
