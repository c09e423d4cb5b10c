/** Questions answered with a date, a time of day, both, or a length of time. */
import { projectOf } from '../../../runtime/accounts';
import { GoogleError } from '../../../runtime/errors';
import type { Costs, ClassSpec, NoInvention } from '../../../runtime/facade';
import { civilIn } from '../../../runtime/time-zone';
import { formClass, questionCosts, QuestionHandle, type ItemClass } from './item-handle';
import { exposeItemResponse, type ItemResponseImpl } from './item-response';

const pad = (number: number): string => String(number).padStart(2, '0');

/** A whole number within bounds, as text of two digits. Google's error names the argument. */
function part(value: unknown, most: number, name: string): string {
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > most) {
    throw new GoogleError(`Invalid argument: ${name}`);
  }
  return pad(Number(value));
}

abstract class Dated extends QuestionHandle {
  createResponse(...args: unknown[]): ItemResponseImpl {
    this.require('createResponse', args, [['date']]);
    const civil = civilIn(projectOf(this.execution.world).timeZone, (args[0] as Date).getTime());
    const day = `${pad(civil.month)}-${pad(civil.day)}`;
    const date = this.item().includesYear ? `${String(civil.year).padStart(4, '0')}-${day}` : day;
    const answer = this.withTime ? `${date} ${pad(civil.hour)}:${pad(civil.minute)}` : date;
    return exposeItemResponse(this.execution, this.formId, this.itemId, answer);
  }

  includesYear(): boolean {
    return this.item().includesYear;
  }

  setIncludesYear(...args: unknown[]): this {
    this.require('setIncludesYear', args, [['boolean']]);
    return this.change({ includesYear: args[0] === true });
  }

  protected abstract readonly withTime: boolean;
}

const datedCosts: Costs<Dated> = {
  ...questionCosts,
  createResponse: 'handle',
  includesYear: 'handle',
  setIncludesYear: 'formSetter',
};

export class DateItem extends Dated {
  protected readonly withTime = false;

  protected spec(): ClassSpec<never> {
    return dateItem.spec;
  }
}

export const dateItem: ItemClass<DateItem> = {
  kind: 'DATE',
  handle: DateItem,
  spec: { ...formClass('DateItem'), costs: datedCosts },
};

export class DateTimeItem extends Dated {
  protected readonly withTime = true;

  protected spec(): ClassSpec<never> {
    return dateTimeItem.spec;
  }
}

export const dateTimeItem: ItemClass<DateTimeItem> = {
  kind: 'DATETIME',
  handle: DateTimeItem,
  spec: { ...formClass('DateTimeItem'), costs: datedCosts },
};

export class TimeItem extends QuestionHandle {
  createResponse(...args: unknown[]): ItemResponseImpl {
    this.require('createResponse', args, [['number', 'number']]);
    const answer = `${part(args[0], 23, 'hour')}:${part(args[1], 59, 'minute')}`;
    return exposeItemResponse(this.execution, this.formId, this.itemId, answer);
  }

  protected spec(): ClassSpec<never> {
    return timeItem.spec;
  }
}

export const timeItem: ItemClass<TimeItem> = {
  kind: 'TIME',
  handle: TimeItem,
  spec: { ...formClass('TimeItem'), costs: { ...questionCosts, createResponse: 'handle' } },
};

export class DurationItem extends QuestionHandle {
  createResponse(...args: unknown[]): ItemResponseImpl {
    this.require('createResponse', args, [['number', 'number', 'number']]);
    const [hours, minutes, seconds] = args;
    const answer = [part(hours, 72, 'hours'), part(minutes, 59, 'minutes'), part(seconds, 59, 'seconds')];
    return exposeItemResponse(this.execution, this.formId, this.itemId, answer.join(':'));
  }

  protected spec(): ClassSpec<never> {
    return durationItem.spec;
  }
}

export const durationItem: ItemClass<DurationItem> = {
  kind: 'DURATION',
  handle: DurationItem,
  spec: { ...formClass('DurationItem'), costs: { ...questionCosts, createResponse: 'handle' } },
};

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<DateItem, GoogleAppsScript.Forms.DateItem>,
  NoInvention<DateTimeItem, GoogleAppsScript.Forms.DateTimeItem>,
  NoInvention<TimeItem, GoogleAppsScript.Forms.TimeItem>,
  NoInvention<DurationItem, GoogleAppsScript.Forms.DurationItem>,
] = [true, true, true, true];
void noInvention;
