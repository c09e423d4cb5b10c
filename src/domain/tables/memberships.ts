/** Who belongs to an organisation without holding an office in it, from when to when. */
import { choice, date, optional, ref, text } from '../schema/field';
import { defineTable, serial } from '../schema/table';
import { membershipRoles } from './people-catalogues';
import { organisations } from './organisations';
import { people } from './people';

export const memberships = defineTable({
  name: 'membership',
  sheet: 'Membresías',
  singular: 'la membresía',
  code: 'MEM',
  ids: serial(6),
  line: 1,
  title: ['person'],
  once: ['organisation', 'person', 'until'],
  fields: {
    organisation: ref('Organización', () => organisations),
    person: ref('Persona', () => people),
    role: choice('Como', membershipRoles),
    from: date('Desde'),
    until: optional(date('Hasta')),
    leavingReason: optional(text('Por qué salió')),
  },
});
