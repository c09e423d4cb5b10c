/** What a person does in the grid: move the cursor, select, type, tick, clear, copy and paste. */
import { useMemo, useRef } from 'preact/hooks';
import type { RowView, WindowView } from '../../messages';
import { tell } from '../connection';
import { keyAction, stepFrom, wholeColumn, wholeRow, type KeyAction } from './grid-keys';
import { isTrue, type Place } from './places';
import type { RowActions } from './row';
import { areaName, areaOf, oneCell, type Selection } from './selection';
import { useClipboard, type ClipboardWork } from './use-clipboard';
import { cellIn, ruleIn, useEditing, type Editing } from './use-editing';
import type { Viewport } from './use-viewport';
import type { WindowState } from './use-window';

export interface GridProps {
  readonly state: WindowState;
  readonly window: WindowView;
  readonly mayEdit: boolean;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly openFilter: (column: number) => void;
}

interface Move {
  readonly rows: number;
  readonly columns: number;
}

export interface GridWork extends ClipboardWork {
  readonly editing: Editing | undefined;
  readonly actions: RowActions;
  readonly selectColumn: (column: number) => void;
  /** What the formula bar shows of the selected cell. */
  readonly barText: string;
  readonly commit: (text: string, move: Move) => void;
  readonly cancel: () => void;
  readonly store: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useGrid(props: GridProps, viewport: Viewport): GridWork {
  const { state, window, mayEdit, selection, openFilter } = props;
  const place = selection.active;
  const { select, goTo, drawTo, selected } = useSelecting(props, viewport);
  const source = { window, findRow: rowsIn(window), state, selected };
  const { editing, begin, store, enter, undo, end } = useEditing(source);
  const cell = cellIn(source, place);
  const edit = (at: Place, typed?: string): void => {
    if (!mayEdit) return;
    if (ruleIn(source, at)?.kind !== 'checkbox') void begin(at, typed);
    else void store(at, isTrue(cellIn(source, at)?.text) ? 'FALSO' : 'VERDADERO');
  };
  const clear = (): void => {
    if (mayEdit) void enter(areaOf(selection), [['']]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = editing ? undefined : keyAction(event, { window, selection, page: viewport.page });
    if (!action) return;
    event.preventDefault();
    perform(action, {
      select,
      edit: (typed) => edit(place, typed),
      clear,
      undo: () => void (mayEdit && undo()),
      reveal: viewport.reveal,
      filter: () => openFilter(place.column),
    });
  };
  const commit = (text: string, move: Move): void => {
    if (!editing) return;
    end();
    if (move.rows !== 0 || move.columns !== 0) {
      goTo(stepFrom(window, editing.place, move));
      viewport.focus();
    }
    void store(editing.place, text);
  };
  return {
    editing,
    actions: useSteady({
      select: goTo,
      drawTo: (to) => {
        if (!editing) drawTo(to);
      },
      selectRow: (row) => select(wholeRow(window, row)),
      edit: (at) => edit(at),
      openFilter,
    }),
    selectColumn: (column) => select(wholeColumn(window, column)),
    barText: cell?.bar ?? cell?.text ?? '',
    commit,
    cancel: () => {
      end();
      viewport.focus();
    },
    store: (text) => void store(place, text),
    onKeyDown,
    ...useClipboard({ window, selection, mayEdit, editing: editing !== undefined, enter, select }),
  };
}

const rowsIn =
  ({ frozen, rows }: WindowView) =>
  (number: number): RowView | undefined =>
    [...frozen, ...rows].find((row) => row.number === number);

interface Hands {
  readonly select: (to: Selection) => void;
  readonly reveal: (to: Place) => void;
  readonly edit: (typed?: string) => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly filter: () => void;
}

function perform(action: KeyAction, hands: Hands): void {
  if (action.kind === 'edit') hands.edit(action.typed);
  else if (action.kind !== 'select') hands[action.kind]();
  else {
    hands.select(action.selection);
    if (!action.stay) hands.reveal(action.selection.head);
  }
}

interface Selecting {
  readonly select: (to: Selection) => void;
  readonly goTo: (to: Place) => void;
  readonly drawTo: (to: Place) => void;
  /** Name of what is selected at this very moment, drawn or not. */
  readonly selected: () => string;
}

function useSelecting({ window, selection, onSelect }: GridProps, viewport: Viewport): Selecting {
  const newest = useRef(selection);
  newest.current = selection;
  const select = (to: Selection): void => {
    newest.current = to;
    onSelect(to);
    // The add-on asks which rows are selected: the server has to know.
    const body = { tab: window.tab, cell: areaName(areaOf(to)) };
    void tell('/api/sheet/select', body).catch(() => undefined);
  };
  return {
    select,
    selected: () => areaName(areaOf(newest.current)),
    goTo: (to) => {
      select(oneCell(to));
      viewport.reveal(to);
    },
    drawTo: (to) => {
      select({ active: selection.active, head: to });
      viewport.reveal(to);
    },
  };
}

/** The same object at every drawing, that does what the newest one would: rows hold on to it. */
function useSteady(actions: RowActions): RowActions {
  const newest = useRef(actions);
  newest.current = actions;
  return useMemo(
    () => ({
      select: (place) => newest.current.select(place),
      drawTo: (place) => newest.current.drawTo(place),
      selectRow: (row) => newest.current.selectRow(row),
      edit: (place) => newest.current.edit(place),
      openFilter: (column) => newest.current.openFilter(column),
    }),
    [],
  );
}
