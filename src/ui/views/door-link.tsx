/** The link with which people at the door write themselves down: a code for their telephone's camera, and the text to send. */
import { CopyBox } from '../frame/copy-box';
import { Unfolding } from '../frame/unfolding';
import { useReply } from '../frame/use-reply';
import { call, type Output } from '../rpc';

type Door = Output<'doorLink'>;

export function DoorLink({ event }: { readonly event: string }) {
  const reply = useReply<Door>();
  return (
    <Unfolding
      title="Que cada quien se anote con su teléfono"
      reply={reply}
      ask={() => reply.run(() => call.doorLink({ id: event }))}
    >
      {(door) => <Ready door={door} />}
    </Unfolding>
  );
}

function Ready({ door: { link, text, whatsApp, qr } }: { readonly door: Door }) {
  if (!qr) {
    return <p class="hint">El formulario todavía se está preparando. Vuelva a abrir esto en diez minutos.</p>;
  }
  const side = qr.size + 8;
  return (
    <div class="block">
      <p class="hint">Muestre este código en la entrada: la cámara del teléfono abre el formulario.</p>
      <svg class="qr" role="img" aria-label="Código QR del formulario" viewBox={`-4 -4 ${side} ${side}`}>
        <path d={qr.path} />
      </svg>
      <CopyBox label="Texto con el enlace" copyLabel="Copiar: enlace para anotarse" rows={4} text={text}>
        <a href={whatsApp} target="_blank" rel="noopener">
          Enviar por WhatsApp
        </a>
        <a href={link} target="_blank" rel="noopener">
          Abrir el formulario
        </a>
      </CopyBox>
    </div>
  );
}
