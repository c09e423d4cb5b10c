/** The documents that were made of a record, the newest first, each opened by its link. */
import { documentInProgress } from '../declared';
import { useNavigator } from '../frame/navigation';
import type { EffectNews } from '../rpc';
import type { OpenedRecord } from '../shapes';

type Shown = OpenedRecord['documents'][number];

export function Documents({ documents }: Pick<OpenedRecord, 'documents'>) {
  const { go } = useNavigator();
  if (documents.length === 0) return null;
  return (
    <section class="section">
      <h2>Documentos</h2>
      <ul class="list">
        {documents.map((each) => (
          <li key={each.id} class="row">
            <span class="row-kind">{each.folio}</span>
            <span class="row-title">{each.title}</span>
            <span class="row-detail">{detailOf(each)}</span>
            <Links of={each} onOpen={() => go({ kind: 'record', of: 'document', id: each.id })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const isOnItsWay = ({ state }: Shown): boolean => state === documentInProgress;

const detailOf = (shown: Shown): string =>
  `Versión ${shown.edition} · ${shown.state}${isOnItsWay(shown) ? '. El enlace aparecerá aquí en unos minutos; si no, mire la hoja «Pendientes».' : ''}`;

const news: Readonly<Record<Exclude<EffectNews['status'], 'done'>, string>> = {
  pending: 'El documento se está preparando. En unos minutos aparecerá abajo, en «Documentos».',
  deferred: 'El documento se hará más tarde: hoy se alcanzó un límite de Google.',
  failed: 'El documento no se pudo hacer. La hoja «Pendientes» dice por qué.',
  unknown: 'Google no confirmó si el documento se hizo. Mire en la carpeta antes de repetirlo.',
};

/** What became of what was just ordered, of the worst when it is several documents; `done` says what was asked for. */
export function newsOfDocument(done: string, effects: readonly EffectNews[] = []): string {
  const effect = effects.find(({ status }) => status !== 'done');
  if (effect === undefined || effect.status === 'done') return `${done} Está abajo, en «Documentos».`;
  return [news[effect.status], effect.error].filter(Boolean).join(' ');
}

interface LinksProps {
  readonly of: Shown;
  readonly onOpen: () => void;
}

function Links({ of: { folio, link, pdfLink }, onOpen }: LinksProps) {
  return (
    <span class="links">
      <button type="button" class="link" aria-label={`Ficha de ${folio}`} onClick={onOpen}>
        Ficha
      </button>
      {link === undefined ? null : (
        <a href={link} target="_blank" rel="noopener" aria-label={`Abrir ${folio}`}>
          Abrir
        </a>
      )}
      {pdfLink === undefined ? null : (
        <a href={pdfLink} target="_blank" rel="noopener" aria-label={`PDF de ${folio}`}>
          PDF
        </a>
      )}
    </span>
  );
}
