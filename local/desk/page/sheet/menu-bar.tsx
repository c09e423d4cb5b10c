/** The menu bar: a few menus of the desk's own, then those that the add-on brought. */
import { useEffect, useRef, useState } from 'preact/hooks';

export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly disabled?: boolean; run(): void }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuItem[] };

export interface BarMenu {
  readonly caption: string;
  readonly entries: readonly MenuItem[];
  /** Brought by the add-on. */
  readonly custom?: boolean;
}

const itemsIn = (box: HTMLElement | null): HTMLElement[] =>
  box ? [...box.querySelectorAll<HTMLElement>('[role="menuitem"]:not([disabled])')] : [];

/** Moves the focus among elements, round the ends. */
function moveFocus(items: readonly HTMLElement[], step: number): void {
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}

interface OpenMenu {
  readonly open: string | undefined;
  readonly setOpen: (caption: string | undefined) => void;
  readonly bar: { readonly current: HTMLDivElement | null };
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function useOpenMenu(menus: readonly BarMenu[]): OpenMenu {
  const [open, setOpen] = useState<string>();
  const bar = useRef<HTMLDivElement>(null);
  const panelOf = (): HTMLElement | null => bar.current?.querySelector<HTMLElement>('.menu-panel') ?? null;
  const tops = (): HTMLElement[] => [...(bar.current?.querySelectorAll<HTMLElement>('.menu-top') ?? [])];
  useEffect(() => {
    if (open === undefined) return undefined;
    itemsIn(panelOf())[0]?.focus();
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) setOpen(undefined);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const side = (step: number): void => {
    if (open === undefined) return moveFocus(tops(), step);
    const captions = menus.map(({ caption }) => caption);
    const at = captions.indexOf(open);
    setOpen(captions[(at + step + captions.length) % captions.length]);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => side(1),
    ArrowLeft: () => side(-1),
    ArrowDown: () => moveFocus(itemsIn(panelOf()), 1),
    ArrowUp: () => moveFocus(itemsIn(panelOf()), -1),
    Escape: () => {
      tops()[menus.findIndex(({ caption }) => caption === open)]?.focus();
      setOpen(undefined);
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return { open, setOpen, bar, onKeyDown };
}

export function MenuBar({ menus }: { readonly menus: readonly BarMenu[] }) {
  const { open, setOpen, bar, onKeyDown } = useOpenMenu(menus);
  return (
    <div class="menu-bar" role="menubar" aria-label="Menús" ref={bar} onKeyDown={onKeyDown}>
      {menus.map(({ caption, entries, custom }, index) => (
        <div class="menu" role="none" key={caption}>
          <button
            type="button"
            role="menuitem"
            class={custom ? 'menu-top custom' : 'menu-top'}
            aria-haspopup="menu"
            aria-expanded={open === caption}
            tabIndex={index === 0 ? 0 : -1}
            onClick={() => setOpen(open === caption ? undefined : caption)}
          >
            {caption}
          </button>
          {open === caption && (
            <div class="menu-panel" role="menu" aria-label={caption}>
              <Entries entries={entries} close={() => setOpen(undefined)} />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function Entries({ entries, close }: { readonly entries: readonly MenuItem[]; readonly close: () => void }) {
  return (
    <>
      {entries.map((entry, index) => {
        if (entry.kind === 'separator') return <div key={index} role="separator" class="menu-line" />;
        if (entry.kind === 'menu') {
          return (
            <div key={index} role="group" aria-label={entry.caption} class="menu-group">
              <span class="menu-caption" aria-hidden="true">
                {entry.caption}
              </span>
              <Entries entries={entry.entries} close={close} />
            </div>
          );
        }
        return (
          <button
            key={index}
            type="button"
            role="menuitem"
            tabIndex={-1}
            class="menu-item"
            disabled={entry.disabled ?? false}
            onClick={() => {
              close();
              entry.run();
            }}
          >
            {entry.caption}
          </button>
        );
      })}
    </>
  );
}
