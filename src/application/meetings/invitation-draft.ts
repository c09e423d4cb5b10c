/** Who is called to a meeting: the current boards of the organisations convened, each person once, and the mails they get. */
import { officeName } from '../../domain/boards/offices';
import { noticeOf, type NoticeFacts } from '../../domain/replies/meeting-notice';
import type { Notice } from '../../domain/replies/notice';
import { labelOf } from '../../domain/schema/catalogue';
import type { Row } from '../../domain/schema/table';
import type { CivilDateTime } from '../../domain/schema/values';
import { invitations, meetings, people, territories } from '../../domain/tables';
import { meetingTypes } from '../../domain/tables/meeting-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { insert, update, type Change, type Effect } from '../kernel/operation';
import { columns } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';
import { officesOf } from '../organisations/current-board';
import type { NewId } from './meeting-draft';

export type Invitation = Pick<
  Row<typeof invitations>,
  'id' | 'meeting' | 'person' | 'organisation' | 'position' | 'channel' | 'voided'
>;

/** What telling people needs to read. */
export const noticeReads = {
  invitations: columns(
    invitations,
    'meeting',
    'person',
    'organisation',
    'position',
    'channel',
    'noticedAt',
    'noticedBy',
    'answer',
    'voided',
  ),
  people: columns(people, 'fullName', 'email', 'lifeState', 'voided'),
  territories: columns(territories, 'label'),
};

export type NoticedMeeting = Pick<
  Row<typeof meetings>,
  'id' | 'status' | 'type' | 'date' | 'starts' | 'secondCall' | 'place' | 'territory'
>;

interface Labels {
  find(id: string | undefined): { readonly label: string } | undefined;
}

/** What those called are told now. */
export function noticeFor(meeting: NoticedMeeting, known: Labels, settings: SettingsView): Notice {
  const facts: NoticeFacts = {
    ...meeting,
    type: labelOf(meetingTypes, meeting.type),
    territory: placeOf(known, meeting.territory),
    office: { phone: settings.text('departmentPhone') },
  };
  return noticeOf(facts);
}

/** Living invitations of one meeting. */
export const invitationsOf = <T extends Pick<Invitation, 'meeting' | 'voided'>>(
  rows: readonly T[],
  meeting: string,
): T[] => rows.filter((row) => row.meeting === meeting && !row.voided);

export interface Invitee {
  readonly person: string;
  readonly organisation: string;
  readonly position: string;
}

type Boards = Parameters<typeof officesOf>[0];

/** The people of the boards convened, each once. Who has died is not called. */
export function inviteesOf(
  convened: readonly string[],
  boards: Boards,
  known: { find(id: string): { readonly lifeState: string } | undefined },
): Invitee[] {
  const found = convened.flatMap((organisation) =>
    officesOf(boards, organisation).map((office) => ({
      person: office.person,
      organisation,
      position: officeName(office),
    })),
  );
  const first = new Map([...found].reverse().map((each) => [each.person, each]));
  return found.filter(
    (each) => first.get(each.person) === each && known.find(each.person)?.lifeState !== 'deceased',
  );
}

/** Whether and how one was told: forgotten when there is something new to tell. */
const untold = { channel: undefined, noticedAt: undefined, noticedBy: undefined, answer: undefined };

/** The list of those called, as the boards stand now; who was on it keeps the place, who is no longer on a board leaves it. */
export function draftInvitations(
  meeting: string,
  invitees: readonly Invitee[],
  held: readonly Invitation[],
  newId: NewId,
): { id: string; person: string; change: Change }[] {
  return invitees.map(({ person, organisation, position }) => {
    const row = held.find((each) => each.person === person);
    const id = row?.id ?? newId(invitations);
    const facts = { organisation, position };
    const change = row
      ? update(invitations, id, facts)
      : insert(invitations, id, { ...facts, meeting, person });
    return { id, person, change };
  });
}

/** Who tells, when, and what. */
export interface Telling {
  readonly meeting: string;
  readonly notice: Notice;
  readonly emailOf: (person: string) => string | undefined;
  readonly now: CivilDateTime;
  readonly by: string;
}

/** Tells by mail those who have one, by the next sweep; the others are told by hand. What was told before counts no more. */
export function tellByMail(
  called: readonly Pick<Invitation, 'id' | 'person'>[],
  { meeting, notice, emailOf, now, by }: Telling,
): { changes: Change[]; effects: Effect[] } {
  const addresses = new Set(called.flatMap(({ person }) => emailOf(person) ?? []));
  return {
    changes: called.map(({ id, person }) =>
      update(
        invitations,
        id,
        emailOf(person) === undefined
          ? untold
          : { channel: 'mail', noticedAt: now, noticedBy: by, answer: undefined },
      ),
    ),
    effects: [...addresses].map((to) => ({
      kind: 'mail',
      table: meetings,
      record: meeting,
      payload: { to, subject: notice.subject, body: notice.body },
      later: true,
    })),
  };
}
