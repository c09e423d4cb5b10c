/** Session: who runs the script, in which zone and language. Source: docs/platform.md fact 96. */
import { projectOf } from '../../runtime/accounts';
import { createHash } from 'node:crypto';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention, type ServiceRoom } from '../../runtime/facade';

export class UserImpl {
  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }
}

const userSpec: ClassSpec<UserImpl> = {
  service: 'Session',
  className: 'User',
  costs: { getEmail: 'free' },
  scopes: [],
};

/** A person as the script sees them; '' where Google does not tell. */
export const exposeUser = (execution: Execution, email: string): UserImpl =>
  expose(execution, new UserImpl(email), userSpec);

export class SessionImpl {
  constructor(private readonly execution: Execution) {}

  getActiveUser(): UserImpl {
    return exposeUser(this.execution, this.execution.activeUser);
  }

  getActiveUserLocale(): string {
    return 'es';
  }

  /** Simple triggers run without anybody's authorisation, so they are told nobody. */
  getEffectiveUser(): UserImpl {
    const { kind, effectiveUser } = this.execution;
    return exposeUser(this.execution, kind === 'simpleTrigger' ? '' : effectiveUser);
  }

  getScriptTimeZone(): string {
    return projectOf(this.execution.world).timeZone;
  }

  getTemporaryActiveUserKey(): string {
    return createHash('sha256').update(this.execution.activeUser).digest('base64');
  }
}

const email = ['https://www.googleapis.com/auth/userinfo.email'];

const sessionSpec: ClassSpec<SessionImpl> = {
  service: 'Session',
  className: '',
  costs: {
    getActiveUser: 'free',
    getActiveUserLocale: 'free',
    getEffectiveUser: 'free',
    getScriptTimeZone: 'free',
    getTemporaryActiveUserKey: 'free',
  },
  scopes: [],
  methodScopes: { getActiveUser: email, getEffectiveUser: email },
};

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<SessionImpl, GoogleAppsScript.Base.Session>,
  NoInvention<UserImpl, GoogleAppsScript.Base.User>,
] = [true, true];
void noInvention;

export const sessionRoom: ServiceRoom = {
  globals: (execution) => ({ Session: expose(execution, new SessionImpl(execution), sessionSpec) }),
};
