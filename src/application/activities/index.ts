/** Training and exchanges: planned, held in sessions, closed. */
export { changeActivityState } from './change-activity-state';
export { registerActivity } from './register-activity';
export { registerSession } from './register-session';
export { updateActivity } from './update-activity';
