/** What happens between the first keystroke in a cell, or a paste, and its effect on the screen. */
import { useState } from 'preact/hooks';
import type { CellView, EditView, RowView, RuleView, ShownView, WindowView } from '../../messages';
import { ask, tell, Unreachable } from '../connection';
import { useDesk, type DeskState } from '../frame/desk-state';
import type { Place } from './places';
import type { WindowState } from './use-window';
import { areaAt, meetsArea, type Area } from './selection';

export interface Editing {
  readonly place: Place;
  readonly initial: string;
  readonly choices: readonly string[] | undefined;
}

export interface CellEditing {
  readonly editing: Editing | undefined;
  /** Opens the box; `typed` replaces what was there. */
  readonly begin: (place: Place, typed?: string) => Promise<void>;
  /** Stores a text without opening the box; it opens again with what was typed when the server is away. */
  readonly store: (place: Place, text: string) => Promise<void>;
  /** Lays texts over an area; undefined when that was not to be. */
  readonly enter: (area: Area, texts: readonly (readonly string[])[]) => Promise<EditView | undefined>;
  readonly undo: () => Promise<void>;
  readonly end: () => void;
}

interface Source {
  readonly window: WindowView;
  readonly findRow: (number: number) => RowView | undefined;
  readonly state: WindowState;
  readonly selected: () => string;
}

const warning =
  'Está por cambiar una parte de esta hoja que no debería cambiarse por accidente. ¿Quiere cambiarla de todos modos?';

export const cellIn = (source: Pick<Source, 'findRow'>, { row, column }: Place): CellView | undefined =>
  source.findRow(row)?.cells[column - 1] || undefined;

export const ruleIn = (source: Source, place: Place): RuleView | undefined => {
  const rule = cellIn(source, place)?.rule;
  return rule === undefined ? undefined : source.window.rules[rule];
};

/** How far texts may come that are laid over an area: they may be more than it holds. */
const reachOf = (area: Area, texts: readonly (readonly string[])[]): Area => ({
  ...area,
  lastRow: Math.max(area.lastRow, area.row + texts.length - 1),
  lastColumn: Math.max(area.lastColumn, area.column + Math.max(0, ...texts.map((line) => line.length)) - 1),
});

/** Whether the person may go on: what is guarded by a warning asks first. */
async function mayChange(desk: DeskState, { guarded }: WindowView, area: Area): Promise<boolean> {
  if (!guarded.some((each) => each.kind === 'warning' && meetsArea(area, each))) return true;
  const buttons = ['OK', 'CANCEL'] as const;
  const { button } = await desk.question({ kind: 'alert', title: 'ATENCIÓN', text: warning, buttons });
  return button === 'OK';
}

const problem = (desk: DeskState, text: string): Promise<unknown> =>
  desk.question({ kind: 'alert', title: 'Se produjo un problema', text, buttons: ['OK'] });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Cells named one by one; a long list ends with how many more there are. */
const namedCells = 12;

const namesOf = (names: readonly string[]): string =>
  names.length > namedCells
    ? `${names.slice(0, namedCells).join(', ')} y ${names.length - namedCells} más`
    : names.join(', ');

/** What was refused for the same reason is told together: of a pasted list it is mostly a whole column. */
function refusalText({ refused, cells }: EditView): string {
  if (cells === 1) return refused[0]?.message ?? '';
  const reasons = new Map<string, { readonly message: string; readonly names: string[] }>();
  for (const { cell, message } of refused) {
    const reason = message.replaceAll(cell, '');
    const held = reasons.get(reason) ?? { message, names: [] };
    held.names.push(cell);
    reasons.set(reason, held);
  }
  const first =
    refused.length === 1
      ? 'Una celda se quedó como estaba; lo demás se guardó.'
      : `${refused.length} celdas se quedaron como estaban; lo demás se guardó.`;
  const told = [...reasons.values()].map(({ message, names }) => `${namesOf(names)}: ${message}`);
  return [first, ...told].join('\n\n');
}

export function useEditing(source: Source): CellEditing {
  const desk = useDesk();
  const [editing, setEditing] = useState<Editing>();

  const begin = async (place: Place, typed?: string): Promise<void> => {
    const cell = cellIn(source, place);
    const initial = typed ?? cell?.bar ?? cell?.text ?? '';
    setEditing({ place, initial, choices: undefined });
    if (ruleIn(source, place)?.kind !== 'list') return;
    const query = `tab=${source.window.tab}&row=${place.row}&column=${place.column}`;
    const choices = await ask<string[]>(`/api/sheet/choices?${query}`).catch(() => undefined);
    setEditing((open) => (open && open.place === place ? { ...open, choices } : open));
  };

  const send = async (area: Area, texts: readonly (readonly string[])[]): Promise<EditView> => {
    const { window, state, selected } = source;
    const body = { tab: window.tab, ...area, texts, ...state.stretch, selected: selected() };
    const done = await tell<EditView>('/api/sheet/edit', body);
    state.accept(done.window);
    desk.show(done.shown);
    if (done.refused.length > 0) void problem(desk, refusalText(done));
    return done;
  };

  const enter: CellEditing['enter'] = async (area, texts) => {
    if (!(await mayChange(desk, source.window, reachOf(area, texts)))) return undefined;
    return send(area, texts).catch((error: unknown) => {
      void problem(desk, messageOf(error));
      return undefined;
    });
  };

  const store = async (place: Place, text: string): Promise<void> => {
    const cell = cellIn(source, place);
    if (text === (cell?.bar ?? cell?.text ?? '')) return;
    const area = areaAt(place);
    if (!(await mayChange(desk, source.window, area))) return;
    try {
      await send(area, [[text]]);
    } catch (error) {
      await problem(desk, messageOf(error));
      // What was typed is not lost with the connection.
      if (error instanceof Unreachable) await begin(place, text);
    }
  };

  const undo = async (): Promise<void> => {
    try {
      const body = { tab: source.window.tab };
      const { shown } = await tell<{ shown: readonly ShownView[] }>('/api/sheet/undo', body);
      desk.show(shown);
      await source.state.refresh();
    } catch (error) {
      desk.toast('Deshacer', messageOf(error));
    }
  };

  return { editing, begin, store, enter, undo, end: () => setEditing(undefined) };
}
