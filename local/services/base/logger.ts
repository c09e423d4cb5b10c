/** Logger: the log of one execution, as the editor shows it. */
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention, type ServiceRoom } from '../../runtime/facade';
import { logText } from '../../runtime/log-text';

export class LoggerImpl {
  constructor(private readonly execution: Execution) {}

  clear(): void {
    this.execution.logs.length = 0;
  }

  getLog(): string {
    return this.execution.logs.map((line) => `${line}\n`).join('');
  }

  log(...args: unknown[]): LoggerImpl {
    this.execution.logs.push(logText(args));
    return expose(this.execution, this, loggerSpec);
  }
}

const loggerSpec: ClassSpec<LoggerImpl> = {
  service: 'Logger',
  className: '',
  costs: { clear: 'free', getLog: 'free', log: 'free' },
  scopes: [],
};

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<LoggerImpl, GoogleAppsScript.Base.Logger> = true;
void noInvention;

export const loggerRoom: ServiceRoom = {
  globals: (execution) => ({ Logger: expose(execution, new LoggerImpl(execution), loggerSpec) }),
};
