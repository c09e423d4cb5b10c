/** What people allow to be done with their data, for which purpose, how they said it, and until when it holds. */
import { choice, date, derived, optional, ref, text, url, yesNo } from '../schema/field';
import { defineTable, serial } from '../schema/table';
import { consentModes, consentPurposes } from './people-catalogues';
import { people } from './people';

export const consents = defineTable({
  name: 'consent',
  sheet: 'Consentimientos',
  singular: 'el consentimiento',
  code: 'CST',
  ids: serial(6),
  line: 0,
  title: ['purpose'],
  fields: {
    person: ref('Persona', () => people),
    purpose: choice('Para qué', consentPurposes),
    granted: yesNo('Está de acuerdo'),
    mode: choice('Cómo lo dijo', consentModes),
    date: date('Fecha en que lo dijo'),
    witness: optional(text('Testigo', { help: 'Nombre de quien estuvo presente, si fue de palabra.' })),
    documentLink: optional(url('Documento firmado (escaneado)', { sensitive: true })),
    until: optional(derived(date('Valió hasta'))),
  },
});
