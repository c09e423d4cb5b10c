/** The builder of clock triggers, with Google's rules on what may be asked for. Source: docs/platform.md fact 92. */
import { projectOf } from '../../runtime/accounts';
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, makeEnum, type ClassSpec, type EnumValue } from '../../runtime/facade';
import { refuseArguments, requireArguments } from '../../runtime/signatures';
import { instantIn } from '../../runtime/time-zone';
import type { ClockRule } from '../../runtime/triggers';
import { makeTrigger, type TriggerImpl } from './trigger';

/** In Google's order: Sunday first. */
export const weekdays = makeEnum(
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
);

const allowedMinutes = [1, 5, 10, 15, 30];

export class ClockTriggerBuilderImpl {
  private unit: ClockRule['unit'] | undefined;
  private every = 1;
  private hour: number | undefined;
  private minute: number | undefined;
  private weekday = 1;
  private monthDay = 1;
  private zone: string;
  private instant = 0;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    this.zone = projectOf(execution.world).timeZone;
  }

  /** One run, `durationMilliseconds` after the trigger's making. */
  after(durationMilliseconds: number): ClockTriggerBuilderImpl {
    requireArguments([durationMilliseconds], [['number']], name('after'));
    return this.set({ unit: 'once', instant: this.execution.world.now + durationMilliseconds });
  }

  at(date: Date): ClockTriggerBuilderImpl {
    requireArguments([date], [['date']], name('at'));
    return this.set({ unit: 'once', instant: date.getTime() });
  }

  atDate(year: number, month: number, day: number): ClockTriggerBuilderImpl {
    requireArguments([year, month, day], [['number', 'number', 'number']], name('atDate'));
    const instant = instantIn(this.zone, { year, month, day, hour: 0, minute: 0 });
    return this.set({ unit: 'once', instant });
  }

  atHour(hour: number): ClockTriggerBuilderImpl {
    requireWithin(hour, 0, 23, 'atHour');
    this.hour = hour;
    return this.facade();
  }

  everyDays(n: number): ClockTriggerBuilderImpl {
    requireWithin(n, 1, 365, 'everyDays');
    return this.set({ unit: 'days', every: n });
  }

  everyHours(n: number): ClockTriggerBuilderImpl {
    requireWithin(n, 1, 24, 'everyHours');
    return this.set({ unit: 'hours', every: n });
  }

  everyMinutes(n: number): ClockTriggerBuilderImpl {
    requireArguments([n], [['number']], name('everyMinutes'));
    if (!allowedMinutes.includes(n)) {
      throw new GoogleError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.set({ unit: 'minutes', every: n });
  }

  everyWeeks(n: number): ClockTriggerBuilderImpl {
    requireWithin(n, 1, 52, 'everyWeeks');
    return this.set({ unit: 'weeks', every: n });
  }

  inTimezone(timezone: string): ClockTriggerBuilderImpl {
    requireArguments([timezone], [['string']], name('inTimezone'));
    this.zone = timezone;
    return this.facade();
  }

  nearMinute(minute: number): ClockTriggerBuilderImpl {
    requireWithin(minute, 0, 59, 'nearMinute');
    this.minute = minute;
    return this.facade();
  }

  onMonthDay(day: number): ClockTriggerBuilderImpl {
    requireWithin(day, 1, 31, 'onMonthDay');
    return this.set({ unit: 'months', monthDay: day });
  }

  onWeekDay(day: EnumValue): ClockTriggerBuilderImpl {
    const index = Object.values(weekdays).indexOf(day);
    if (index < 0) refuseArguments([day], name('onWeekDay'));
    return this.set({ unit: 'weeks', weekday: index === 0 ? 7 : index });
  }

  create(): TriggerImpl {
    if (!this.unit) {
      throw new GoogleError(
        'The trigger could not be created: it has no schedule (everyMinutes, everyDays, at…).',
      );
    }
    const clock: ClockRule = {
      unit: this.unit,
      every: this.every,
      hour: this.hour ?? this.draw(24),
      minute: this.pickMinute(),
      weekday: this.weekday,
      monthDay: this.monthDay,
      zone: this.zone,
      at: this.instant,
    };
    return makeTrigger(this.execution, {
      handler: this.handler,
      creator: this.execution.effectiveUser,
      event: 'CLOCK',
      origin: 'CLOCK',
      originId: null,
      clock,
    });
  }

  /** Google picks some minute of the hour and keeps it; near a minute means up to fifteen either way. */
  private pickMinute(): number {
    if (this.minute === undefined) return this.draw(60);
    return Math.min(59, Math.max(0, this.minute - 15 + this.draw(31)));
  }

  private draw(choices: number): number {
    return this.execution.world.newNumber() % choices;
  }

  private set(rule: {
    unit: ClockRule['unit'];
    every?: number;
    weekday?: number;
    monthDay?: number;
    instant?: number;
  }): ClockTriggerBuilderImpl {
    this.unit = rule.unit;
    this.every = rule.every ?? this.every;
    this.weekday = rule.weekday ?? this.weekday;
    this.monthDay = rule.monthDay ?? this.monthDay;
    this.instant = rule.instant ?? this.instant;
    return this.facade();
  }

  private facade(): ClockTriggerBuilderImpl {
    return expose(this.execution, this, clockBuilderSpec);
  }
}

const name = (method: string): string => `ScriptApp.ClockTriggerBuilder.${method}`;

function requireWithin(value: number, least: number, most: number, method: string): void {
  requireArguments([value], [['number']], name(method));
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new GoogleError(`The value you passed to ${method} was invalid.`);
  }
}

export const clockBuilderSpec: ClassSpec<ClockTriggerBuilderImpl> = {
  service: 'ScriptApp',
  className: 'ClockTriggerBuilder',
  costs: {
    after: 'free',
    at: 'free',
    atDate: 'free',
    atHour: 'free',
    create: 'trigger',
    everyDays: 'free',
    everyHours: 'free',
    everyMinutes: 'free',
    everyWeeks: 'free',
    inTimezone: 'free',
    nearMinute: 'free',
    onMonthDay: 'free',
    onWeekDay: 'free',
  },
  scopes: [],
};
