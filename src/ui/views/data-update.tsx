/** The yearly update of an organisation's data: the message for its president, the one for whoever visits, and that it was asked. */
import { useState } from 'preact/hooks';
import { formatDate } from '../../domain/schema/format';
import { CopyBox } from '../frame/copy-box';
import { Busy, Problems } from '../frame/notices';
import { Unfolding } from '../frame/unfolding';
import { useReply } from '../frame/use-reply';
import { call, newKey, type Output } from '../rpc';

type Text = Output<'dataUpdateText'>;

interface Props {
  readonly organisation: string;
  readonly onAsked: (message: string) => void;
}

export function DataUpdate({ organisation, onAsked }: Props) {
  const reply = useReply<Text>();
  const note = useReply<Output<'askDataUpdate'>>();
  const [key] = useState(newKey);
  const ask = async (): Promise<void> => {
    const answer = await note.run(() => call.askDataUpdate({ id: organisation }, key));
    if (answer?.ok)
      onAsked(`Anotado: si no responde, se visita antes del ${formatDate(answer.output.visitBy)}.`);
  };
  return (
    <Unfolding
      title="Actualización anual de datos"
      reply={reply}
      ask={() => reply.run(() => call.dataUpdateText({ id: organisation }))}
    >
      {(text) => (
        <>
          <Standing text={text} />
          <Message
            title="Para la organización"
            text={text.text}
            link={text.whatsApp}
            label={text.hasPhone ? 'Abrir en WhatsApp' : 'Abrir en WhatsApp y elegir contacto'}
          />
          <button type="button" class="action" aria-disabled={note.busy} onClick={() => void ask()}>
            Anotar que se le pidió
          </button>
          <Busy when={note.busy} text="Guardando…" />
          <Problems problems={note.problems} />
          <Message
            title={text.visitor === '' ? 'Para quien la visita' : `Para ${text.visitor}, si no responde`}
            text={text.visitText}
            link={text.visitWhatsApp}
            label="Enviar por WhatsApp"
          />
          {text.link === '' ? null : (
            <p>
              <a href={text.link} target="_blank" rel="noopener">
                Abrir el formulario de esta organización
              </a>
            </p>
          )}
        </>
      )}
    </Unfolding>
  );
}

function Standing({ text: { dataUpdated, unansweredSince } }: { readonly text: Text }) {
  return (
    <p class="hint">
      {dataUpdated === ''
        ? 'No consta cuándo se actualizaron.'
        : `Sus datos son del ${formatDate(dataUpdated)}.`}
      {unansweredSince === '' ? '' : ` Se le pidieron el ${formatDate(unansweredSince)} y no ha respondido.`}
    </p>
  );
}

interface MessageProps {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly label: string;
}

function Message({ title, text, link, label }: MessageProps) {
  return (
    <div class="block">
      <h3>{title}</h3>
      <CopyBox label={title} copyLabel={`Copiar: ${title}`} rows={6} text={text}>
        <a href={link} target="_blank" rel="noopener">
          {label}
        </a>
      </CopyBox>
    </div>
  );
}
