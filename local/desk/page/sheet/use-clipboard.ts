/** Copying, cutting and pasting cells: as text with tabs, which Excel and Google Sheets give and take. */
import type { EditView, WindowView } from '../../messages';
import { tell } from '../connection';
import { useDesk } from '../frame/desk-state';
import { areaOf, loadedRows, textsOf, type Area, type Selection } from './selection';
import { readTabSeparated, writeTabSeparated } from './tab-separated';

interface ClipboardNeeds {
  readonly window: WindowView;
  readonly selection: Selection;
  readonly mayEdit: boolean;
  /** While a cell is being edited, copying and pasting are the box's own. */
  readonly editing: boolean;
  readonly enter: (area: Area, texts: readonly (readonly string[])[]) => Promise<EditView | undefined>;
  readonly select: (selection: Selection) => void;
}

export interface ClipboardWork {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function useClipboard(needs: ClipboardNeeds): ClipboardWork {
  const desk = useDesk();
  const { window, selection, mayEdit, editing, enter, select } = needs;
  const area = areaOf(selection);

  /** Rows that were never on the screen are fetched first; the browser lets a page write a little later than the key. */
  const copyFar = async (): Promise<boolean> => {
    try {
      const { texts } = await tell<{ texts: string[][] }>('/api/sheet/texts', { tab: window.tab, ...area });
      await navigator.clipboard.writeText(writeTabSeparated(texts));
      return true;
    } catch {
      desk.alert('No se pudo copiar', 'Seleccione menos filas e inténtelo otra vez.');
      return false;
    }
  };
  const copy = (event: ClipboardEvent): Promise<boolean> => {
    event.preventDefault();
    const rows = loadedRows(window, area);
    if (!rows) return copyFar();
    event.clipboardData?.setData('text/plain', writeTabSeparated(textsOf(rows, area)));
    return Promise.resolve(true);
  };
  const paste = async (texts: readonly (readonly string[])[]): Promise<void> => {
    const done = await enter(area, texts);
    if (!done) return;
    const { row, column } = area;
    select({ active: { row, column }, head: { row: done.lastRow, column: done.lastColumn } });
  };

  return {
    onCopy: (event) => {
      if (!editing) void copy(event);
    },
    onCut: (event) => {
      if (editing || !mayEdit) return;
      void copy(event).then((copied) => (copied ? enter(area, [['']]) : undefined));
    },
    onPaste: (event) => {
      if (editing || !mayEdit) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      event.preventDefault();
      if (text !== '') void paste(readTabSeparated(text));
    },
  };
}
