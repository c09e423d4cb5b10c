/** The state of the installation in plain words: what works, what does not, and what to do about it. */
import { templates, validateTemplate } from '../../domain/documents';
import { forms } from '../../domain/forms';
import { inbox, outbox } from '../../domain/tables';
import { textsOfDocument } from '../documents/sections';
import type { WorkspacePorts } from '../ports';
import { Job } from './job';
import { missingTriggers } from './triggers';

const good = (text: string): string => `✓ ${text}`;
const bad = (text: string): string => `✗ ${text}`;

/** One sentence of what went wrong, whatever was thrown. */
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Spanish lines, one for each thing that must work. Changes nothing. */
export function reviewState(ports: WorkspacePorts): readonly string[] {
  const job = new Job(ports);
  return [
    ...reviewRegistry(ports),
    ...Object.values(forms).map((form) =>
      review(`Formulario «${form.title}»`, () => findFormTrouble(job, form.name)),
    ),
    ...Object.values(templates).map((template) =>
      review(`Plantilla «${template.title}»`, () => findTemplateTrouble(job, template)),
    ),
    review('Disparadores', () => findTriggerTrouble(job)),
    good(`Correos que aún se pueden enviar hoy: ${ports.mailer.remaining()}`),
  ];
}

/** A line for one thing; trouble is a sentence, or none. */
function review(subject: string, findTrouble: () => string | undefined): string {
  try {
    const trouble = findTrouble();
    return trouble === undefined ? good(subject) : bad(`${subject}: ${trouble}`);
  } catch (error) {
    return bad(`${subject}: ${reason(error)}`);
  }
}

/** Tabs and headers, and what waits in Pendientes and in the Bandeja. */
function reviewRegistry({ registry }: WorkspacePorts): string[] {
  const read = registry.read([
    { table: outbox, fields: ['status'] },
    { table: inbox, fields: ['status'] },
  ]);
  if (!read.ok) return read.problems.map(({ message }) => bad(message));
  const [effects, entries] = read.value.map(({ rows }) => rows.map(({ values }) => String(values['status'])));
  const count = (statuses: readonly string[] | undefined, ...wanted: readonly string[]): number =>
    (statuses ?? []).filter((status) => wanted.includes(status)).length;
  const failed = count(effects, 'failed', 'unknown');
  const waiting = count(entries, 'received', 'inReview', 'observed');
  return [
    good('Hojas y encabezados'),
    failed === 0
      ? good(`Pendientes por hacer: ${count(effects, 'pending', 'claimed', 'deferred')}`)
      : bad(`Pendientes que fallaron o quedaron sin confirmar: ${failed}. Vea la hoja «${outbox.sheet}».`),
    good(`Respuestas que esperan en la Bandeja: ${waiting}`),
  ];
}

const toPrepare = 'no está hecho; use «Preparar el registro»';

function findFormTrouble({ ports }: Job, name: string): string | undefined {
  const id = ports.facts.find(`form:${name}`);
  if (id === undefined || ports.facts.find(`whole:form:${name}`) !== id) return toPrepare;
  const form = FormApp.openById(id);
  const open = form.supportsAdvancedResponderPermissions() ? form.isPublished() : form.isAcceptingResponses();
  return open ? undefined : 'no está publicado; ábralo y pulse «Publicar»';
}

function findTemplateTrouble(
  { ports }: Job,
  template: (typeof templates)[keyof typeof templates],
): string | undefined {
  const id = ports.facts.find(`template:${template.name}`);
  if (id === undefined) return toPrepare;
  const check = validateTemplate(textsOfDocument(DocumentApp.openById(id)), template);
  return check.ok ? undefined : check.problems.map(({ message }) => message).join(' ');
}

function findTriggerTrouble(job: Job): string | undefined {
  const owner = job.ports.facts.find('account');
  if (owner !== undefined && owner !== job.ports.identity.effectiveEmail()) {
    return `los maneja la cuenta ${owner}: solo ella los ve`;
  }
  const missing = missingTriggers(job).length;
  return missing === 0 ? undefined : `faltan ${missing}; use «Preparar el registro»`;
}
