/** Who is acting: the staff record behind the account at the keyboard, and whether the role allows the act. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import type { Role } from '../../domain/roles';
import { staff } from '../../domain/tables';
import type { Ports } from '../ports';
import type { Actor, Operation } from './operation';
import type { Look } from './snapshot';

/** The house itself, in triggers. */
export const house: Actor = { id: 'sistema', name: 'Sistema', email: '', role: 'system' };

const sameEmail = (a: unknown, b: string): boolean =>
  typeof a === 'string' && a.toLowerCase() === b.toLowerCase();

/** The actor of this execution, or why it may not do what it asks. Operations of the system never have a person as actor. */
export function findActor(
  ports: Ports,
  look: Look,
  subject: Pick<Operation, 'title' | 'roles'>,
): Result<Actor> {
  if (subject.roles.includes('system')) return succeed(house);
  const email = ports.identity.activeEmail();
  const row = look
    .rows(staff.name)
    .find(
      ({ values }) =>
        values['active'] === true &&
        (sameEmail(values['email'], email) || sameEmail(values['otherEmail'], email)),
    );
  if (!row) return fail(problem('unknownPerson', [email]));
  const role = row.values['role'] as Role;
  if (!subject.roles.includes(role)) return fail(problem('notAllowed', [subject.title]));
  return succeed({ id: row.id, name: String(row.values['name']), email, role });
}
