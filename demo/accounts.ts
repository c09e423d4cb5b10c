/** The people of the demonstration: invented, with addresses and numbers that belong to nobody (example.org, 809-555-01xx). */

export interface DemoPerson {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  /** Role and sector as codes of the catalogues; absent for accounts outside the team. */
  readonly role?: 'coordinator' | 'assistant' | 'promoter' | 'engineer' | 'authority';
  readonly sector?: 'elCercado' | 'arroyoArriba' | 'coloniaKennedy' | 'headquarters';
  readonly phone?: string;
  /** False for somebody who left the department. */
  readonly active?: boolean;
  /** What the owner of the registry lets this account do with it. */
  readonly access: 'writer' | 'none';
}

export const people = {
  coordinator: {
    key: 'coordinator',
    email: 'coordinacion@example.org',
    name: 'Altagracia Marte Rosario',
    role: 'coordinator',
    phone: '809-555-0100',
    access: 'writer',
  },
  assistant: {
    key: 'assistant',
    email: 'asistente@example.org',
    name: 'Luz Estela Durán',
    role: 'assistant',
    phone: '809-555-0101',
    access: 'writer',
  },
  cercado: {
    key: 'cercado',
    email: 'cercado@example.org',
    name: 'Yudelka Abreu Núñez',
    role: 'promoter',
    sector: 'elCercado',
    phone: '809-555-0102',
    access: 'none',
  },
  arroyo: {
    key: 'arroyo',
    email: 'arroyo@example.org',
    name: 'Mercedes Tejada',
    role: 'promoter',
    sector: 'arroyoArriba',
    phone: '809-555-0103',
    access: 'none',
  },
  kennedy: {
    key: 'kennedy',
    email: 'kennedy@example.org',
    name: 'Carmen Quezada Ureña',
    role: 'promoter',
    sector: 'coloniaKennedy',
    phone: '809-555-0104',
    access: 'none',
  },
  engineer: {
    key: 'engineer',
    email: 'ingenieria@example.org',
    name: 'Rosanna Batista',
    role: 'engineer',
    phone: '809-555-0105',
    access: 'none',
  },
  authority: {
    key: 'authority',
    email: 'sindico@example.org',
    name: 'Síndico(a) Municipal',
    role: 'authority',
    access: 'none',
  },
  former: {
    key: 'former',
    email: 'exempleado@example.org',
    name: 'Rafael Peña',
    role: 'promoter',
    sector: 'headquarters',
    active: false,
    access: 'none',
  },
  stranger: { key: 'stranger', email: 'ajena@example.org', name: 'Una persona ajena', access: 'none' },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof people;

/** As the local Workspace opens its accounts: the coordinator owns the registry. */
export const accounts = (Object.values(people) as DemoPerson[]).map(({ email, name, access }) => ({
  email,
  name,
  access,
}));
