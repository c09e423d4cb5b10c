/** The yearly update of an organisation's data: the message for its president, the one for whoever visits, and that it was asked. */
import { useState } from 'preact/hooks';
import { formatDate } from '../../domain/schema/format';
import { CopyBox } from '../frame/copy-box';
import { Busy, Problems } from '../frame/notices';
import { useReply } from '../frame/use-reply';
import { call, newKey, type Output } from '../rpc';

type Text = Output<'dataUpdateText'>;

interface Props {
  readonly organisation: string;
  readonly onAsked: (message: string) => void;
}

export function DataUpdate({ organisation, onAsked }: Props) {
  const text = useReply<Text>();
  const note = useReply<Output<'askDataUpdate'>>();
  const [key] = useState(newKey);
  const ask = async (): Promise<void> => {
    const answer = await note.run(() => call.askDataUpdate({ id: organisation }, key));
    if (answer?.ok)
      onAsked(`Anotado: si no responde, se visita antes del ${formatDate(answer.output.visitBy)}.`);
  };
  return (
    <details
      class="section"
      onToggle={(event) => {
        // Asked for at each opening: who goes and until when may have changed.
        if (event.currentTarget.open) void text.run(() => call.dataUpdateText({ id: organisation }));
      }}
    >
      <summary>Actualización anual de datos</summary>
      <Busy when={text.busy} />
      <Problems problems={text.problems} />
      {text.output ? (
        <>
          <Standing text={text.output} />
          <Message
            title="Para la organización"
            text={text.output.text}
            link={text.output.whatsApp}
            label={text.output.hasPhone ? 'Abrir en WhatsApp' : 'Abrir en WhatsApp y elegir contacto'}
          />
          <button type="button" class="action" aria-disabled={note.busy} onClick={() => void ask()}>
            Anotar que se le pidió
          </button>
          <Busy when={note.busy} text="Guardando…" />
          <Problems problems={note.problems} />
          <Message
            title={
              text.output.visitor === ''
                ? 'Para quien la visita'
                : `Para ${text.output.visitor}, si no responde`
            }
            text={text.output.visitText}
            link={text.output.visitWhatsApp}
            label="Enviar por WhatsApp"
          />
          {text.output.link === '' ? null : (
            <p>
              <a href={text.output.link} target="_blank" rel="noopener">
                Abrir el formulario de esta organización
              </a>
            </p>
          )}
        </>
      ) : null}
    </details>
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
