/** Lets names follow their records: cells that refer to an organisation say every night what it is called by then. */
import { mergeReads } from '../../application/kernel/snapshot';
import type { TableRead } from '../../application/ports';
import { organisations } from '../../domain/tables';
import { referencesTo } from '../../domain/tables/references';
import type { WorkspacePorts } from '../ports';

/** The team keeps the names of the day: whoever did something did it under that name. */
const references = referencesTo(organisations);
const reads: readonly TableRead[] = mergeReads(
  [{ table: organisations, fields: ['id', organisations.namedBy ?? 'id'] }],
  references.map(({ table, fields }) => ({ table, fields: ['id', ...fields] })),
);

/** Rows written in one night; the others wait for the next. */
const mostRows = 1_000;

/** How long a sweep that is running may be waited for. */
const patience = 20_000;

/**
 * Writes anew the cells that name an organisation as it was called once, or by its code alone. Only the text changes and not
 * whom it means, so that no version grows and the journal has nothing to tell. One read, and one write where there are any.
 * Gives back in how many rows.
 */
export function renewNames({ registry, lock }: WorkspacePorts): number {
  if (!lock.acquire(patience)) return 0;
  try {
    if (!registry.read(reads).ok) return 0;
    const updates = registry.misnamed(references).slice(0, mostRows);
    if (updates.length === 0) return 0;
    const displaced = registry.commit({ inserts: [], updates });
    if (displaced.length > 0) registry.mend(displaced, []);
    return updates.length;
  } finally {
    lock.release();
  }
}
