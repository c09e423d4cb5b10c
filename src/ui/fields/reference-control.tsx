/** References to other records: searched as one types, chosen with keyboard or mouse (ARIA combobox). */
import { useState } from 'preact/hooks';
import { Combobox } from './combobox';
import type { ControlProps } from './control';
import { manyOf, oneOf } from './draft-values';

const sourceOf = ({ field }: ControlProps): string => field.table ?? '';

/** One record of another table. */
export function ReferenceControl(props: ControlProps) {
  const chosen = oneOf(props.value);
  return (
    <Combobox
      {...props}
      source={sourceOf(props)}
      required={!props.field.optional}
      chosen={chosen === '' ? undefined : { id: chosen, label: props.names[chosen] ?? chosen }}
      onChoose={(option) => props.onChange(option?.id ?? '', option && { [option.id]: option.label })}
    />
  );
}

/** Several records: those chosen stand above the box, each with its button to take it away. */
export function ReferencesControl(props: ControlProps) {
  const chosen = manyOf(props.value);
  const [round, setRound] = useState(0);
  return (
    <div>
      {chosen.length > 0 ? (
        <ul class="picked">
          {chosen.map((id) => (
            <li key={id}>
              <span>{props.names[id] ?? id}</span>
              <button
                type="button"
                class="quiet"
                aria-label={`Quitar ${props.names[id] ?? id}`}
                onClick={() => props.onChange(chosen.filter((each) => each !== id))}
              >
                Quitar
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Combobox
        {...props}
        key={round}
        autoFocus={round > 0}
        source={sourceOf(props)}
        required={!props.field.optional && chosen.length === 0}
        chosen={undefined}
        onChoose={(option) => {
          if (!option) return;
          setRound(round + 1);
          if (!chosen.includes(option.id)) {
            props.onChange([...chosen, option.id], { [option.id]: option.label });
          }
        }}
      />
    </div>
  );
}
