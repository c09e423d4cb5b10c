/** The official places of Constanza, with the sector that looks after each. */
import { choice, derived, integer, optional, paragraph, ref, text, yesNo, gps } from '../schema/field';
import { defineTable, given, type Table } from '../schema/table';
import { roadAccess, sectors, signalQualities, territoryLevels, zones } from './place-catalogues';

const parent = (): Table => territories;

export const territories = defineTable({
  name: 'territory',
  sheet: 'Territorios',
  singular: 'el territorio',
  ids: given,
  idLabel: 'Código oficial',
  line: 0,
  title: ['label'],
  shownAs: 'label',
  fields: {
    label: derived(
      text('Etiqueta', {
        help: 'Nombre con su sección y código: distingue los lugares que se llaman igual.',
      }),
    ),
    name: text('Nombre'),
    level: choice('Nivel', territoryLevels),
    parent: optional(ref('Pertenece a', parent)),
    zone: choice('Zona', zones),
    sector: choice('Sector operativo', sectors, {
      help: 'Quién lo atiende. La coordinación puede cambiarlo.',
    }),
    alias: optional(text('Otros nombres')),
    households: optional(
      integer('Hogares estimados', {
        least: 0,
        most: 100_000,
        help: 'Con los de los lugares que le pertenecen. Sirve para comparar los sectores.',
      }),
    ),
    access: optional(choice('Acceso', roadAccess)),
    signal: optional(choice('Señal telefónica', signalQualities)),
    coordinates: optional(gps('Coordenadas')),
    notes: optional(paragraph('Notas')),
    active: yesNo('Activo'),
  },
});
