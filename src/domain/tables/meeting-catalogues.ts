/** Lists about meetings, attendance, agreements and documents. */
import { catalogue, type OptionOf } from '../schema/catalogue';

export const meetingTypes = catalogue('Tipo de reunión', {
  coordination: 'Coordinación social',
  authority: 'Interacción con el síndico',
  assembly: 'Asamblea comunitaria',
  election: 'Asamblea eleccionaria',
  prioritisation: 'Priorización de micro-obras',
  worksFollowUp: 'Seguimiento de obra',
});

export const modalities = catalogue('Modalidad', {
  inPerson: 'Presencial',
  remote: 'Virtual',
  mixed: 'Presencial y virtual',
});

export const convenors = catalogue('Quién convoca', {
  department: 'Departamento de Coordinación Social',
  authority: 'Despacho del síndico',
  organisation: 'La organización',
  other: 'Otra institución',
});

export const meetingStates = catalogue('Estado de la reunión', {
  planned: 'Planificada',
  convened: 'Convocada',
  held: 'Realizada',
  draft: 'Acta en borrador',
  review: 'Acta en revisión',
  approved: 'Acta aprobada',
  signed: 'Acta firmada',
  postponed: 'Pospuesta',
  cancelled: 'Cancelada',
  notHeld: 'No celebrada',
});

/** Those of a meeting that took place, whatever became of its acta. */
export const heldStates = [
  'held',
  'draft',
  'review',
  'approved',
  'signed',
] as const satisfies readonly OptionOf<typeof meetingStates>[];

export const wasHeld = (status: string): boolean => heldStates.some((state) => state === status);

export const quorumResults = catalogue('Quórum', {
  yes: 'Sí',
  secondCall: 'Sí, en segunda convocatoria',
  no: 'No',
  notApplicable: 'No aplica',
});

export const repetitions = catalogue('Cada cuánto se repite', {
  month: 'El mismo día de la semana, cada mes',
  weeks: 'Cada cierto número de semanas',
});

export const noticeChannels = catalogue('Avisado por', {
  whatsApp: 'WhatsApp',
  call: 'Llamada',
  visit: 'En persona',
  letter: 'Carta entregada',
  mail: 'Correo',
});

export const invitationAnswers = catalogue('Respuesta a la convocatoria', {
  comes: 'Asistirá',
  cannot: 'No puede',
});

export const agendaPointKinds = catalogue('Clase de punto', {
  followUp: 'Seguimiento de acuerdos',
  ordinary: 'Punto ordinario',
});

export const annexKinds = catalogue('Clase de anexo', {
  photo: 'Fotografía',
  list: 'Lista firmada',
  paper: 'Documento presentado',
});

export const attendanceConditions = catalogue('Asistencia', {
  present: 'Presente',
  absent: 'Ausente',
  excused: 'Ausente justificado',
  guest: 'Invitado',
});

export const attendanceModes = catalogue('Cómo se registró', {
  signedList: 'Lista firmada',
  form: 'Formulario',
  pasted: 'Pegado',
  manual: 'Manual',
});

export const municipalUnits = catalogue('Dependencia municipal', {
  publicWorks: 'Obras Públicas Municipales',
  planning: 'Planeamiento Urbano',
  technicalUnit: 'Unidad Técnica Municipal',
  parks: 'Ornato, Plazas y Parques',
  cleaning: 'Aseo Urbano',
  transport: 'Transporte y Equipos',
  treasury: 'Tesorería Municipal',
  socialCoordination: 'Coordinación Social',
});

export const responsibleKinds = catalogue('Tipo de responsable', {
  staff: 'Personal',
  organisation: 'Organización',
  person: 'Persona de la comunidad',
  municipal: 'Dependencia municipal',
  institution: 'Institución',
  authority: 'Síndico',
  /** Words that name nobody of the registry for certain: they wait for a person to say who is meant. */
  unidentified: 'Por identificar',
});

export const agreementStates = catalogue('Estado del acuerdo', {
  pending: 'Pendiente',
  inProgress: 'En proceso',
  fulfilled: 'Cumplido',
  partlyFulfilled: 'Cumplido parcialmente',
  rescheduled: 'Reprogramado',
  unfulfilled: 'Incumplido',
  dropped: 'Sin efecto',
});
