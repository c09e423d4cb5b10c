/** Says that what a view shows could not be brought up to date, and offers to try again; once, over whatever view it is. */
import { useEffect, useState } from 'preact/hooks';

/** What to do about it; undefined while everything is as the registry has it. */
let retry: (() => void) | undefined;
const hearers = new Set<() => void>();

function change(next: (() => void) | undefined): void {
  retry = next;
  for (const hear of hearers) hear();
}

/** Tells of it for as long as `again` is there, and the view that calls it is on the screen. */
export function useStale(again: (() => void) | undefined): void {
  useEffect(() => {
    if (!again) return undefined;
    change(again);
    return () => {
      if (retry === again) change(undefined);
    };
  }, [again]);
}

export function StaleNotice() {
  const [, redraw] = useState(0);
  useEffect(() => {
    const hear = (): void => redraw((before) => before + 1);
    hearers.add(hear);
    return () => void hearers.delete(hear);
  }, []);
  return (
    <div role="status">
      {retry ? (
        <p class="offline">
          No se pudo actualizar: lo que ve puede ser de antes.{' '}
          <button type="button" class="link" onClick={retry}>
            Actualizar
          </button>
        </p>
      ) : null}
    </div>
  );
}
