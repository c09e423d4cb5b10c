/** Organisations and their boards. */
export { changeOrganisationState } from './change-organisation-state';
export { registerOrganisation, updateOrganisation } from './register-organisation';
export { registerBoard } from './register-board';
export { updateBoard } from './update-board';
export { draftBoard, type Office } from './board-draft';
