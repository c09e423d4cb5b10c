/** The tabs at the foot of the Sheet; hidden ones under a menu. */
import { useEffect, useRef } from 'preact/hooks';
import type { TabView } from '../../messages';
import { Popup } from '../frame/popup';

interface TabBarProps {
  readonly tabs: readonly TabView[];
  readonly current: number;
}

export const tabPath = ({ title }: TabView): string => `/hoja/${encodeURIComponent(title)}`;

/** Moves a row just so far sideways that one thing in it is seen whole; the page stays where it is. */
function showWithin(row: HTMLElement | null, thing: HTMLElement | null | undefined): void {
  if (!row || !thing) return;
  const [outer, inner] = [row.getBoundingClientRect(), thing.getBoundingClientRect()];
  if (inner.left < outer.left) row.scrollLeft -= outer.left - inner.left;
  else if (inner.right > outer.right) row.scrollLeft += inner.right - outer.right;
}

export function TabBar({ tabs, current }: TabBarProps) {
  const visible = tabs.filter(({ hidden, id }) => !hidden || id === current);
  const hidden = tabs.filter((tab) => tab.hidden);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    showWithin(bar.current, bar.current?.querySelector<HTMLElement>('[aria-current]'));
  }, [current]);
  return (
    <div class="tab-bar">
      {hidden.length > 0 && (
        <Popup label={`Hojas ocultas (${hidden.length})`} buttonClass="tab-hidden" align="above">
          {(close) => (
            <ul class="plain-menu">
              {hidden.map((tab) => (
                <li key={tab.id}>
                  <a href={tabPath(tab)} onClick={close}>
                    {tab.title}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Popup>
      )}
      <nav class="tabs" aria-label="Hojas" ref={bar}>
        {visible.map((tab) => (
          <a
            key={tab.id}
            href={tabPath(tab)}
            class={tab.hidden ? 'tab dim' : 'tab'}
            aria-current={tab.id === current ? 'page' : undefined}
            style={tab.color ? { borderBottomColor: tab.color } : {}}
          >
            {tab.title}
          </a>
        ))}
      </nav>
    </div>
  );
}
