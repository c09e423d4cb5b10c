/** What stands in the menu bar of the Sheet. */
import type { BookView, MenuEntryView, TabView } from '../../messages';
import { download, tell } from '../connection';
import type { DeskState } from '../frame/desk-state';
import type { BarMenu, MenuItem } from './menu-bar';
import type { Place } from './places';

export interface MenuNeeds {
  readonly desk: DeskState;
  readonly book: BookView;
  readonly tab: TabView;
  readonly place: Place;
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
  return [fileMenu(needs), rowMenu(needs), dataMenu(needs), ...custom];
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

function rowMenu({ desk, tab, place, mayEdit }: MenuNeeds): BarMenu {
  const work = (body: Readonly<Record<string, unknown>>): void =>
    void tell('/api/sheet/rows', { tab: tab.id, count: 1, ...body }).catch((error: unknown) =>
      desk.alert('Se produjo un problema', error instanceof Error ? error.message : String(error)),
    );
  const item = (caption: string, body: Readonly<Record<string, unknown>>, disabled = false): MenuItem => ({
    kind: 'item',
    caption,
    disabled: disabled || !mayEdit,
    run: () => work(body),
  });
  return {
    caption: 'Filas',
    entries: [
      item(`Insertar una fila encima de la ${place.row}`, { work: 'insert', row: place.row }),
      item(`Insertar una fila debajo de la ${place.row}`, { work: 'insert', row: place.row + 1 }),
      { kind: 'separator' },
      item(
        `Subir la fila ${place.row}`,
        { work: 'move', row: place.row, before: place.row - 1 },
        place.row === 1,
      ),
      item(`Bajar la fila ${place.row}`, { work: 'move', row: place.row, before: place.row + 2 }),
      { kind: 'separator' },
      item(`Eliminar la fila ${place.row}`, { work: 'delete', row: place.row }),
    ],
  };
}

function dataMenu({ desk, tab, place, mayEdit, openFilter }: MenuNeeds): BarMenu {
  const sort = (descending: boolean): void =>
    void tell('/api/sheet/sort', { tab: tab.id, column: place.column, descending }).catch((error: unknown) =>
      desk.alert('Se produjo un problema', error instanceof Error ? error.message : String(error)),
    );
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
