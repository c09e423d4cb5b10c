/** Training and exchanges: planned, filled with people, held in sessions, closed. */
import { annulEvaluation, restoreEvaluation } from './annul-evaluation';
import { changeActivityState } from './change-activity-state';
import { changeCertificateState } from './change-certificate-state';
import { enrolPeople } from './enrol-people';
import { makeCertificates } from './make-certificates';
import { makeInvitations } from './make-invitations';
import { recordCommitments } from './record-commitments';
import { recordEvaluations } from './record-evaluations';
import { recordSessionAttendance } from './record-session-attendance';
import { registerActivity } from './register-activity';
import { registerSession } from './register-session';
import { reportActivity } from './report-activity';
import { updateActivity } from './update-activity';
import { removeSession, updateSession } from './update-session';
import { withdrawEnrolment } from './withdraw-enrolment';
import { registerWorkshop, updateWorkshop } from './workshop-catalogue';

export { checkCosts } from './activity-draft';
export { draftArrival } from './session-attendance';
export { drawClosing, findClosingObstacle, type ClosingFacts } from './report-activity';
export { draftEvaluation, mayBeEvaluated } from './evaluation-draft';
export { evaluationLink } from './evaluation-link';
export { closingLink } from './closing-link';
export { activityBoard } from './activity-board';
export { takenFromWorkshop } from './workshop-catalogue';
export { invitingStates } from './make-invitations';

/** What people do about activities, for the catalogue. */
export const activityOperations = {
  registerActivity,
  updateActivity,
  registerSession,
  updateSession,
  removeSession,
  enrolPeople,
  withdrawEnrolment,
  recordSessionAttendance,
  changeActivityState,
  reportActivity,
  recordCommitments,
  recordEvaluations,
  annulEvaluation,
  restoreEvaluation,
  makeInvitations,
  makeCertificates,
  changeCertificateState,
  registerWorkshop,
  updateWorkshop,
};
