/** The link to F6 that already knows which meeting or session it is: for a telephone at the door, as text and as QR code. */
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import { activities, activitySessions, formBindings, meetings, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { findActivityClosure } from '../activities/activity-draft';
import { formLink, shownLink } from '../form-binding';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { findClosure } from '../meetings';

const reads = {
  meetings: columns(meetings, 'status', 'date', 'territory', 'voided'),
  sessions: columns(activitySessions, 'activity', 'date', 'voided'),
  activities: columns(activities, 'status', 'territory'),
  territories: columns(territories, 'label'),
  formBindings: columns(formBindings, 'publicUrl', 'entries'),
};

type Snapshot = SnapshotOf<typeof reads>;

const isSession = (id: string): boolean => id.startsWith(`${activitySessions.code}-`);

interface Door {
  readonly date: CivilDate;
  readonly territory: string;
}

/** The meeting or the session of the code, while its list is open. */
function findDoor(id: string, { meetings: all, sessions, activities: known }: Snapshot): Result<Door> {
  const row = isSession(id) ? sessions.find(id) : all.find(id);
  if (!row || row.voided) return fail(unknownRecord(isSession(id) ? activitySessions : meetings, id));
  const { status, territory } = 'activity' in row ? known.get(row.activity) : row;
  const closure = 'activity' in row ? findActivityClosure(status) : findClosure(status);
  return closure ? fail(closure) : succeed({ date: row.date, territory });
}

export const doorLink = defineQuery({
  name: 'doorLink',
  title: 'Ver enlace para anotarse',
  roles: officeRoles,
  reads,
  parse: parseId,
  needs({ id }) {
    const where = { field: 'id', is: id, most: 1 };
    const event = isSession(id)
      ? [{ ...reads.sessions, where }, reads.activities]
      : [{ ...reads.meetings, where }];
    return [...event, reads.territories, reads.formBindings];
  },
  answer({ snapshot, input: { id } }) {
    const door = findDoor(id, snapshot);
    if (!door.ok) return door;
    const link = formLink(snapshot.formBindings, 'attendance', { event: id });
    const place = placeOf(snapshot.territories, door.value.territory);
    const what = [id, formatDate(door.value.date), place].filter((part) => part !== '').join(', ');
    return succeed(shownLink(link, `Para anotar su asistencia (${what})`));
  },
});
