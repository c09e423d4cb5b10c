/** The ports on Google Workspace. Nothing is touched until a use case asks. */
import type { Ports } from '../application/ports';
import { DocsGateway } from './documents/docs-gateway';
import { GoogleForms } from './forms/google-forms';
import { ReadInstallation } from './installation';
import { createClock, identity, lock, mailer, ScriptFacts } from './script-services';
import { SheetRegistry } from './sheets/registry';

/** The ports with what set-up needs besides: facts about the installation that can be added to. */
export interface WorkspacePorts extends Ports {
  readonly registry: SheetRegistry;
  readonly facts: ScriptFacts;
}

export const boundSpreadsheetId = (): string => SpreadsheetApp.getActiveSpreadsheet().getId();

/** Ports for one execution; `ringing` is the form whose doorbell began it. */
export function createPorts(ringing?: GoogleAppsScript.Forms.Form): WorkspacePorts {
  const facts = new ScriptFacts();
  const registry = new SheetRegistry(boundSpreadsheetId);
  const installation = new ReadInstallation(registry, facts);
  return {
    registry,
    lock,
    clock: createClock(),
    identity,
    forms: new GoogleForms(ringing),
    documents: new DocsGateway(installation, identity, facts),
    mailer,
    installation,
    facts,
  };
}
