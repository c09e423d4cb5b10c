/** What to answer an applicant, as the state of the request asks: read it, copy it, or open it in WhatsApp or mail. */
import { CopyBox } from '../frame/copy-box';
import { Unfolding } from '../frame/unfolding';
import { useReply } from '../frame/use-reply';
import { call, type Output } from '../rpc';

type Text = Output<'replyText'>;

export function ReplyText({ id }: { readonly id: string }) {
  const reply = useReply<Text>();
  return (
    <Unfolding title="Texto para responder" reply={reply} ask={() => reply.run(() => call.replyText({ id }))}>
      {(text) => <Ready output={text} />}
    </Unfolding>
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
