/** A probable double: what it may be, why, and the choice between opening it, joining it and keeping both. */
import type { Problem } from '../../domain/problems';
import { kinds } from '../declared';
import { Sentence } from './notices';
import { useLayoutEffect, useRef } from 'preact/hooks';

export const isDouble = ({ code }: Problem): boolean => code === 'probableDuplicate';

interface Props {
  readonly problem: Problem;
  readonly busy: boolean;
  readonly onSave: () => void;
  /** Adds a voice to the request of that code instead of registering another. */
  readonly onJoin?: ((code: string) => void) | undefined;
}

/** The request that is asked for already, when the double is one. */
const requestIn = (message: string): string | undefined =>
  new RegExp(`${kinds.request.code}-\\d{4}-\\d{5}`).exec(message)?.[0];

export function DoubleWarning({ problem, busy, onSave, onJoin }: Props) {
  const same = onJoin ? requestIn(problem.message) : undefined;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [problem]);
  return (
    <div class="warn" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>Revise antes de guardar.</strong>
      </p>
      <p>
        <Sentence text={problem.message} />
      </p>
      <p>Si es el mismo, ábralo por su código. Si es otro, guárdelo.</p>
      <div class="actions">
        {same === undefined || !onJoin ? null : (
          <button
            type="button"
            class="action"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) onJoin(same);
            }}
          >
            Es la misma: adherirse a {same}
          </button>
        )}
        <button
          type="button"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onSave();
          }}
        >
          Es otro: guardar de todos modos
        </button>
      </div>
    </div>
  );
}
