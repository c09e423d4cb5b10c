/** Writes down how those called to a meeting were told, and what they answered: the delivery log of the convocation. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { invitations, meetings } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { invitationsOf, noticeReads } from './invitation-draft';

/** States in which there is something to tell. */
const telling = new Set<string>(['convened', 'postponed', 'cancelled']);

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

export const recordNotices = defineOperation({
  name: 'recordNotices',
  title: 'Anotar avisos',
  roles: officeRoles,
  reads: { meetings: columns(meetings, 'status', 'title'), invitations: noticeReads.invitations },
  creates: [],
  parse(raw) {
    const given = parseFields(asked.notice, raw);
    if (!given.ok) return given;
    const ids = idsIn(raw['invitations']);
    return ids.length === 0
      ? fail(problem('required', ['Convocados'], 'invitations'))
      : succeed({ meeting: textIn(raw, 'meeting'), ids, ...given.value });
  },
  decide({ snapshot, input, actor, now }) {
    const meeting = snapshot.meetings.find(input.meeting);
    if (!meeting) return fail(unknownRecord(meetings, input.meeting, 'meeting'));
    if (!telling.has(meeting.status)) {
      return fail(problem('guardNotMet', ['convocar la reunión'], 'meeting'));
    }
    const held = invitationsOf(snapshot.invitations.all, meeting.id);
    const strange = input.ids.filter((id) => !held.some((each) => each.id === id));
    if (strange.length > 0) return fail(unknownRecord(invitations, strange.join(', '), 'invitations'));
    const { channel, answer } = input;
    // Told once more, of what they had answered nothing is lost.
    const patch = {
      channel,
      noticedAt: now,
      noticedBy: actor.id,
      ...(answer === undefined ? {} : { answer }),
    };
    return succeed({
      changes: input.ids.map((id) => update(invitations, id, patch)),
      output: { id: meeting.id, title: meeting.title, told: input.ids.length },
    });
  },
});
