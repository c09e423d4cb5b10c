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
  joinOrganisation,
  leaveOffice,
  leaveOrganisation,
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
  saveCategoryHandler,
  saveReplyText,
  updateRequest,
} from './requests';
import { changeReferralState, referRequest, turnReferrals } from './referrals';
import { reassignWork, registerStaff, updateStaff } from './staff';
import { boardsOf, find, home, invitedTo, meetingBoard, mergePreview, openRecord, options } from './search';

/** The team, people and households. */
const peopleOperations = {
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
};

/** Organisations, their boards and their members. */
const organisationOperations = {
  registerOrganisation,
  updateOrganisation,
  changeOrganisationState,
  changeRegistration,
  registerBoard,
  updateBoard,
  leaveOffice,
  fillOffice,
  joinOrganisation,
  leaveOrganisation,
  callElection,
  askDataUpdate,
};

/** Requests and whoever helps with them. */
const requestOperations = {
  registerRequest,
  updateRequest,
  changeRequestState,
  assignRequest,
  joinRequest,
  recordContact,
  saveReplyText,
  saveCategoryHandler,
  referRequest,
  changeReferralState,
  makeDecisionSheet,
  recordDecisions,
  registerInstitution,
  updateInstitution,
};

/** Meetings and what was agreed in them. */
const meetingOperations = {
  registerMeeting,
  repeatMeeting,
  updateMeeting,
  setAgenda,
  conveneMeeting,
  recordNotices,
  recordAttendance,
  recordAgreements,
  addAnnex,
  removeAnnex,
  orderMeetingFolder,
  updateAgreement,
  identifyResponsible,
  changeAgreementState,
  changeMeetingState,
  makeActa,
};

/** What is done to records of several kinds alike. */
const recordOperations = { annulRecord };

/** What came by form and waits for a person. */
const inboxOperations = {
  applyInboxEntry,
  joinInboxEntry,
  rejectInboxEntry,
};

/** What people do, through the sidebar. Its type is named by its parts: written out it is longer than the compiler takes. */
export const operations: typeof peopleOperations &
  typeof organisationOperations &
  typeof requestOperations &
  typeof meetingOperations &
  typeof documentOperations &
  typeof activityOperations &
  typeof courseOperations &
  typeof recordOperations &
  typeof inboxOperations = {
  ...peopleOperations,
  ...organisationOperations,
  ...requestOperations,
  ...meetingOperations,
  ...documentOperations,
  ...activityOperations,
  ...courseOperations,
  ...recordOperations,
  ...inboxOperations,
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
  turnReferrals,
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
