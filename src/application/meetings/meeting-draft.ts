/** A meeting as the office or the field describes it, checked, and drafted as a row. */
import { mandateWarning } from '../../domain/boards/mandate';
import { problem, type Problem } from '../../domain/problems';
import type { NewRow } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import {
  meetings,
  territories,
  type agendaPoints,
  type agreements,
  type attendances,
  type invitations,
  type people,
} from '../../domain/tables';
import { insert, type Change } from '../kernel/operation';
import { unknownRecord } from '../kernel/unknown-record';

/** What is known of a meeting when it enters. */
export type MeetingFacts = Omit<
  NewRow<typeof meetings>,
  | 'status'
  | 'originalDate'
  | 'postponements'
  | 'moveReason'
  | 'attendeesTotal'
  | 'women'
  | 'organisationsPresent'
  | 'quorum'
  | 'folder'
  | 'minutes'
  | 'minutesLink'
  | 'rectifiedMinutes'
  | 'rectification'
>;

export type NewId = (
  table:
    | typeof meetings
    | typeof invitations
    | typeof agendaPoints
    | typeof attendances
    | typeof agreements
    | typeof people,
) => string;

/** States in which what happened in a meeting may still be written down. */
const openStates = new Set<string>(['planned', 'convened', 'held', 'draft']);

/** Why a meeting takes no more changes; undefined while it does. */
export function findClosure(status: string): Problem | undefined {
  if (openStates.has(status)) return undefined;
  const why =
    status === 'review'
      ? 'El acta está en revisión: devuélvala a borrador para hacer cambios.'
      : status === 'postponed'
        ? 'La reunión está pospuesta: planifíquela de nuevo primero.'
        : 'La reunión está cerrada y no admite cambios.';
  return problem('cannotApply', [why]);
}

interface Known {
  find(id: string | undefined): unknown;
}

/** What is wrong with the facts of a meeting, each at its field. */
export function checkMeeting(
  facts: MeetingFacts,
  known: { readonly territories: Known; readonly organisations: Known },
): Problem[] {
  const problems: Problem[] = [];
  if (!known.territories.find(facts.territory)) {
    problems.push(unknownRecord(territories, facts.territory, 'territory'));
  }
  for (const id of facts.organisations ?? []) {
    if (!known.organisations.find(id)) {
      problems.push(problem('unknownRecord', ['Organizaciones convocadas', id], 'organisations'));
    }
  }
  if (facts.ends !== undefined && facts.ends < facts.starts) {
    problems.push(problem('dateOrder', ['Hora de inicio', 'Hora de cierre'], 'ends'));
  }
  if (facts.secondCall !== undefined && facts.secondCall < facts.starts) {
    problems.push(problem('dateOrder', ['Hora de inicio', 'Segunda convocatoria'], 'secondCall'));
  }
  problems.push(...checkQuorum(facts));
  if (facts.nextDate !== undefined && facts.nextDate < facts.date) {
    problems.push(problem('dateOrder', ['Fecha', 'Próxima reunión'], 'nextDate'));
  }
  return problems;
}

/** A second call without its hour has no use, and asks for no more people than the first. */
function checkQuorum({ secondCall, secondQuorum, quorumRequired }: MeetingFacts): Problem[] {
  if (secondQuorum === undefined) return [];
  if (secondCall === undefined)
    return [problem('required', [meetings.fields.secondCall.label], 'secondCall')];
  return secondQuorum > (quorumRequired ?? 0)
    ? [
        problem(
          'cannotApply',
          ['La segunda convocatoria no puede pedir más personas que la primera.'],
          'secondQuorum',
        ),
      ]
    : [];
}

/** A new meeting, planned. */
export function draftMeeting(facts: MeetingFacts, newId: NewId): { id: string; changes: Change[] } {
  const id = newId(meetings);
  return { id, changes: [insert(meetings, id, { ...facts, status: 'planned' })] };
}

/** Said of each organisation convened whose board has no mandate. */
export const mandateWarnings = (
  { organisations = [] }: Pick<MeetingFacts, 'organisations'>,
  known: {
    find(id: string): { readonly name: string; readonly mandateEnds?: CivilDate | undefined } | undefined;
  },
  today: CivilDate,
): string[] =>
  organisations.flatMap((id) => {
    const row = known.find(id);
    return (row && mandateWarning(row.name, row.mandateEnds, today)) ?? [];
  });
