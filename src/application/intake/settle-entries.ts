/** What the office does with a response that waits in the Bandeja: apply it, unite it with another record, or reject it. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { inbox } from '../../domain/tables';
import { defineOperation, type Decision } from '../kernel/operation';
import { textIn } from '../kernel/raw';
import { all } from '../kernel/reads';

/** What the office is told: the entry, and the record it led to. */
export interface SettledEntry {
  readonly id: string;
  readonly target: string;
  readonly warnings: readonly string[];
}

const parse = (raw: Readonly<Record<string, unknown>>): Result<{ id: string }> =>
  succeed({ id: textIn(raw, 'id') });
const decide = ({ input }: { input: { id: string } }): Result<Decision<SettledEntry>> =>
  fail(problem('unknownRecord', ['Respuesta', input.id], 'id'));

export const applyInboxEntry = defineOperation({
  name: 'applyInboxEntry',
  title: 'Aplicar respuesta de la Bandeja',
  roles: officeRoles,
  reads: { inbox: all(inbox) },
  creates: [],
  parse,
  decide,
});

export const joinInboxEntry = defineOperation({
  name: 'joinInboxEntry',
  title: 'Unir respuesta de la Bandeja a un registro',
  roles: officeRoles,
  reads: { inbox: all(inbox) },
  creates: [],
  parse,
  decide,
});

export const rejectInboxEntry = defineOperation({
  name: 'rejectInboxEntry',
  title: 'Rechazar respuesta de la Bandeja',
  roles: officeRoles,
  reads: { inbox: all(inbox) },
  creates: [],
  parse,
  decide,
});
