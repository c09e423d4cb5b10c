/** The forms of the field: built, published, and written down in Formularios. */
import { bindForms, type BuiltForm } from '../../application/set-up';
import { runOperation } from '../../application/kernel/runner';
import { forms } from '../../domain/forms';
import type { FormDeclaration } from '../../domain/schema/form';
import { buildForm, publish } from '../forms/build-form';
import type { Folders } from './folders';
import type { Job } from './job';

export const roleOf = ({ name }: FormDeclaration): string => `form:${name}`;
const wholeFact = (declaration: FormDeclaration): string => `whole:${roleOf(declaration)}`;

/** Builds what is missing. Gives back false when time ran out: the next run takes it up where it stopped. */
export function makeForms(job: Job, folders: Folders): boolean {
  return Object.values(forms).every((declaration) => makeForm(job, declaration, folders));
}

function makeForm(job: Job, declaration: FormDeclaration, folders: Folders): boolean {
  const { id } = job.things.ensure({
    role: roleOf(declaration),
    name: declaration.title,
    type: 'form',
    parent: folders['folder:forms'],
  });
  // Noted last, when it is built, published and written down.
  if (job.isNoted(wholeFact(declaration), id)) return true;
  job.show(`Formulario «${declaration.title}»…`);
  const form = FormApp.openById(id);
  const items = buildForm(form, declaration, job.mayGoOn);
  if (!items) return false;
  const published = publish(form);
  bind(job, {
    name: declaration.name,
    formId: id,
    publicUrl: form.getPublishedUrl(),
    editUrl: form.getEditUrl(),
    published,
    items,
  });
  job.note(wholeFact(declaration), id);
  job.tell(`Formulario «${declaration.title}» creado${published ? ' y publicado' : ', sin publicar'}.`);
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
