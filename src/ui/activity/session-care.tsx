/** Mends one session, or takes it out. */
import { useState } from 'preact/hooks';
import { asked } from '../declared';
import { nothingTyped } from '../fields/draft-values';
import { AskedPanel } from '../views/asked-panel';
import { isPast } from '../forms/activity-forms';
import { call } from '../rpc';
import type { ActivityBoard } from '../shapes';

interface Props {
  readonly session: ActivityBoard['sessions'][number];
  readonly isOnly: boolean;
  readonly onDone: (said: string) => void;
}

export function SessionCare({ session, isOnly, onDone }: Props) {
  const [asking, setAsking] = useState<'none' | 'mend' | 'remove'>('none');
  const close = (): void => setAsking('none');
  const { id } = session;
  if (asking === 'mend') {
    return (
      <AskedPanel
        name={`session:${id}`}
        title="Corregir sesión"
        fields={asked.session}
        conditions={{ alreadyHeld: { when: isPast } }}
        given={{ ...nothingTyped, values: session.typed }}
        send={(input, key) => call.updateSession({ id, ...input }, key)}
        onCancel={close}
        onDone={() => (close(), onDone('Sesión corregida.'))}
      />
    );
  }
  if (asking === 'remove') {
    return (
      <AskedPanel
        name={`remove:${id}`}
        title="Quitar sesión"
        fields={asked.reason}
        given={nothingTyped}
        send={(input, key) => call.removeSession({ id, ...input }, key)}
        onCancel={close}
        onDone={() => (close(), onDone('Sesión quitada.'))}
      />
    );
  }
  return (
    <div class="block actions">
      <button type="button" onClick={() => setAsking('mend')}>
        Corregir sesión
      </button>
      {isOnly || session.attendees !== undefined ? null : (
        <button type="button" onClick={() => setAsking('remove')}>
          Quitar sesión
        </button>
      )}
    </div>
  );
}
