/** What stands in the menu bar of the Sheet. */
import type { BookView, MenuEntryView, TabView } from '../../messages';
import { download, tell } from '../connection';
import type { DeskState } from '../frame/desk-state';
import type { BarMenu, MenuItem } from './menu-bar';
import { areaOf, type Selection } from './selection';

export interface MenuNeeds {
  readonly desk: DeskState;
  readonly book: BookView;
  readonly tab: TabView;
  readonly selection: Selection;
  readonly mayEdit: boolean;
  readonly runItem: (caption: string, name: string) => void;
  readonly openFilter: () => void;
}

export function menusFor(needs: MenuNeeds): BarMenu[] {
  const custom = needs.book.menus.map(({ caption, entries }) => ({
    caption,
    custom: true,
    entries: entries.map((entry) => customEntry(needs, entry)),
  }));
  return [fileMenu(needs), editMenu(needs), rowMenu(needs), dataMenu(needs), ...custom];
}

function customEntry(needs: MenuNeeds, entry: MenuEntryView): MenuItem {
  if (entry.kind === 'separator') return entry;
  if (entry.kind === 'menu') {
    return { ...entry, entries: entry.entries.map((inner) => customEntry(needs, inner)) };
  }
  return { ...entry, run: () => needs.runItem(entry.caption, entry.functionName) };
}

function fileMenu({ desk, book, tab }: MenuNeeds): BarMenu {
  return {
    caption: 'Archivo',
    entries: [
      {
        kind: 'item',
        caption: 'Descargar como Excel (.xlsx)',
        run: () =>
          void download(`/api/drive/file/${book.id}/download?format=xlsx`, `${book.name}.xlsx`).catch(
            (error: unknown) => desk.alert('No se pudo descargar', String(error)),
          ),
      },
      {
        kind: 'item',
        caption: 'Ver como tabla sencilla',
        run: () => desk.go(`/tabla/${encodeURIComponent(tab.title)}`),
      },
    ],
  };
}

const refused = (desk: DeskState, work: Promise<unknown>): void =>
  void work.catch((error: unknown) =>
    desk.alert('Se produjo un problema', error instanceof Error ? error.message : String(error)),
  );

function editMenu({ desk, tab, selection, mayEdit }: MenuNeeds): BarMenu {
  const item = (caption: string, path: string, body: object = {}): MenuItem => ({
    kind: 'item',
    caption,
    disabled: !mayEdit,
    run: () => refused(desk, tell(path, { tab: tab.id, ...body })),
  });
  return {
    caption: 'Editar',
    entries: [
      item('Deshacer lo último (Ctrl + Z)', '/api/sheet/undo'),
      item('Borrar lo que hay en la selección (Supr)', '/api/sheet/edit', {
        ...areaOf(selection),
        texts: [['']],
        from: 0,
        count: 0,
      }),
    ],
  };
}

function rowMenu({ desk, tab, selection, mayEdit }: MenuNeeds): BarMenu {
  const { row, lastRow } = areaOf(selection);
  const count = lastRow - row + 1;
  const many = count > 1;
  const these = many ? `las filas ${row} a ${lastRow}` : `la fila ${row}`;
  const rows = many ? `${count} filas` : 'una fila';
  const item = (caption: string, body: Readonly<Record<string, unknown>>, disabled = false): MenuItem => ({
    kind: 'item',
    caption,
    disabled: disabled || !mayEdit,
    run: () => refused(desk, tell('/api/sheet/rows', { tab: tab.id, count, row, ...body })),
  });
  return {
    caption: 'Filas',
    entries: [
      item(`Insertar ${rows} encima de la ${row}`, { work: 'insert' }),
      item(`Insertar ${rows} debajo de la ${lastRow}`, { work: 'insert', row: lastRow + 1 }),
      { kind: 'separator' },
      item(`Subir ${these}`, { work: 'move', before: row - 1 }, row === 1),
      item(`Bajar ${these}`, { work: 'move', before: lastRow + 2 }),
      { kind: 'separator' },
      item(`Eliminar ${these}`, { work: 'delete' }),
    ],
  };
}

function dataMenu({ desk, tab, selection, mayEdit, openFilter }: MenuNeeds): BarMenu {
  const { column } = selection.active;
  const sort = (descending: boolean): void =>
    refused(desk, tell('/api/sheet/sort', { tab: tab.id, column, descending }));
  return {
    caption: 'Datos',
    entries: [
      {
        kind: 'item',
        caption: 'Ordenar por esta columna, de la A a la Z',
        disabled: !mayEdit,
        run: () => sort(false),
      },
      {
        kind: 'item',
        caption: 'Ordenar por esta columna, de la Z a la A',
        disabled: !mayEdit,
        run: () => sort(true),
      },
      { kind: 'separator' },
      { kind: 'item', caption: 'Filtrar por esta columna…', run: openFilter },
    ],
  };
}
