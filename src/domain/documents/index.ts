/** Documents that leave the registry: their templates, the marks in them, and the texts that fill those. */
import { actaTemplate } from './acta-template';
import { activityReportTemplate } from './activity-report-template';
import { agreementMatrixTemplate } from './agreement-matrix-template';
import { attendanceProofTemplate } from './attendance-proof-template';
import { attendanceListTemplate } from './attendance-list-template';
import { briefingTemplate } from './briefing-template';
import { certificatesTemplate } from './certificates-template';
import { convocationTemplate } from './convocation-template';
import { decisionSheetTemplate } from './decision-sheet-template';
import { invitationsTemplate } from './invitations-template';
import { notHeldTemplate } from './not-held-template';
import { receiptTemplate } from './receipt-template';
import { referralLetterTemplate } from './referral-letter-template';
import { registrationTemplate } from './registration-template';
import { supportLetterTemplate } from './support-letter-template';
import { weekPlanTemplate } from './week-plan-template';
import type { TemplateDeclaration } from './template';
import type { DocumentType } from '../tables/document-catalogues';
import { visitProofTemplate } from './visit-proof-template';

/** Every template, by the type of the documents made from it. */
export const templates = {
  acta: actaTemplate,
  convocation: convocationTemplate,
  attendanceList: attendanceListTemplate,
  notHeldRecord: notHeldTemplate,
  attendanceProof: attendanceProofTemplate,
  visitProof: visitProofTemplate,
  briefing: briefingTemplate,
  receipt: receiptTemplate,
  referralLetter: referralLetterTemplate,
  decisionSheet: decisionSheetTemplate,
  certificates: certificatesTemplate,
  activityReport: activityReportTemplate,
  invitations: invitationsTemplate,
  supportLetter: supportLetterTemplate,
  registration: registrationTemplate,
  agreementMatrix: agreementMatrixTemplate,
  weekPlan: weekPlanTemplate,
} as const satisfies { readonly [K in DocumentType]: TemplateDeclaration & { readonly name: K } };

export { fillTemplate, type TemplateData } from './fill';
export type { HouseData, OwnData } from './letterhead';
export { editionOfTemplate, findOmissions } from './outdated';
export { findPlaceholders, type Placeholder } from './placeholders';
export {
  measuresOf,
  signatureTexts,
  tableRows,
  textsOf,
  type Block,
  type TemplateDeclaration,
} from './template';
export { validateTemplate } from './validate-template';
