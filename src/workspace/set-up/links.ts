/** Shows in Configuración where everything is that set-up made. */
import { noteLinks, type Link } from '../../application/set-up';
import { runOperation } from '../../application/kernel/runner';
import { templates } from '../../domain/documents';
import { documentUrl, folderUrl } from '../drive/links';
import { accountRole } from '../installation';
import type { Folders } from './folders';
import type { Job } from './job';

const written = 'Lo escribe «Preparar el registro».';

function linksOf({ ports: { facts } }: Job, folders: Folders): Link[] {
  const link = (id: string, name: string, value: string): Link => ({ id, name, value, description: written });
  const account = facts.find(accountRole);
  return [
    ...(account === undefined
      ? []
      : [link(accountRole, 'Cuenta que maneja formularios y documentos', account)]),
    link('folder:root', 'Carpeta del departamento', folderUrl(folders['folder:root'])),
    link('folder:authority', 'Carpeta de la autoridad', folderUrl(folders['folder:authority'])),
    link('folder:office', 'Carpeta de documentos de la oficina', folderUrl(folders['folder:office'])),
    ...Object.values(templates).flatMap(({ name, title }) => {
      const id = facts.find(`template:${name}`);
      return id === undefined ? [] : [link(`template:${name}`, `Plantilla: ${title}`, documentUrl(id))];
    }),
  ];
}

/** One commit, and none when they are noted already. */
export function noteWhereThingsAre(job: Job, folders: Folders): void {
  const links = linksOf(job, folders);
  const noted = links.map(({ value }) => value).join(' ');
  if (job.isNoted('links', noted)) return;
  const { ports } = job;
  const done = runOperation(ports, noteLinks, {
    raw: { links },
    key: ports.identity.newKey(),
    source: 'system',
  });
  if (!done.ok) throw new Error(done.problems.map(({ message }) => message).join(' '));
  job.note('links', noted);
}
