/** Makes the whole installation, or whatever is missing of it: run again, it does only what is left. */
import { refreshChoices } from '../../application/choices';
import { buildDefaultRows } from '../../application/set-up';
import { accountRole } from '../installation';
import { boundSpreadsheetId, type WorkspacePorts } from '../ports';
import { setUpSheets } from '../sheets/set-up-sheets';
import { openToPeople } from './access';
import { makeFolders } from './folders';
import { makeForms } from './forms';
import { Job } from './job';
import { noteWhereThingsAre } from './links';
import { makeTemplates } from './templates';
import { makeTriggers } from './triggers';

const unfinished =
  'Todavía falta una parte y el tiempo que da Google se acabó. Elija otra vez «Preparar el registro»: sigue donde quedó.';

/** Sets everything up. Gives back Spanish lines on what was done; none when nothing was left to do. */
export function setUpWorkspace(ports: WorkspacePorts): readonly string[] {
  // Not the registry's own lock: operations take and release that one meanwhile.
  const turn = LockService.getDocumentLock();
  if (!turn.tryLock(1000)) return ['Otra persona está preparando el registro en este momento.'];
  const job = new Job(ports);
  setUpSheetPart(job);
  const account = ports.identity.effectiveEmail();
  const owner = ports.facts.find(accountRole);
  if (owner === undefined) ports.facts.record(accountRole, account);
  if (owner === undefined || owner === account) setUpDrivePart(job);
  else job.tell(`Las carpetas, los formularios y los disparadores los maneja la cuenta ${owner}.`);
  turn.releaseLock();
  return job.lines;
}

function setUpSheetPart(job: Job): void {
  job.show('Hojas del registro…');
  const { identity, clock } = job.ports;
  const defaults = buildDefaultRows({ email: identity.effectiveEmail(), now: clock.now() });
  job.tell(...setUpSheets(job.registryId, defaults));
}

/** Everything outside the Sheet belongs to one account: the first that prepared the registry. */
function setUpDrivePart(job: Job): void {
  const folders = makeFolders(job);
  makeTemplates(job, folders);
  noteWhereThingsAre(job, folders);
  if (!makeForms(job, folders)) {
    job.tell(unfinished);
    return;
  }
  openToPeople(job);
  makeTriggers(job);
  job.show('Listas de los formularios…');
  refreshChoices(job.ports);
}

/** Puts missing tabs, columns, formats, lists and guards back; deletes nothing. */
export function repairSheets(): readonly string[] {
  const lines = setUpSheets(boundSpreadsheetId(), [], 'repair');
  return [
    ...lines,
    'Formatos, listas desplegables, colores y avisos de protección: al día en todas las hojas.',
  ];
}
