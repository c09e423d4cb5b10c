/** What a key does in the grid while no cell is being edited; the same keys as in Google Sheets. */
import type { WindowView } from '../../messages';
import { nextColumn, type Place } from './places';

export type KeyAction =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'edit'; readonly typed?: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'filter' };

export interface Standing {
  readonly window: WindowView;
  readonly place: Place;
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

const go = (place: Place): KeyAction => ({ kind: 'go', place });

function moveOf({ key, shiftKey }: Key, { window, place, page }: Standing): KeyAction | undefined {
  const { row, column } = place;
  const vertical = (steps: number): KeyAction => go({ row: rowFrom(window, row, steps), column });
  const horizontal = (step: 1 | -1): KeyAction =>
    go({ row, column: nextColumn(window.columns, column, step) });
  const moves: Readonly<Record<string, () => KeyAction>> = {
    ArrowDown: () => vertical(1),
    ArrowUp: () => vertical(-1),
    ArrowRight: () => horizontal(1),
    ArrowLeft: () => horizontal(-1),
    PageDown: () => vertical(page),
    PageUp: () => vertical(-page),
    Home: () => go({ row, column: nextColumn(window.columns, 0, 1) }),
    End: () => go({ row, column: nextColumn(window.columns, window.columns.length + 1, -1) }),
    Enter: () => ({ kind: 'edit' }),
    F2: () => ({ kind: 'edit' }),
    Delete: () => ({ kind: 'clear' }),
    Backspace: () => ({ kind: 'clear' }),
  };
  if (shiftKey && key !== 'Delete') return undefined;
  return moves[key]?.();
}

/** Undefined for a key that the grid leaves to the browser, Tab above all: it leads out of the grid. */
export function keyAction(event: Key, standing: Standing): KeyAction | undefined {
  const { key, ctrlKey, metaKey, altKey } = event;
  const { window, place } = standing;
  if (altKey && key === 'ArrowDown') return { kind: 'filter' };
  if (ctrlKey || metaKey) {
    if (key === 'Home') return go({ row: 1, column: 1 });
    if (key === 'End') return go({ row: Math.max(1, window.lastRow), column: place.column });
    return undefined;
  }
  if (altKey) return undefined;
  const move = moveOf(event, standing);
  if (move) return move;
  return [...key].length === 1 ? { kind: 'edit', typed: key } : undefined;
}
