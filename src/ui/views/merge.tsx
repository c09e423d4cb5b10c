/** Two records of one person side by side: which stays, whose word counts in each field, and what is led over. */
import { useState } from 'preact/hooks';
import { useNavigator } from '../frame/navigation';
import { Busy, Problems, Warnings } from '../frame/notices';
import { FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { useAnswer } from '../frame/use-answer';
import { useReply } from '../frame/use-reply';
import { call, newKey, type Output } from '../rpc';
import type { MergePreview } from '../shapes';
import { SearchBox, useFind } from './search';

const title = 'Fusionar dos fichas';

interface Props {
  readonly keep: string;
  /** Absent until the other one is found. */
  readonly drop: string | undefined;
}

export function MergeView({ keep, drop }: Props) {
  return drop === undefined ? <FindOther keep={keep} /> : <Compare keep={keep} drop={drop} />;
}

/** Which is the other record of this person? */
function FindOther({ keep }: { readonly keep: string }) {
  const [text, setText] = useState('');
  const { hits, state, problems } = useFind(text, ['person']);
  const { replace } = useNavigator();
  const others = hits.filter(({ id }) => id !== keep);
  return (
    <Screen title={title} over={keep}>
      <SearchBox
        label="Busque la otra ficha de esta persona"
        hint="Nombre, apodo, cédula, teléfono o código."
        text={text}
        onText={setText}
      />
      <p class="status" role="status">
        {state === 'busy' ? 'Buscando…' : state === 'none' ? 'No aparece en el registro.' : ''}
      </p>
      <Problems problems={problems} />
      <ul class="list">
        {others.map((hit) => (
          <li key={hit.id}>
            <button type="button" class="row" onClick={() => replace({ kind: 'merge', keep, drop: hit.id })}>
              <span class="row-kind">Comparar con · {hit.id}</span>
              <span class="row-title">{hit.title}</span>
              <span class="row-detail">{hit.detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </Screen>
  );
}

function Compare({ keep, drop }: { readonly keep: string; readonly drop: string }) {
  const { output, problems, busy, reload } = useAnswer<MergePreview>(`merge:${keep}:${drop}`, () =>
    call.mergePreview({ keep, drop }),
  );
  if (!output && busy) return <LoadingScreen title={title} />;
  if (!output) return <FailedScreen title={title} problems={problems} onRetry={reload} />;
  return <Chooser preview={output} key={`${keep} ${drop}`} />;
}

type Side = MergePreview['choices'][number]['suggested'];

function Chooser({ preview }: { readonly preview: MergePreview }) {
  const { keep, drop, choices, warnings } = preview;
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(choices.map(({ name, suggested }) => [name, suggested])),
  );
  const [key] = useState(newKey);
  const { busy, problems, run } = useReply<Output<'mergePeople'>>();
  const { replace } = useNavigator();
  const take = choices.map(({ name }) => name).filter((name) => sides[name] === 'drop');
  const merge = async (): Promise<void> => {
    const done = await run(() => call.mergePeople({ keep: keep.id, drop: drop.id, take }, key));
    if (done?.ok) replace({ kind: 'record', of: 'person', id: keep.id });
  };
  return (
    <Screen title={title}>
      <p>
        Queda <strong>{keep.title}</strong> ({keep.id}). La ficha {drop.id} se conserva, marcada como
        fusionada.
      </p>
      <button
        type="button"
        class="link"
        onClick={() => replace({ kind: 'merge', keep: drop.id, drop: keep.id })}
      >
        Que quede {drop.id}
      </button>
      <Warnings warnings={warnings} />
      {choices.length === 0 ? <p>Las dos fichas dicen lo mismo.</p> : null}
      {choices.map((choice) => (
        <Fieldset
          key={choice.name}
          choice={choice}
          side={sides[choice.name] ?? 'keep'}
          onSide={(side) => setSides((before) => ({ ...before, [choice.name]: side }))}
        />
      ))}
      <LedOver preview={preview} />
      <Busy when={busy} text="Fusionando…" />
      <Problems problems={problems} />
      <button
        type="button"
        class="action wide"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void merge();
        }}
      >
        Fusionar
      </button>
      <p class="hint">Se puede deshacer desde la ficha {drop.id}, mientras nadie cambie lo que se fusionó.</p>
    </Screen>
  );
}

/** How many rows of each tab will name the one that stays. */
function LedOver({ preview: { drop, references } }: { readonly preview: MergePreview }) {
  return (
    <section class="section">
      <h2>Lo que pasa a la ficha que queda</h2>
      {references.length === 0 ? <p>La ficha {drop.id} no está en ninguna otra hoja.</p> : null}
      <ul>
        {references.map(({ sheet, count }) => (
          <li key={sheet}>
            {sheet}: {count}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FieldsetProps {
  readonly choice: MergePreview['choices'][number];
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}

function Fieldset({ choice, side, onSide }: FieldsetProps) {
  return (
    <fieldset class="form-group">
      <legend>{choice.label}</legend>
      {(['keep', 'drop'] as const).map((each) => (
        <div key={each}>
          <label>
            <input
              type="radio"
              name={`merge-${choice.name}`}
              checked={side === each}
              onChange={() => onSide(each)}
            />{' '}
            {choice[each] === '' ? 'Vacío' : choice[each]}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
