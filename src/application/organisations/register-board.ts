/** Records the board an election gave an organisation; the one before it is closed in the same commit. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { choice, optional, text } from '../../domain/schema/field';
import { formatDate } from '../../domain/schema/format';
import { parseFields } from '../../domain/schema/parse';
import { pickFields } from '../../domain/schema/pick';
import { boardPositions, boards, organisations, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { sexes } from '../../domain/tables/people-catalogues';
import { splitName } from '../../domain/intake/lines';
import { defineOperation } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
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
    else {
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

const warningsOf = ({ minutesLink }: { readonly minutesLink?: string | undefined }): string[] =>
  minutesLink === undefined ? ['Falta el acta de elección: pídala y anótela en la directiva.'] : [];

export const registerBoard = defineOperation({
  name: 'registerBoard',
  title: 'Registrar directiva',
  roles: officeRoles,
  reads: {
    organisations: all(organisations),
    boards: columns(boards, 'organisation', 'status', 'electionDate', 'starts', 'ends', 'voided'),
    boardPositions: columns(boardPositions, 'board', 'until', 'voided'),
    people: personKeys,
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
    const twin = snapshot.boards.all.find(
      ({ organisation: of, starts, voided }) => of === organisation.id && starts === input.starts && !voided,
    );
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
    return succeed({ changes, output: { id, title: organisation.name, warnings: warningsOf(input) } });
  },
});
