/** Meetings: called, attended, agreed upon, written down. */
export { changeMeetingState } from './change-meeting-state';
export { draftMeeting, type MeetingFacts, type NewId } from './meeting-draft';
export { makeActa } from './make-acta';
export { recordAgreements } from './record-agreements';
export { recordAttendance } from './record-attendance';
export { registerMeeting, updateMeeting } from './register-meeting';
