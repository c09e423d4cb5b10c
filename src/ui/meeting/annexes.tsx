/** The photographs and papers of a meeting: links to Drive with their captions, which the acta lists. */
import { useState } from 'preact/hooks';
import { asked } from '../declared';
import { nothingTyped, oneOf } from '../fields/draft-values';
import type { Conditions } from '../forms/layout';
import { call } from '../rpc';
import type { Board } from '../shapes';
import { AskedPanel } from '../views/asked-panel';
import { TakeBack } from './take-back';

interface Props {
  readonly board: Board;
  readonly onChanged: () => void;
}

/** Who is seen must have agreed; papers have nobody on them. */
const conditions: Conditions = {
  permission: { when: (values) => oneOf(values['kind']) === 'photo', owed: true },
};

export function Annexes({ board: { id, annexes, values }, onChanged }: Props) {
  const [adding, setAdding] = useState(false);
  return (
    <details class="section">
      <summary>Fotos y anexos ({annexes.length})</summary>
      {typeof values['folder'] === 'string' ? (
        <p>
          <a href={values['folder']} target="_blank" rel="noopener">
            Abrir la carpeta de la reunión en Drive
          </a>
        </p>
      ) : null}
      <ul class="list">
        {annexes.map(({ id: annex, caption, kind, link }) => (
          <li key={annex}>
            <a href={link} target="_blank" rel="noopener">
              {caption}
            </a>{' '}
            <span class="secondary">{kind}</span>
            <TakeBack
              label={`Quitar el anexo «${caption}»`}
              take={(key) => call.removeAnnex({ id: annex }, key)}
              onDone={onChanged}
            />
          </li>
        ))}
      </ul>
      {adding ? (
        <AskedPanel
          name={`annex:${id}`}
          title="Añadir anexo"
          fields={asked.annex}
          conditions={conditions}
          given={nothingTyped}
          send={(input, key) => call.addAnnex({ id, ...input }, key)}
          onCancel={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onChanged();
          }}
        />
      ) : (
        <button type="button" onClick={() => setAdding(true)}>
          Añadir foto o documento
        </button>
      )}
    </details>
  );
}
