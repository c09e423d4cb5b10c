/** A small picture for each kind of file, in Google's familiar colours. */
import type { FileView } from '../../messages';

const looks: Readonly<Record<FileView['kind'], { readonly name: string; readonly path: string }>> = {
  folder: {
    name: 'Carpeta',
    path: 'M3 6a2 2 0 0 1 2-2h5l2 2.5h7a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z',
  },
  document: { name: 'Documento', path: 'M6 2h9l4 4v16H6zm3 8v1.6h7V10zm0 4v1.6h7V14zm0 4v1.6h5V18z' },
  spreadsheet: {
    name: 'Hoja de cálculo',
    path: 'M5 3h14v18H5zm2.5 5v3H11V8zm6 0v3h3V8zm-6 6v3H11v-3zm6 0v3h3v-3z',
  },
  form: { name: 'Formulario', path: 'M5 3h14v18H5zm3 5v2h2V8zm4 0v2h5V8zm-4 5v2h2v-2zm4 0v2h5v-2z' },
  pdf: { name: 'PDF', path: 'M6 2h9l4 4v16H6zm2 9v6h1.4v-2H11a2 2 0 0 0 0-4zm1.4 1.3H11v1.4H9.400z' },
  other: { name: 'Archivo', path: 'M6 2h9l4 4v16H6z' },
};

export const kindName = (kind: FileView['kind']): string => looks[kind].name;

export function KindIcon({ kind }: { readonly kind: FileView['kind'] }) {
  return (
    <svg
      class={`kind ${kind}`}
      viewBox="0 0 24 24"
      width="22"
      height="22"
      role="img"
      aria-label={kindName(kind)}
    >
      <path d={looks[kind].path} fill-rule="evenodd" />
    </svg>
  );
}
