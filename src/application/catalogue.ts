/** Every operation and query there is, by name: what the door opens to people, and what the proofs put to the test. */
import { activityBoard, activityOperations, closingLink, evaluationLink } from './activities';
import { annulRecord } from './annulment';
import { recordChoices } from './choices';
import {
  addHouseholdMember,
  changeHouseholdHead,
  leaveHousehold,
  recordLifeState,
  registerHousehold,
  updateHousehold,
} from './households';
import { sendDigests } from './digest';
import { recordContact } from './contacts';
import { courseOperations } from './courses';
import { documentOperations } from './documents';
import {
  doorLink,
  applyInboxEntry,
  joinInboxEntry,
  openInboxEntry,
  receiveCorrections,
  receiveResponses,
  rejectInboxEntry,
} from './intake';
import {
  addAnnex,
  changeAgreementState,
  changeMeetingState,
  conveneMeeting,
  identifyResponsible,
  makeActa,
  orderMeetingFolder,
  meetingSeries,
  recordAgreements,
  recordAttendance,
  recordNotices,
  registerMeeting,
  removeAnnex,
  repeatMeeting,
  setAgenda,
  updateAgreement,
  updateMeeting,
  reminderText,
} from './meetings';
import {
  askDataUpdate,
  callElection,
  changeOrganisationState,
  changeRegistration,
  dataUpdateText,
  fillOffice,
  leaveOffice,
  registerBoard,
  registerOrganisation,
  turnBoards,
  updateBoard,
  updateOrganisation,
} from './organisations';
import { decisionQueue, makeDecisionSheet, recordDecisions } from './decisions';
import { registerInstitution, updateInstitution } from './institutions';
import { openList } from './lists';
import { claimEffects, settleEffects } from './outbox';
import {
  decideDuplicate,
  mergePeople,
  recordConsent,
  registerPerson,
  reviewDuplicates,
  undoMerge,
  updatePerson,
} from './people';
import {
  assignRequest,
  changeRequestState,
  joinRequest,
  registerRequest,
  replyText,
  saveReplyText,
  updateRequest,
} from './requests';
import { changeReferralState, referRequest } from './referrals';
import { reassignWork, registerStaff, updateStaff } from './staff';
import { boardsOf, find, home, invitedTo, meetingBoard, mergePreview, openRecord, options } from './search';

/** What people do, through the sidebar. */
export const operations = {
  registerStaff,
  updateStaff,
  reassignWork,
  registerPerson,
  updatePerson,
  decideDuplicate,
  mergePeople,
  undoMerge,
  recordConsent,
  registerHousehold,
  updateHousehold,
  addHouseholdMember,
  leaveHousehold,
  changeHouseholdHead,
  recordLifeState,
  registerOrganisation,
  updateOrganisation,
  changeOrganisationState,
  changeRegistration,
  registerBoard,
  updateBoard,
  leaveOffice,
  fillOffice,
  callElection,
  askDataUpdate,
  registerRequest,
  updateRequest,
  changeRequestState,
  assignRequest,
  joinRequest,
  recordContact,
  saveReplyText,
  referRequest,
  changeReferralState,
  makeDecisionSheet,
  recordDecisions,
  registerInstitution,
  updateInstitution,
  registerMeeting,
  repeatMeeting,
  updateMeeting,
  setAgenda,
  conveneMeeting,
  recordNotices,
  recordAttendance,
  recordAgreements,
  addAnnex,
  annulRecord,
  removeAnnex,
  orderMeetingFolder,
  updateAgreement,
  identifyResponsible,
  changeAgreementState,
  changeMeetingState,
  makeActa,
  ...documentOperations,
  ...activityOperations,
  ...courseOperations,
  applyInboxEntry,
  joinInboxEntry,
  rejectInboxEntry,
};

/** What the house does by itself, in triggers. */
export const houseOperations = {
  receiveResponses,
  receiveCorrections,
  recordChoices,
  reviewDuplicates,
  claimEffects,
  settleEffects,
  turnBoards,
  sendDigests,
};

/** What people ask. */
export const queries = {
  activityBoard,
  mergePreview,
  boardsOf,
  decisionQueue,
  closingLink,
  dataUpdateText,
  doorLink,
  evaluationLink,
  find,
  home,
  invitedTo,
  meetingBoard,
  meetingSeries,
  openInboxEntry,
  openList,
  openRecord,
  options,
  reminderText,
  replyText,
};

export type OperationName = keyof typeof operations;
export type QueryName = keyof typeof queries;
