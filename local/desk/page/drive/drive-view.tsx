/** Drive: folders and files with who may open them. */
import type { FileView, FolderView } from '../../messages';
import { useLive } from '../frame/desk-state';
import { Refusal } from '../frame/refusal';
import { momentText } from '../frame/words';
import { KindIcon } from './kind-icon';

const rooms = [
  { id: 'mi-unidad', name: 'Mi unidad' },
  { id: 'compartido', name: 'Compartido conmigo' },
] as const;

/** Where on the desk a file is opened. */
export function pathOf(file: Pick<FileView, 'id' | 'kind'>): string {
  const places: Readonly<Record<FileView['kind'], string>> = {
    folder: `/drive/${file.id}`,
    spreadsheet: '/hoja',
    form: `/formulario/${file.id}`,
    document: `/documento/${file.id}`,
    pdf: `/documento/${file.id}`,
    other: `/documento/${file.id}`,
  };
  return places[file.kind];
}

export function DriveView({ folder }: { readonly folder: string }) {
  const id = folder || 'mi-unidad';
  const { data, forbidden, error } = useLive<FolderView>(`/api/drive/folder/${encodeURIComponent(id)}`);
  if (forbidden) return <Refusal what="esta carpeta" />;
  return (
    <main id="principal" class="page wide drive" tabIndex={-1}>
      <nav class="drive-rooms" aria-label="Partes de Drive">
        {rooms.map((room) => (
          <a
            key={room.id}
            href={`/drive/${room.id}`}
            aria-current={data?.path[0]?.id === room.id ? 'page' : undefined}
          >
            {room.name}
          </a>
        ))}
      </nav>
      <Breadcrumbs path={data?.path ?? []} />
      {error && <p role="alert">{error}</p>}
      {data && <Files files={data.files} />}
    </main>
  );
}

export function Breadcrumbs({ path, leaf }: { readonly path: FolderView['path']; readonly leaf?: string }) {
  const steps = leaf === undefined ? path.slice(0, -1) : path;
  const last = leaf ?? path.at(-1)?.name ?? '';
  return (
    <div class="crumbs">
      {steps.map(({ id, name }) => (
        <span key={id}>
          <a href={`/drive/${id}`}>{name}</a>
          <span aria-hidden="true"> › </span>
        </span>
      ))}
      <h1>{last || 'Drive'}</h1>
    </div>
  );
}

function Files({ files }: { readonly files: readonly FileView[] }) {
  if (files.length === 0) {
    return <p class="empty">No hay nada en esta carpeta que esta cuenta pueda ver.</p>;
  }
  return (
    <table class="files">
      <thead>
        <tr>
          <th scope="col">Nombre</th>
          <th scope="col">Propietario</th>
          <th scope="col">Compartido con</th>
          <th scope="col">Modificado</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <th scope="row">
              <a href={pathOf(file)}>
                <KindIcon kind={file.kind} />
                <span>{file.name}</span>
              </a>
            </th>
            <td data-label="Propietario">{file.owner}</td>
            <td data-label="Compartido con">
              <Sharing file={file} />
            </td>
            <td data-label="Modificado">{momentText(file.modified)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Sharing({ file }: { readonly file: Pick<FileView, 'sharedWith'> }) {
  if (file.sharedWith.length === 0) return <span class="hint">Privado</span>;
  return (
    <ul class="sharing">
      {file.sharedWith.map(({ who, role }) => (
        <li key={who}>
          {who} <small>{role}</small>
        </li>
      ))}
    </ul>
  );
}
