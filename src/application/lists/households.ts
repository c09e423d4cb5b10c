/** The households, first those that lost their head and wait for somebody to see to it. */
import { households, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { columns } from '../kernel/reads';
import { line } from '../search/wording';
import { defineList } from './list';

export const householdList = defineList({
  title: 'Hogares por resolver',
  hint: 'Hogares cuya jefa o jefe falleció, se mudó o salió. Abra el hogar y diga quién lo encabeza ahora.',
  empty: 'Ningún hogar está sin jefe(a).',
  reads: {
    households: columns(households, 'reference', 'territory', 'active', 'alert', 'voided'),
    territories: columns(territories, 'label'),
  },
  next: { label: 'Registrar hogar', form: 'household', values: {}, names: {} },
  rows: ({ snapshot }) =>
    snapshot.households.all
      .filter(({ alert, active, voided }) => alert !== undefined && active && !voided)
      .map(({ id, reference, territory, alert }) => ({
        group: '',
        over: line(id, placeOf(snapshot.territories, territory)),
        title: reference,
        detail: alert ?? '',
        opens: { kind: 'household' as const, id },
      })),
});
