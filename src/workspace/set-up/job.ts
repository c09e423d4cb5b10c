/** One run of set-up: what it has at hand, what it tells the person meanwhile, and what it reports in the end. */
import { MadeThings } from '../drive/made-things';
import { showProgress } from '../menu';
import { boundSpreadsheetId, type WorkspacePorts } from '../ports';

/** A step does not begin with less than this left, in milliseconds: it would be cut off in the middle. */
const leastTime = 30_000;

export class Job {
  readonly registryId = boundSpreadsheetId();
  readonly things: MadeThings;
  private readonly report: string[] = [];

  constructor(readonly ports: WorkspacePorts) {
    this.things = new MadeThings(this.registryId, ports.facts);
  }

  get lines(): readonly string[] {
    return this.report;
  }

  /** A line for the report. */
  tell(...lines: readonly string[]): void {
    this.report.push(...lines);
  }

  /** A short notice now. */
  show(text: string): void {
    showProgress(text);
  }

  /** Whether there is time for another step before Google ends the execution. */
  readonly mayGoOn = (): boolean => this.ports.clock.remaining() > leastTime;

  /** Notes a fact once: a second run writes nothing. */
  note(role: string, value: string): void {
    if (this.ports.facts.find(role) !== value) this.ports.facts.record(role, value);
  }

  isNoted(role: string, value: string): boolean {
    return this.ports.facts.find(role) === value;
  }
}
