/** Takes back an agreement that was noted by mistake: asked once more, kept in the journal. */
import { useState } from 'preact/hooks';
import { Busy, Problems } from '../frame/notices';
import { useReply } from '../frame/use-reply';
import { call, newKey } from '../rpc';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly meeting: string;
  readonly onDone: () => void;
}

export function TakeBack({ id, text, meeting, onDone }: Props) {
  const [sure, setSure] = useState(false);
  const [key] = useState(newKey);
  const reply = useReply<unknown>();
  const take = async (): Promise<void> => {
    const agreements = [{ id, voidReason: 'Anotado por error.' }];
    const answer = await reply.run(() => call.recordAgreements({ meeting, agreements }, key));
    if (answer?.ok) onDone();
  };
  if (!sure) {
    return (
      <button
        type="button"
        class="quiet"
        aria-label={`Quitar el acuerdo «${text}»`}
        onClick={() => setSure(true)}
      >
        Quitar
      </button>
    );
  }
  return (
    <div>
      <div class="actions">
        <button type="button" aria-disabled={reply.busy} onClick={() => void take()}>
          Sí, quitar
        </button>
        <button type="button" onClick={() => setSure(false)}>
          No
        </button>
      </div>
      <Busy when={reply.busy} />
      <Problems problems={reply.problems} />
    </div>
  );
}
