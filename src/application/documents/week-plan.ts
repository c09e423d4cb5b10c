/** The plan of the week on paper: what somebody of the field has until Sunday, in the order of one trip. */
import { templates, type OwnData } from '../../domain/documents';
import { planWeek } from '../../domain/planning/week-plan';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { CivilDate } from '../../domain/schema/values';
import { staff } from '../../domain/tables';
import { parseId } from '../kernel/about-record';
import { unknownRecord } from '../kernel/unknown-record';
import { fieldReads, fieldWeek, type DueItem } from '../work';
import { makesDocument } from './make-document';

type Plan = typeof templates.weekPlan;
type Line = OwnData<Plan>['lists']['asuntos'][number];

/** What fits in one order; a paper of more pages than this is no plan. */
const mostLines = 120;

/** What of an item may be read by the wrong person. */
function lineOf(item: DueItem, place: string, visited: CivilDate | undefined): Line {
  return {
    casilla: visited === undefined ? '[   ]' : '[ X ]',
    lugar: item.discreet ? 'Reservado' : place === '' ? 'Sin lugar' : place,
    codigo: item.code,
    tarea: item.duty.task ?? `Ver ${item.table.singular}`,
    fecha: item.due,
    visitado: visited,
  };
}

/** On paper a place that may not be told stands with those that have none. */
const onPaper = (item: DueItem): DueItem => (item.discreet ? { ...item, place: '' } : item);

export const makeWeekPlan = makesDocument({
  name: 'makeWeekPlan',
  title: 'Hacer el plan de la semana',
  roles: officeRoles,
  template: templates.weekPlan,
  called: 'Plan de la semana',
  letter: 'P',
  subject: staff,
  folder: 'office',
  pdf: true,
  reads: fieldReads,
  parse: parseId,
  compose({ snapshot, input: { id }, today }) {
    const { week, team, visitedOn } = fieldWeek(snapshot, today);
    const person = team.find((each) => each.id === id);
    if (!person) return fail(unknownRecord(staff, id));
    const stops = planWeek(person.items.map(onPaper), week);
    const lines = stops.flatMap(({ place, items }) =>
      items.map((item) => lineOf(item, place, visitedOn(item))),
    );
    if (lines.length === 0) {
      return fail(problem('cannotApply', [`${person.name} no tiene nada hasta el domingo.`], 'id'));
    }
    const dataOf = (asuntos: readonly Line[]): OwnData<Plan> => ({
      values: {
        persona: person.name,
        desde: week.monday,
        hasta: week.sunday,
        cantidad: lines.length,
        lugares: stops.filter(({ place }) => place !== '').length,
      },
      conditions: {},
      lists: { asuntos },
    });
    return succeed({
      title: person.name,
      place: '',
      date: week.monday,
      data: dataOf(lines),
      shorter: {
        data: dataOf(lines.slice(0, mostLines)),
        warning: `No cabían los ${lines.length} asuntos: el plan lleva los ${mostLines} primeros.`,
      },
    });
  },
});
