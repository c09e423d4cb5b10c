/** Records the board an election gave an organisation; the one before it is closed in the same commit. */
import { isEarly } from '../../domain/boards/mandate';
import { officeName } from '../../domain/boards/offices';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { choice, optional, text } from '../../domain/schema/field';
import { formatDate } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import { findBoardOn } from '../../domain/boards/terms';
import { parseFields } from '../../domain/schema/parse';
import { pickFields } from '../../domain/schema/pick';
import { boardPositions, boards, organisations, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { sexes } from '../../domain/tables/people-catalogues';
import { isFullName, splitName } from '../../domain/intake/lines';
import { defineOperation } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import type { KnownBoard } from './settle-boards';
import { personKeys } from '../people';
import { ballotProblems, checkOffices, draftBoard, swearingProblems, type Office } from './board-draft';

/** One line of the board as the sidebar sends it. */
const officeFields = {
  ...pickFields(boardPositions, 'role', 'tenure'),
  person: optional(text('Persona registrada')),
  name: optional(text('Nombre completo')),
  documentNumber: people.fields.documentNumber,
  phone: people.fields.phone,
  sex: optional(choice('Sexo', sexes)),
};

/** Offices from the lines of a list; each problem names its line. */
function parseOffices(raw: unknown): Result<readonly Office[]> {
  const lines = Array.isArray(raw) ? (raw as readonly Record<string, unknown>[]) : [];
  const offices: Office[] = [];
  const problems: Problem[] = [];
  for (const line of lines) {
    const parsed = parseFields(officeFields, line);
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      continue;
    }
    const { role, tenure, person, name } = parsed.value;
    if (person !== undefined) offices.push({ role, tenure, person });
    else if (name === undefined) problems.push(problem('required', ['Nombre completo'], 'offices'));
    else if (!isFullName(name)) {
      const why = `${officeName({ role, tenure })}: escriba nombre y apellido, o elija a la persona en la lista: «${name}».`;
      problems.push(problem('cannotApply', [why], 'offices'));
    } else {
      const { documentNumber, phone, sex } = parsed.value;
      const kind = documentNumber === undefined ? 'none' : 'cedula';
      const described = {
        ...splitName(name),
        documentKind: kind,
        documentNumber,
        phone,
        sex: sex ?? 'unstated',
        lifeState: 'alive',
      } as const;
      offices.push({ role, tenure, described });
    }
  }
  if (problems.length > 0) return fail(...problems);
  return checkOffices(offices);
}

interface Followed {
  readonly minutesLink?: string | undefined;
  readonly starts: CivilDate;
}

/** What the office should see to: the papers, and a board whose mandate was far from its end. */
function warningsOf({ minutesLink, starts }: Followed, before: KnownBoard | undefined): string[] {
  const papers =
    minutesLink === undefined ? ['Falta el acta de elección: pídala y anótela en la directiva.'] : [];
  return before && isEarly(before.ends, starts)
    ? [
        ...papers,
        `Sustituye a ${before.id}, que tenía mandato hasta el ${formatDate(before.ends)}: revise las fechas.`,
      ]
    : papers;
}

/** Of a former board it may be so; of the one in office, somebody was mistaken. */
const deadHolders = (
  offices: readonly Office[],
  lives: {
    find(id: string | undefined): { readonly fullName: string; readonly lifeState: string } | undefined;
  },
): string[] =>
  offices.flatMap(({ person }) => {
    const known = lives.find(person);
    return known?.lifeState === 'deceased'
      ? [`${known.fullName} consta como persona fallecida: revise quién ocupa el cargo.`]
      : [];
  });

export const registerBoard = defineOperation({
  name: 'registerBoard',
  title: 'Registrar directiva',
  roles: officeRoles,
  reads: {
    organisations: all(organisations),
    boards: columns(boards, 'organisation', 'status', 'electionDate', 'starts', 'ends', 'voided'),
    boardPositions: columns(boardPositions, 'board', 'until', 'voided'),
    people: personKeys,
    lives: columns(people, 'fullName', 'lifeState'),
  },
  creates: [boards, boardPositions, people],
  parse(raw) {
    const fields = parseFields(asked.board, raw);
    const offices = parseOffices(raw['offices']);
    if (!fields.ok) return fail(...fields.problems, ...(offices.ok ? [] : offices.problems));
    const ballot = ballotProblems(fields.value);
    if (ballot.length > 0) return fail(...ballot, ...(offices.ok ? [] : offices.problems));
    return offices.ok ? succeed({ ...fields.value, offices: offices.value }) : offices;
  },
  decide({ snapshot, input, today, settings, newId }) {
    const organisation = snapshot.organisations.find(input.organisation);
    if (!organisation) return fail(unknownRecord(organisations, input.organisation, 'organisation'));
    if (input.electionDate > today)
      return fail(problem('dateInFuture', ['Fecha de elección'], 'electionDate'));
    if (input.starts < input.electionDate) {
      return fail(problem('dateOrder', ['Fecha de elección', 'Inicio del mandato'], 'starts'));
    }
    const swearing = swearingProblems(input, today);
    if (swearing.length > 0) return fail(...swearing);
    const own = snapshot.boards.all.filter(
      (board) => board.organisation === organisation.id && !board.voided,
    );
    const twin = own.find(({ starts }) => starts === input.starts);
    if (twin) {
      const what = `la directiva de ${organisation.name} que empezó el ${formatDate(twin.starts)}`;
      return fail(problem('alreadyExists', [what, twin.id], 'starts'));
    }
    const scene = {
      people: snapshot.people.all,
      boards: snapshot.boards.all,
      positions: snapshot.boardPositions.all,
      organisationStatus: organisation.status,
      termMonths: settings.number('boardTermMonths'),
      newId,
    };
    const { id, changes } = draftBoard(input, scene, today);
    return succeed({
      changes,
      output: {
        id,
        title: organisation.name,
        warnings: [
          ...warningsOf(input, findBoardOn(own, input.starts)),
          ...deadHolders(input.offices, snapshot.lives),
        ],
      },
    });
  },
});
