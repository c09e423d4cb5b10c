/** Ports in memory around a memory registry: a clock that stands still, forms with their responses, a tray of sent mail. */
import type { FormResponseRecord, Mail, Ports } from '../../src/application/ports';
import type { CivilDateTime } from '../../src/domain/schema/values';
import { MemoryRegistry } from './memory-registry';

export class MemoryWorld {
  readonly registry = new MemoryRegistry();
  readonly mails: Mail[] = [];
  /** Choices as last set, by form and question key. */
  readonly choices: Record<string, Readonly<Record<string, readonly string[]>>> = {};
  responses: FormResponseRecord[] = [];
  /** Calls to the forms' stores. */
  asked = 0;
  now = '2026-03-03T10:00:00' as CivilDateTime;
  email = 'coordinacion@example.org';
  private keys = 0;
  private held = false;

  readonly ports: Ports = {
    registry: this.registry,
    lock: {
      acquire: () => {
        if (this.held) throw new Error('El candado ya estaba tomado.');
        this.held = true;
        return true;
      },
      release: () => {
        this.held = false;
      },
    },
    clock: { now: () => this.now, remaining: () => 300_000 },
    identity: {
      activeEmail: () => this.email,
      effectiveEmail: () => 'coordinacion@example.org',
      newKey: () => `orden-${(this.keys += 1)}`,
    },
    forms: {
      responses: ({ declaration }, since) => {
        this.asked += 1;
        return this.responses.filter(
          (each) => each.formName === declaration.name && (since === undefined || each.submittedAt >= since),
        );
      },
      setChoices: ({ declaration }, choices) => {
        this.choices[declaration.name] = choices;
      },
      entryNames: (_binding, samples) =>
        Object.fromEntries(Object.keys(samples).map((key, index) => [key, `entry.${index + 101}`])),
    },
    documents: {
      remember: () => undefined,
      makeFolder: () => {
        throw new Error('Aquí no se hacen carpetas.');
      },
      make: () => {
        throw new Error('Aquí no se hacen documentos.');
      },
    },
    mailer: { remaining: () => 100, send: (mail) => this.mails.push(mail) },
    installation: { find: () => undefined },
  };

  /** Another execution begins: whatever the one before held is free. */
  nextExecution(): void {
    this.held = false;
  }
}
