/** How everybody keeps their word: each municipal dependency and each organisation, and the agreements of nobody known. */
import type { Row } from '../../domain/schema/table';
import { formatDate } from '../../domain/schema/format';
import { agreements, organisations } from '../../domain/tables';
import { municipalUnits } from '../../domain/tables/meeting-catalogues';
import { all, columns } from '../kernel/reads';
import { isOwed } from '../meetings';
import { fulfilmentOf, promisedBy, tellFulfilment } from '../meetings/fulfilment';
import type { ListRow } from '../search/shown';
import { defineList } from './list';

type Agreement = Row<typeof agreements>;

interface Rated {
  readonly name: string;
  readonly promises: readonly Agreement[];
  readonly organisation?: string;
}

/** The dependencies by name; words that name none stand for the ayuntamiento as a whole. */
function dependencies(rows: readonly Agreement[]): Rated[] {
  const own = rows.filter((row) => !row.voided && row.responsibleKind === 'municipal');
  return [
    ...Object.entries(municipalUnits.options).map(([unit, name]) => ({
      name,
      promises: own.filter(({ responsibleUnit }) => responsibleUnit === unit),
    })),
    {
      name: 'Ayuntamiento, sin decir qué dependencia',
      promises: own.filter(({ responsibleUnit }) => responsibleUnit === undefined),
    },
  ];
}

export const fulfilmentList = defineList({
  title: 'Cumplimiento de acuerdos',
  hint: 'De lo que ya debía estar hecho, cuánto se cumplió. Primero quienes menos cumplen.',
  empty: 'Todavía no hay acuerdos que debieran estar cumplidos.',
  reads: {
    agreements: all(agreements),
    organisations: columns(organisations, 'name', 'acronym', 'voided'),
  },
  rows({ snapshot, today }) {
    const rows = snapshot.agreements.all;
    const bodies = snapshot.organisations.all;
    const rated = (group: string, all: readonly Rated[]): ListRow[] =>
      all
        .flatMap((each) => {
          const rate = fulfilmentOf(each.promises, today);
          return rate ? [{ ...each, rate }] : [];
        })
        .sort((a, b) => a.rate.share - b.rate.share || b.rate.expected - a.rate.expected)
        .map(({ name, promises, organisation }) => ({
          group,
          over: organisation ?? '',
          title: name,
          detail: tellFulfilment(promises, today),
          opens: organisation === undefined ? undefined : { kind: 'organisation', id: organisation },
        }));
    const unidentified = rows.filter((row) => isOwed(row) && row.responsibleKind === 'unidentified');
    return [
      ...unidentified.map((row): ListRow => ({
        group: 'Responsable por identificar',
        over: row.id,
        title: row.responsible,
        detail: `${row.text} · antes del ${formatDate(row.due)}`,
        opens: { kind: 'agreement', id: row.id },
      })),
      ...rated('Dependencias municipales', dependencies(rows)),
      ...rated(
        'Organizaciones',
        bodies
          .filter(({ voided }) => !voided)
          .map(({ id, name }) => ({ name, organisation: id, promises: promisedBy(rows, id, bodies) })),
      ),
    ];
  },
});
