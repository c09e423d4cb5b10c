/** Lists about the documents that leave the registry. */
import { catalogue, type OptionOf } from '../schema/catalogue';

/** What people call each kind of document; each has a template of that name. */
export const documentTypes = catalogue('Tipo de documento generado', {
  acta: 'Acta de reunión',
  convocation: 'Convocatoria',
  attendanceList: 'Lista de asistencia',
  decisionSheet: 'Asuntos para decisión',
  notHeldRecord: 'Constancia de reunión no celebrada',
  attendanceProof: 'Constancia de asistencia',
  visitProof: 'Constancia de visita',
  briefing: 'Ficha de barrio',
  receipt: 'Comprobante de solicitud',
  referralLetter: 'Carta de referimiento',
  certificates: 'Certificados de actividad',
  activityReport: 'Informe de actividad',
  invitations: 'Cartas de invitación',
  supportLetter: 'Carta de apoyo a curso',
  registration: 'Certificación de organización registrada',
  agreementMatrix: 'Matriz de acuerdos',
  weekPlan: 'Plan de la semana',
});

export type DocumentType = OptionOf<typeof documentTypes>;

export const documentStates = catalogue('Estado del documento', {
  inProgress: 'En preparación',
  failed: 'No se pudo hacer',
  draft: 'Borrador',
  review: 'En revisión',
  approved: 'Aprobado',
  signed: 'Firmado',
  archived: 'Archivado',
  replaced: 'Reemplazado',
  voided: 'Anulado',
});
