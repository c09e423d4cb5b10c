/** Installable triggers of the project and when its clock ones fall due. Source: docs/platform.md facts 90 to 92. */
import { GoogleError } from './errors';
import { civilIn, instantIn } from './time-zone';
import { plainSlice, type World } from './world';

export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';
export type TriggerOrigin = 'CLOCK' | 'SPREADSHEETS' | 'FORMS' | 'DOCUMENTS';

/** When a clock trigger fires. */
export interface ClockRule {
  readonly unit: 'once' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
  /** Every how many units. */
  readonly every: number;
  /** 0 to 23, for days and longer. */
  readonly hour: number;
  /** 0 to 59: Google picks it and keeps it. */
  readonly minute: number;
  /** 1 = Monday to 7 = Sunday, for weeks. */
  readonly weekday: number;
  /** 1 to 31, for months. */
  readonly monthDay: number;
  readonly zone: string;
  /** For 'once': epoch milliseconds. */
  readonly at: number;
}

export interface TriggerRecord {
  readonly id: string;
  readonly handler: string;
  /** E-mail of the account it runs as. */
  readonly creator: string;
  readonly event: TriggerEvent;
  readonly origin: TriggerOrigin;
  /** Id of the spreadsheet, form or document; null for the clock. */
  readonly originId: string | null;
  readonly clock?: ClockRule;
  /** Epoch milliseconds of the next run; absent when it will not run again (a one-time trigger stays listed). */
  due?: number;
}

export const triggerSlice = plainSlice<TriggerRecord[]>('triggers', () => []);

/** Triggers one account may have in one script. */
const most = 20;

/** Installs a trigger. Throws Google's refusal of the twenty-first of an account. */
export function installTrigger(world: World, trigger: Omit<TriggerRecord, 'id' | 'due'>): TriggerRecord {
  const triggers = world.get(triggerSlice);
  if (triggers.filter(({ creator }) => creator === trigger.creator).length >= most) {
    throw new GoogleError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const record: TriggerRecord = { ...trigger, id: String(world.newNumber()).padStart(18, '4') };
  if (record.clock) record.due = firstRun(record.clock, world.now);
  triggers.push(record);
  return record;
}

/** Removes a trigger of this account; unknown ones are ignored, as Google does. */
export function removeTrigger(world: World, id: string, creator: string): void {
  const triggers = world.get(triggerSlice);
  const index = triggers.findIndex((trigger) => trigger.id === id && trigger.creator === creator);
  if (index >= 0) triggers.splice(index, 1);
}

/** The triggers for an event of a file, in the order of their making. */
export function triggersFor(world: World, event: TriggerEvent, originId: string): TriggerRecord[] {
  return world
    .get(triggerSlice)
    .filter((trigger) => trigger.event === event && trigger.originId === originId);
}

/** The clock trigger that falls due first, not later than `until`. */
export function findDue(world: World, until: number): TriggerRecord | undefined {
  let first: TriggerRecord | undefined;
  for (const trigger of world.get(triggerSlice)) {
    if (trigger.due === undefined || trigger.due > until) continue;
    if (first?.due === undefined || trigger.due < first.due) first = trigger;
  }
  return first;
}

/** Arranges the next run; runs that were missed while the clock jumped are not made up for. */
export function reschedule(trigger: TriggerRecord, now: number): void {
  const { clock } = trigger;
  let due = trigger.due ?? now;
  if (!clock || clock.unit === 'once') {
    delete trigger.due;
    return;
  }
  do due = laterRun(clock, due);
  while (due <= now);
  trigger.due = due;
}

const minuteLength = 60_000;
const hourLength = 3_600_000;
const dayLength = 86_400_000;

/** The first run of a rule made at this instant. */
export function firstRun(rule: ClockRule, made: number): number {
  if (rule.unit === 'once') return rule.at;
  if (rule.unit === 'minutes' || rule.unit === 'hours') return laterRun(rule, made);
  for (let days = 0; ; days += 1) {
    const at = onDay(rule, made, days);
    if (at > made && fits(rule, at)) return at;
  }
}

/** The run that follows one at `last`. */
function laterRun(rule: ClockRule, last: number): number {
  switch (rule.unit) {
    case 'minutes':
      return last + rule.every * minuteLength;
    case 'hours':
      return last + rule.every * hourLength;
    case 'days':
      return onDay(rule, last, rule.every);
    case 'weeks':
      return onDay(rule, last, rule.every * 7);
    default:
      return firstRun(rule, last);
  }
}

/** The rule's hour and minute on the civil day `days` after that of an instant. */
function onDay({ zone, hour, minute }: ClockRule, from: number, days: number): number {
  const noon = instantIn(zone, { ...civilIn(zone, from), hour: 12, minute: 0, second: 0, millisecond: 0 });
  return instantIn(zone, {
    ...civilIn(zone, noon + days * dayLength),
    hour,
    minute,
    second: 0,
    millisecond: 0,
  });
}

/** Whether a day may be the first run's. */
function fits(rule: ClockRule, at: number): boolean {
  const civil = civilIn(rule.zone, at);
  if (rule.unit === 'weeks') return civil.weekday === rule.weekday;
  return rule.unit !== 'months' || civil.day === rule.monthDay;
}
