/** The template Docs, made from our declarations once and then left to staff to restyle. */
import { templates } from '../../domain/documents';
import { keepSignaturesTogether } from '../documents/signatures';
import { writeTemplate } from '../documents/template-doc';
import type { Folders } from './folders';
import type { Job } from './job';

export function makeTemplates(job: Job, folders: Folders): void {
  for (const template of Object.values(templates)) {
    const role = `template:${template.name}`;
    const { id } = job.things.ensure({
      role,
      name: template.title,
      type: 'document',
      parent: folders['folder:templates'],
    });
    // Noted when it is whole, with its id: a template put in the bin is written again, a restyled one never.
    const whole = `whole:${role}`;
    if (job.isNoted(whole, id)) continue;
    job.show(`Plantilla «${template.title}»…`);
    const doc = DocumentApp.openById(id);
    writeTemplate(doc, template);
    doc.saveAndClose();
    keepSignaturesTogether(id, template);
    job.note(whole, id);
    job.tell(`Plantilla «${template.title}» creada.`);
  }
}
