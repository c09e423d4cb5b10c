/** What judging one form response can end in: a record ready to be written, or the reasons why it waits. */
import type { Problem } from '../../domain/problems';
import type { Table } from '../../domain/schema/table';
import type { Change } from '../kernel/operation';

/** Something that keeps a response from becoming a record. */
export interface Obstacle {
  /** One Spanish sentence for the office. */
  readonly text: string;
  /** The question that caused it. */
  readonly question?: string | undefined;
  /** Who can clear it: whoever answered, by correcting an answer; or the office, by deciding. */
  readonly by: 'respondent' | 'office';
}

/** A record that the response may be about. */
export interface Candidate {
  /** Which choice it would settle: `requester`, `organisation`, `place`, `target`, or an office such as `president`. */
  readonly subject: string;
  readonly table: string;
  readonly id: string;
  readonly title: string;
  /** Why it may be the same: «mismos apellidos 25, mismo teléfono 30». */
  readonly reason: string;
}

/** The record is ready: its changes go into the group's commit. */
export interface Ready {
  readonly kind: 'ready';
  readonly table: Table;
  readonly target: string;
  /** Name of the place, for the mail: codes and places only. */
  readonly place: string;
  readonly changes: readonly Change[];
  readonly warnings: readonly string[];
  /** What else its sender is told: codes only. */
  readonly remark?: string;
}

/** The response waits for a person. */
export interface Waiting {
  readonly kind: 'waiting';
  readonly obstacles: readonly Obstacle[];
  readonly candidates: readonly Candidate[];
  readonly warnings: readonly string[];
}

export type Verdict = Ready | Waiting;

/** Longest text a single reason may have: it may quote an answer. */
const longestReason = 300;

const clip = (text: string): string =>
  text.length > longestReason ? `${text.slice(0, longestReason - 1)}…` : text;

/** Gathers what is found while one response is judged. */
export class Findings {
  readonly obstacles: Obstacle[] = [];
  readonly candidates: Candidate[] = [];
  readonly warnings: string[] = [];

  /** The office must decide. */
  ask(text: string, question?: string): void {
    this.obstacles.push({ text: clip(text), question, by: 'office' });
  }

  /** Whoever answered should correct it. */
  sendBack(text: string, question?: string): void {
    this.obstacles.push({ text: clip(text), question, by: 'respondent' });
  }

  /** Problems of reading the answers. */
  sendBackAll(problems: readonly Problem[]): void {
    for (const { message, field } of problems) this.sendBack(message, field);
  }

  warn(...texts: readonly string[]): void {
    this.warnings.push(...texts.map(clip));
  }

  suggest(...found: readonly Candidate[]): void {
    this.candidates.push(...found);
  }

  get clear(): boolean {
    return this.obstacles.length === 0;
  }

  waiting(): Waiting {
    const { obstacles, candidates, warnings } = this;
    return { kind: 'waiting', obstacles, candidates, warnings };
  }
}
