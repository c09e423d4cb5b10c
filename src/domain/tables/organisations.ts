/** Juntas de Vecinos and other associations, and the boards that an acta de elección gave them. */
import { officeRoles } from '../roles';
import {
  choice,
  date,
  derived,
  integer,
  optional,
  paragraph,
  ref,
  refs,
  rnc,
  text,
  yesNo,
} from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineTable, serial, type Table } from '../schema/table';
import {
  boardRoles,
  boardStates,
  legalStatuses,
  municipalRegistrations,
  officeTenures,
  organisationKinds,
  organisationStates,
} from './people-catalogues';
import { people } from './people';
import { staff } from './staff';
import { territories } from './territories';

const self = (): Table => organisations;
const boardTable = (): Table => boards;

export const organisations = defineTable({
  name: 'organisation',
  sheet: 'Organizaciones',
  singular: 'la organización',
  code: 'ORG',
  ids: serial(4),
  line: 1,
  title: ['name'],
  namedBy: 'name',
  fields: {
    name: text('Nombre', { question: '¿Cómo se llama la organización?' }),
    kind: choice('Tipo', organisationKinds),
    status: derived(choice('Estado', organisationStates)),
    territory: ref('Territorio', () => territories),
    acronym: optional(text('Siglas')),
    servedTerritories: optional(refs('Territorios que atiende', () => territories)),
    founded: optional(date('Fecha de fundación')),
    families: optional(integer('Familias representadas', { least: 0, most: 20_000 })),
    menMembers: optional(integer('Socios hombres', { least: 0, most: 20_000 })),
    womenMembers: optional(integer('Socias mujeres', { least: 0, most: 20_000 })),
    registration: optional(choice('Registro municipal', municipalRegistrations)),
    registrationNumber: optional(text('Número de registro')),
    registrationDate: optional(date('Fecha de registro')),
    legalStatus: optional(choice('Personería jurídica', legalStatuses)),
    rnc: optional(rnc('RNC')),
    federation: optional(ref('Federación', self)),
    meetingPlace: optional(text('Lugar de reunión')),
    meetingDay: optional(text('Día y hora de reunión')),
    currentBoard: optional(derived(ref('Directiva actual', boardTable))),
    mandateEnds: optional(derived(date('Mandato vence'))),
    dataUpdated: optional(derived(date('Datos actualizados'))),
    updateAsked: optional(derived(date('Actualización pedida'))),
    visitBy: optional(derived(date('Visitar antes del'))),
    visitor: optional(derived(ref('A cargo de la visita', () => staff))),
    note: optional(paragraph('Nota')),
  },
  // Asked for its data, it did not answer: somebody goes and asks.
  duty: {
    due: 'visitBy',
    states: ['forming', 'active', 'inactive'],
    owner: 'visitor',
    place: 'territory',
    promise: false,
    mailed: true,
    task: 'Visitar para actualizar sus datos',
  },
  states: stateMachine(organisationStates, {
    field: 'status',
    initial: 'forming',
    final: ['dissolved'],
    tones: { forming: 'new', active: 'active', inactive: 'waiting', dissolved: 'closed' },
    transitions: [
      {
        from: ['forming'],
        to: 'active',
        label: 'Activar',
        roles: officeRoles,
        guard: 'directiva vigente',
      },
      {
        from: ['active'],
        to: 'inactive',
        label: 'Pasar a inactiva',
        roles: officeRoles,
        reason: true,
      },
      {
        from: ['inactive'],
        to: 'active',
        label: 'Reactivar',
        roles: officeRoles,
        guard: 'directiva vigente',
      },
      { from: ['inactive'], to: 'dissolved', label: 'Disolver', roles: ['coordinator'], reason: true },
    ],
  }),
});

/** How an organisation stands in the registry of the ayuntamiento, beside its own life. */
export const registrationMachine = stateMachine(municipalRegistrations, {
  field: 'registration',
  initial: 'none',
  final: [],
  tones: { none: 'new', inProgress: 'waiting', registered: 'done', expired: 'late' },
  transitions: [
    {
      from: ['none'],
      to: 'inProgress',
      label: 'Iniciar el registro municipal',
      roles: officeRoles,
    },
    {
      from: ['inProgress'],
      to: 'registered',
      label: 'Anotar el registro municipal',
      roles: officeRoles,
      requires: ['registrationNumber', 'registrationDate'],
      guard: 'acta de elección y directiva vigente',
    },
    {
      from: ['registered'],
      to: 'expired',
      label: 'Marcar vencido el registro municipal',
      roles: officeRoles,
      reason: true,
    },
    {
      from: ['expired'],
      to: 'inProgress',
      label: 'Renovar el registro municipal',
      roles: officeRoles,
    },
  ],
});

export const boards = defineTable({
  name: 'board',
  sheet: 'Directivas',
  singular: 'la directiva',
  code: 'DIR',
  ids: serial(4),
  line: 1,
  title: ['organisation', 'starts'],
  fields: {
    organisation: ref('Organización', self),
    status: derived(choice('Estado', boardStates)),
    electionDate: date('Fecha de elección'),
    swornIn: optional(yesNo('Juramentada')),
    swornOn: optional(date('Fecha de juramentación')),
    starts: date('Inicio del mandato'),
    ends: derived(date('Mandato vence')),
    minutesLink: optional(text('Acta de elección', { help: 'Enlace o número del acta.' })),
    observer: optional(ref('Observador municipal', () => staff)),
    accepted: optional(yesNo('Aceptaron los cargos')),
    commission: optional(
      paragraph('Comisión electoral', { help: 'Quiénes la formaron, una persona por línea.' }),
    ),
    slates: optional(
      paragraph('Planchas y votos', {
        help: 'Una por línea: plancha; votos. Si se votó por cargos, «Presidencia: María Pérez; 42». Sin conteo, solo el nombre.',
      }),
    ),
    spoiledVotes: optional(integer('Votos nulos o en blanco', { least: 0, most: 20_000 })),
  },
  states: stateMachine(boardStates, {
    field: 'status',
    initial: 'proposed',
    final: ['replaced'],
    tones: { proposed: 'new', current: 'active', expired: 'late', replaced: 'closed' },
    transitions: [
      {
        from: ['proposed'],
        to: 'current',
        label: 'Reconocer',
        roles: officeRoles,
        requires: ['minutesLink'],
      },
      { from: ['current'], to: 'expired', label: 'Vencer', roles: ['coordinator'] },
      {
        from: ['current', 'expired'],
        to: 'replaced',
        label: 'Sustituir',
        roles: officeRoles,
      },
    ],
  }),
});

export const boardPositions = defineTable({
  name: 'boardPosition',
  sheet: 'Cargos',
  singular: 'el cargo',
  code: 'CAR',
  ids: serial(5),
  line: 1,
  title: ['role', 'person'],
  fields: {
    board: ref('Directiva', boardTable),
    organisation: ref('Organización', self),
    role: choice('Cargo', boardRoles),
    tenure: optional(choice('Titular o suplente', officeTenures, { help: 'En blanco, titular.' })),
    person: ref('Persona', () => people),
    from: date('Desde'),
    until: optional(date('Hasta')),
    leavingReason: optional(text('Motivo de salida')),
  },
});
