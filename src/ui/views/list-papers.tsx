/** What of a list can be printed: a button for each paper, and those that were made. */
import { useState } from 'preact/hooks';
import { Busy, Problems } from '../frame/notices';
import { useReply } from '../frame/use-reply';
import { call, newKey, type CallName } from '../rpc';
import type { ShownList } from '../shapes';
import { Documents, newsOfDocument } from './documents';

interface Props {
  readonly papers: NonNullable<ShownList['papers']>;
  /** One was ordered: what was made is asked anew. */
  readonly onDone: () => void;
}

export function ListPapers({ papers: { makes, documents }, onDone }: Props) {
  const [key, setKey] = useState(newKey);
  const [said, setSaid] = useState('');
  const { busy, problems, run } = useReply<unknown>();
  const make = async ({ operation, id }: (typeof makes)[number]): Promise<void> => {
    const reply = await run(() => call[operation as CallName]({ id }, key));
    if (!reply?.ok) return;
    setKey(newKey());
    setSaid(newsOfDocument('Listo.', reply.effects));
    onDone();
  };
  return (
    <details class="section">
      <summary>Imprimir</summary>
      <p class="status" role="status">
        {said}
      </p>
      <div class="actions">
        {makes.map((each) => (
          <button
            key={each.id}
            type="button"
            aria-disabled={busy}
            onClick={() => (busy ? undefined : void make(each))}
          >
            {each.label}
          </button>
        ))}
      </div>
      <Busy when={busy} text="Haciendo el documento…" />
      <Problems problems={problems} />
      <Documents documents={documents} />
    </details>
  );
}
