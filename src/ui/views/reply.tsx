/** What to answer an applicant, as the state of the request asks: read it, copy it, or open it in WhatsApp or mail. */
import { CopyBox } from '../frame/copy-box';
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
  return (
    <div class="block">
      <p class="hint">No dice de qué se trata la ayuda, por si lo lee otra persona.</p>
      <CopyBox label="Texto para responder" rows={8} text={output.text}>
        <a href={output.whatsApp} target="_blank" rel="noopener">
          {output.hasPhone ? 'Abrir en WhatsApp' : 'Abrir en WhatsApp y elegir contacto'}
        </a>
        <a href={output.mail} target="_blank" rel="noopener">
          Abrir en el correo
        </a>
      </CopyBox>
    </div>
  );
}
