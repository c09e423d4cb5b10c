/** Questions answered by choosing. */
import { useState } from 'preact/hooks';
import type { ControlProps } from './question';

const labelsOf = ({ item }: ControlProps): string[] => item.choices.map(({ label }) => label);

/** A group is named by its question and tells what it demands; radiogroup knows `required`, group does not. */
const groupTies = ({ ties }: ControlProps): Partial<ControlProps['ties']> => ({
  'aria-labelledby': ties['aria-labelledby'],
  'aria-describedby': ties['aria-describedby'],
});

export function Radios(props: ControlProps) {
  const { item, value, onAnswer, ties } = props;
  const text = typeof value === 'string' ? value : '';
  const known = labelsOf(props);
  const [ownOpen, setOwnOpen] = useState(text !== '' && !known.includes(text));
  const choose = (answer: string): void => {
    setOwnOpen(false);
    onAnswer(answer);
  };
  return (
    <div role="radiogroup" class="options" {...ties}>
      {known.map((label) => (
        <label class="option" key={label}>
          <input
            type="radio"
            name={`pregunta-${item.id}`}
            checked={!ownOpen && text === label}
            onChange={() => choose(label)}
          />
          <span>{label}</span>
        </label>
      ))}
      {item.other && (
        <div class="option own">
          <label>
            <input
              type="radio"
              name={`pregunta-${item.id}`}
              checked={ownOpen}
              onChange={() => {
                setOwnOpen(true);
                onAnswer('');
              }}
            />
            <span>Otra:</span>
          </label>
          <OwnText text={ownOpen ? text : ''} onText={(own) => (setOwnOpen(true), onAnswer(own))} />
        </div>
      )}
      {!item.required && (text !== '' || ownOpen) && (
        <button type="button" class="link clear-choice" onClick={() => choose('')}>
          Borrar selección
        </button>
      )}
    </div>
  );
}

function OwnText({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  return (
    <input
      class="line-input"
      aria-label="Otra respuesta"
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}

export function Checkboxes(props: ControlProps) {
  const { item, value, onAnswer } = props;
  const ticked = Array.isArray(value) ? value.flat() : [];
  const known = labelsOf(props);
  const own = ticked.find((label) => !known.includes(label)) ?? '';
  const kept = ticked.filter((label) => known.includes(label));
  const tick = (label: string, on: boolean): void =>
    onAnswer([...ticked.filter((each) => each !== label), ...(on ? [label] : [])]);
  return (
    <div role="group" class="options" {...groupTies(props)}>
      {known.map((label) => (
        <label class="option" key={label}>
          <input
            type="checkbox"
            checked={kept.includes(label)}
            onChange={(event) => tick(label, event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
      {item.other && (
        <div class="option own">
          <span>Otra:</span>
          <OwnText text={own} onText={(text) => onAnswer([...kept, ...(text === '' ? [] : [text])])} />
        </div>
      )}
    </div>
  );
}

export function DropDown(props: ControlProps) {
  const { value, onAnswer, ties } = props;
  return (
    <select
      class="drop-down"
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onAnswer(event.currentTarget.value)}
      {...ties}
    >
      <option value="">Elegir</option>
      {labelsOf(props).map((label) => (
        <option key={label} value={label}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function Scale({ item, value, onAnswer, ties }: ControlProps) {
  const [lower, upper] = item.bounds;
  const numbers = Array.from({ length: upper - lower + 1 }, (_, index) => String(lower + index));
  return (
    <div role="radiogroup" class="scale" {...ties}>
      {item.labels[0] && <span class="scale-end">{item.labels[0]}</span>}
      {numbers.map((number) => (
        <label key={number}>
          <span>{number}</span>
          <input
            type="radio"
            name={`pregunta-${item.id}`}
            checked={value === number}
            onChange={() => onAnswer(number)}
          />
        </label>
      ))}
      {item.labels[1] && <span class="scale-end">{item.labels[1]}</span>}
    </div>
  );
}
