/** Makes the whole installation, or whatever is missing of it: run again, it does only what is left. */
import { refreshChoices } from '../../application/choices';
import { buildDefaultRows } from '../../application/set-up';
import { templates } from '../../domain/documents';
import { forms } from '../../domain/forms';
import { counted } from '../../domain/words/counted';
import { spreadsheetUrl } from '../drive/links';
import { accountRole } from '../installation';
import { boundSpreadsheetId, type WorkspacePorts } from '../ports';
import { renewNames } from '../sheets/renew-names';
import { setUpSheets } from '../sheets/set-up-sheets';
import { openToPeople } from './access';
import { makeFolders } from './folders';
import { makeForms } from './forms';
import { goOnSoon, provideForItsEnd, takeTurn } from './going-on';
import { Job } from './job';
import { noteWhereThingsAre } from './links';
import { makeTemplates } from './templates';
import { makeTriggers } from './triggers';

const goesOn =
  'Google da pocos minutos de una vez y todavía falta una parte. Sigue sola dentro de un minuto, aunque cierre la hoja: no hay que hacer nada. Cuando termine le llega un correo.';

const gaveUp =
  'Todavía falta una parte, y ya se intentó muchas veces. Elija «Revisar estado» para ver qué falta, y otra vez «Preparar el registro»: sigue donde quedó.';

/** All that there is when nothing is left to do: the last execution did only a part of it, and tells of no more. */
const wholeInstallation: readonly string[] = [
  `Plantillas (${Object.keys(templates).length}): ${Object.values(templates)
    .map(({ title }) => title)
    .join(', ')}.`,
  `Formularios (${Object.keys(forms).length}): ${Object.values(forms)
    .map(({ title }) => title)
    .join(', ')}.`,
  'Para comprobar que todo funciona elija «Revisar estado» en el menú.',
];

/** What became of one run of set-up. */
interface Outcome {
  /** Spanish lines on what was done; none when nothing was left to do. */
  readonly lines: readonly string[];
  /** Whether nothing is left; undefined while another run is at it. */
  readonly finished: boolean | undefined;
}

/** Sets everything up, as far as time allows. Gives back Spanish lines on what was done; none when nothing was left to do. */
export const setUpWorkspace = (ports: WorkspacePorts): readonly string[] =>
  runSetUp(new Job(ports), 'byPerson').lines;

/** The clock's turn: goes on where the last execution stopped, and writes to the account when all is done. */
export function goOnSettingUp(ports: WorkspacePorts): void {
  const job = new Job(ports, false);
  const { lines, finished } = runSetUp(job, 'byClock');
  if (finished && lines.length > 0) {
    tellByMail(job, 'El registro está listo', [
      'La preparación terminó.',
      '',
      ...wholeInstallation,
      '',
      ...lines,
    ]);
  }
  if (finished === false && lines.includes(gaveUp)) tellByMail(job, 'El registro no está completo', lines);
}

function runSetUp(job: Job, begun: 'byPerson' | 'byClock'): Outcome {
  // Not the registry's own lock: operations take and release that one meanwhile.
  const turn = LockService.getDocumentLock();
  if (!turn.tryLock(1000)) {
    return {
      lines: ['El registro se está preparando en este momento: espere a que termine.'],
      finished: undefined,
    };
  }
  const { facts, identity } = job.ports;
  const account = identity.effectiveEmail();
  const owner = facts.find(accountRole) ?? account;
  const isOwner = owner === account;
  job.note(accountRole, owner);
  const hasTurns = isOwner && takeTurn(job, begun);
  if (isOwner) provideForItsEnd(job, hasTurns);
  setUpSheetPart(job);
  const finished = isOwner ? setUpDrivePart(job, hasTurns) : true;
  if (!isOwner) job.tell(`Las carpetas, los formularios y los disparadores los maneja la cuenta ${owner}.`);
  turn.releaseLock();
  return { lines: job.lines, finished };
}

/** To the account's own address, which nobody else reads. Not when today's mails are spent: they are the promoters'. */
function tellByMail(
  { ports: { mailer, identity }, registryId }: Job,
  subject: string,
  lines: readonly string[],
): void {
  if (mailer.remaining() === 0) return;
  const body = [...lines, '', spreadsheetUrl(registryId)].join('\n');
  mailer.send({ to: identity.effectiveEmail(), subject: `Coordinación Social: ${subject}`, body });
}

function setUpSheetPart(job: Job): void {
  job.show('Hojas del registro…');
  const { identity, clock } = job.ports;
  const defaults = buildDefaultRows({ email: identity.effectiveEmail(), now: clock.now() });
  job.tell(...setUpSheets(job.registryId, defaults));
}

/**
 * Everything outside the Sheet belongs to one account: the first that prepared the registry. Gives back whether all of it
 * is done; else another execution goes on with it.
 */
function setUpDrivePart(job: Job, hasTurns: boolean): boolean {
  const folders = makeFolders(job);
  const steps: readonly (() => boolean | void)[] = [
    () => makeTemplates(job, folders),
    () => noteWhereThingsAre(job, folders),
    () => makeForms(job, folders),
    () => openToPeople(job),
    () => bringListsUpToDate(job),
    () => makeTriggers(job),
  ];
  const finished = steps.every((step) => job.mayGoOn() && step() !== false);
  if (!finished && hasTurns) goOnSoon();
  if (!finished) job.tell(hasTurns ? goesOn : gaveUp);
  return finished;
}

function bringListsUpToDate(job: Job): void {
  job.show('Listas de los formularios…');
  refreshChoices(job.ports);
}

/** Puts missing tabs, columns, formats, lists and guards back, and names where only a code stands; deletes nothing. */
export function repairSheets(ports: WorkspacePorts): readonly string[] {
  const lines = setUpSheets(boundSpreadsheetId(), [], 'repair');
  const named = renewNames(ports);
  return [
    ...lines,
    ...(named > 0 ? [`Nombres de organizaciones: puestos al día en ${counted(named, 'fila')}.`] : []),
    'Formatos, listas desplegables, colores y avisos de protección: al día en todas las hojas.',
  ];
}
