/** A document to read, with its sharing and its downloads. */
import { useEffect, useState } from 'preact/hooks';
import type { FileView, FolderView } from '../../messages';
import { ask, download } from '../connection';
import { useDesk, useLive } from '../frame/desk-state';
import { Refusal } from '../frame/refusal';
import { momentText } from '../frame/words';
import { Breadcrumbs, Sharing } from './drive-view';

type Details = FileView & { readonly path: FolderView['path'] };

export function DocumentView({ id }: { readonly id: string }) {
  const base = `/api/drive/file/${encodeURIComponent(id)}`;
  const { data, forbidden, error } = useLive<Details>(base);
  if (forbidden) return <Refusal what="este documento" />;
  if (error !== undefined && !data)
    return (
      <p class="page" role="alert">
        {error}
      </p>
    );
  return (
    <main id="principal" class="page wide document" tabIndex={-1}>
      {data && (
        <>
          <Breadcrumbs path={data.path} leaf={data.name} />
          <DocumentBar base={base} file={data} />
          {data.kind === 'document' ? <Reading base={base} file={data} /> : <PdfNote file={data} />}
        </>
      )}
    </main>
  );
}

function PdfNote({ file }: { readonly file: Details }) {
  return <p class="empty">{file.name} se lee con el programa de su computadora: use «Descargar».</p>;
}

interface BarProps {
  readonly base: string;
  readonly file: Details;
}

function DocumentBar({ base, file }: BarProps) {
  const desk = useDesk();
  const get = (format: string, ending: string): void =>
    void download(`${base}/download?format=${format}`, `${file.name}${ending}`).catch((error: unknown) =>
      desk.alert('No se pudo descargar', error instanceof Error ? error.message : String(error)),
    );
  return (
    <div class="document-bar">
      <p>
        {file.owner} · {momentText(file.modified)}
      </p>
      <Sharing file={file} />
      <div class="buttons">
        {file.kind === 'document' ? (
          <>
            <button type="button" class="button" onClick={() => get('docx', '.docx')}>
              Descargar .docx
            </button>
            <button type="button" class="button primary" onClick={() => get('pdf', '.pdf')}>
              Descargar PDF
            </button>
          </>
        ) : (
          <button type="button" class="button primary" onClick={() => get('original', '')}>
            Descargar
          </button>
        )}
      </div>
    </div>
  );
}

/** The document stands in a frame of its own: whatever is written in it stays text. */
function Reading({ base, file }: BarProps) {
  const [page, setPage] = useState<string>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    ask<{ page: string }>(`${base}/reading`).then(
      (found) => setPage(found.page),
      (failure: unknown) => setError(failure instanceof Error ? failure.message : String(failure)),
    );
  }, [base, file.modified]);
  if (error) return <p role="alert">{error}</p>;
  return <iframe class="reading" src={page} sandbox="allow-popups" title={`Documento ${file.name}`} />;
}
