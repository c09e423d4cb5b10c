/** The forms of the field: built, published, and written down in Formularios. */
import { readFirstLists, type FirstLists } from '../../application/choices';
import { bindForms, type BuiltForm } from '../../application/set-up';
import { runOperation } from '../../application/kernel/runner';
import { forms } from '../../domain/forms';
import type { FormDeclaration } from '../../domain/schema/form';
import { buildForm, publish } from '../forms/build-form';
import type { Folders } from './folders';
import type { Job } from './job';

export const roleOf = ({ name }: FormDeclaration): string => `form:${name}`;

/** Builds what is missing. Gives back false when time ran out: the next run takes it up where it stopped. */
export function makeForms(job: Job, folders: Folders): boolean {
  let read: ReadonlyMap<string, FirstLists> | undefined;
  const firstLists = ({ name }: FormDeclaration): FirstLists => {
    read ??= readFirstLists(job.ports);
    return read.get(name) ?? { choices: {}, choicesHash: undefined };
  };
  return Object.values(forms).every(
    (declaration) => job.mayGoOn() && makeForm(job, declaration, folders, firstLists),
  );
}

function makeForm(
  job: Job,
  declaration: FormDeclaration,
  folders: Folders,
  firstLists: (declaration: FormDeclaration) => FirstLists,
): boolean {
  const role = roleOf(declaration);
  const { title, name } = declaration;
  const { id } = job.things.ensure({ role, name: title, type: 'form', parent: folders['folder:forms'] });
  // Noted last, when it is built, published and written down.
  if (job.isWhole(role, id)) return true;
  job.show(`Formulario «${title}»…`);
  const form = FormApp.openById(id);
  const { choices, choicesHash } = firstLists(declaration);
  const whole = buildForm(form, declaration, choices, job.mayGoOn);
  if (!whole) return false;
  const published = publish(form);
  bind(job, {
    name,
    formId: id,
    publicUrl: form.getPublishedUrl(),
    editUrl: form.getEditUrl(),
    published,
    items: whole.items,
    // Lists of a form whose building was interrupted may be older than what the registry has by now.
    ...(whole.atOnce && choicesHash !== undefined ? { choicesHash } : {}),
  });
  job.noteWhole(role, id);
  job.tell(`Formulario «${title}» creado${published ? ' y publicado' : ', sin publicar'}.`);
  return true;
}

function bind({ ports }: Job, form: BuiltForm): void {
  const bound = runOperation(ports, bindForms, {
    raw: { forms: [form] },
    key: ports.identity.newKey(),
    source: 'system',
  });
  if (!bound.ok) throw new Error(bound.problems.map(({ message }) => message).join(' '));
}
