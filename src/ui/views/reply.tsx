/** What to answer an applicant, as the state of the request asks: read it, copy it, or open it in WhatsApp or mail. */
import { useRef, useState } from 'preact/hooks';
import { Busy, Problems } from '../frame/notices';
import { useReply } from '../frame/use-reply';
import { call, type Output } from '../rpc';

type Text = Output<'replyText'>;

export function ReplyText({ id }: { readonly id: string }) {
  const { busy, output, problems, run } = useReply<Text>();
  return (
    <details
      class="section"
      onToggle={(event) => {
        // Asked for at each opening: the text follows the state.
        if (event.currentTarget.open) void run(() => call.replyText({ id }));
      }}
    >
      <summary>Texto para responder</summary>
      <Busy when={busy} />
      <Problems problems={problems} />
      {output ? <Ready output={output} /> : null}
    </details>
  );
}

function Ready({ output }: { readonly output: Text }) {
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
    <div class="block">
      <p class="hint">No dice de qué se trata la ayuda, por si lo lee otra persona.</p>
      <textarea ref={box} readOnly rows={8} value={output.text} aria-label="Texto para responder" />
      <div class="actions">
        <button type="button" onClick={copy}>
          Copiar
        </button>
        <a href={output.whatsApp} target="_blank" rel="noopener">
          {output.hasPhone ? 'Abrir en WhatsApp' : 'Abrir en WhatsApp y elegir contacto'}
        </a>
        <a href={output.mail} target="_blank" rel="noopener">
          Abrir en el correo
        </a>
      </div>
      <p class="status" role="status">
        {said}
      </p>
    </div>
  );
}
