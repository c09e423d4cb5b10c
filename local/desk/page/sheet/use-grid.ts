/** What a person does in the grid: move the cursor, type, tick, clear, copy and paste. */
import { useMemo, useRef } from 'preact/hooks';
import type { RowView, WindowView } from '../../messages';
import { tell } from '../connection';
import { keyAction } from './grid-keys';
import { isTrue, placeName, type Place } from './places';
import type { RowActions } from './row';
import { cellIn, ruleIn, useEditing, type Editing } from './use-editing';
import type { Viewport } from './use-viewport';
import type { WindowState } from './use-window';

export interface GridProps {
  readonly state: WindowState;
  readonly window: WindowView;
  readonly mayEdit: boolean;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly openFilter: (column: number) => void;
}

interface Move {
  readonly rows: number;
  readonly columns: number;
}

export interface GridWork {
  readonly editing: Editing | undefined;
  readonly actions: RowActions;
  /** What the formula bar shows of the selected cell. */
  readonly barText: string;
  readonly commit: (text: string, move: Move) => void;
  readonly cancel: () => void;
  readonly store: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
}

export function useGrid(props: GridProps, viewport: Viewport): GridWork {
  const { state, window, mayEdit, place, onPlace, openFilter } = props;
  const findRow = (number: number): RowView | undefined =>
    [...window.frozen, ...window.rows].find((row) => row.number === number);
  const source = { window, findRow, refresh: state.refresh };
  const { editing, begin, store, end } = useEditing(source);
  const cell = cellIn(source, place);

  const goTo = (to: Place): void => {
    onPlace(to);
    viewport.reveal(to);
    // The add-on asks which row is selected: the server has to know.
    void tell('/api/sheet/select', { tab: window.tab, cell: placeName(to) }).catch(() => undefined);
  };
  const edit = (at: Place, typed?: string): void => {
    if (!mayEdit) return;
    if (ruleIn(source, at)?.kind !== 'checkbox') void begin(at, typed);
    else void store(at, isTrue(cellIn(source, at)?.text) ? 'FALSO' : 'VERDADERO');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = editing ? undefined : keyAction(event, { window, place, page: viewport.page });
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'go') goTo(action.place);
    else if (action.kind === 'edit') edit(place, action.typed);
    else if (action.kind === 'filter') openFilter(place.column);
    else if (mayEdit) void store(place, '');
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
  const cancel = (): void => {
    end();
    viewport.focus();
  };
  return {
    editing,
    actions: useSteady({ select: goTo, edit: (at) => edit(at), openFilter }),
    barText: cell?.bar ?? cell?.text ?? '',
    commit,
    cancel,
    store: (text) => void store(place, text),
    onKeyDown,
    onCopy: clipboard(editing, (data) => data.setData('text/plain', cell?.text ?? '')),
    onPaste: clipboard(editing, (data) => {
      const [first = ''] = data.getData('text/plain').split(/[\t\r\n]/);
      if (mayEdit) void store(place, first);
    }),
  };
}

/** The same object at every drawing, that does what the newest one would: rows hold on to it. */
function useSteady(actions: RowActions): RowActions {
  const newest = useRef(actions);
  newest.current = actions;
  return useMemo(
    () => ({
      select: (place) => newest.current.select(place),
      edit: (place) => newest.current.edit(place),
      openFilter: (column) => newest.current.openFilter(column),
    }),
    [],
  );
}

/** While a cell is being edited, copying and pasting are the box's own. */
const clipboard =
  (editing: Editing | undefined, use: (data: DataTransfer) => void) =>
  (event: ClipboardEvent): void => {
    if (editing || !event.clipboardData) return;
    event.preventDefault();
    use(event.clipboardData);
  };

/** The cell after a commit: one on, in body or frozen rows. */
function stepFrom(window: WindowView, at: Place, move: { rows: number; columns: number }): Place {
  const event = {
    key:
      move.rows > 0 ? 'ArrowDown' : move.rows < 0 ? 'ArrowUp' : move.columns > 0 ? 'ArrowRight' : 'ArrowLeft',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
  };
  const action = keyAction(event, { window, place: at, page: 1 });
  return action?.kind === 'go' ? action.place : at;
}
