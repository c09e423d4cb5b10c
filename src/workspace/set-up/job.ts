/** One run of set-up: what it has at hand, what it tells the person meanwhile, and what it reports in the end. */
import { MadeThings } from '../drive/made-things';
import { showProgress } from '../menu';
import { boundSpreadsheetId, type WorkspacePorts } from '../ports';

/** The fact that a thing is made to the end; its value is the id of what was made and, for a template, the edition it was made from. */
const whole = (role: string): string => `whole:${role}`;

export class Job {
  readonly registryId = boundSpreadsheetId();
  readonly things: MadeThings;
  private readonly report: string[] = [];

  /** @param onScreen whether somebody sees the Sheet: an execution that the clock began has no screen */
  constructor(
    readonly ports: WorkspacePorts,
    private readonly onScreen = true,
  ) {
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
    if (this.onScreen) showProgress(text);
  }

  /** Whether another step may begin. The minute that the clock keeps back is longer than any step takes. */
  readonly mayGoOn = (): boolean => this.ports.clock.remaining() > 0;

  /** Notes a fact once: a second run writes nothing. */
  note(role: string, value: string): void {
    if (this.ports.facts.find(role) !== value) this.ports.facts.record(role, value);
  }

  isNoted(role: string, value: string): boolean {
    return this.ports.facts.find(role) === value;
  }

  noteWhole(role: string, id: string, edition?: string): void {
    this.note(whole(role), edition === undefined ? id : `${id} ${edition}`);
  }

  /** Whether what was made in this role, with this id if one is given, was made to the end. */
  isWhole(role: string, id = this.ports.facts.find(role)): boolean {
    return id !== undefined && this.wholeness(role)[0] === id;
  }

  /** The edition of its declaration that it was made from; undefined where that was not noted. */
  editionOf(role: string): string | undefined {
    return this.wholeness(role)[1];
  }

  private wholeness(role: string): readonly string[] {
    return this.ports.facts.find(whole(role))?.split(' ') ?? [];
  }
}
