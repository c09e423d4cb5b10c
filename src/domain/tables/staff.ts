/** The people of the department, their roles and the sector each promoter covers. */
import { choice, date, derived, email, optional, phone, ref, text, yesNo } from '../schema/field';
import { defineTable, serial, type Table } from '../schema/table';
import { roles } from '../roles';
import { sectors } from './place-catalogues';

const colleagues = (): Table => staff;

export const staff = defineTable({
  name: 'staff',
  sheet: 'Personal',
  singular: 'la persona del equipo',
  code: 'EMP',
  ids: serial(3),
  line: 0,
  title: ['name'],
  namedBy: 'name',
  fields: {
    name: text('Nombre'),
    role: choice('Rol', roles),
    email: email('Correo', { help: 'La cuenta de Google con la que trabaja.' }),
    otherEmail: optional(email('Otro correo')),
    phone: optional(phone('Teléfono')),
    sector: optional(choice('Sector', sectors)),
    active: yesNo('Activo'),
    from: optional(date('Desde')),
    until: optional(date('Hasta')),
    substitute: optional(ref('Sustituto', colleagues)),
    awayUntil: optional(derived(date('Ausente hasta'))),
  },
});
