/** Who was called to a meeting, and how each one was told: the delivery log of a convocation. */
import { choice, datetime, derived, optional, ref, text } from '../schema/field';
import { defineTable, yearly } from '../schema/table';
import { invitationAnswers, noticeChannels } from './meeting-catalogues';
import { meetings } from './meetings';
import { organisations } from './organisations';
import { people } from './people';
import { staff } from './staff';

export const invitations = defineTable({
  name: 'invitation',
  sheet: 'Convocados',
  singular: 'la convocatoria',
  code: 'CNV',
  ids: yearly(5),
  line: 1,
  title: ['person'],
  once: ['meeting', 'person'],
  fields: {
    meeting: ref('Reunión', () => meetings),
    person: ref('Persona', () => people),
    organisation: optional(ref('Organización', () => organisations)),
    position: optional(text('Cargo')),
    channel: optional(choice('Avisado por', noticeChannels)),
    noticedAt: optional(derived(datetime('Avisado el'))),
    noticedBy: optional(derived(ref('Quién avisó', () => staff))),
    answer: optional(choice('Respuesta', invitationAnswers)),
  },
});
