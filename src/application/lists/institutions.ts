/** The directory of who else can help, with the telephones that are still to be found out. */
import { institutions } from '../../domain/tables';
import { all } from '../kernel/reads';
import { line } from '../search/wording';
import { defineList } from './list';

export const institutionList = defineList({
  title: 'Instituciones',
  hint: 'Quién más puede ayudar. Lo que diga aquí se le dice a la persona que se oriente allá.',
  empty: 'No hay instituciones registradas.',
  reads: { institutions: all(institutions) },
  next: { label: 'Registrar institución', form: 'institution', values: {}, names: {} },
  rows: ({ snapshot }) =>
    snapshot.institutions.all
      .filter(({ voided }) => !voided)
      .map(({ id, name, phone, helpsWith, active }) => ({
        group: '',
        over: line(id, phone ?? 'Falta el teléfono', active ? '' : 'Ya no está activa'),
        title: name,
        detail: helpsWith,
        opens: { kind: 'institution' as const, id },
      })),
});
