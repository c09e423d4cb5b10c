/** A probable double: what it may be, why, and the choice between opening it and keeping both. */
import type { Problem } from '../../domain/problems';
import { Sentence } from './notices';
import { useEffect, useRef } from 'preact/hooks';

export const isDouble = ({ code }: Problem): boolean => code === 'probableDuplicate';

interface Props {
  readonly problem: Problem;
  readonly busy: boolean;
  readonly onSave: () => void;
}

export function DoubleWarning({ problem, busy, onSave }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  return (
    <div class="warn" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>Revise antes de guardar.</strong>
      </p>
      <p>
        <Sentence text={problem.message} />
      </p>
      <p>Si es el mismo, ábralo por su código. Si es otro, guárdelo.</p>
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
  );
}
