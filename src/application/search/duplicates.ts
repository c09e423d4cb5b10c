/** The work list of possible doubles: the probable ones to settle now, the weak ones for the weekly review. */
import { succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { duplicatePairs } from '../../domain/tables';
import { defineQuery } from '../kernel/operation';
import { columns } from '../kernel/reads';
import type { DuplicateList, ShownPair } from './shown';

/** Most pairs of each list. */
const mostPairs = 40;

export const duplicates = defineQuery({
  name: 'duplicates',
  title: 'Ver posibles duplicados',
  roles: officeRoles,
  // A pair carries the names of its two people, so that the list needs no other table.
  reads: {
    pairs: columns(
      duplicatePairs,
      'status',
      'first',
      'firstName',
      'second',
      'secondName',
      'band',
      'score',
      'reasons',
      'voided',
    ),
  },
  parse: () => succeed(undefined),
  answer({ snapshot }) {
    const open = snapshot.pairs.all
      .filter(({ status, voided }) => status === 'open' && !voided)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const show = (row: (typeof open)[number]): ShownPair => ({
      id: row.id,
      first: { id: row.first, name: row.firstName },
      second: { id: row.second, name: row.secondName },
      reasons: row.reasons.split('\n').join(', '),
    });
    const [pressing, weak] = [true, false].map((isPressing) =>
      open.filter(({ band }) => (band !== 'weak') === isPressing),
    ) as [typeof open, typeof open];
    const list: DuplicateList = {
      pressing: pressing.slice(0, mostPairs).map(show),
      weak: weak.slice(0, mostPairs).map(show),
      totals: { pressing: pressing.length, weak: weak.length },
    };
    return succeed(list);
  },
});
