/** The template Docs, made from our declarations once and then left to staff to restyle. */
import { templates, type TemplateDeclaration } from '../../domain/documents';
import { keepSignaturesTogether } from '../documents/signatures';
import { writeTemplate } from '../documents/template-doc';
import type { Folders } from './folders';
import type { Job } from './job';

export const roleOfTemplate = ({ name }: TemplateDeclaration): string => `template:${name}`;

/** Writes what is missing. Gives back false when time ran out. */
export const makeTemplates = (job: Job, folders: Folders): boolean =>
  Object.values(templates).every((template) => {
    if (!job.mayGoOn()) return false;
    makeTemplate(job, template, folders);
    return true;
  });

function makeTemplate(job: Job, template: TemplateDeclaration, folders: Folders): void {
  const role = roleOfTemplate(template);
  const { id } = job.things.ensure({
    role,
    name: template.title,
    type: 'document',
    parent: folders['folder:templates'],
  });
  // Noted when it is whole, with its id: a template put in the bin is written again, a restyled one never.
  if (job.isWhole(role, id)) return;
  job.show(`Plantilla «${template.title}»…`);
  const doc = DocumentApp.openById(id);
  writeTemplate(doc, template);
  doc.saveAndClose();
  keepSignaturesTogether(id, template);
  job.noteWhole(role, id);
  job.tell(`Plantilla «${template.title}» creada.`);
}
