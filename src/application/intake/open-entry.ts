/** A response of the Bandeja as the office sees it: each question with its answer, why it waits, and what it may be. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { inbox } from '../../domain/tables';
import { defineQuery } from '../kernel/operation';
import { textIn } from '../kernel/raw';
import { all } from '../kernel/reads';

/** One question that this response answered or should have answered. */
export interface AnsweredQuestion {
  readonly key: string;
  /** Code on the paper twin: `F1-07`. */
  readonly code: string;
  readonly title: string;
  readonly answer: string;
  /** What is wrong with this answer; undefined when nothing is. */
  readonly problem: string | undefined;
}

/** A record that the response may be about. */
export interface Candidate {
  /** Which answer it would settle: `requester`, `organisation`, `place`, `target`, or an office such as `president`. */
  readonly subject: string;
  readonly table: string;
  readonly id: string;
  readonly title: string;
  /** Why it may be the same: «mismos apellidos 25, mismo teléfono 30». */
  readonly reason: string;
}

export interface OpenedEntry {
  readonly id: string;
  readonly form: string;
  readonly formTitle: string;
  readonly status: string;
  readonly receivedAt: string;
  readonly registrar: string;
  readonly email: string;
  readonly editUrl: string | undefined;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly questions: readonly AnsweredQuestion[];
  readonly candidates: readonly Candidate[];
  /** The record it led to, or corrects. */
  readonly target: { readonly table: string; readonly id: string } | undefined;
}

/** Opens one entry. */
export const openInboxEntry = defineQuery({
  name: 'openInboxEntry',
  title: 'Abrir respuesta de la Bandeja',
  roles: officeRoles,
  reads: { inbox: all(inbox) },
  parse: (raw) => succeed({ id: textIn(raw, 'id') }),
  answer: ({ input }): Result<OpenedEntry> => fail(problem('unknownRecord', ['Respuesta', input.id], 'id')),
});
