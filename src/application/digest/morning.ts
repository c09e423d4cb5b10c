/** Whether this sweep is the one of the morning that sends the digests: once a day, however often it is asked. */
import type { CivilDateTime } from '../../domain/schema/values';
import { receipts, settings } from '../../domain/tables';
import { dateOf } from '../../domain/time/civil-datetime';
import type { ClaimedEffect } from '../kernel/batch';
import { runOperation } from '../kernel/runner';
import { settingsFrom } from '../kernel/settings';
import { turnBoards } from '../organisations';
import { turnReferrals } from '../referrals';
import type { Ports } from '../ports';
import { sendDigests } from './send-digests';

/** Hours after its own in which a late digest still helps somebody. */
const lateHours = 4;

/** The command of a day's digests: a second sweep, or one that is delivered twice, finds it done. */
const keyOf = (now: CivilDateTime): string => `digest:${dateOf(now)}`;

function isMorning(ports: Ports, now: CivilDateTime): boolean {
  const read = ports.registry.read([{ table: settings }]);
  if (!read.ok) return false;
  const rows = read.value[0]?.rows ?? [];
  const hour = settingsFrom(
    rows.map(({ id, values }) => ({ id, value: values['value'] as string | undefined })),
  ).number('reminderHour');
  const passed = Number(now.slice(11, 13)) - hour;
  return passed >= 0 && passed < lateHours;
}

/** The receipt of the day alone is looked for: the tab holds one for every command ever done. */
function isDone(ports: Ports, key: string): boolean {
  const where = { field: 'id', is: key, most: 1 };
  const read = ports.registry.read([{ table: receipts, fields: ['id'], where }]);
  return !read.ok || (read.value[0]?.rows.length ?? 0) > 0;
}

/** The mails of this morning, claimed and to be sent now; none at any other time, or when they are out already. */
export function claimDigests(ports: Ports): readonly ClaimedEffect[] {
  const now = ports.clock.now();
  const key = keyOf(now);
  if (!isMorning(ports, now) || isDone(ports, key)) return [];
  // The mails tell of boards and referrals as they stand today.
  runOperation(ports, turnBoards, { raw: {}, key: `boards:${dateOf(now)}`, source: 'system' });
  runOperation(ports, turnReferrals, { raw: {}, key: `referrals:${dateOf(now)}`, source: 'system' });
  const done = runOperation(ports, sendDigests, { raw: {}, key, source: 'system' });
  return done.ok ? done.value.claimed : [];
}
