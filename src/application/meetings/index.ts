/** Meetings: called, attended, agreed upon, written down. */
export {
  checkAgreement,
  draftAgreements,
  isOwed,
  kindOfResponsible,
  readAgreementLines,
  type AgreementFacts,
} from './agreement-draft';
export {
  attendanceOf,
  draftAttendance,
  headsOf,
  numbersOf,
  type AttendanceReport,
  type AttendanceScene,
  type AttendedMeeting,
  type AttendeeFacts,
  type Numbers,
} from './attendance-draft';
export { NameReader, type KnownNames, type NamedAttendee, type NamesScene } from './attendee-names';
export { changeMeetingState } from './change-meeting-state';
export { makeActa } from './make-acta';
export {
  checkMeeting,
  draftMeeting,
  findClosure,
  mandateWarnings,
  type MeetingFacts,
  type NewId,
} from './meeting-draft';
export { missingForMeeting } from './meeting-guards';
export { recordAgreements } from './record-agreements';
export { recordAttendance } from './record-attendance';
export { registerMeeting } from './register-meeting';
export { updateMeeting } from './update-meeting';
