/** ScriptApp: the project's triggers, its id and its rights. Source: docs/platform.md facts 86 to 92. */
import { projectOf } from '../../runtime/accounts';
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import {
  behind,
  expose,
  makeEnum,
  type ClassSpec,
  type EnumValue,
  type NoInvention,
  type ServiceRoom,
} from '../../runtime/facade';
import { refuseArguments, requireArguments } from '../../runtime/signatures';
import { removeTrigger, triggerSlice } from '../../runtime/triggers';
import { weekdays, type ClockTriggerBuilderImpl } from './clock-builder';
import {
  TriggerBuilderImpl,
  triggerBuilderSpec,
  type DocumentTriggerBuilderImpl,
  type FormTriggerBuilderImpl,
  type SpreadsheetTriggerBuilderImpl,
} from './file-builders';
import { eventTypes, exposeTrigger, TriggerImpl, triggerSources } from './trigger';

export const authModes = makeEnum('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const authorizationStatuses = makeEnum('REQUIRED', 'NOT_REQUIRED');

/** The web app that this project is not. */
export class ServiceImpl {
  getUrl(): string | null {
    return null;
  }

  isEnabled(): boolean {
    return false;
  }
}

const serviceSpec: ClassSpec<ServiceImpl> = {
  service: 'ScriptApp',
  className: 'Service',
  costs: { getUrl: 'free', isEnabled: 'free' },
  scopes: [],
};

/** Here everybody has granted what the manifest asks. */
export class AuthorizationInfoImpl {
  getAuthorizationStatus(): EnumValue {
    return authorizationStatuses.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return null;
  }
}

const authorizationSpec: ClassSpec<AuthorizationInfoImpl> = {
  service: 'ScriptApp',
  className: 'AuthorizationInfo',
  costs: { getAuthorizationStatus: 'free', getAuthorizationUrl: 'free' },
  scopes: [],
};

export class ScriptAppImpl {
  constructor(private readonly execution: Execution) {}

  deleteTrigger(trigger: unknown): void {
    const record = behind(trigger, TriggerImpl);
    if (!record) refuseArguments([trigger], 'ScriptApp.deleteTrigger');
    removeTrigger(this.execution.world, record.getUniqueId(), this.execution.effectiveUser);
  }

  getAuthorizationInfo(authMode: EnumValue): AuthorizationInfoImpl {
    if (!Object.values(authModes).includes(authMode)) {
      refuseArguments([authMode], 'ScriptApp.getAuthorizationInfo');
    }
    return expose(this.execution, new AuthorizationInfoImpl(), authorizationSpec);
  }

  /** Only those of the current account, as Google does. */
  getProjectTriggers(): TriggerImpl[] {
    const { world, effectiveUser } = this.execution;
    return world
      .get(triggerSlice)
      .filter(({ creator }) => creator === effectiveUser)
      .map((record) => exposeTrigger(this.execution, record));
  }

  getScriptId(): string {
    return projectOf(this.execution.world).scriptId;
  }

  getService(): ServiceImpl {
    return expose(this.execution, new ServiceImpl(), serviceSpec);
  }

  newTrigger(functionName: string): TriggerBuilderImpl {
    requireArguments([functionName], [['string']], 'ScriptApp.newTrigger');
    if (functionName === '') throw new GoogleError('Invalid argument: functionName');
    return expose(this.execution, new TriggerBuilderImpl(this.execution, functionName), triggerBuilderSpec);
  }
}

const scriptapp = ['https://www.googleapis.com/auth/script.scriptapp'];

const scriptAppSpec: ClassSpec<ScriptAppImpl> = {
  service: 'ScriptApp',
  className: '',
  costs: {
    deleteTrigger: 'trigger',
    getAuthorizationInfo: 'free',
    getProjectTriggers: 'trigger',
    getScriptId: 'free',
    getService: 'free',
    newTrigger: 'free',
  },
  scopes: [],
  methodScopes: { deleteTrigger: scriptapp, getProjectTriggers: scriptapp, newTrigger: scriptapp },
  properties: {
    AuthMode: authModes,
    AuthorizationStatus: authorizationStatuses,
    EventType: eventTypes,
    TriggerSource: triggerSources,
    WeekDay: weekdays,
  },
};

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<ScriptAppImpl, GoogleAppsScript.Script.ScriptApp>,
  NoInvention<TriggerImpl, GoogleAppsScript.Script.Trigger>,
  NoInvention<TriggerBuilderImpl, GoogleAppsScript.Script.TriggerBuilder>,
  NoInvention<ClockTriggerBuilderImpl, GoogleAppsScript.Script.ClockTriggerBuilder>,
  NoInvention<SpreadsheetTriggerBuilderImpl, GoogleAppsScript.Script.SpreadsheetTriggerBuilder>,
  NoInvention<FormTriggerBuilderImpl, GoogleAppsScript.Script.FormTriggerBuilder>,
  NoInvention<DocumentTriggerBuilderImpl, GoogleAppsScript.Script.DocumentTriggerBuilder>,
  NoInvention<ServiceImpl, GoogleAppsScript.Script.Service>,
  NoInvention<AuthorizationInfoImpl, GoogleAppsScript.Script.AuthorizationInfo>,
] = [true, true, true, true, true, true, true, true, true];
void noInvention;

export const scriptRoom: ServiceRoom = {
  globals: (execution) => ({ ScriptApp: expose(execution, new ScriptAppImpl(execution), scriptAppSpec) }),
};
