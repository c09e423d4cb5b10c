/** The template Docs, made from our declarations once and then left to staff to restyle. */
import {
  editionOfTemplate,
  findOmissions,
  templates,
  type TemplateDeclaration,
} from '../../domain/documents';
import { textsOfDocument } from '../documents/sections';
import { keepTogether } from '../documents/page-holds';
import { writeTemplate } from '../documents/template-doc';
import type { Folders } from './folders';
import type { Job } from './job';

export const roleOfTemplate = ({ name }: TemplateDeclaration): string => `template:${name}`;

/**
 * What a template of a former version does not say, in words; none of one made from the declaration as it is. Those made
 * before editions were noted are of a former version.
 */
export function findOmitted(job: Job, template: TemplateDeclaration, read: () => string[]): string[] {
  const isCurrent = job.editionOf(roleOfTemplate(template)) === editionOfTemplate(template);
  return isCurrent ? [] : findOmissions(read(), template);
}

/** What a person reads of a template that leaves something out. */
export const tellOmitted = (omitted: readonly string[]): string =>
  `es de una versión anterior y no lleva: ${omitted.join('; ')}. Para ponerla al día envíela a la papelera y use «Preparar el registro»: se hace de nuevo, y lo que usted le había cambiado sigue 30 días en la papelera.`;

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
  if (job.isWhole(role, id)) return reviewTemplate(job, template, id);
  job.show(`Plantilla «${template.title}»…`);
  const doc = DocumentApp.openById(id);
  writeTemplate(doc, template);
  doc.saveAndClose();
  keepTogether(id, template);
  job.noteWhole(role, id, editionOfTemplate(template));
  job.tell(`Plantilla «${template.title}» creada.`);
}

/** A template that stands is never written over: staff may have restyled it. They are told what a new version adds. */
function reviewTemplate(job: Job, template: TemplateDeclaration, id: string): void {
  const omitted = findOmitted(job, template, () => textsOfDocument(DocumentApp.openById(id)));
  if (omitted.length > 0) job.tell(`Plantilla «${template.title}»: ${tellOmitted(omitted)}`);
  else job.noteWhole(roleOfTemplate(template), id, editionOfTemplate(template));
}
