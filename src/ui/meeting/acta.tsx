/** The acta: made from what is saved, opened by its link; what is still missing is said before. */
import { useState } from 'preact/hooks';
import { asked } from '../../domain/tables/asked';
import { Busy, Problems, Warnings } from '../frame/notices';
import { useReply } from '../frame/use-reply';
import { call, newKey, type EffectNews, type Output } from '../rpc';
import type { Board } from '../shapes';
import type { Roll } from './use-roll';

interface Props {
  readonly board: Board;
  readonly roll: Roll;
  readonly present: number;
  readonly onMade: () => void;
}

export function Acta({ board, roll, present, onMade }: Props) {
  const [key, setKey] = useState(newKey);
  const [noAgreements, setNoAgreements] = useState(false);
  const reply = useReply<Output<'makeActa'>>();
  const isBusy = reply.busy || roll.busy;
  const make = async (): Promise<void> => {
    if (!(await roll.save())) return;
    const answer = await reply.run(() =>
      call.makeActa({ id: board.id, ...(noAgreements ? { noAgreements: 'Sí' } : {}) }, key),
    );
    if (!answer?.ok) return;
    setKey(newKey());
    onMade();
  };
  const again = board.documents.length > 0;
  const lacksAgreements = board.agreements.length === 0;
  const missing = missingFor(present, lacksAgreements && !noAgreements);
  return (
    <section class="section acta">
      <h2>Acta</h2>
      <News effects={reply.effects} />
      <Documents board={board} />
      {lacksAgreements ? (
        <label class="option">
          <input
            type="checkbox"
            checked={noAgreements}
            onChange={(event) => setNoAgreements(event.currentTarget.checked)}
          />
          {asked.acta.noAgreements.label}
        </label>
      ) : null}
      <div class="block actions">
        <button
          type="button"
          class={again ? '' : 'create'}
          aria-disabled={isBusy || missing !== undefined}
          aria-describedby={missing ? 'acta-missing' : undefined}
          onClick={() => {
            if (!isBusy && missing === undefined) void make();
          }}
        >
          {again ? 'Hacer el acta de nuevo' : 'Hacer el acta'}
        </button>
        {missing ? (
          <span class="missing" id="acta-missing">
            {missing}
          </span>
        ) : null}
      </div>
      <Busy when={reply.busy} text="Haciendo el acta. Tarda unos segundos…" />
      <Problems problems={reply.problems} />
      <Warnings warnings={reply.output?.warnings ?? []} />
    </section>
  );
}

/** What the acta waits for, in one sentence. */
function missingFor(present: number, lacksAgreements: boolean): string | undefined {
  if (present === 0) return 'Falta: la asistencia.';
  return lacksAgreements ? 'Falta: anotar los acuerdos, o marcar que no los hubo.' : undefined;
}

const words: Readonly<Record<EffectNews['status'], string>> = {
  done: 'El acta está lista.',
  pending: 'El acta se está preparando. En unos minutos aparecerá aquí.',
  deferred: 'El acta se hará más tarde: hoy se alcanzó un límite de Google.',
  failed: 'El acta no se pudo hacer. La hoja «Pendientes» dice por qué.',
  unknown: 'Google no confirmó si el acta se hizo. Mire en la carpeta antes de repetirla.',
};

/** What became of the document just asked for. */
function News({ effects }: { readonly effects: readonly EffectNews[] }) {
  return (
    <div role="status">
      {effects.map(({ id, status, made, error }) => (
        <div key={id} class={status === 'done' ? 'done' : 'warn'}>
          <p>{words[status]}</p>
          {error ? <p>{error}</p> : null}
          {made ? (
            <p>
              <a href={made.docUrl} target="_blank" rel="noopener">
                Abrir el acta
              </a>
            </p>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function Documents({ board }: { readonly board: Board }) {
  if (board.documents.length === 0) return null;
  return (
    <ul class="list">
      {board.documents.map(({ id, folio, edition, state, link, pdfLink }) => (
        <li key={id} class="row">
          <span class="row-title">{folio || id}</span>
          <span class="row-detail">
            Versión {edition} · {state}
          </span>
          <span class="links">
            {link ? (
              <a href={link} target="_blank" rel="noopener">
                Abrir el acta
              </a>
            ) : null}
            {pdfLink ? (
              <a href={pdfLink} target="_blank" rel="noopener">
                PDF
              </a>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
