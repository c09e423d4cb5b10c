/** Lists about requests, with what each category means for the answer that is owed (domain model §4.5). */
import { roles } from '../roles';
import { catalogue, type OptionOf } from '../schema/catalogue';

export const requestCategories = catalogue('Categoría de solicitud', {
  expectantMother: 'Asistencia a futura madre',
  elderly: 'Asistencia a envejeciente',
  funeral: 'Plan de defunciones',
  prescription: 'Receta de medicinas',
  foodBasket: 'Canasta alimenticia',
  healthDay: 'Jornada médica o dental',
  microWork: 'Micro-obra',
  microWorkMaintenance: 'Mantenimiento de micro-obra',
  organisation: 'Organización comunitaria',
  training: 'Capacitación o intercambio',
  authorityMeeting: 'Reunión con el síndico',
  municipalService: 'Servicio municipal',
  participatoryBudget: 'Presupuesto Participativo',
  complaint: 'Queja o reclamo',
  information: 'Información',
  other: 'Otro',
});

export type RequestCategory = OptionOf<typeof requestCategories>;

interface CategoryRule {
  /** Working days until the answer is due [P]. */
  readonly workingDays: number;
  /** How mails, receipts and digests call it: never the nature of the need. */
  readonly publicName: string;
}

const social = 'Trámite social';
const works = 'Obra comunitaria';
const community = 'Organización comunitaria';
const municipal = 'Asunto municipal';

/** What each category owes and how it is called where the wrong person may read. */
export const categoryRules: Readonly<Record<RequestCategory, CategoryRule>> = {
  expectantMother: { workingDays: 5, publicName: social },
  elderly: { workingDays: 5, publicName: social },
  funeral: { workingDays: 1, publicName: social },
  prescription: { workingDays: 3, publicName: social },
  foodBasket: { workingDays: 5, publicName: social },
  healthDay: { workingDays: 15, publicName: social },
  microWork: { workingDays: 15, publicName: works },
  microWorkMaintenance: { workingDays: 10, publicName: works },
  organisation: { workingDays: 10, publicName: community },
  training: { workingDays: 10, publicName: community },
  authorityMeeting: { workingDays: 10, publicName: municipal },
  municipalService: { workingDays: 10, publicName: municipal },
  participatoryBudget: { workingDays: 15, publicName: works },
  complaint: { workingDays: 10, publicName: municipal },
  information: { workingDays: 3, publicName: municipal },
  other: { workingDays: 10, publicName: municipal },
};

/** Needs of a place, not of whoever asks: two of them about the same place are one. */
export const needsOfPlace: ReadonlySet<RequestCategory> = new Set(['microWork', 'microWorkMaintenance']);

/** Who may take a category by default: whoever looks after the place, or a role that works on it wherever it is. */
export const handlers = catalogue('Quién atiende una categoría', {
  place: 'Quien atiende el lugar',
  assistant: roles.options.assistant,
  engineer: roles.options.engineer,
  coordinator: roles.options.coordinator,
});

export type Handler = OptionOf<typeof handlers>;

export const channels = catalogue('Canal', {
  office: 'Oficina central',
  promoter: 'Promotor en comunidad',
  authorityOffice: 'Despacho del síndico',
  meeting: 'Reunión o asamblea',
  phone: 'Teléfono',
  whatsapp: 'WhatsApp',
  letter: 'Carta o correo',
  otherAuthority: 'Regidor u otra autoridad',
  media: 'Redes o medios',
});

export const priorities = catalogue('Prioridad', { normal: 'Normal', high: 'Alta', urgent: 'Urgente' });

export const requesterKinds = catalogue('Tipo de solicitante', {
  person: 'Persona',
  organisation: 'Organización',
});

export const closingReasons = catalogue('Motivo de cierre', {
  notMunicipal: 'Fuera de competencia municipal',
  otherInstitution: 'Corresponde a otra institución',
  requirements: 'No cumple requisitos',
  alreadyHelped: 'Ya recibió esta ayuda en el período',
  noBudget: 'Sin disponibilidad presupuestaria',
  missingData: 'Datos insuficientes',
  unreachable: 'No localizable',
  solvedElsewhere: 'Resuelto por otra vía',
});

export const requestStates = catalogue('Estado de la solicitud', {
  received: 'Recibida',
  classified: 'Clasificada',
  assigned: 'Asignada',
  inProgress: 'En gestión',
  waiting: 'En espera del solicitante',
  referred: 'Derivada',
  attended: 'Atendida',
  declined: 'No procede',
  duplicate: 'Duplicada',
  withdrawn: 'Desistida',
  voided: 'Anulada',
});

/** States in which nobody has begun on a request. */
export const notBegun: ReadonlySet<string> = new Set<OptionOf<typeof requestStates>>([
  'received',
  'classified',
  'assigned',
]);

export const referralStates = catalogue('Estado de la derivación', {
  prepared: 'Preparada',
  sent: 'Enviada',
  accepted: 'Aceptada',
  rejected: 'Rechazada',
  attended: 'Atendida',
  unanswered: 'Sin respuesta',
  dropped: 'Sin efecto',
});

export const decisions = catalogue('Decisión del síndico', {
  approved: 'Aprobado',
  deferred: 'Diferido',
  rejected: 'Rechazado',
});

export const decisionRoundStates = catalogue('Estado del pliego', {
  presented: 'Presentado',
  answered: 'Decidido',
  replaced: 'Reemplazado por otro',
});
