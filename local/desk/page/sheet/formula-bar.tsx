/** The name of the selected cell and all that it holds, to read and to edit. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { placeName, type Place } from './places';

interface FormulaBarProps {
  /** The cell that is typed into, and the name of all that is selected. */
  readonly place: Place;
  readonly name: string;
  readonly text: string;
  readonly mayEdit: boolean;
  readonly store: (text: string) => void;
}

export function FormulaBar({ place, name, text, mayEdit, store }: FormulaBarProps) {
  const [draft, setDraft] = useState(text);
  // At once, not after the next paint: the bar never names one cell and holds what another says.
  useLayoutEffect(() => setDraft(text), [text, place.row, place.column]);
  return (
    <div class="formula-bar">
      <span class="cell-name" aria-hidden="true">
        {name}
      </span>
      <input
        class="formula-input"
        aria-label={`Barra de fórmulas, celda ${placeName(place)}`}
        value={draft}
        readOnly={!mayEdit}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') store(draft);
          if (event.key === 'Escape') setDraft(text);
        }}
      />
    </div>
  );
}
