/** A tab as an ordinary table, page by page: for screen readers, for printing and for small screens. */
import { useState } from 'preact/hooks';
import type { BookView, RowView, WindowView } from '../../messages';
import { useLive } from '../frame/desk-state';
import { Refusal } from '../frame/refusal';

const pageRows = 100;

export function PlainTable({ tab }: { readonly tab: string }) {
  const book = useLive<BookView>('/api/sheet');
  const [page, setPage] = useState(0);
  const tabs = book.data?.tabs ?? [];
  const current = tabs.find(({ title }) => title === tab) ?? tabs.find(({ hidden }) => !hidden);
  const query = current && `/api/sheet/window?tab=${current.id}&from=${page * pageRows}&count=${pageRows}`;
  const { data } = useLive<WindowView>(query);
  if (book.forbidden) return <Refusal what="la hoja de cálculo" />;
  return (
    <main id="principal" class="page wide" tabIndex={-1}>
      <h1>{current?.title ?? 'Tabla'}</h1>
      <p class="hint">
        La misma hoja como tabla sencilla, para lectores de pantalla e impresión.{' '}
        {current && <a href={`/hoja/${encodeURIComponent(current.title)}`}>Volver a la hoja</a>}
      </p>
      <nav class="table-tabs" aria-label="Hojas">
        {tabs
          .filter(({ hidden }) => !hidden)
          .map(({ id, title }) => (
            <a
              key={id}
              href={`/tabla/${encodeURIComponent(title)}`}
              aria-current={id === current?.id ? 'page' : undefined}
              onClick={() => setPage(0)}
            >
              {title}
            </a>
          ))}
      </nav>
      {data && <Rows data={data} />}
      {data && <Pages data={data} page={page} setPage={setPage} />}
    </main>
  );
}

const texts = (row: RowView | undefined, columns: readonly number[]): string[] =>
  columns.map((column) => {
    const cell = row?.cells[column];
    return cell ? cell.text : '';
  });

function Rows({ data }: { readonly data: WindowView }) {
  const header = data.frozen.at(-1);
  const all = data.columns.flatMap(({ width }, index) => (width > 0 ? [index] : []));
  const named = all.filter((column) => texts(header, [column])[0] !== '');
  const columns = named.length > 0 ? named : all;
  const rows = data.rows.filter((row) => texts(row, columns).some((text) => text !== ''));
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={`Tabla ${data.title}`}>
      <table class="plain-table">
        <caption>
          {data.title}: {rows.length} filas en esta página
        </caption>
        {named.length > 0 && (
          <thead>
            <tr>
              {texts(header, columns).map((text, index) => (
                <th scope="col" key={index}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              {texts(row, columns).map((text, index) => (
                <td key={index}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PagesProps {
  readonly data: WindowView;
  readonly page: number;
  readonly setPage: (page: number) => void;
}

function Pages({ data, page, setPage }: PagesProps) {
  const last = Math.floor(Math.max(0, Math.min(data.bodyCount, data.lastRow) - 1) / pageRows);
  if (last === 0) return null;
  return (
    <p class="pages">
      <button type="button" class="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
        Anterior
      </button>
      <span>
        Página {page + 1} de {last + 1}
      </span>
      <button type="button" class="button" disabled={page >= last} onClick={() => setPage(page + 1)}>
        Siguiente
      </button>
    </p>
  );
}
