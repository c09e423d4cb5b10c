/** How much each person has: open things, late ones, and how long the oldest has waited. */
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { daysBetween } from '../../domain/time/civil-date';
import { labelOf } from '../../domain/schema/catalogue';
import { roles } from '../../domain/roles';
import { staff } from '../../domain/tables';
import { all } from '../kernel/reads';
import { line } from '../search/wording';
import type { ListRow } from '../search/shown';
import { isAtWork, ownedItems, ownedReads } from '../work';
import { defineList } from './list';
import { counted } from '../../domain/words/counted';

const oldest = (days: readonly CivilDate[], today: CivilDate): number =>
  Math.max(0, ...days.map((since) => daysBetween(since, today)));

/** «Ausente hasta el 20/03/2026», «Ya no está activo(a)»; '' for whoever is at work. */
function presenceOf(person: Row<typeof staff>, today: CivilDate): string {
  if (!isAtWork(person)) return 'Ya no está activo(a)';
  const { awayUntil } = person;
  return awayUntil !== undefined && awayUntil >= today ? `Ausente hasta el ${formatDate(awayUntil)}` : '';
}

export const workloadList = defineList({
  title: 'Carga de trabajo',
  hint: 'Lo abierto a nombre de cada persona. Si alguien sale de vacaciones, de licencia o deja el departamento, pase aquí su trabajo a otra.',
  empty: 'No hay nadie en Personal.',
  reads: { ...ownedReads, staff: all(staff) },
  rows({ snapshot, today, actor }) {
    const team = snapshot.staff.all.filter(({ voided }) => !voided);
    const items = ownedItems(snapshot, team);
    const rowOf = (person: (typeof team)[number]): ListRow[] => {
      const own = items.filter(({ owner }) => owner === person.id);
      const isHere = isAtWork(person);
      if ((!isHere || person.role === 'authority') && own.length === 0) return [];
      const late = own.filter(({ due }) => due !== '' && due < today).length;
      const age = oldest(
        own.map(({ since }) => since),
        today,
      );
      const load = own.length === 0 ? 'Nada abierto' : counted(own.length, 'abierto', 'abiertos');
      return [
        {
          group: '',
          over: line(labelOf(roles, person.role), presenceOf(person, today)),
          title: person.name,
          detail: line(
            load,
            late > 0 ? `${late} con atraso` : '',
            own.length > 0
              ? `el más antiguo, ${age === 0 ? 'de hoy' : `de hace ${counted(age, 'día', 'días')}`}`
              : '',
          ),
          ...(own.length > 0 && actor.role === 'coordinator'
            ? {
                next: {
                  label: 'Pasar su trabajo a otra persona',
                  form: 'reassign' as const,
                  values: { from: person.id },
                  names: { [person.id]: person.name },
                },
              }
            : {}),
        },
      ];
    };
    return team.flatMap(rowOf);
  },
});
