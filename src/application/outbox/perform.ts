/** Does what an outbox row asks for outside the Sheet, and says how it ended; never decides, never writes the registry. */
import type { Result } from '../../domain/result';
import type { DocumentRequest, FolderRequest, MadeDocument, Mail, Ports } from '../ports';
import type { ClaimedEffect } from '../kernel/batch';
import { refreshChoices } from '../choices';
import type { Effect } from '../kernel/operation';

/** How one attempt ended. `unknown` is a mail that may or may not have gone out. */
export interface Outcome {
  readonly id: string;
  readonly status: 'done' | 'pending' | 'deferred' | 'failed' | 'unknown';
  readonly made?: MadeDocument;
  readonly error?: string;
}

/** After this many attempts a person is asked to look. */
const mostAttempts = 5;

/** Least time an execution must have left to begin another effect, in milliseconds. */
const leastTime = 60_000;

/** Performs claimed effects one by one while time allows; the rest stay pending for the next sweep. */
export function performEffects(ports: Ports, claimed: readonly ClaimedEffect[]): Outcome[] {
  return claimed.map((item) => {
    if (ports.clock.remaining() < leastTime) return { id: item.id, status: 'pending' };
    return performers[item.effect.kind](ports, item);
  });
}

/** Lists that are right already are not set again, so a repeated attempt does no harm. */
function updateLists(ports: Ports, item: ClaimedEffect): Outcome {
  try {
    refreshChoices(ports);
    return { id: item.id, status: 'done' };
  } catch (error) {
    return retryLater(item, error);
  }
}

type Order = Pick<DocumentRequest, 'token' | 'retry'>;

/** Makes something in Drive: a document or a folder. */
function makeFile(item: ClaimedEffect, make: (order: Order) => Result<MadeDocument>): Outcome {
  try {
    const made = make({ token: item.id, retry: item.attempts > 1 });
    if (made.ok) return { id: item.id, status: 'done', made: made.value };
    return { id: item.id, status: 'failed', error: made.problems.map(({ message }) => message).join(' ') };
  } catch (error) {
    return retryLater(item, error);
  }
}

function makeDocument({ documents }: Ports, item: ClaimedEffect): Outcome {
  const payload = item.effect.payload as unknown as Omit<DocumentRequest, keyof Order>;
  return makeFile(item, (order) => documents.make({ ...payload, ...order }));
}

function makeFolder({ documents }: Ports, item: ClaimedEffect): Outcome {
  const payload = item.effect.payload as unknown as Omit<FolderRequest, keyof Order>;
  return makeFile(item, (order) => documents.makeFolder({ ...payload, ...order }));
}

function sendMail(ports: Ports, item: ClaimedEffect): Outcome {
  const mail = item.effect.payload as unknown as Mail;
  try {
    if (ports.mailer.remaining() < 1) return { id: item.id, status: 'deferred' };
  } catch (error) {
    return retryLater(item, error);
  }
  try {
    ports.mailer.send(mail);
    return { id: item.id, status: 'done' };
  } catch (error) {
    // The call may have failed after Google took the mail: never repeated blindly, shown to staff.
    return { id: item.id, status: 'unknown', error: messageOf(error) };
  }
}

const performers = {
  document: makeDocument,
  mail: sendMail,
  choices: updateLists,
  folder: makeFolder,
} satisfies Record<Effect['kind'], (ports: Ports, item: ClaimedEffect) => Outcome>;

function retryLater(item: ClaimedEffect, error: unknown): Outcome {
  const status = item.attempts < mostAttempts ? 'pending' : 'failed';
  return { id: item.id, status, error: messageOf(error) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
