/** The add-on's own pages: a sandbox beside the Sheet or over it, that reaches the server only through us. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownView } from '../../messages';
import type { Scripts } from '../sheet/use-scripts';
import { useDesk } from './desk-state';
import { Icon } from './icon';
import { Modal } from './modal';
import { pathForAddress } from './addresses';

/** Never allow-same-origin: the page must stay a stranger to this one. */
const sandbox = 'allow-scripts allow-forms allow-modals allow-popups';

interface FrameProps {
  readonly shown: ShownView;
  readonly scripts: Scripts;
}

interface PageMessage {
  readonly desk?: unknown;
  readonly id?: unknown;
  readonly name?: unknown;
  readonly args?: unknown;
  readonly address?: unknown;
  readonly height?: unknown;
}

/** As Google's client words a call that did not arrive. */
const unreachable = { name: 'NetworkError', message: 'NetworkError: Connection failure due to HTTP 0' };

function useMessages(
  frame: { readonly current: HTMLIFrameElement | null },
  scripts: Scripts,
  onClose: () => void,
  onHeight: (height: number) => void,
): void {
  const desk = useDesk();
  useEffect(() => {
    const answer = (message: Record<string, unknown>): void =>
      frame.current?.contentWindow?.postMessage({ desk: 'result', ...message }, '*');
    const call = ({ id, name, args }: PageMessage): void =>
      void scripts.call(String(name), args).then(
        ({ value, error }) => answer({ id, value, error }),
        () => answer({ id, error: unreachable }),
      );
    const listen = (event: MessageEvent<PageMessage | null>): void => {
      if (event.source !== frame.current?.contentWindow || !event.data) return;
      const { desk: kind, address, height } = event.data;
      if (kind === 'call') call(event.data);
      else if (kind === 'close') onClose();
      else if (kind === 'size' && Number(height) > 0) onHeight(Number(height));
      else if (kind === 'open') desk.go(pathForAddress(String(address)) ?? '/drive');
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  });
  useEffect(
    () => frame.current?.contentWindow?.postMessage({ desk: 'clock', value: desk.status.now }, '*'),
    [desk.status.now],
  );
}

export function SidebarFrame({ shown, scripts }: FrameProps) {
  const desk = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const close = (): void => desk.close('sidebar');
  useMessages(frame, scripts, close, () => undefined);
  return (
    <aside class="sidebar" aria-label={shown.title || 'Barra lateral'}>
      <header class="sidebar-head">
        <h2>{shown.title}</h2>
        <button type="button" class="icon-button" aria-label="Cerrar la barra lateral" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <iframe
        ref={frame}
        class="script-page"
        src={shown.page}
        sandbox={sandbox}
        title={shown.title || 'Barra lateral'}
      />
    </aside>
  );
}

/** Google's sizes for a dialog that asks for none. */
const defaultWidth = 600;
const defaultHeight = 400;

export function DialogFrame({ shown, scripts }: FrameProps) {
  const desk = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(shown.height ?? defaultHeight);
  const close = (): void => desk.close('dialog');
  useMessages(frame, scripts, close, setHeight);
  return (
    <Modal title={shown.title} className="script-dialog" width={shown.width ?? defaultWidth} onClose={close}>
      <iframe
        ref={frame}
        class="script-page"
        src={shown.page}
        sandbox={sandbox}
        title={shown.title || 'Diálogo'}
        style={{ height: `${height}px` }}
      />
    </Modal>
  );
}
