/** What people come to the panel to do most: a new record, a work list, the record of the selected row. */
import { useState } from 'preact/hooks';
import { findViewOfCode, useNavigator, type View } from '../frame/navigation';
import { askSelectedCode } from '../rpc';

const newRecords: readonly (readonly [string, View])[] = [
  ['Nueva solicitud', { kind: 'register', of: 'request' }],
  ['Nueva reunión', { kind: 'register', of: 'meeting' }],
  ['Nueva actividad', { kind: 'register', of: 'activity' }],
  ['Nueva persona', { kind: 'register', of: 'person' }],
  ['Nueva organización', { kind: 'register', of: 'organisation' }],
];

export function QuickActions() {
  const { go } = useNavigator();
  return (
    <div class="quick">
      {newRecords.map(([label, view]) => (
        <button key={label} type="button" onClick={() => go(view)}>
          {label}
        </button>
      ))}
      <SelectedRow />
    </div>
  );
}

const noRecord = 'Elija en la hoja una fila que tenga código, como PER-000001, y pulse otra vez.';

/** Opens the record of the row that is selected in the Sheet. */
function SelectedRow() {
  const { go } = useNavigator();
  const [said, setSaid] = useState('');
  const open = async (): Promise<void> => {
    setSaid('Mirando la hoja…');
    const code = await askSelectedCode();
    const view = code === undefined ? undefined : findViewOfCode(code);
    if (view) go(view);
    else setSaid(code === undefined ? 'No hubo respuesta. Inténtelo otra vez.' : noRecord);
  };
  return (
    <div class="all">
      <button type="button" class="link" onClick={() => void open()}>
        Abrir la ficha de la fila elegida
      </button>
      <p class="status" role="status">
        {said}
      </p>
    </div>
  );
}
