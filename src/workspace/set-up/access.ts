/** Who may open the folders and fill the forms: the team and the authority, as the registry has them by now. */
import { forms } from '../../domain/forms';
import { officeRoles, type Role } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import { settings, staff } from '../../domain/tables';
import { permissions } from '../drive/drive-api';
import { folderNames, type FolderRole } from './folders';
import { roleOf } from './forms';
import { Job } from './job';
import { accountRole } from '../installation';
import type { WorkspacePorts } from '../ports';

interface People {
  /** Those who work here now. */
  readonly team: readonly Row<typeof staff>[];
  readonly authorityEmail: string;
}

/** Undefined when the registry cannot be read: then nobody gains or loses anything. */
function readPeople({ registry }: WorkspacePorts): People | undefined {
  const read = registry.read([{ table: staff }, { table: settings, fields: ['value'] }]);
  if (!read.ok) return undefined;
  const [people, parameters] = read.value;
  const rows = (people?.rows ?? []).map(({ values }) => values as unknown as Row<typeof staff>);
  const authority = parameters?.rows.find(({ id }) => id === 'authorityEmail')?.values['value'];
  return {
    team: rows.filter(({ active }) => active),
    authorityEmail: typeof authority === 'string' ? authority : '',
  };
}

/** Google knows accounts by address, whatever its capitals. */
const cleaned = (emails: readonly string[]): string[] =>
  [...new Set(emails.map((email) => email.trim().toLowerCase()))].filter((email) => email !== '').sort();

/** Gives and takes access to one thing. */
interface Keeper {
  /** What is kept, for the report: «la carpeta «Plantillas»». */
  readonly subject: string;
  readonly give: (email: string) => void;
  readonly take: (email: string) => void;
}

/**
 * Brings access to what is wanted. Only what was given by us is taken away. Costs nothing when nothing has changed; what
 * Google refuses (an address without account) is told and tried again the next time.
 */
function keep(job: Job, fact: string, emails: readonly string[], open: () => Keeper): void {
  const wanted = cleaned(emails);
  const given = cleaned((job.ports.facts.find(fact) ?? '').split(' '));
  const news = wanted.filter((email) => !given.includes(email));
  const gone = given.filter((email) => !wanted.includes(email));
  if (news.length + gone.length === 0) return;
  const keeper = open();
  const attempt = (email: string, act: (email: string) => void): boolean => {
    try {
      act(email);
      return true;
    } catch {
      job.tell(`No se pudo cambiar el acceso de ${email} a ${keeper.subject}: revise ese correo.`);
      return false;
    }
  };
  const added = news.filter((email) => attempt(email, keeper.give));
  const kept = gone.filter((email) => !attempt(email, keeper.take));
  const taken = gone.filter((email) => !kept.includes(email));
  if (added.length > 0) job.tell(`Acceso a ${keeper.subject}: ${added.join(', ')}.`);
  if (taken.length > 0) job.tell(`Sin acceso ya a ${keeper.subject}: ${taken.join(', ')}.`);
  const held = given.filter((email) => wanted.includes(email));
  job.note(fact, cleaned([...held, ...added, ...kept]).join(' '));
}

function keepFolder(
  job: Job,
  role: FolderRole,
  access: 'reader' | 'writer',
  emails: readonly string[],
): void {
  const id = job.ports.facts.find(role);
  if (id === undefined) return;
  keep(job, `shared:${id}`, emails, () => {
    const { permissions: held = [] } = permissions().list(id, {
      fields: 'permissions(id,role,emailAddress)',
    });
    const find = (email: string) => held.find(({ emailAddress }) => emailAddress?.toLowerCase() === email);
    return {
      subject: `la carpeta «${folderNames[role]}»`,
      give: (email) => {
        const permission = { type: 'user', role: access, emailAddress: email };
        if (!find(email)) permissions().create(permission, id, { sendNotificationEmail: false });
      },
      take: (email) => {
        const permission = find(email);
        if (permission?.id !== undefined && permission.role === access)
          permissions().remove(id, permission.id);
      },
    };
  });
}

/** The fact that says to whom a form is open besides those who were given it: `anyone`. */
const openness = (id: string): string => `open:${id}`;

export const isOpenToAnyone = (job: Job, id: string): boolean => job.isNoted(openness(id), 'anyone');

/** Opens a form to whoever has its link; Google calls it «Cualquier persona que tenga el enlace». */
function openToAnyone(job: Job, id: string, title: string): void {
  if (isOpenToAnyone(job, id)) return;
  try {
    permissions().create({ type: 'anyone', role: 'reader', view: 'published' }, id);
    job.note(openness(id), 'anyone');
  } catch {
    job.tell(`No se pudo abrir el formulario «${title}» a quien tenga el enlace: ábralo y pulse «Publicar».`);
  }
}

function keepForms(job: Job, emails: readonly string[]): void {
  for (const declaration of Object.values(forms)) {
    const id = job.ports.facts.find(roleOf(declaration));
    if (id === undefined) continue;
    if (declaration.forAnyone) {
      openToAnyone(job, id, declaration.title);
      continue;
    }
    keep(job, `readers:${id}`, emails, () => {
      const form = FormApp.openById(id);
      const knows = form.supportsAdvancedResponderPermissions();
      return {
        subject: `el formulario «${declaration.title}»`,
        give: (email) => void (knows && form.addPublishedReader(email)),
        take: (email) => void (knows && form.removePublishedReader(email)),
      };
    });
  }
}

/** The office works in all folders, the authority reads what is made for it, everybody of the team fills the forms. */
export function openToPeople(job: Job): void {
  const people = readPeople(job.ports);
  if (!people) return;
  // Whose files they are needs no access to them.
  const account = job.ports.identity.effectiveEmail().toLowerCase();
  const team = people.team.filter(({ email }) => email.trim().toLowerCase() !== account);
  const office = team.filter(({ role }) => (officeRoles as readonly Role[]).includes(role));
  keepFolder(
    job,
    'folder:root',
    'writer',
    office.map(({ email }) => email),
  );
  keepFolder(job, 'folder:authority', 'reader', [people.authorityEmail]);
  keepForms(
    job,
    team.map(({ email }) => email),
  );
}

/** Every night: who has joined or left since. Two round trips when nobody has. */
export function keepAccess(ports: WorkspacePorts): void {
  if (ports.facts.find(accountRole) === ports.identity.effectiveEmail()) openToPeople(new Job(ports));
}
