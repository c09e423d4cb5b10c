/** Who lives in which household, from when to when: people leave one without losing what was. */
import { choice, date, optional, ref, text, yesNo } from '../schema/field';
import { defineTable, serial } from '../schema/table';
import { kinships } from './people-catalogues';
import { households, people } from './people';

export const householdMembers = defineTable({
  name: 'householdMember',
  sheet: 'Miembros de hogar',
  singular: 'el miembro del hogar',
  code: 'MIE',
  ids: serial(6),
  line: 0,
  title: ['person'],
  once: ['household', 'person', 'until'],
  fields: {
    household: ref('Hogar', () => households),
    person: ref('Persona', () => people),
    kinship: choice('Parentesco', kinships),
    from: date('Vive ahí desde'),
    until: optional(date('Vivió ahí hasta')),
    leavingReason: optional(text('Por qué salió')),
    contributes: optional(yesNo('Aporta ingresos')),
  },
});
