/** Takes back what was noted by mistake: asked once more, kept in the journal. */
import { useState } from 'preact/hooks';
import { Busy, Problems } from '../frame/notices';
import { useReply } from '../frame/use-reply';
import { newKey, type Reply } from '../rpc';

interface Props {
  /** «Quitar el acuerdo «…»», for who does not see which one the button stands beside. */
  readonly label: string;
  readonly take: (key: string) => Promise<Reply<unknown>>;
  readonly onDone: () => void;
}

export function TakeBack({ label, take, onDone }: Props) {
  const [sure, setSure] = useState(false);
  const [key] = useState(newKey);
  const reply = useReply<unknown>();
  const send = async (): Promise<void> => {
    const answer = await reply.run(() => take(key));
    if (answer?.ok) onDone();
  };
  if (!sure) {
    return (
      <button type="button" class="quiet" aria-label={label} onClick={() => setSure(true)}>
        Quitar
      </button>
    );
  }
  return (
    <div>
      <div class="actions">
        <button type="button" aria-disabled={reply.busy} onClick={() => void send()}>
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
