/** What is asked of a person for each record: the sidebar draws these fields and the operations parse the same. */
import { pickFields } from '../schema/pick';
import { choice, date, optional, paragraph, phone, ref, text, yesNo } from '../schema/field';
import { askedOfActivities } from './asked-of-activities';
import { askedOfBoards } from './asked-of-boards';
import { askedOfMeetings } from './asked-of-meetings';
import { agreements } from './agreements';
import { institutions } from './institutions';
import { organisations } from './organisations';
import { consents } from './consents';
import { contacts } from './contacts';
import { householdMembers } from './household-members';
import { households, people } from './people';
import { kinships, lifeStates } from './people-catalogues';
import { categoryHandlers } from './category-handlers';
import { referrals } from './referrals';
import { decisions } from './request-catalogues';
import { replyTexts } from './reply-texts';
import { requests } from './requests';
import { staff } from './staff';
import { absences } from './staff-catalogues';

/** Ticked by a person who was shown a probable duplicate and keeps the new record all the same. */
const confirmed = optional(yesNo('Es otro registro: guardar de todos modos'));

/** Whoever still owes an answer is asked again. */
const reviewOn = optional(
  date('Preguntar de nuevo el', { help: 'En blanco, el plazo que diga Configuración.' }),
);

export const asked = {
  person: {
    ...pickFields(
      people,
      'givenNames',
      'firstSurname',
      'secondSurname',
      'nickname',
      'documentKind',
      'documentNumber',
    ),
    ...pickFields(
      people,
      'sex',
      'birthDate',
      'estimatedAge',
      'phone',
      'email',
      'territory',
      'reference',
      'occupation',
      'note',
    ),
    confirmed,
  },
  household: {
    head: ref('Jefe(a) de hogar', () => people),
    ...pickFields(households, 'territory', 'reference', 'address', 'coordinates'),
    from: householdMembers.fields.from,
    confirmed,
  },
  /** Where a household is, and whether it still is one. */
  householdPlace: pickFields(households, 'territory', 'reference', 'address', 'coordinates', 'active'),
  householdMember: pickFields(householdMembers, 'person', 'kinship', 'from', 'contributes'),
  householdLeaving: {
    until: date('Vivió ahí hasta'),
    leavingReason: text('Por qué salió'),
  },
  householdHead: {
    head: ref('Nuevo jefe(a) de hogar', () => people, { help: 'Una de las personas que viven en el hogar.' }),
    formerKinship: optional(choice('Parentesco de quien lo era', kinships)),
  },
  /** What a person allows to be done with their data. */
  consent: pickFields(consents, 'purpose', 'granted', 'mode', 'date', 'witness', 'documentLink'),
  /** Somebody died, moved away, or was taken for dead. */
  lifeState: { lifeState: choice('Condición', lifeStates), on: date('Desde cuándo') },
  organisation: {
    ...pickFields(
      organisations,
      'name',
      'kind',
      'territory',
      'servedTerritories',
      'acronym',
      'founded',
      'families',
      'menMembers',
      'womenMembers',
    ),
    ...pickFields(
      organisations,
      'registration',
      'registrationNumber',
      'registrationDate',
      'legalStatus',
      'rnc',
      'federation',
    ),
    ...pickFields(organisations, 'meetingPlace', 'meetingDay', 'note'),
    confirmed,
  },
  ...askedOfBoards,
  request: {
    ...pickFields(
      requests,
      'happenedOn',
      'channel',
      'requesterKind',
      'requesterPerson',
      'requesterOrganisation',
    ),
    ...pickFields(
      requests,
      'category',
      'description',
      'territory',
      'reference',
      'needsAuthority',
      'priority',
    ),
    ...pickFields(requests, 'confidential', 'backing', 'beneficiary'),
    confirmed,
    /** An open request for the same: this one only adds its voice to it. */
    joinTo: optional(ref('La misma que', () => requests)),
  },
  ...askedOfMeetings,
  agreement: {
    ...pickFields(agreements, 'text', 'responsibleKind', 'responsibleStaff', 'responsibleOrganisation'),
    ...pickFields(agreements, 'responsiblePerson', 'responsibleUnit', 'due', 'priority'),
    ...pickFields(agreements, 'resources', 'request'),
    responsible: optional(agreements.fields.responsible),
  },
  /** Who is meant by the words of an agreement. */
  responsible: {
    ...pickFields(agreements, 'responsibleKind', 'responsibleStaff', 'responsibleOrganisation'),
    ...pickFields(agreements, 'responsiblePerson', 'responsibleUnit'),
    responsible: optional(text('Su nombre', { help: 'Solo si no está en el registro.' })),
  },
  staff: pickFields(
    staff,
    'name',
    'role',
    'email',
    'otherEmail',
    'phone',
    'sector',
    'active',
    'from',
    'until',
    'substitute',
  ),
  /** Why something is done that is seldom done. */
  reason: { reason: paragraph('Motivo', { help: 'Queda escrito en el historial.' }) },
  /** What goes along with the follow-up of an agreement. */
  agreementChange: {
    ...pickFields(agreements, 'fulfilledOn', 'evidence'),
    newDue: optional(date('Nueva fecha de compromiso')),
  },
  /** How an agreement goes, between one state and the next. */
  agreementProgress: pickFields(agreements, 'progress', 'evidence', 'resources', 'request'),
  ...askedOfActivities,
  /** What a new record comes from. */
  origin: { request: optional(ref('Solicitud de origen', () => requests)) },
  /** Who looks after a request from now on. */
  assignment: { responsible: ref('Responsable', () => staff) },
  /** A visit, a call or a message about a matter. */
  contact: pickFields(contacts, 'mode', 'on', 'result', 'by', 'note', 'nextStep', 'nextOn'),
  institution: pickFields(
    institutions,
    'name',
    'helpsWith',
    'categories',
    'bring',
    'phone',
    'contact',
    'address',
    'hours',
    'active',
  ),
  /** What whoever is told «No procede» needs of the institution that can help, where the directory does not say it. */
  orientation: {
    helperPhone: optional(phone('Teléfono de la institución', { help: 'Solo si el directorio no lo dice.' })),
    helperBring: optional(
      text('Qué llevar', { help: 'Solo si el directorio no lo dice. Si no piden nada: «nada».' }),
    ),
  },
  /** Somebody is waited for: the applicant, or an institution. */
  review: { reviewOn },
  /** A request that another institution takes on. */
  referral: {
    ...pickFields(referrals, 'institution', 'reason'),
    reviewOn,
    later: optional(
      yesNo('¿Se envía otro día?', { help: 'Queda preparada hasta que diga que ya se envió.' }),
    ),
  },
  /** What the authority decided about one request. */
  decision: {
    request: ref('Solicitud', () => requests),
    decision: choice('Decisión', decisions),
    words: optional(text('Lo que dijo', { help: 'Si lo difirió o lo rechazó, escriba por qué.' })),
  },
  /** All that is open passes to somebody else. */
  handover: {
    from: ref('De quién', () => staff),
    to: ref('A quién', () => staff),
    why: choice('Por qué', absences),
    awayUntil: optional(date('Ausente hasta', { help: 'El último día que falta.' })),
    note: optional(text('Nota')),
  },
  replyText: pickFields(replyTexts, 'status', 'category', 'text'),
  categoryHandler: pickFields(categoryHandlers, 'category', 'handler'),
  /** The request that this one repeats. */
  joining: { duplicateOf: ref('¿A cuál solicitud?', () => requests) },
  acta: { noAgreements: optional(yesNo('En esta reunión no se tomaron acuerdos')) },
} as const;
