/** The register of generated documents: folio, what it is about, where it stands. */
import { choice, date, derived, integer, optional, ref, text, url } from '../schema/field';
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
    signedLink: optional(url('Acta firmada (escaneada)')),
    replaces: optional(derived(ref('Reemplaza a', self))),
  },
});
