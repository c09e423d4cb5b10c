/** The state of the installation in plain words: what works, what does not, and what to do about it. */
import { templates, validateTemplate, type TemplateDeclaration } from '../../domain/documents';
import { forms, questionsOf, titleOf } from '../../domain/forms';
import type { FormDeclaration } from '../../domain/schema/form';
import { formBindings, inbox, outbox } from '../../domain/tables';
import { textsOfDocument } from '../documents/sections';
import { accountRole } from '../installation';
import type { WorkspacePorts } from '../ports';
import { isOpenToAnyone } from './access';
import { roleOf } from './forms';
import { isGoingOn } from './going-on';
import { Job } from './job';
import { findOmitted, roleOfTemplate, tellOmitted } from './templates';
import { missingTriggers } from './triggers';

const good = (text: string): string => `✓ ${text}`;
const bad = (text: string): string => `✗ ${text}`;

/** One sentence of what went wrong, whatever was thrown. */
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Spanish lines, one for each thing that must work. Changes nothing. */
export function reviewState(ports: WorkspacePorts): readonly string[] {
  const job = new Job(ports);
  const built = readBuilt(ports);
  return [
    ...reviewRegistry(ports),
    ...Object.values(forms).map((form) =>
      review(`Formulario «${form.title}»`, () => findFormTrouble(job, form, built)),
    ),
    ...Object.values(templates).map((template) =>
      review(`Plantilla «${template.title}»`, () => findTemplateTrouble(job, template)),
    ),
    ...reviewTriggers(job),
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

function findFormTrouble(job: Job, declaration: FormDeclaration, built: Built): string | undefined {
  const role = roleOf(declaration);
  const id = job.ports.facts.find(role);
  if (id === undefined || !job.isWhole(role)) return toPrepare;
  const form = FormApp.openById(id);
  const open = form.supportsAdvancedResponderPermissions() ? form.isPublished() : form.isAcceptingResponses();
  if (!open) return 'no está publicado; ábralo y pulse «Publicar»';
  const isShut = declaration.forAnyone === true && !isOpenToAnyone(job, id);
  return isShut
    ? 'solo lo abre quien tenga permiso; use «Preparar el registro»'
    : tellUnasked(declaration, built);
}

/** What each form was built with: question key → item id as JSON, by the form's name. */
type Built = ReadonlyMap<string, string>;

function readBuilt({ registry }: WorkspacePorts): Built {
  const read = registry.read([{ table: formBindings, fields: ['id', 'items'] }]);
  const rows = read.ok ? (read.value[0]?.rows ?? []) : [];
  return new Map(rows.map(({ id, values }) => [id, String(values['items'])]));
}

/** What a form made with a former version does not ask. Its link is in people's hands: it is never made anew by itself. */
function tellUnasked(declaration: FormDeclaration, built: Built): string | undefined {
  const text = built.get(declaration.name);
  const items = text === undefined ? undefined : (JSON.parse(text) as Readonly<Record<string, number>>);
  const unasked = items ? questionsOf(declaration).filter(({ key }) => !(key in items)) : [];
  if (unasked.length === 0) return undefined;
  const titles = unasked.map((question) => `«${titleOf(question)}»`).join(', ');
  return `es anterior a esta versión y no pregunta ${titles}. Para que lo pregunte, envíe el formulario a la papelera y use «Preparar el registro»: se hace de nuevo, con otro enlace`;
}

function findTemplateTrouble(job: Job, template: TemplateDeclaration): string | undefined {
  const role = roleOfTemplate(template);
  const id = job.ports.facts.find(role);
  if (id === undefined || !job.isWhole(role)) return toPrepare;
  const texts = textsOfDocument(DocumentApp.openById(id));
  const check = validateTemplate(texts, template);
  const omitted = findOmitted(job, template, () => texts);
  const lines = [
    ...(check.ok ? [] : [check.problems.map(({ message }) => message).join(' ')]),
    ...(omitted.length === 0 ? [] : [tellOmitted(omitted)]),
  ];
  return lines.length === 0 ? undefined : lines.join(' Además, ');
}

/** Google shows each account only its own triggers. */
function reviewTriggers(job: Job): string[] {
  const owner = job.ports.facts.find(accountRole);
  if (owner !== undefined && owner !== job.ports.identity.effectiveEmail()) {
    return [bad(`Disparadores: los maneja la cuenta ${owner}: solo ella los ve`)];
  }
  const held = ScriptApp.getProjectTriggers();
  const missing = missingTriggers(job, held).length;
  return [
    review('Disparadores', () =>
      missing === 0 ? undefined : `faltan ${missing}; use «Preparar el registro»`,
    ),
    ...(held.some(isGoingOn) ? ['… La preparación sigue sola en unos minutos: hará lo que falta'] : []),
  ];
}
