/** What happens between the first keystroke in a cell and its effect on the screen. */
import { useState } from 'preact/hooks';
import type { CellView, RowView, RuleView, ShownView, WindowView } from '../../messages';
import { ask, tell } from '../connection';
import { useDesk } from '../frame/desk-state';
import type { Place } from './places';
import { placeName } from './places';

export interface Editing {
  readonly place: Place;
  readonly initial: string;
  readonly choices: readonly string[] | undefined;
}

export interface CellEditing {
  readonly editing: Editing | undefined;
  /** Opens the box; `typed` replaces what was there. */
  readonly begin: (place: Place, typed?: string) => Promise<void>;
  /** Stores a text without opening the box. */
  readonly store: (place: Place, text: string) => Promise<void>;
  readonly end: () => void;
}

interface Source {
  readonly window: WindowView;
  readonly findRow: (number: number) => RowView | undefined;
  readonly refresh: () => Promise<void>;
}

const warning =
  'Está por cambiar una parte de esta hoja que no debería cambiarse por accidente. ¿Quiere cambiarla de todos modos?';

export const cellIn = (source: Pick<Source, 'findRow'>, { row, column }: Place): CellView | undefined =>
  source.findRow(row)?.cells[column - 1] || undefined;

export const ruleIn = (source: Source, place: Place): RuleView | undefined => {
  const rule = cellIn(source, place)?.rule;
  return rule === undefined ? undefined : source.window.rules[rule];
};

const isWarned = ({ guarded }: WindowView, { row, column }: Place): boolean =>
  guarded.some(
    (area) =>
      area.kind === 'warning' &&
      row > area.startRow &&
      row <= area.endRow &&
      column > area.startColumn &&
      column <= area.endColumn,
  );

export function useEditing(source: Source | undefined): CellEditing {
  const desk = useDesk();
  const [editing, setEditing] = useState<Editing>();

  const begin = async (place: Place, typed?: string): Promise<void> => {
    if (!source) return;
    const cell = cellIn(source, place);
    const initial = typed ?? cell?.bar ?? cell?.text ?? '';
    setEditing({ place, initial, choices: undefined });
    if (ruleIn(source, place)?.kind !== 'list') return;
    const query = `tab=${source.window.tab}&row=${place.row}&column=${place.column}`;
    const choices = await ask<string[]>(`/api/sheet/choices?${query}`);
    setEditing((open) => (open && open.place === place ? { ...open, choices } : open));
  };

  const store = async (place: Place, text: string): Promise<void> => {
    if (!source) return;
    const cell = cellIn(source, place);
    if (text === (cell?.bar ?? cell?.text ?? '')) return;
    if (isWarned(source.window, place)) {
      const question = {
        kind: 'alert' as const,
        title: 'ATENCIÓN',
        text: warning,
        buttons: ['OK', 'CANCEL'] as const,
      };
      if ((await desk.question(question)).button !== 'OK') return;
    }
    try {
      const body = { tab: source.window.tab, cell: placeName(place), text };
      const { shown } = await tell<{ shown: readonly ShownView[] }>('/api/sheet/edit', body);
      desk.show(shown);
      await source.refresh();
    } catch (error) {
      desk.alert('Se produjo un problema', error instanceof Error ? error.message : String(error));
    }
  };

  return { editing, begin, store, end: () => setEditing(undefined) };
}
