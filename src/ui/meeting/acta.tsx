/** The acta: made from what is saved, opened by its link; what is still missing is said before. */
import { useState } from 'preact/hooks';
import { asked } from '../declared';
import { Busy, Problems, Warnings } from '../frame/notices';
import { useReply } from '../frame/use-reply';
import { call, newKey, type EffectNews, type Output } from '../rpc';
import type { Board } from '../shapes';
import type { Roll } from './use-roll';

interface Props {
  readonly board: Board;
  readonly roll: Roll;
  /** Ticked, or counted where names were not written. */
  readonly present: number;
  readonly onMade: () => void;
}

export function Acta({ board, roll, present, onMade }: Props) {
  const [key, setKey] = useState(newKey);
  const [noAgreements, setNoAgreements] = useState(false);
  const reply = useReply<Output<'makeActa'>>();
  const lacksAgreements = board.agreements.length === 0;
  const way = wayTo(board);
  const missing = missingFor(way, present, lacksAgreements && !noAgreements);
  const isBusy = reply.busy || roll.busy;
  const make = async (): Promise<void> => {
    if (!(await roll.save())) return;
    const answer = await reply.run(async () => {
      const { id } = board;
      // A meeting with an acta has been held: one click says both.
      const held = way.isHeld ? undefined : await call.changeMeetingState({ id, to: 'held' }, `${key}-held`);
      if (held?.ok === false) return held;
      return call.makeActa({ id, ...(noAgreements ? { noAgreements: 'Sí' } : {}) }, key);
    });
    if (!answer?.ok) return onMade();
    setKey(newKey());
    onMade();
  };
  return (
    <section class="section acta">
      <h2>Acta</h2>
      <News effects={reply.effects} />
      <Documents board={board} />
      {way.isOpen && lacksAgreements ? (
        <label class="option">
          <input
            type="checkbox"
            checked={noAgreements}
            onChange={(event) => setNoAgreements(event.currentTarget.checked)}
          />
          {asked.acta.noAgreements.label}
        </label>
      ) : null}
      {way.isOpen ? (
        <MakeButton
          again={board.documents.length > 0}
          busy={isBusy}
          missing={missing}
          onMake={() => void make()}
        />
      ) : (
        <p class="hint">
          En el estado «{board.state.label}» el acta ya no se cambia.
          {board.actions.some(({ input }) => input?.['to'] === 'draft')
            ? ' Si hay algo que corregir, la ficha de la reunión ofrece cómo.'
            : ''}
        </p>
      )}
      <Busy when={reply.busy} text="Haciendo el acta. Tarda unos segundos…" />
      <Problems problems={reply.problems} />
      <Warnings warnings={reply.output?.warnings ?? []} />
    </section>
  );
}

interface ButtonProps {
  readonly again: boolean;
  readonly busy: boolean;
  readonly missing: string | undefined;
  readonly onMake: () => void;
}

function MakeButton({ again, busy, missing, onMake }: ButtonProps) {
  return (
    <div class="block actions">
      <button
        type="button"
        class={again ? '' : 'create'}
        aria-disabled={busy || missing !== undefined}
        aria-describedby={missing ? 'acta-missing' : undefined}
        onClick={() => {
          if (!busy && missing === undefined) onMake();
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
  );
}

interface Way {
  /** Whether an acta can still be made. */
  readonly isOpen: boolean;
  readonly isHeld: boolean;
  /** What the meeting lacks besides what this page can add. */
  readonly missing: readonly string[];
}

/** How far the meeting is from its acta: it may be made, or the meeting must first be told as held. */
function wayTo({ actions }: Board): Way {
  const isHeld = actions.some(({ operation }) => operation === 'makeActa');
  const hold = actions.find(({ input }) => input?.['to'] === 'held');
  const missing = isHeld ? [] : (hold?.missing ?? []).filter((each) => each !== 'asistencia');
  return { isOpen: isHeld || hold !== undefined, isHeld, missing };
}

/** What the acta waits for, in one sentence. */
function missingFor(way: Way, present: number, lacksAgreements: boolean): string | undefined {
  if (present === 0) return 'Falta: la asistencia.';
  if (way.missing.length > 0) return `Falta: ${way.missing.join(', ')}.`;
  return lacksAgreements ? 'Falta: anotar los acuerdos, o marcar que no los hubo.' : undefined;
}

const words: Readonly<Record<EffectNews['status'], string>> = {
  done: 'El acta está lista.',
  pending: 'El acta se está preparando. En unos minutos aparecerá aquí.',
  deferred: 'El acta se hará sola más tarde: por hoy Google no permite hacer más.',
  failed: 'El acta no se pudo hacer. La hoja «Pendientes» dice por qué.',
  unknown: 'No se sabe si el acta llegó a hacerse. Mire en la carpeta antes de hacerla otra vez.',
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
      {board.documents.map(({ id, folio, edition, state, stations, link, pdfLink, signedLink }) => (
        <li key={id} class="row">
          <span class="row-title">{folio || id}</span>
          <span class="row-detail">
            Versión {edition} · {state}
            {stations === '' ? '' : ` · ${stations}`}
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
            {signedLink ? (
              <a href={signedLink} target="_blank" rel="noopener">
                Acta firmada
              </a>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
