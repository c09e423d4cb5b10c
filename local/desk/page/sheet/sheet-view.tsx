/** The Sheet as a person has it open: menus, grid, tabs and, beside it, what the add-on shows. */
import { useEffect, useState } from 'preact/hooks';
import type { BookView, RunView, TabView } from '../../messages';
import { tell } from '../connection';
import { useDesk, useLive } from '../frame/desk-state';
import { Refusal } from '../frame/refusal';
import { DialogFrame, SidebarFrame } from '../frame/script-frames';
import { FilterMenu } from './filter-menu';
import { Grid } from './grid';
import { MenuBar } from './menu-bar';
import { menusFor } from './menus';
import { oneCell, type Selection } from './selection';
import { TabBar } from './tab-bar';
import { useScripts } from './use-scripts';
import { useWindow } from './use-window';

export function SheetView({ tab }: { readonly tab: string }) {
  const { me, show } = useDesk();
  const book = useLive<BookView>('/api/sheet');
  useEffect(() => {
    tell<Extract<RunView, { shown: unknown }>>('/api/script/open')
      .then(({ shown }) => show(shown))
      .catch(() => undefined);
  }, [me]);
  if (book.forbidden) return <Refusal what="la hoja de cálculo" />;
  if (!book.data) return <main id="principal" class="loading" tabIndex={-1} aria-busy="true" />;
  const tabs = book.data.tabs;
  const current = tabs.find(({ title }) => title === tab) ?? tabs.find(({ hidden }) => !hidden) ?? tabs[0];
  return current ? <OpenTab key={current.id} book={book.data} tab={current} /> : null;
}

/** Where the cursor was in each tab, so that coming back finds it there. */
const remembered = new Map<number, Selection>();

function OpenTab({ book, tab }: { readonly book: BookView; readonly tab: TabView }) {
  const desk = useDesk();
  const state = useWindow(tab.id);
  const scripts = useScripts();
  const [selection, setSelection] = useState(remembered.get(tab.id) ?? oneCell({ row: 1, column: 1 }));
  const [filter, setFilter] = useState<number>();
  const mayEdit = book.role === 'owner' || book.role === 'writer';
  const { window } = state;
  const menus = menusFor({
    desk,
    book,
    tab,
    selection,
    mayEdit,
    runItem: (caption, name) => void scripts.runItem(caption, name),
    openFilter: () => setFilter(selection.active.column),
  });
  return (
    <main id="principal" class="sheet" tabIndex={-1}>
      <div class="sheet-head">
        <h1 class="sheet-name">{book.name}</h1>
        <MenuBar menus={menus} />
        {scripts.busy && (
          <span class="working" role="status">
            Ejecutando «{scripts.busy}»…
          </span>
        )}
        {!mayEdit && <span class="only-read">Solo lectura</span>}
      </div>
      <div class="sheet-body">
        <div class="sheet-grid">
          {window ? (
            <Grid
              state={state}
              window={window}
              mayEdit={mayEdit}
              selection={selection}
              onSelect={(to) => {
                remembered.set(tab.id, to);
                setSelection(to);
              }}
              openFilter={setFilter}
            />
          ) : (
            <div class="grid-waiting" aria-busy="true">
              {state.error}
            </div>
          )}
        </div>
        {desk.sidebar && <SidebarFrame shown={desk.sidebar} scripts={scripts} />}
      </div>
      <TabBar tabs={book.tabs} current={tab.id} />
      {filter !== undefined && window && (
        <FilterMenu window={window} column={filter} mayEdit={mayEdit} close={() => setFilter(undefined)} />
      )}
      {desk.dialog && <DialogFrame shown={desk.dialog} scripts={scripts} />}
    </main>
  );
}
