/** What whoever answers for an agreement is reminded of: its code, place and date; what was agreed stands in the acta. */
import { formatDate } from '../schema/format';
import type { CivilDate } from '../schema/values';

export interface ReminderFacts {
  readonly id: string;
  /** Name of the place; '' when not known. */
  readonly place: string;
  readonly due: CivilDate;
  readonly today: CivilDate;
  /** How they are greeted; '' when not known. */
  readonly greeting: string;
  readonly office: { readonly phone: string; readonly address: string };
}

export function remindOf({ id, place, due, today, greeting, office }: ReminderFacts): string {
  const name = place === '' ? id : `${id} (${place})`;
  const when = due < today ? `tenía fecha del ${formatDate(due)}` : `tiene fecha del ${formatDate(due)}`;
  return [
    greeting === '' ? 'Saludos.' : `Saludos, ${greeting}.`,
    '',
    `Le recordamos el acuerdo ${name}, a su cargo, que ${when}. ¿Cómo va? Si ya se cumplió, avísenos y lo anotamos.`,
    '',
    ...['Departamento de Coordinación Social', office.phone, office.address].filter((part) => part !== ''),
  ].join('\n');
}
