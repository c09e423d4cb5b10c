/** The other two ways out of the Bandeja: unite with a record that exists, reject with a reason. */
import type { Problem } from '../../domain/problems';
import { Combobox } from '../fields/combobox';
import { oneOf } from '../fields/draft-values';
import type { DraftState } from '../frame/drafts';
import type { OpenedEntry } from '../shapes';
import { Choose } from './inbox-mend';

interface WayProps {
  readonly draft: DraftState;
  readonly problems: readonly Problem[];
}

/** The lists in which to look for the record there is; what is not here stands alone and is not united. */
const tableOfForm: Readonly<Record<string, string>> = {
  request: 'request',
  organisation: 'organisation',
  meeting: 'meeting',
  attendance: 'meeting',
};

export const canJoin = ({ form }: OpenedEntry): boolean => form in tableOfForm;

export function Join({ entry, draft, problems }: WayProps & { readonly entry: OpenedEntry }) {
  const wrong = problems.find(({ field }) => field === 'target');
  const target = oneOf(draft.typed.values['target']);
  const source = tableOfForm[entry.form] ?? 'request';
  const near = entry.candidates.filter(({ table }) => table === source);
  return (
    <>
      {near.length > 0 ? (
        <Choose legend="Puede ser este" field="target" candidates={near} draft={draft} />
      ) : null}
      <div class={`form-group${wrong ? ' wrong' : ''}`} data-wrong={wrong ? true : undefined}>
        <label for="join-target">El registro que ya existe</label>
        <Combobox
          id="join-target"
          source={source}
          required
          invalid={wrong !== undefined}
          describedBy={wrong ? 'join-error' : undefined}
          chosen={target === '' ? undefined : { id: target, label: draft.typed.names[target] ?? target }}
          onChoose={(option) =>
            draft.set('target', option?.id ?? '', option && { [option.id]: option.label })
          }
        />
        {wrong ? (
          <p class="error" id="join-error">
            {wrong.message}
          </p>
        ) : null}
      </div>
    </>
  );
}

export function Reject({ draft, problems }: WayProps) {
  const wrong = problems.find(({ field }) => field === 'reason');
  return (
    <div class={`form-group${wrong ? ' wrong' : ''}`} data-wrong={wrong ? true : undefined}>
      <label for="reject-reason">Motivo</label>
      <p class="hint" id="reject-hint">
        Queda anotado aquí. Por correo se le avisa a quien lo envió, sin el motivo: dígaselo usted.
      </p>
      <textarea
        id="reject-reason"
        rows={3}
        aria-required
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong ? 'reject-hint reject-error' : 'reject-hint'}
        value={oneOf(draft.typed.values['reason'])}
        onInput={(event) => draft.set('reason', event.currentTarget.value)}
      />
      {wrong ? (
        <p class="error" id="reject-error">
          {wrong.message}
        </p>
      ) : null}
    </div>
  );
}
