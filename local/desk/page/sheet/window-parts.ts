/** Keeps the parts of a window that did not change the very same, so that only the rows that changed are drawn again. */
import type { RowView, WindowView } from '../../messages';

/** The older of two equal values. */
const keep = <T>(before: T | undefined, found: T): T =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(found) ? before : found;

function keepRows(before: readonly RowView[], found: readonly RowView[]): readonly RowView[] {
  const known = new Map(before.map((row) => [row.number, row]));
  return found.map((row) => keep(known.get(row.number), row));
}

export function keepParts(before: WindowView | undefined, found: WindowView): WindowView {
  if (before?.tab !== found.tab) return found;
  return {
    ...found,
    columns: keep(before.columns, found.columns),
    styles: keep(before.styles, found.styles),
    rules: keep(before.rules, found.rules),
    frozen: keepRows(before.frozen, found.frozen),
    rows: keepRows(before.rows, found.rows),
  };
}
