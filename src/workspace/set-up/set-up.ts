/** Makes the whole installation, or whatever is missing of it: run again, it does only what is left. */
import { buildDefaultRows } from '../../application/set-up';
import { boundSpreadsheetId, type WorkspacePorts } from '../ports';
import { setUpSheets } from '../sheets/set-up-sheets';

/** Sets everything up. Gives back Spanish lines on what was done; none when nothing was left to do. */
export function setUpWorkspace(ports: WorkspacePorts): string[] {
  const beginning = { email: ports.identity.effectiveEmail(), now: ports.clock.now() };
  return setUpSheets(boundSpreadsheetId(), buildDefaultRows(beginning));
}

/** Puts missing tabs and columns back; deletes nothing. */
export function repairSheets(): string[] {
  return setUpSheets(boundSpreadsheetId(), []);
}
