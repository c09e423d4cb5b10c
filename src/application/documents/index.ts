/** Documents: their kinds, what fills them, how they are made, and where their links land. */
import { changeDocumentState } from './change-document-state';
import { makeActivityReport } from './activity-report';
import { makeAgreementMatrix, makeResponsibleMatrix } from './agreement-matrix';
import { makeAttendanceProof } from './attendance-proof';
import { makeBriefing } from './briefing';
import { makeAttendanceList, makeConvocation, makeNotHeldRecord } from './meeting-papers';
import { makeReceipt } from './receipt';
import { makeReferralLetter } from './referral-letter';
import { makeRegistrationProof } from './registration-proof';
import { makeSupportLetter } from './support-letter';
import { makeVisitProof } from './visit-proof';
import { makeWeekPlan } from './week-plan';

/** The documents that are made of a record as it stands, and their steps afterwards; the acta also moves its meeting on, and lives with it. */
export const documentOperations = {
  changeDocumentState,
  makeConvocation,
  makeAttendanceList,
  makeNotHeldRecord,
  makeAttendanceProof,
  makeVisitProof,
  makeBriefing,
  makeReceipt,
  makeReferralLetter,
  makeActivityReport,
  makeSupportLetter,
  makeRegistrationProof,
  makeAgreementMatrix,
  makeResponsibleMatrix,
  makeWeekPlan,
};

export { goesWithMeeting } from './change-document-state';
export { reportStates } from './activity-report';
export {
  actaLetter,
  actaReads,
  agreementsOf,
  assembleActa,
  pendingBefore,
  withoutNames,
} from './acta-values';
export { isOnMatrix } from './agreement-matrix';
export { findVisit } from './visit-proof';
export { makesDocument } from './make-document';
export { paperStates } from './meeting-papers';
export {
  nextEdition,
  orderDocument,
  orderReads,
  partsOf,
  type Edition,
  type OrderedDocument,
} from './order-document';
export { identityOf } from './person-words';
export { letterStates } from './referral-letter';
export { grantsLetter } from './support-letter';
export { settleDocument, settleDocumentReads, settleFailure } from './settle-document';
