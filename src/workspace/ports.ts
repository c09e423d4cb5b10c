/** The ports on Google Workspace. Nothing is touched until a use case asks. */
import type { Ports } from '../application/ports';
import { DocsGateway } from './documents/docs-gateway';
import { GoogleForms } from './forms/google-forms';
import { createClock, identity, lock, mailer, ScriptInstallation } from './script-services';
import { SheetRegistry } from './sheets/registry';

/** The ports with what set-up needs besides: an installation that can be added to. */
export interface WorkspacePorts extends Ports {
  readonly installation: ScriptInstallation;
}

export const boundSpreadsheetId = (): string => SpreadsheetApp.getActiveSpreadsheet().getId();

/** Ports for one execution. */
export function createPorts(): WorkspacePorts {
  const installation = new ScriptInstallation();
  return {
    registry: new SheetRegistry(boundSpreadsheetId),
    lock,
    clock: createClock(),
    identity,
    forms: new GoogleForms(),
    documents: new DocsGateway(installation, identity),
    mailer,
    installation,
  };
}
