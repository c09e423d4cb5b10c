/** Who came: ticked from the boards of the organisations convened, or added from the registry. */
import { useState } from 'preact/hooks';
import { Combobox } from '../fields/combobox';
import { Busy, Problems, Warnings } from '../frame/notices';
import { counted } from '../../domain/words/counted';
import { groupsOf, type RollLine } from './roll';
import type { Roll } from './use-roll';

export function Attendance({ roll }: { readonly roll: Roll }) {
  const [round, setRound] = useState(0);
  return (
    <section class="section">
      <h2>Asistencia</h2>
      {roll.lines.length === 0 ? (
        <p class="hint">
          Las organizaciones convocadas no tienen directiva registrada. Agregue a las personas, o pegue la
          lista.
        </p>
      ) : null}
      {groupsOf(roll.lines).map(({ title, lines }) => (
        <Group key={title} title={title} lines={lines} onTick={roll.tick} />
      ))}
      <div class="form-group">
        <label for="add-attendee">Agregar a otra persona</label>
        <Combobox
          key={round}
          id="add-attendee"
          source="person"
          required={false}
          autoFocus={round > 0}
          chosen={undefined}
          onChoose={(option) => {
            if (!option) return;
            roll.add({ person: option.id, name: option.label });
            setRound(round + 1);
          }}
        />
      </div>
      <div class="block actions">
        <button
          type="button"
          class={roll.unsaved > 0 ? 'action' : ''}
          aria-disabled={roll.unsaved === 0 || roll.busy}
          onClick={() => void roll.save()}
        >
          {roll.unsaved === 0
            ? 'Asistencia guardada'
            : `Guardar asistencia (${counted(roll.unsaved, 'cambio', 'cambios')})`}
        </button>
      </div>
      <Busy when={roll.busy} text="Guardando…" />
      <Problems problems={roll.problems} />
      <Warnings warnings={roll.warnings} />
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly lines: readonly RollLine[];
  readonly onTick: (person: string, isPresent: boolean) => void;
}

function Group({ title, lines, onTick }: GroupProps) {
  return (
    <fieldset class="form-group roll">
      <legend>{title}</legend>
      {lines.map(({ person, name, position, arrived, isPresent }) => (
        <label key={person} class="option">
          <input
            type="checkbox"
            checked={isPresent}
            onChange={(event) => onTick(person, event.currentTarget.checked)}
          />
          <span>
            {name}
            {position ? <span class="secondary block-text">{position}</span> : null}
            {arrived ? <span class="secondary block-text">Llegó a las {arrived}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
