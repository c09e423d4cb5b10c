/** The filter of a column: which of its values are shown. */
import { useEffect, useState } from 'preact/hooks';
import type { FilterValue, WindowView } from '../../messages';
import { ask, tell } from '../connection';
import { useDesk } from '../frame/desk-state';
import { Modal } from '../frame/modal';
import { letters } from './places';

interface FilterMenuProps {
  readonly window: WindowView;
  readonly column: number;
  readonly mayEdit: boolean;
  readonly close: () => void;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const titleOf = (window: WindowView, column: number): string => {
  const header = window.frozen.find(({ number }) => number === window.filterRow)?.cells[column - 1];
  return header ? header.text : `columna ${letters(column)}`;
};

export function FilterMenu({ window, column, mayEdit, close }: FilterMenuProps) {
  const desk = useDesk();
  const [values, setValues] = useState<readonly FilterValue[]>([]);
  useEffect(() => {
    void ask<FilterValue[]>(`/api/sheet/filter?tab=${window.tab}&column=${column}`).then(setValues, () => []);
  }, []);
  const apply = async (hidden: readonly string[]): Promise<void> => {
    close();
    await tell('/api/sheet/filter', { tab: window.tab, column, hidden }).catch((error: unknown) =>
      desk.alert('No se pudo filtrar', error instanceof Error ? error.message : String(error)),
    );
  };
  const hiddenNow = values.filter(({ shown }) => !shown).map(({ text }) => text);
  const reached = window.columns[column - 1]?.filter === true;
  return (
    <Modal title={`Filtrar por ${titleOf(window, column)}`} className="filter" width={360} onClose={close}>
      {reached ? <Values values={values} setValues={setValues} /> : <p>Esta columna no tiene filtro.</p>}
      {reached && (
        <div class="modal-foot">
          <button
            type="button"
            class="button primary"
            disabled={!mayEdit || values.length === 0}
            onClick={() => void apply(hiddenNow)}
          >
            Aplicar
          </button>
          <button type="button" class="button" disabled={!mayEdit} onClick={() => void apply([])}>
            Quitar filtro
          </button>
        </div>
      )}
    </Modal>
  );
}

interface ValuesProps {
  readonly values: readonly FilterValue[];
  readonly setValues: (values: readonly FilterValue[]) => void;
}

function Values({ values, setValues }: ValuesProps) {
  const [wanted, setWanted] = useState('');
  const seen = values.filter(({ text }) => plain(text).includes(plain(wanted)));
  const mark = (texts: readonly string[], shown: boolean): void =>
    setValues(values.map((value) => (texts.includes(value.text) ? { ...value, shown } : value)));
  const markSeen = (shown: boolean): void =>
    mark(
      seen.map(({ text }) => text),
      shown,
    );
  return (
    <>
      <input
        class="text-input"
        type="search"
        placeholder="Buscar un valor"
        aria-label="Buscar un valor"
        value={wanted}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <p class="filter-all">
        <button type="button" class="link" onClick={() => markSeen(true)}>
          Marcar todos
        </button>
        <button type="button" class="link" onClick={() => markSeen(false)}>
          Desmarcar todos
        </button>
      </p>
      <ul class="filter-values" aria-label="Valores">
        {seen.map(({ text, count, shown }) => (
          <li key={text}>
            <label>
              <input
                type="checkbox"
                checked={shown}
                onChange={(event) => mark([text], event.currentTarget.checked)}
              />
              <span>{text === '' ? '(Vacías)' : text}</span>
              <small>{count}</small>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
