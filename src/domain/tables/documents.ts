/** The register of generated documents: folio, what it is about, where it stands. */
import { officeRoles } from '../roles';
import { choice, date, derived, integer, optional, ref, text, url } from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineTable, yearly, type Table } from '../schema/table';
import { people } from './people';
import { documentStates, documentTypes } from './document-catalogues';

const self = (): Table => documents;

export const documents = defineTable({
  name: 'document',
  sheet: 'Documentos',
  singular: 'el documento',
  code: 'DOC',
  ids: yearly(4),
  line: 0,
  title: ['folio'],
  fields: {
    status: derived(choice('Estado', documentStates)),
    folio: derived(text('Folio')),
    type: derived(choice('Tipo', documentTypes)),
    subjectTable: derived(text('Hoja')),
    subject: derived(text('Registro')),
    person: optional(derived(ref('A favor de', () => people))),
    edition: derived(integer('Edición')),
    link: optional(derived(url('Documento'))),
    pdfLink: optional(derived(url('PDF'))),
    fileId: optional(derived(text('Archivo', { hidden: true }))),
    madeBy: derived(text('Hecho por')),
    approvedOn: optional(derived(date('Aprobado el'))),
    approvedBy: optional(derived(text('Aprobado por'))),
    signedOn: optional(derived(date('Firmado el'))),
    signedLink: optional(url('Documento firmado (escaneado)')),
    replaces: optional(derived(ref('Reemplaza a', self))),
  },
  states: stateMachine(documentStates, {
    field: 'status',
    initial: 'draft',
    final: ['archived', 'replaced', 'voided'],
    tones: {
      inProgress: 'waiting',
      failed: 'late',
      draft: 'new',
      review: 'waiting',
      approved: 'active',
      signed: 'done',
      archived: 'closed',
      replaced: 'closed',
      voided: 'closed',
    },
    transitions: [
      { from: ['draft'], to: 'review', label: 'Enviar a revisión', roles: officeRoles },
      { from: ['review'], to: 'draft', label: 'Devolver a borrador', roles: officeRoles, reason: true },
      { from: ['draft', 'review'], to: 'approved', label: 'Aprobar el documento', roles: ['coordinator'] },
      {
        from: ['draft', 'approved'],
        to: 'signed',
        label: 'Registrar documento firmado',
        roles: officeRoles,
        requires: ['signedLink'],
      },
      { from: ['signed'], to: 'archived', label: 'Archivar', roles: officeRoles },
      {
        from: ['draft', 'review', 'approved'],
        to: 'voided',
        label: 'Anular el documento',
        roles: ['coordinator'],
        reason: true,
      },
    ],
  }),
});
