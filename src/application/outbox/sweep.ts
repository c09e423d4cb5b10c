/** Performs what is waiting in the outbox: right after a commit for its own effects, and every ten minutes for what was left. */
import type { Row } from '../../domain/schema/table';
import { outbox } from '../../domain/tables';
import type { ClaimedEffect } from '../kernel/batch';
import { runOperation } from '../kernel/runner';
import type { Ports } from '../ports';
import { claimedFrom, claimEffects, isDue } from './claim';
import { performEffects, type Outcome } from './perform';
import { settleEffects } from './settle';

/** Performs claimed effects and settles them in one commit; it is the last thing an execution does. */
export function performAndSettle(ports: Ports, claimed: readonly ClaimedEffect[]): readonly Outcome[] {
  if (claimed.length === 0) return [];
  const outcomes = performEffects(ports, claimed);
  const key = `settle:${claimed.map(({ id, attempts }) => `${id}/${attempts}`).join(',')}`;
  try {
    const settled = runOperation(ports, settleEffects, {
      raw: { outcomes },
      key,
      source: 'system',
      last: true,
    });
    if (!settled.ok) rememberMade(ports, outcomes);
  } catch (error) {
    rememberMade(ports, outcomes);
    throw error;
  }
  return outcomes;
}

/** The registry does not know of them: the next attempt must find these documents instead of making others. */
function rememberMade({ documents }: Ports, outcomes: readonly Outcome[]): void {
  for (const { id, made } of outcomes) if (made) documents.remember(id, made);
}

/** Takes and performs what is due. Costs one read when nothing is. */
export function sweepOutbox(ports: Ports): readonly Outcome[] {
  const read = ports.registry.read([{ table: outbox }]);
  if (!read.ok) return [];
  const rows = (read.value[0]?.rows ?? []).map(({ values }) => values as unknown as Row<typeof outbox>);
  const now = ports.clock.now();
  if (!rows.some((row) => isDue(row, now))) return [];
  const key = ports.identity.newKey();
  const claim = runOperation(ports, claimEffects, { raw: {}, key, source: 'system' });
  return claim.ok ? performAndSettle(ports, claimedFrom(rows, claim.value.output.taken)) : [];
}
