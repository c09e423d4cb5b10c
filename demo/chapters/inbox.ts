/** Chapter 3: what went in by itself, and what waits in the Bandeja for a person, with its reasons. */
import type { Workspace } from '../../local/index';
import { inboxStates } from '../../src/domain/tables/system-catalogues';
import { rowsOf } from '../sheet';
import { count, type Teller } from '../telling';

const tell = (teller: Teller, workspace: Workspace, sheet: string, one: string, many: string): void =>
  teller.line(`${sheet}: ${count(rowsOf(workspace, sheet).length, one, many)}.`);

const closed: readonly string[] = [
  inboxStates.options.applied,
  inboxStates.options.rejected,
  inboxStates.options.duplicate,
];

export function showInbox(workspace: Workspace, teller: Teller): void {
  teller.chapter('Lo que entró al registro');
  tell(teller, workspace, 'Solicitudes', 'solicitud', 'solicitudes');
  tell(teller, workspace, 'Personas', 'persona', 'personas');
  tell(teller, workspace, 'Organizaciones', 'organización', 'organizaciones');
  tell(teller, workspace, 'Reuniones', 'reunión', 'reuniones');
  teller.chapter('Lo que espera por una persona en la Bandeja');
  const waiting = rowsOf(workspace, 'Bandeja').filter((row) => !closed.includes(row['Estado'] ?? ''));
  for (const row of waiting) {
    teller.line(
      `${row['Código']} · ${row['Formulario']} · ${(row['Qué falta resolver'] ?? '').replace(/\n/g, ' ')}`,
    );
  }
  if (waiting.length === 0) teller.line('Nada espera.');
}
