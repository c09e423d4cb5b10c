/** What to write to an applicant, as the state of the request asks, or to whoever answers for an agreement: read, copy, or send it. */
import { CopyBox } from '../frame/copy-box';
import { Unfolding } from '../frame/unfolding';
import { useReply } from '../frame/use-reply';
import { call, type Output } from '../rpc';

type Text = Output<'replyText' | 'reminderText'>;

const about = {
  request: {
    title: 'Texto para responder',
    hint: 'No dice de qué se trata la ayuda, por si lo lee otra persona.',
    ask: (id: string) => call.replyText({ id }),
  },
  agreement: {
    title: 'Texto para recordar',
    hint: 'Va por código, lugar y fecha. Después de enviarlo, anótelo con «Anotar visita o aviso».',
    ask: (id: string) => call.reminderText({ id }),
  },
} as const;

interface Props {
  readonly of: keyof typeof about;
  readonly id: string;
}

export function ReplyText({ of, id }: Props) {
  const reply = useReply<Text>();
  const { title, hint, ask } = about[of];
  return (
    <Unfolding title={title} reply={reply} ask={() => reply.run(() => ask(id))}>
      {(output) => (
        <div class="block">
          <p class="hint">{hint}</p>
          <CopyBox label={title} rows={8} text={output.text}>
            <a href={output.whatsApp} target="_blank" rel="noopener">
              {output.hasPhone ? 'Abrir en WhatsApp' : 'Abrir en WhatsApp y elegir contacto'}
            </a>
            <a href={output.mail} target="_blank" rel="noopener">
              Abrir en el correo
            </a>
          </CopyBox>
        </div>
      )}
    </Unfolding>
  );
}
