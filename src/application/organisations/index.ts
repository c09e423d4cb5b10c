/** Organisations and their boards. */
export { askDataUpdate } from './ask-data-update';
export { dataUpdateText } from './data-update-text';
export { callElection } from './call-election';
export { joinOrganisation, leaveOrganisation } from './memberships';
export { fillOffice, leaveOffice } from './change-officers';
export { changeRegistration } from './change-registration';
export { changeOrganisationState } from './change-organisation-state';
export { registerOrganisation, updateOrganisation } from './register-organisation';
export { registerBoard } from './register-board';
export { turnBoards } from './turn-boards';
export { updateBoard } from './update-board';
export { freshData } from './data-updates';
export { draftBoard, type Office } from './board-draft';
