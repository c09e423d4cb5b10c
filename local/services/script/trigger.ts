/** Trigger: what a script may read of an installed trigger. */
import type { Execution } from '../../runtime/execution';
import { expose, makeEnum, type ClassSpec, type EnumValue } from '../../runtime/facade';
import { installTrigger, type TriggerRecord } from '../../runtime/triggers';

export const eventTypes = makeEnum(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
export const triggerSources = makeEnum('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');

export class TriggerImpl {
  constructor(private readonly record: TriggerRecord) {}

  getEventType(): EnumValue {
    return eventTypes[this.record.event];
  }

  getHandlerFunction(): string {
    return this.record.handler;
  }

  getTriggerSource(): EnumValue {
    return triggerSources[this.record.origin];
  }

  getTriggerSourceId(): string | null {
    return this.record.originId;
  }

  getUniqueId(): string {
    return this.record.id;
  }
}

const triggerSpec: ClassSpec<TriggerImpl> = {
  service: 'ScriptApp',
  className: 'Trigger',
  costs: {
    getEventType: 'free',
    getHandlerFunction: 'free',
    getTriggerSource: 'free',
    getTriggerSourceId: 'free',
    getUniqueId: 'free',
  },
  scopes: [],
};

export const exposeTrigger = (execution: Execution, record: TriggerRecord): TriggerImpl =>
  expose(execution, new TriggerImpl(record), triggerSpec);

/** Installs a trigger and shows it. Throws Google's refusal of the twenty-first. */
export function makeTrigger(execution: Execution, trigger: Omit<TriggerRecord, 'id' | 'due'>): TriggerImpl {
  return exposeTrigger(execution, installTrigger(execution.world, trigger));
}
