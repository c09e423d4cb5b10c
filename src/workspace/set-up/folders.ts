/** The Drive folders of the department. */
import type { Job } from './job';

/** The folders by role: all inside the first. */
export const folderNames = {
  'folder:root': 'Coordinación Social',
  'folder:templates': 'Plantillas',
  'folder:forms': 'Formularios',
  'folder:authority': 'Actas e informes',
  'folder:office': 'Documentos de la oficina',
} as const;

export type FolderRole = keyof typeof folderNames;
export type Folders = Readonly<Record<FolderRole, string>>;

export function makeFolders(job: Job): Folders {
  job.show('Carpetas de Drive…');
  const root = makeFolder(job, 'folder:root');
  return {
    'folder:root': root,
    'folder:templates': makeFolder(job, 'folder:templates', root),
    'folder:forms': makeFolder(job, 'folder:forms', root),
    'folder:authority': makeFolder(job, 'folder:authority', root),
    'folder:office': makeFolder(job, 'folder:office', root),
  };
}

function makeFolder(job: Job, role: FolderRole, parent?: string): string {
  const name = folderNames[role];
  const { id, made } = job.things.ensure({
    role,
    name,
    type: 'folder',
    ...(parent === undefined ? {} : { parent }),
  });
  if (made) job.tell(`Carpeta «${name}» creada en Drive.`);
  return id;
}
