/** What rings when something happens in a file: the triggers of it, with the event that Google would hand to each. */
import type { LinkedRow, Rooms, Submitted } from './rooms';
import type { Execution } from './execution';
import type { Executor, Start } from './executor';
import { leftOf, note } from './quotas';
import { civilIn } from './time-zone';
import {
  findDue,
  reschedule,
  triggersFor,
  triggerSlice,
  type TriggerEvent,
  type TriggerRecord,
} from './triggers';
import { plainSlice, type World } from './world';

/** A form trigger that has not been delivered yet. */
interface Held {
  readonly triggerId: string;
  readonly formId: string;
  readonly responseId: string;
  readonly linkedRow: LinkedRow | null;
}

export const heldSlice = plainSlice<{ holding: boolean; held: Held[] }>('doorbells', () => ({
  holding: false,
  held: [],
}));

/** What the service globals give an event; the rest of each service is none of the runtime's business. */
interface EventGlobals {
  readonly ScriptApp?: { readonly AuthMode: Readonly<Record<'FULL' | 'LIMITED', unknown>> };
  readonly Session?: { getActiveUser(): unknown };
  readonly SpreadsheetApp?: {
    getActiveSpreadsheet(): {
      getSheetByName(name: string): {
        getRange(a1: string): unknown;
        getRange(row: number, column: number, rows: number, columns: number): unknown;
      } | null;
    };
  };
}

export class Doorbells {
  constructor(
    private readonly world: World,
    private readonly executor: Executor,
    private readonly rooms: Rooms,
  ) {}

  /** Fires every installable trigger for an event of a spreadsheet that a person caused. */
  ring(
    event: TriggerEvent,
    spreadsheetId: string,
    person: string,
    details: (execution: Execution) => Record<string, unknown>,
  ): void {
    for (const trigger of triggersFor(this.world, event, spreadsheetId)) {
      this.fire(trigger, 'installableTrigger', person, (execution) => ({
        ...spreadsheetEvent(execution, 'FULL'),
        ...details(execution),
      }));
    }
  }

  /** A response came in: its form's triggers and those of the sheet it landed in ring, or wait while they are held. */
  submitted(submitted: Submitted): void {
    const { formId, responseId, linkedRow } = submitted;
    const rung = [
      ...triggersFor(this.world, 'ON_FORM_SUBMIT', formId),
      ...(linkedRow ? triggersFor(this.world, 'ON_FORM_SUBMIT', linkedRow.spreadsheetId) : []),
    ];
    const state = this.world.get(heldSlice);
    for (const { id } of rung) {
      const held: Held = { triggerId: id, formId, responseId, linkedRow: linkedRow ?? null };
      if (state.holding) state.held.push(held);
      else this.deliver(held);
    }
  }

  /** Delivers what was held; `order` names positions, as often as it likes. What it leaves out is lost. */
  deliverHeld(order?: readonly number[]): void {
    const state = this.world.get(heldSlice);
    const held = state.held.splice(0);
    for (const index of order ?? held.keys()) {
      const bell = held[index];
      if (!bell) throw new RangeError(`There is no held trigger ${index}; there are ${held.length}.`);
      this.deliver(bell);
    }
  }

  /** Fires the clock trigger that falls due first up to an instant. False when there is none. */
  fireDue(until: number): boolean {
    const trigger = findDue(this.world, until);
    if (trigger?.due === undefined) return false;
    this.world.now = Math.max(this.world.now, trigger.due);
    const moment = trigger.due;
    reschedule(trigger, this.world.now);
    this.fire(trigger, 'clock', trigger.creator, (execution) => ({
      authMode: authMode(execution, 'FULL'),
      ...clockDetails(moment),
    }));
    return true;
  }

  private deliver({ triggerId, formId, responseId, linkedRow }: Held): void {
    const trigger = this.world.get(triggerSlice).find(({ id }) => id === triggerId);
    if (!trigger) return;
    this.fire(trigger, 'form', '', (execution) =>
      trigger.origin === 'SPREADSHEETS' && linkedRow
        ? { ...spreadsheetEvent(execution, 'FULL'), ...linkedRowDetails(execution, linkedRow) }
        : {
            authMode: authMode(execution, 'FULL'),
            ...this.rooms.forms.responseEvent(execution, formId, responseId),
          },
    );
  }

  /** Runs a trigger as its creator, within the creator's daily trigger time. */
  private fire(
    trigger: TriggerRecord,
    kind: Start['kind'],
    person: string,
    event: (execution: Execution) => Record<string, unknown>,
  ): void {
    const { creator, handler, id } = trigger;
    if (leftOf(this.world, creator, 'triggerTime') <= 0) {
      this.executor.refuse(
        { functionName: handler, kind, as: creator },
        'Service using too much computer time for one day',
      );
      return;
    }
    const result = this.executor.run({
      functionName: handler,
      kind,
      effectiveUser: creator,
      // Google tells a trigger who acted only when that is the account it runs as.
      activeUser: person === creator ? creator : '',
      args: (execution) => [{ ...event(execution), triggerUid: id }],
    });
    note(this.world, creator, 'triggerTime', result.tally.milliseconds);
  }
}

const globalsOf = (execution: Execution): EventGlobals => execution.globals as EventGlobals;

const authMode = (execution: Execution, mode: 'FULL' | 'LIMITED'): unknown =>
  globalsOf(execution).ScriptApp?.AuthMode[mode];

/** authMode, source and user: what every event of a spreadsheet carries. */
export function spreadsheetEvent(execution: Execution, mode: 'FULL' | 'LIMITED'): Record<string, unknown> {
  const { Session, SpreadsheetApp } = globalsOf(execution);
  return {
    authMode: authMode(execution, mode),
    source: SpreadsheetApp?.getActiveSpreadsheet(),
    user: Session?.getActiveUser(),
  };
}

/** The range an edit event tells. */
export function rangeOf(execution: Execution, sheet: string, a1: string): unknown {
  return globalsOf(execution).SpreadsheetApp?.getActiveSpreadsheet().getSheetByName(sheet)?.getRange(a1);
}

function linkedRowDetails(execution: Execution, linked: LinkedRow): Record<string, unknown> {
  const sheet = globalsOf(execution).SpreadsheetApp?.getActiveSpreadsheet().getSheetByName(linked.sheet);
  return {
    namedValues: linked.namedValues,
    values: linked.values,
    range: sheet?.getRange(linked.row, 1, 1, Math.max(1, linked.values.length)),
  };
}

/** A clock event's fields, in UTC as Google gives them. */
function clockDetails(moment: number): Record<string, unknown> {
  const civil = civilIn('UTC', moment);
  const firstOfYear = Date.UTC(civil.year, 0, 1);
  return {
    'day-of-month': civil.day,
    'day-of-week': civil.weekday,
    'week-of-year': Math.floor((moment - firstOfYear) / 604_800_000) + 1,
    hour: civil.hour,
    minute: civil.minute,
    second: civil.second,
    month: civil.month,
    year: civil.year,
    timezone: 'UTC',
  };
}
