/** Meetings: called, attended, agreed upon, written down. */
export { agendaOf } from './agenda-draft';
export {
  draftAgreements,
  isOwed,
  readAgreementLines,
  type AgreedIn,
  type AgreementFacts,
} from './agreement-draft';
export { attendanceOf, draftAttendance, headsOf, numbersOf, type AttendedMeeting } from './attendance-draft';
export { NameReader, type KnownNames } from './attendee-names';
export { addAnnex, annexesOf, removeAnnex } from './annexes';
export { changeAgreementState } from './change-agreement-state';
export { changeMeetingState } from './change-meeting-state';
export { conveneMeeting } from './convene-meeting';
export { identifyResponsible } from './identify-responsible';
export { makeActa } from './make-acta';
export { orderMeetingFolder } from './order-folder';
export { checkMeeting, draftMeeting, findClosure, mandateWarnings, type MeetingFacts } from './meeting-draft';
export { recordAgreements } from './record-agreements';
export { attendanceColumns, recordAttendance } from './record-attendance';
export { recordNotices } from './record-notices';
export { meetingSeries } from './meeting-series';
export { registerMeeting } from './register-meeting';
export { repeatMeeting } from './repeat-meeting';
export { setAgenda } from './set-agenda';
export { updateAgreement } from './update-agreement';
export { updateMeeting } from './update-meeting';
export { reminderText } from './reminder-text';
