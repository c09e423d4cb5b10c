/** What people ask the registry: find, home, one record, one meeting, and options as one types. */
export { boardsOf } from './boards-of';
export { find } from './find';
export { home } from './home';
export { mergePreview } from './merge-preview';
export { invitedTo } from './invited-to';
export { meetingBoard } from './meeting-board';
export { openRecord } from './open-record';
export { options } from './options';
export type * from './shown';
export type * from './shown-meeting';
