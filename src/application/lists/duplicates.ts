/** People who may be registered twice: the probable pairs to settle now, the weak ones for the weekly review. */
import { duplicatePairs } from '../../domain/tables';
import { columns } from '../kernel/reads';
import { defineList } from './list';

export const duplicateList = defineList({
  title: 'Posibles duplicados',
  hint: 'El sistema los busca cada noche y al registrar. Abra una pareja para comparar las dos fichas y decidir.',
  empty: 'No hay ninguno por revisar.',
  // A pair carries the names of its two people, so that the list needs no other table.
  reads: {
    duplicatePairs: columns(
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
  rows: ({ snapshot }) =>
    snapshot.duplicatePairs.all
      .filter(({ status, voided }) => status === 'open' && !voided)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      // Identical and probable before weak, whatever the points of a pair with two documents.
      .sort((a, b) => Number(a.band === 'weak') - Number(b.band === 'weak'))
      .map(({ id, first, firstName, second, secondName, band, reasons }) => ({
        group: band === 'weak' ? 'Para la revisión de la semana' : 'Por decidir',
        over: `${first} · ${second}`,
        title: firstName === secondName ? firstName : `${firstName} / ${secondName}`,
        detail: reasons.split('\n').join(', '),
        opens: { kind: 'duplicatePair' as const, id },
      })),
});
