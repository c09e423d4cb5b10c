/** A link to a form that many fill, each on their own telephone: a code for its camera, and the text to send. */
import { CopyBox } from '../frame/copy-box';
import { Unfolding } from '../frame/unfolding';
import { useReply } from '../frame/use-reply';
import { call, type Output, type Reply } from '../rpc';
import type { OpenedRecord } from '../shapes';

type Door = Output<'doorLink'>;

/** With which people at the door write themselves down. */
export const DoorLink = ({ event }: { readonly event: string }) => (
  <FormLink
    title="Que cada quien se anote con su teléfono"
    where="en la entrada"
    ask={() => call.doorLink({ id: event })}
  />
);

/** With which those who took part say how it was. */
const EvaluationLink = ({ activity }: { readonly activity: string }) => (
  <FormLink
    title="Que cada quien evalúe con su teléfono"
    where="al terminar"
    ask={() => call.evaluationLink({ id: activity })}
  />
);

/** With which whoever gave it tells how it ended. */
const ClosingLink = ({ activity }: { readonly activity: string }) => (
  <FormLink
    title="Que la cierre quien la dio, con su teléfono"
    where="a quien la dio"
    ask={() => call.closingLink({ id: activity })}
  />
);

/** The links of an activity that are of use now: those of what may be told of it. */
export function ActivityLinks({ record: { id, actions } }: { readonly record: OpenedRecord }) {
  const mayBeTold = (wanted: string): boolean =>
    actions.some(({ operation, missing }) => operation === wanted && missing.length === 0);
  return (
    <>
      {mayBeTold('recordEvaluations') ? <EvaluationLink activity={id} /> : null}
      {mayBeTold('reportActivity') ? <ClosingLink activity={id} /> : null}
    </>
  );
}

interface Props {
  readonly title: string;
  /** Where or when the code is shown: «en la entrada». */
  readonly where: string;
  readonly ask: () => Promise<Reply<Door>>;
}

function FormLink({ title, where, ask }: Props) {
  const reply = useReply<Door>();
  return (
    <Unfolding title={title} group="poster" reply={reply} ask={() => reply.run(ask)}>
      {(door) => <Ready door={door} where={where} />}
    </Unfolding>
  );
}

interface ReadyProps extends Pick<Props, 'where'> {
  readonly door: Door;
}

function Ready({ door: { link, words, text, whatsApp, qr }, where }: ReadyProps) {
  if (!qr) {
    return <p class="hint">El formulario todavía se está preparando. Vuelva a abrir esto en diez minutos.</p>;
  }
  const side = qr.size + 8;
  return (
    <div class="block">
      <p class="hint">Muestre este código {where}: la cámara del teléfono abre el formulario.</p>
      <div class="poster">
        <h2>{words}</h2>
        <svg class="qr" role="img" aria-label="Código QR del formulario" viewBox={`-4 -4 ${side} ${side}`}>
          <path d={qr.path} />
        </svg>
      </div>
      <button type="button" onClick={() => window.print()}>
        Imprimir el cartel
      </button>
      <CopyBox label="Texto con el enlace" copyLabel="Copiar: enlace al formulario" rows={4} text={text}>
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
