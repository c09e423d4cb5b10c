/** The tabs that keep the house true: Bandeja, Pendientes, Bitácora, Recibos, Contadores and Formularios. */
import { officeRoles } from '../roles';
import {
  choice,
  datetime,
  email,
  integer,
  json,
  optional,
  paragraph,
  ref,
  text,
  url,
  yesNo,
} from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineSystemTable, given, yearly } from '../schema/table';
import { inboxStates, journalActions, outboxKinds, outboxStates } from './system-catalogues';
import { staff } from './staff';

/** Every form answer, as its receipt: applied, or waiting for a person with its reasons. */
export const inbox = defineSystemTable({
  name: 'inboxEntry',
  sheet: 'Bandeja',
  singular: 'la respuesta',
  code: 'BAN',
  ids: yearly(5),
  line: 0,
  visible: true,
  title: ['form', 'receivedAt'],
  fields: {
    status: choice('Estado', inboxStates),
    form: text('Formulario'),
    receivedAt: datetime('Recibida'),
    staff: optional(ref('Quién registró', () => staff)),
    email: optional(email('Correo')),
    reasons: optional(paragraph('Qué falta resolver')),
    warnings: optional(paragraph('Avisos')),
    targetTable: optional(text('Hoja')),
    target: optional(text('Registro')),
    note: optional(paragraph('Nota')),
    reviewedBy: optional(text('Revisada por')),
    reviewedAt: optional(datetime('Revisada')),
    editUrl: optional(url('Enlace para corregir')),
    responseId: text('Respuesta', { hidden: true }),
    edition: integer('Edición', { hidden: true }),
    submittedAt: text('Enviada (ISO)', { hidden: true }),
    answers: json('Respuestas', { hidden: true }),
  },
  states: stateMachine(inboxStates, {
    field: 'status',
    initial: 'received',
    final: ['applied', 'rejected', 'duplicate'],
    tones: {
      received: 'new',
      inReview: 'active',
      observed: 'late',
      applied: 'done',
      rejected: 'closed',
      duplicate: 'closed',
    },
    transitions: [
      { from: ['received', 'inReview', 'observed'], to: 'applied', label: 'Aplicar', roles: officeRoles },
      {
        from: ['received', 'inReview', 'observed'],
        to: 'rejected',
        label: 'Rechazar',
        roles: officeRoles,
        reason: true,
      },
      {
        from: ['received', 'inReview', 'observed'],
        to: 'duplicate',
        label: 'Unir a otra',
        roles: officeRoles,
      },
    ],
  }),
});

/** What must still happen outside the Sheet. */
export const outbox = defineSystemTable({
  name: 'outboxEntry',
  sheet: 'Pendientes',
  singular: 'el pendiente',
  ids: given,
  line: 0,
  title: ['kind', 'record'],
  fields: {
    kind: choice('Tipo', outboxKinds),
    table: text('Hoja'),
    record: text('Registro'),
    status: choice('Estado', outboxStates),
    attempts: integer('Intentos'),
    leaseUntil: optional(datetime('No antes de')),
    createdAt: datetime('Creado en'),
    settledAt: optional(datetime('Hecho en')),
    result: optional(text('Resultado')),
    lastError: optional(text('Último error')),
    payload: optional(json('Datos')),
  },
});

/** Append-only: can rebuild any row. */
export const journal = defineSystemTable({
  name: 'journalEntry',
  sheet: 'Bitácora',
  singular: 'la anotación',
  ids: given,
  line: 0,
  title: ['operation', 'record'],
  fields: {
    at: datetime('Cuándo'),
    actor: text('Quién'),
    operation: text('Qué'),
    action: choice('Acción', journalActions),
    table: text('Hoja'),
    record: text('Registro'),
    changes: json('Antes y después'),
    reason: optional(paragraph('Motivo')),
    commandKey: text('Orden'),
  },
});

/** One row per command: a retry, a double click or a second trigger finds it and changes nothing. */
export const receipts = defineSystemTable({
  name: 'receipt',
  sheet: 'Recibos',
  singular: 'el recibo',
  ids: given,
  idLabel: 'Orden',
  line: 0,
  title: ['operation'],
  fields: {
    operation: text('Operación'),
    actor: text('Quién'),
    at: datetime('Cuándo'),
    output: json('Respuesta'),
  },
});

/** The last serial given out per code and year. */
export const counters = defineSystemTable({
  name: 'counter',
  sheet: 'Contadores',
  singular: 'el contador',
  ids: given,
  idLabel: 'Serie',
  line: 0,
  title: ['last'],
  fields: { last: integer('Último') },
});

/** Where each form lives, how its items map to questions, and how far its answers have been read. */
export const formBindings = defineSystemTable({
  name: 'formBinding',
  sheet: 'Formularios',
  singular: 'el formulario',
  ids: given,
  idLabel: 'Formulario',
  line: 0,
  title: ['formId'],
  fields: {
    formId: text('Archivo'),
    publicUrl: url('Enlace para llenar'),
    editUrl: url('Enlace para editar'),
    published: yesNo('Publicado'),
    items: json('Preguntas'),
    entries: optional(json('Entradas del enlace')),
    cursor: optional(text('Leído hasta (ISO)')),
    choicesHash: optional(text('Huella de las listas')),
    lastResponseAt: optional(text('Última respuesta (ISO)')),
  },
});
