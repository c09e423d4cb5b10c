/** The Drive folders, and who may open them. */
import type { Row } from '../../domain/schema/table';
import { officeRoles } from '../../domain/roles';
import { settings, staff } from '../../domain/tables';
import type { Role } from '../../domain/roles';
import { permissions } from '../drive/drive-api';
import type { Job } from './job';

/** The folders by role: all inside the first. */
const folders = {
  'folder:root': 'Coordinación Social',
  'folder:templates': 'Plantillas',
  'folder:forms': 'Formularios',
  'folder:authority': 'Actas e informes',
} as const;

type FolderRole = keyof typeof folders;
export type Folders = Readonly<Record<FolderRole, string>>;

export function makeFolders(job: Job): Folders {
  job.show('Carpetas de Drive…');
  const root = makeFolder(job, 'folder:root');
  return {
    'folder:root': root,
    'folder:templates': makeFolder(job, 'folder:templates', root),
    'folder:forms': makeFolder(job, 'folder:forms', root),
    'folder:authority': makeFolder(job, 'folder:authority', root),
  };
}

function makeFolder(job: Job, role: FolderRole, parent?: string): string {
  const name = folders[role];
  const { id, made } = job.things.ensure({
    role,
    name,
    type: 'folder',
    ...(parent === undefined ? {} : { parent }),
  });
  if (made) job.tell(`Carpeta «${name}» creada en Drive.`);
  return id;
}

/** Who works here and who reads, as the registry has it. */
export interface People {
  readonly staff: readonly Row<typeof staff>[];
  readonly authorityEmail: string | undefined;
}

export function readPeople({ ports }: Job): People {
  const read = ports.registry.read([{ table: staff }, { table: settings, fields: ['value'] }]);
  if (!read.ok) return { staff: [], authorityEmail: undefined };
  const [team, parameters] = read.value;
  return {
    staff: (team?.rows ?? [])
      .map(({ values }) => values as unknown as Row<typeof staff>)
      .filter(({ active }) => active),
    authorityEmail: parameters?.rows.find(({ id }) => id === 'authorityEmail')?.values['value'] as
      string | undefined,
  };
}

type Access = 'reader' | 'writer';

/** The office works in all folders; the authority reads the documents made for it. Whoever had access by us and left loses it. */
export function shareFolders(job: Job, made: Folders, people: People): void {
  const office = people.staff
    .filter(({ role }) => (officeRoles as readonly Role[]).includes(role))
    .map(({ email }) => email);
  share(job, made, 'folder:root', 'writer', office);
  const reader = people.authorityEmail?.trim();
  share(job, made, 'folder:authority', 'reader', reader ? [reader] : []);
}

const key = (email: string | undefined): string => (email ?? '').trim().toLowerCase();

/** Brings the access of one kind on one folder to what is wanted. Costs nothing when it was so noted already. */
function share(job: Job, made: Folders, role: FolderRole, access: Access, emails: readonly string[]): void {
  const wanted = [...new Set(emails.map(key))].sort();
  const fact = `shared:${role}`;
  const noted = wanted.join(' ');
  if (job.isNoted(fact, noted)) return;
  const id = made[role];
  const held = permissions().list(id, { fields: 'permissions(id,role,emailAddress)' }).permissions ?? [];
  const owner = key(held.find(({ role: each }) => each === 'owner')?.emailAddress);
  const given = new Map(
    held.filter((each) => each.role === access).map((each) => [key(each.emailAddress), each.id ?? '']),
  );
  for (const email of wanted) {
    if (email === owner || given.has(email)) continue;
    permissions().create({ type: 'user', role: access, emailAddress: email }, id, {
      sendNotificationEmail: false,
    });
    const may = access === 'reader' ? 'leer' : 'trabajar en';
    job.tell(`${email} puede ${may} la carpeta «${folders[role]}».`);
  }
  const before = (job.ports.facts.find(fact) ?? '').split(' ');
  for (const email of before) {
    const permission = given.get(email);
    if (permission === undefined || wanted.includes(email)) continue;
    permissions().remove(id, permission);
    job.tell(`${email} ya no tiene acceso a la carpeta «${folders[role]}».`);
  }
  job.note(fact, noted);
}
