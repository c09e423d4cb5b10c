/** The whole story of the foundation: from a promoter's form answer to the acta the authority reads. */
import type { Workspace } from '../local/index';
import { holdActivities } from './chapters/activities';
import { followAgreements } from './chapters/agreements';
import { renewBoards } from './chapters/boards';
import { fillCalendar } from './chapters/calendar';
import { callMeetings } from './chapters/called';
import { callElection, holdElection } from './chapters/election';
import { endOtherwise } from './chapters/endings';
import { sendStream } from './chapters/field';
import { keepFrontDoor } from './chapters/front-door';
import { showInbox } from './chapters/inbox';
import { prepare } from './chapters/installation';
import { holdMeeting } from './chapters/meeting';
import { makePapers } from './chapters/papers';
import { knowPeople } from './chapters/people';
import type { Teller } from './telling';

/** Where the story begins: a Monday at eight, before the office opens. */
export const storyStart = '2026-03-02T08:00:00-04:00';

/** Plays every chapter on an empty Workspace. */
export function playStory(workspace: Workspace, teller: Teller): void {
  prepare(workspace, teller);
  sendStream(workspace, teller, { at: 6, does: () => callElection(workspace, teller) });
  showInbox(workspace, teller);
  holdMeeting(workspace, teller);
  followAgreements(workspace, teller);
  holdElection(workspace, teller);
  callMeetings(workspace, teller);
  renewBoards(workspace, teller);
  keepFrontDoor(workspace, teller);
  holdActivities(workspace, teller);
  knowPeople(workspace, teller);
  fillCalendar(workspace, teller);
  endOtherwise(workspace, teller);
  makePapers(workspace, teller);
}
