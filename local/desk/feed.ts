/** Tells every open window that something happened, so that all of them stay in step. */
import { streamSSE } from 'hono/streaming';
import type { DeskContext, Request } from './desk-context';
import type { Tick } from './messages';

/** A word now and then, so that a page notices a server that died. */
const heartbeat = 15_000;

export class Feed {
  /** Never the number of an earlier server, whose page may still be open. */
  private version = Date.now();
  private closed = false;
  private readonly listeners = new Set<() => void>();
  private readonly unwatch: () => void;

  constructor(private readonly desk: DeskContext) {
    this.unwatch = desk.workspace.watch(() => {
      this.version += 1;
      for (const wake of this.listeners) wake();
    });
  }

  get tick(): Tick {
    return { version: this.version, now: this.desk.world.now };
  }

  /** A stream of ticks; several things that happen at once make one. */
  stream(request: Request): Response {
    return streamSSE(request, async (stream) => {
      let told = -1;
      while (!this.closed && !stream.aborted) {
        if (told !== this.version) {
          told = this.version;
          await stream.writeSSE({ data: JSON.stringify(this.tick) });
        } else if (!(await this.nextChange())) {
          await stream.writeSSE({ event: 'beat', data: '' });
        }
      }
    });
  }

  close(): void {
    this.closed = true;
    this.unwatch();
    for (const wake of this.listeners) wake();
  }

  /** Whether something happened before the next heartbeat. */
  private nextChange(): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (changed: boolean): void => {
        clearTimeout(timer);
        this.listeners.delete(wake);
        resolve(changed);
      };
      const wake = (): void => end(true);
      const timer = setTimeout(() => end(false), heartbeat);
      this.listeners.add(wake);
    });
  }
}
