/** One use of every query of the catalogue: a query without one does not compile. */
import type { QueryName } from '../../src/application/catalogue';
import type { Held } from '../proof/base';

type Input = Readonly<Record<string, unknown>>;

export const queries = {
  activityBoard: () => ({ id: 'ACT-2026-0001' }),
  boardsOf: (held) => ({ organisation: held.organisation, on: '02/03/2026' }),
  closingLink: () => ({ id: 'ACT-2026-0001' }),
  dataUpdateText: (held) => ({ id: held.organisation }),
  doorLink: (held) => ({ id: held.meeting }),
  evaluationLink: () => ({ id: 'ACT-2026-0001' }),
  find: () => ({ text: 'peralta altagracia' }),
  home: () => ({}),
  mergePreview: (held) => ({ keep: held.person, drop: held.other }),
  invitedTo: (held) => ({ id: held.meeting }),
  meetingBoard: (held) => ({ id: held.meeting }),
  meetingSeries: (held) => ({ id: held.meeting, repeats: 'month', times: '6' }),
  decisionQueue: () => ({}),
  openList: () => ({ name: 'planner' }),
  openRecord: (held) => ({ kind: 'request', id: held.request }),
  options: () => ({ source: 'people', text: 'dur' }),
  reminderText: () => ({ id: 'ACU-2026-0001' }),
  replyText: (held) => ({ id: held.request }),
} satisfies Record<Exclude<QueryName, 'openInboxEntry'>, (held: Held) => Input>;
