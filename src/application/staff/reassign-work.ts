/** Passes all that is open from one person to another in one commit: vacation, leave, a parting, too much at once. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import { parseFields } from '../../domain/schema/parse';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { absences } from '../../domain/tables/staff-catalogues';
import { counted } from '../../domain/words/counted';
import { listsChanged } from '../choices';
import { defineOperation, update, type Change } from '../kernel/operation';
import { all } from '../kernel/reads';
import { isAtWork, ownedItems, ownedReads } from '../work';
import { checkCoordinators } from './check-team';
import { tellHandover } from './handover-notice';

type StaffRow = Row<typeof staff>;

interface Handover {
  readonly from: StaffRow;
  readonly to: StaffRow;
  readonly why: keyof typeof absences.options;
  readonly awayUntil: CivilDate | undefined;
  readonly note: string | undefined;
}

const isAbsence = (why: string): boolean => why === 'vacation' || why === 'leave';

/** What is wrong with a handover, each at its field. */
function checkHandover({ from, to, why, awayUntil }: Handover, team: readonly StaffRow[], today: CivilDate) {
  const problems: Problem[] = [];
  if (from.id === to.id) problems.push(problem('cannotApply', ['Elija a otra persona.'], 'to'));
  else if (!isAtWork(to)) {
    problems.push(problem('cannotApply', [`${to.name} ya no está activo(a): elija a otra persona.`], 'to'));
  }
  if (isAbsence(why) && awayUntil === undefined) {
    problems.push(problem('required', [asked.handover.awayUntil.label], 'awayUntil'));
  } else if (isAbsence(why) && awayUntil !== undefined && awayUntil < today) {
    problems.push(problem('dateInPast', [asked.handover.awayUntil.label], 'awayUntil'));
  }
  if (why === 'left' && from.role === 'coordinator')
    problems.push(...checkCoordinators(team, from.id, { ...from, active: false }, 'why'));
  return problems;
}

/** Whoever is away or gone receives nothing new: it goes to who took the work over. */
function absenceOf({ to, why, awayUntil }: Handover, today: CivilDate): Patch<typeof staff> | undefined {
  if (isAbsence(why)) return { awayUntil, substitute: to.id };
  return why === 'left' ? { active: false, until: today, substitute: to.id } : undefined;
}

/** «Vacaciones hasta el 20/03/2026: …», for the journal and for whoever asks why it is theirs. */
function reasonOf({ from, why, awayUntil, note }: Handover): string {
  const until = isAbsence(why) && awayUntil !== undefined ? ` hasta el ${formatDate(awayUntil)}` : '';
  return `Pasó de ${from.name}. ${labelOf(absences, why)}${until}${note === undefined ? '' : `: ${note}`}`;
}

export const reassignWork = defineOperation({
  name: 'reassignWork',
  title: 'Pasar el trabajo a otra persona',
  roles: ['coordinator'],
  reads: { ...ownedReads, staff: all(staff) },
  creates: [],
  parse: (raw) => parseFields(asked.handover, raw),
  decide({ snapshot, input, actor, today }) {
    const from = snapshot.staff.find(input.from);
    const to = snapshot.staff.find(input.to);
    if (!from) return fail(problem('unknownRecord', [asked.handover.from.label, input.from], 'from'));
    if (!to) return fail(problem('unknownRecord', [asked.handover.to.label, input.to], 'to'));
    const handover: Handover = { ...input, from, to };
    const wrong = checkHandover(handover, snapshot.staff.all, today);
    if (wrong.length > 0) return fail(...wrong);
    const reason = reasonOf(handover);
    const moved = ownedItems(snapshot, snapshot.staff.all).filter(({ owner }) => owner === from.id);
    const absence = absenceOf(handover, today);
    const changes: Change[] = moved.map(({ table, duty, id }) => {
      const isCode = table.fields[duty.owner]?.kind === 'ref';
      const why = duty.explains === undefined ? {} : { [duty.explains]: reason };
      const code = duty.ownerCode === undefined ? {} : { [duty.ownerCode]: to.id };
      return update(table, id, { [duty.owner]: isCode ? to.id : to.name, ...code, ...why }, reason);
    });
    if (absence) changes.push(update(staff, from.id, absence, reason));
    const count = counted(moved.length, 'asunto pasó', 'asuntos pasaron');
    return succeed({
      changes,
      effects: [
        ...(absence?.active === false ? [listsChanged(staff, from.id)] : []),
        ...tellHandover(moved, handover, actor.id),
      ],
      output: { id: to.id, title: `${count} de ${from.name} a ${to.name}`, moved: moved.length },
    });
  },
});
