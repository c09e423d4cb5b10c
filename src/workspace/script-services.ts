/** The small ports on Apps Script: lock, clock, identity, mail, and the durable facts of the installation. */
import type { Clock, Identity, Installation, Mailer, RegistryLock } from '../application/ports';
import { civilDateTimeOf } from '../domain/time/civil-datetime';

/** One registry, one script: the script lock. Never null, also in triggers. */
export const lock: RegistryLock = {
  acquire: (milliseconds) => LockService.getScriptLock().tryLock(milliseconds),
  release: () => LockService.getScriptLock().releaseLock(),
};

/** Google ends an execution after six minutes; a minute is kept back for the last commit. */
const usableTime = 5 * 60_000;

export function createClock(): Clock {
  const started = Date.now();
  return {
    now: () => civilDateTimeOf(Date.now()),
    remaining: () => usableTime - (Date.now() - started),
  };
}

export const identity: Identity = {
  activeEmail: () => Session.getActiveUser().getEmail(),
  effectiveEmail: () => Session.getEffectiveUser().getEmail(),
  newKey: () => Utilities.getUuid(),
};

export const mailer: Mailer = {
  remaining: () => MailApp.getRemainingDailyQuota(),
  send: ({ to, subject, body }) => MailApp.sendEmail(to, subject, body),
};

const prefix = 'hecho:';

/** Ids of what set-up made, by role, in the script's properties; read once per execution. */
export class ScriptFacts implements Installation {
  private facts: Record<string, string> | undefined;

  find(role: string): string | undefined {
    this.facts ??= PropertiesService.getScriptProperties().getProperties();
    return this.facts[prefix + role];
  }

  record(role: string, id: string): void {
    PropertiesService.getScriptProperties().setProperty(prefix + role, id);
    this.facts = { ...this.facts, [prefix + role]: id };
  }

  /** Roles that begin so. */
  rolesLike(beginning: string): string[] {
    this.facts ??= PropertiesService.getScriptProperties().getProperties();
    return Object.keys(this.facts)
      .filter((key) => key.startsWith(prefix + beginning))
      .map((key) => key.slice(prefix.length));
  }

  forget(role: string): void {
    PropertiesService.getScriptProperties().deleteProperty(prefix + role);
    const { [prefix + role]: _gone, ...rest } = this.facts ?? {};
    this.facts = rest;
  }
}
