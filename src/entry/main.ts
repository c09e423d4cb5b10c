/** The functions Google must see: menu items, triggers and the sidebar's one door. Each export becomes a global of the bundle. */
import { drain, formsDueAt } from '../application/intake';
import { refreshChoices } from '../application/choices';
import { claimDigests } from '../application/digest';
import { lookForDuplicates } from '../application/people';
import { recordEdit } from '../application/journal';
import { performAndSettle, sweepOutbox } from '../application/outbox';
import {
  binTwins,
  buildMenu,
  createPorts,
  goOnSettingUp,
  keepAccess,
  readPersonEdit,
  renewNames,
  repairSheets,
  reviewState,
  ringingForm,
  selectedCode,
  setUpWorkspace,
  showMeeting,
  showReport,
  showSidebar,
} from '../workspace';
import { forms } from '../domain/forms';
import { openDoor } from './door';

/** Simple trigger: the menu appears when a person opens the Sheet. Touches no service that needs authorisation. */
export function onOpen(): void {
  buildMenu();
}

/** Menu: opens the sidebar. */
export function abrirPanel(): void {
  showSidebar();
}

/** Menu: opens the sidebar at the record of the selected row. */
export function abrirFicha(): void {
  showSidebar(selectedCode());
}

/** The sidebar asks for it: the code of the selected row, '' when it holds no record. */
export function filaElegida(): string {
  return selectedCode();
}

/** The sidebar asks for it: one meeting in a wide window. */
export function abrirReunion(id: string): void {
  showMeeting(id);
}

/** Menu: creates or completes the whole installation. */
export function prepararRegistro(): void {
  showReport('Preparar el registro', setUpWorkspace(createPorts()));
}

/** Clock, once: goes on with «Preparar el registro» where an execution had not enough time, failed or was ended. */
export function continueSetUp(): void {
  goOnSettingUp(createPorts());
}

/** Menu: puts missing columns, formats and protections back; deletes nothing. */
export function repararEstructura(): void {
  showReport('Reparar estructura', repairSheets(createPorts()));
}

/** Menu: says what works and what does not, and what to do about it. Changes nothing. */
export function revisarEstado(): void {
  showReport('Revisar estado', reviewState(createPorts()));
}

/** The sidebar's door: JSON text in, JSON text out. */
export function rpc(name: string, argsJson: string): string {
  return openDoor(createPorts(), name, argsJson);
}

/** A person typed into the Sheet: the journal takes it down. */
export function onEdited(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const ports = createPorts();
  const edit = readPersonEdit(event, ports.registry);
  if (edit) recordEdit(ports, edit);
}

/** Doorbell: a form says that somebody answered. The form's own store is read; the event itself is not trusted. */
export function onFormSubmitted(event: GoogleAppsScript.Events.FormsOnFormSubmit): void {
  const ports = createPorts(event.source);
  const name = ringingForm(event, ports.installation);
  const done = drain(ports, name === undefined ? Object.keys(forms) : [name]);
  performAndSettle(ports, done.claimed);
}

/** Every ten minutes: the digests of the morning, what a doorbell missed, what the outbox still owes. Quiet, it costs a few reads. */
export function sweep(): void {
  const ports = createPorts();
  const digests = claimDigests(ports);
  // Claimed mails are sent before anything else can fail; the rest waits ten minutes, once a day.
  if (digests.length > 0) {
    performAndSettle(ports, digests);
    return;
  }
  const done = drain(ports, formsDueAt(ports.clock.now(), Object.keys(forms)));
  // What the drain has claimed is its own to perform: left alone, a mail would look like one whose sender died.
  if (done.claimed.length > 0) performAndSettle(ports, done.claimed);
  else sweepOutbox(ports);
}

/** Every night: lists of the forms and access follow the registry, doubled people are looked for, doubled documents go, names are renewed. */
export function nightly(): void {
  const ports = createPorts();
  refreshChoices(ports);
  keepAccess(ports);
  binTwins(ports.facts);
  lookForDuplicates(ports);
  renewNames(ports);
  sweepOutbox(ports);
}
