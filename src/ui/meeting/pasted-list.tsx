/** A list of names pasted from a message or typed from paper: shown line by line as it will be read, then saved. */
import { counted } from '../../domain/words/counted';
import { parseAttendees, type AttendeeLine } from '../../domain/intake/lines';
import { nothingTyped, oneOf } from '../fields/draft-values';
import { useDraft } from '../frame/drafts';
import { Busy, Problems, Warnings } from '../frame/notices';
import { useSubmission } from '../frame/use-submission';
import { call, type Output } from '../rpc';

interface Props {
  readonly meeting: string;
  readonly onSaved: () => void;
}

export function PastedList({ meeting, onSaved }: Props) {
  const draft = useDraft(`pasted:${meeting}`, nothingTyped);
  const { busy, problems, output, submit } = useSubmission<Output<'recordAttendance'>>(draft);
  const text = oneOf(draft.typed.values['pasted']);
  const lines = parseAttendees(text);
  const save = async (): Promise<void> => {
    const saved = await submit([], (key) => call.recordAttendance({ meeting, pasted: text }, key));
    if (!saved) return;
    draft.restart();
    onSaved();
  };
  return (
    <details class="section">
      <summary>Pegar una lista de nombres</summary>
      <div class={`form-group${problems.length > 0 ? ' wrong' : ''}`}>
        <label for="pasted">Una persona por línea</label>
        <p class="hint" id="pasted-hint">
          Nombre; cédula o teléfono; organización; cargo; M o F. Basta el nombre.
        </p>
        <textarea
          id="pasted"
          rows={5}
          aria-describedby="pasted-hint"
          aria-invalid={problems.length > 0}
          value={text}
          onInput={(event) => draft.set('pasted', event.currentTarget.value)}
        />
      </div>
      {lines.length > 0 ? <Preview lines={lines} /> : null}
      <Problems problems={problems} />
      <Warnings warnings={output?.warnings ?? []} />
      <div class="block actions">
        <button
          type="button"
          class={lines.length > 0 ? 'action' : ''}
          aria-disabled={busy || lines.length === 0}
          onClick={() => {
            if (!busy && lines.length > 0) void save();
          }}
        >
          {lines.length === 0
            ? 'Agregar a la lista'
            : `Agregar ${counted(lines.length, 'persona', 'personas')}`}
        </button>
      </div>
      <Busy when={busy} text="Guardando…" />
    </details>
  );
}

const aboutOf = ({ document, phone, organisation, position }: AttendeeLine): string =>
  [document, phone, organisation, position].filter(Boolean).join(' · ');

function Preview({ lines }: { readonly lines: readonly AttendeeLine[] }) {
  return (
    <div class="block">
      <h3>Así quedará</h3>
      <ol class="preview">
        {lines.map((line, index) => (
          <li key={index}>
            {line.name}
            {aboutOf(line) ? <span class="secondary block-text">{aboutOf(line)}</span> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
