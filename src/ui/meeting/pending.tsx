/** What earlier meetings left open with the same people: the first point of the agenda. */
import { formatDate } from '../../domain/schema/format';
import { Chip } from '../frame/screen';
import type { Board } from '../shapes';

export function Pending({ agreements }: { readonly agreements: Board['pending'] }) {
  if (agreements.length === 0) return null;
  return (
    <details class="section">
      <summary>Acuerdos anteriores sin cumplir ({agreements.length})</summary>
      <ul class="list">
        {agreements.map(({ id, text, responsible, due, state, late }) => (
          <li key={id} class="row">
            <span class="row-kind">{id}</span>
            <span class="row-title">{text}</span>
            <span class="row-detail">
              {responsible} · {late ? 'venció el' : 'antes del'} {formatDate(due)}
            </span>
            <Chip label={late ? `${state.label}, vencido` : state.label} tone={late ? 'late' : state.tone} />
          </li>
        ))}
      </ul>
    </details>
  );
}
