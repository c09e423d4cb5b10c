/** Whether two registries tell the same: every record, without the moments and the links that differ from run to run. */
import type { Workspace } from '../../local/index';
import type { Field } from '../../src/domain/schema/field';
import { tables } from '../../src/domain/tables';
import { recordsOf } from './registry';

/** Moments and links depend on when and as which file something was made: only whether they are there is compared. */
const passing = (field: Field): boolean => field.kind === 'datetime' || field.kind === 'url';

/** A link names a file, and files are other ones in another run. */
const withoutLinks = (text: string): string => text.replaceAll(/https:\/\/\S+/g, '·');

/** Receipts and the outbox tell of tries; the journal's own text holds moments and links. */
const uncompared = new Set(['receipt', 'outboxEntry', 'journalEntry', 'formBinding']);

/** The records of every table as comparable text. */
export function gist(workspace: Workspace): Record<string, string[]> {
  return Object.fromEntries(
    tables
      .filter(({ name }) => !uncompared.has(name))
      .map((table) => [
        table.sheet,
        recordsOf(workspace, table)
          .map((cells) =>
            Object.entries(table.fields)
              .filter(([field]) => field !== 'fileId' && field !== 'version')
              .map(([field, declared]) =>
                passing(declared)
                  ? `${field}:${cells[field] === '' ? '' : '·'}`
                  : `${field}:${withoutLinks(String(cells[field]))}`,
              )
              .join('|'),
          )
          .toSorted(),
      ]),
  );
}
