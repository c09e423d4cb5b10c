/** The one search box: results appear while a person types, and each opens its record. */
import { useId } from 'preact/hooks';
import { useNavigator } from '../frame/navigation';
import { Problems } from '../frame/notices';
import { Detail } from '../frame/screen';
import { useTyped, type SearchState } from '../frame/use-search';
import { withoutCode } from '../frame/words';
import { call } from '../rpc';
import type { Hit, RecordKind } from '../shapes';
import { counted } from '../../domain/words/counted';
import type { Problem } from '../../domain/problems';
import { kinds } from '../declared';

interface BoxProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function SearchBox({ label, hint, text, onText }: BoxProps) {
  const id = useId();
  return (
    <div class="form-group search" role="search">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}

export interface Search {
  readonly state: SearchState;
  readonly hits: readonly Hit[];
  readonly more: number;
  readonly problems: readonly Problem[];
  /** Asks once more, after a failure. */
  readonly again: () => void;
}

/** What the registry holds of those words, in the given kinds or in all. */
export function useFind(text: string, kinds?: readonly RecordKind[]): Search {
  const { reply, busy, again } = useTyped(text, (words) =>
    call.find(kinds ? { text: words, kinds } : { text: words }),
  );
  const none = { hits: [], more: 0, problems: [], again };
  if (text.trim() === '') return { ...none, state: 'idle' };
  if (busy || !reply) return { ...none, state: 'busy' };
  if (!reply.ok) return { ...none, state: 'failed', problems: reply.problems };
  const { hits, more } = reply.output;
  return { state: hits.length > 0 ? 'found' : 'none', hits, more, problems: [], again };
}

const said = ({ state, hits, more }: Search): string => {
  if (state === 'busy') return 'Buscando…';
  if (state === 'none') return 'No aparece en el registro.';
  if (state !== 'found') return '';
  return more > 0
    ? `Los ${hits.length} más parecidos de ${hits.length + more}. Escriba algo más para acercarse.`
    : counted(hits.length, 'resultado', 'resultados');
};

export function SearchResults({ search, text }: { readonly search: Search; readonly text: string }) {
  const { go } = useNavigator();
  return (
    <div>
      <p class="status" role="status">
        {search.state === 'busy' ? <span class="spinner" aria-hidden="true" /> : null} {said(search)}
      </p>
      <Problems problems={search.problems} />
      {search.state === 'failed' ? (
        <button type="button" class="action wide" onClick={search.again}>
          Buscar otra vez
        </button>
      ) : null}
      {search.hits.length > 0 ? (
        <ul class="list" aria-label={`Resultados de «${text.trim()}»`}>
          {search.hits.map((hit) => (
            <li key={hit.id}>
              <button
                type="button"
                class="row"
                onClick={() => go({ kind: 'record', of: hit.kind, id: hit.id })}
              >
                <span class="row-kind">
                  {kinds[hit.kind].noun} · {hit.id}
                </span>
                <span class="row-title">{hit.title}</span>
                <Detail text={withoutCode(hit.detail, hit.id)} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
