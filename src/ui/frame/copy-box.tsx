/** A text ready to be sent: read it, copy it, or take it along by one of its links. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Props {
  /** What the text is, for who cannot see it. */
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  /** Tells the button from others of its kind on the page. */
  readonly copyLabel?: string;
  /** The links beside the button. */
  readonly children: ComponentChildren;
}

export function CopyBox({ label, text, rows, copyLabel, children }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    box.current?.select();
    // Google's frame does not always let pages write to the clipboard in the newer way.
    setSaid(
      document.execCommand('copy')
        ? 'Copiado.'
        : 'El texto quedó marcado: pulse las teclas Ctrl y C para copiarlo.',
    );
  };
  return (
    <>
      <textarea ref={box} readOnly rows={rows} value={text} aria-label={label} />
      <div class="actions">
        <button type="button" aria-label={copyLabel} onClick={copy}>
          Copiar
        </button>
        {children}
      </div>
      <p class="status" role="status">
        {said}
      </p>
    </>
  );
}
