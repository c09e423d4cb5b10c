/** Takes somebody off the activity, with the reason; says who has a place now. */
import { useState } from 'preact/hooks';
import { asked } from '../declared';
import { nothingTyped } from '../fields/draft-values';
import { AskedPanel } from '../views/asked-panel';
import { call } from '../rpc';
import type { ActivityBoard } from '../shapes';

interface Props {
  readonly board: ActivityBoard;
  readonly onDone: (said: string, warnings: readonly string[]) => void;
}

export function Withdrawal({ board, onDone }: Props) {
  const [leaving, setLeaving] = useState('');
  const one = board.people.find(({ id }) => id === leaving);
  if (board.people.length === 0) return null;
  return (
    <details class="section">
      <summary>Retirar a alguien</summary>
      <div class="form-group">
        <label for="leaving">Persona</label>
        <select id="leaving" value={leaving} onChange={(event) => setLeaving(event.currentTarget.value)}>
          <option value="">Elija…</option>
          {board.people.map(({ id, name, turn }) => (
            <option key={id} value={id}>
              {turn === 0 ? name : `${name} (en espera)`}
            </option>
          ))}
        </select>
      </div>
      {one ? (
        <AskedPanel
          key={one.id}
          name={`withdraw:${one.id}`}
          title={`Retirar a ${one.name}`}
          fields={asked.reason}
          given={nothingTyped}
          send={(input, key) => call.withdrawEnrolment({ id: one.id, ...input }, key)}
          onCancel={() => setLeaving('')}
          onDone={({ warnings }) => {
            setLeaving('');
            onDone(`${one.name} ya no está en la lista.`, warnings);
          }}
        />
      ) : null}
    </details>
  );
}
