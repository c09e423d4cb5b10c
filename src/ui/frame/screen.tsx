/** The frame of a view: the way back, its title (which takes the focus, so that a screen reader says where one is), its state. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { Tone } from '../../domain/schema/state-machine';
import { useNavigator } from './navigation';
import { Problems } from './notices';

interface Props {
  readonly title: string;
  /** A code, or what kind of thing it is. */
  readonly over?: string;
  readonly wide?: boolean;
  /** What is shown stands, while a newer answer is on its way. */
  readonly busy?: boolean;
  readonly children?: ComponentChildren;
}

export function Screen({ title, over, wide, busy, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { canGoBack, back } = useNavigator();
  useLayoutEffect(() => {
    if (canGoBack) heading.current?.focus();
  }, [title]);
  return (
    <main class={wide ? 'wide' : undefined}>
      <p class="refreshing" role="status">
        {busy ? (
          <>
            <span class="spinner" aria-hidden="true" /> <span class="unseen">Actualizando…</span>
          </>
        ) : null}
      </p>
      {canGoBack ? (
        <button type="button" class="back" onClick={back}>
          <span aria-hidden="true">‹</span> Volver
        </button>
      ) : null}
      {over ? <p class="over">{over}</p> : null}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}

/** While a view waits for its one call. */
export function LoadingScreen({ title }: { readonly title: string }) {
  return (
    <Screen title={title}>
      <p class="status" role="status">
        <span class="spinner" aria-hidden="true" /> Buscando los datos…
      </p>
      <div class="bones" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </Screen>
  );
}

interface FailedProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly onRetry: () => void;
}

export function FailedScreen({ title, problems, onRetry }: FailedProps) {
  return (
    <Screen title={title}>
      <Problems problems={problems} />
      <button type="button" class="action" onClick={onRetry}>
        Volver a intentar
      </button>
    </Screen>
  );
}

/** A state by word and colour. */
export function Chip({ label, tone }: { readonly label: string; readonly tone: Tone }) {
  return <span class={`chip tone-${tone}`}>{label}</span>;
}

/** The small print of a line; nothing where there is nothing to say. */
export function Detail({ text }: { readonly text: string }) {
  return text === '' ? null : <span class="row-detail">{text}</span>;
}
