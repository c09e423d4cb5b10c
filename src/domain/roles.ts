/** The roles of the department and how people read them (domain model §4.4). */
import { catalogue, type OptionOf } from './schema/catalogue';

export const roles = catalogue('Rol', {
  authority: 'Síndico(a)',
  coordinator: 'Coordinador(a)',
  assistant: 'Asistente y técnico social',
  promoter: 'Técnico-promotor',
  engineer: 'Ingeniero(a)',
});

export type Role = OptionOf<typeof roles>;

/** The roles that work in the registry itself. */
export const officeRoles = ['coordinator', 'assistant'] as const satisfies readonly Role[];
