/** Writes down what a meeting agreed: new agreements, corrections, and those noted by mistake taken back. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { optional, text } from '../../domain/schema/field';
import { parseFields } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { agreements, meetings, organisations, people, requests, staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, update, type Change } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { atLine, linesIn, textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { mandateWarningsOf, responsibleOrganisation } from '../organisations/mandates';
import {
  checkAgreement,
  checkRequest,
  draftAgreements,
  readAgreementLines,
  type AgreementFacts,
} from './agreement-draft';
import { findClosure } from './meeting-draft';
import {
  pickResponsible,
  resolveResponsible,
  type GivenResponsible,
  type Responsible,
  type ResponsibleScene,
} from './responsible';

type Agreement = Row<typeof agreements>;

type GivenFacts = Omit<AgreementFacts, keyof Responsible> & GivenResponsible;

/** One line as the sidebar sends it. With `id` it corrects; with `voidReason` too, it takes back. */
type Line =
  | { readonly kind: 'new'; readonly facts: GivenFacts }
  | { readonly kind: 'correct'; readonly id: string; readonly facts: GivenFacts }
  | { readonly kind: 'void'; readonly id: string; readonly reason: string };

const voidReason = { voidReason: optional(text('Motivo de anulación')) };

function parseLine(raw: Readonly<Record<string, unknown>>): Result<Line> {
  const id = textIn(raw, 'id');
  const taken = parseFields(voidReason, raw);
  if (!taken.ok) return taken;
  if (id !== '' && taken.value.voidReason !== undefined) {
    return succeed({ kind: 'void', id, reason: taken.value.voidReason });
  }
  const facts = parseFields(asked.agreement, raw);
  if (!facts.ok) return facts;
  return succeed(
    id === '' ? { kind: 'new', facts: facts.value } : { kind: 'correct', id, facts: facts.value },
  );
}

/** A correction. Until the acta is made the date is simply mended; afterwards the first promise stays on record. */
function correct(row: Agreement, facts: AgreementFacts, written: boolean): Change {
  if (facts.due === row.due) return update(agreements, row.id, facts);
  const dates = written ? { reschedulings: row.reschedulings + 1 } : { originalDue: facts.due };
  return update(agreements, row.id, { ...facts, ...dates });
}

interface Held {
  readonly meeting: string;
  readonly written: boolean;
  readonly today: CivilDate;
  readonly scene: ResponsibleScene;
  readonly requests: Parameters<typeof checkRequest>[1];
  find(id: string): Agreement | undefined;
}

/** The change that one line of an existing agreement asks for, or what is wrong with it. */
function changeFor(line: Exclude<Line, { kind: 'new' }>, held: Held): Change | Problem[] {
  const row = held.find(line.id);
  if (!row || row.meeting !== held.meeting || row.voided) {
    return [unknownRecord(agreements, line.id)];
  }
  if (line.kind === 'void') {
    return update(agreements, row.id, { voided: true, voidReason: line.reason }, line.reason);
  }
  const late = line.facts.due === row.due ? [] : checkAgreement(line.facts, held.today);
  const facts = resolved(line.facts, row, held.scene);
  const wrong = [...late, ...checkRequest(line.facts, held.requests)];
  if (!facts.ok || wrong.length > 0) return [...wrong, ...(facts.ok ? [] : facts.problems)];
  return correct(row, facts.value, held.written);
}

/** The facts with whoever is meant. Who answered for it before may go on doing so, though they have left. */
function resolved(
  given: GivenFacts,
  before: Agreement | undefined,
  scene: ResponsibleScene,
): Result<AgreementFacts> {
  const { text: agreed, due, priority, resources = before?.resources, request = before?.request } = given;
  const isSame =
    before?.responsibleKind === given.responsibleKind && before.responsible === given.responsible;
  const meant = isSame ? succeed(pickResponsible(before)) : resolveResponsible(given, scene);
  return meant.ok ? succeed({ text: agreed, due, priority, resources, request, ...meant.value }) : meant;
}

/** What a new line says, or what is wrong with it. */
function newFacts(given: GivenFacts, { today, scene, requests: known }: Held): AgreementFacts | Problem[] {
  const facts = resolved(given, undefined, scene);
  const wrong = [...checkAgreement(given, today), ...checkRequest(given, known)];
  const problems = [...wrong, ...(facts.ok ? [] : facts.problems)];
  return facts.ok && problems.length === 0 ? facts.value : problems;
}

/** Changes for all lines, or every problem at its line. */
function decideLines(
  lines: readonly Line[],
  held: Held,
): Result<{ changes: Change[]; fresh: AgreementFacts[] }> {
  const changes: Change[] = [];
  const fresh: AgreementFacts[] = [];
  const problems: Problem[] = [];
  lines.forEach((line, index) => {
    const found = line.kind === 'new' ? newFacts(line.facts, held) : changeFor(line, held);
    if (Array.isArray(found)) problems.push(...found.map((each) => atLine('agreements', index, each)));
    else if ('table' in found) changes.push(found);
    else fresh.push(found);
  });
  return problems.length > 0 ? fail(...problems) : succeed({ changes, fresh });
}

export const recordAgreements = defineOperation({
  name: 'recordAgreements',
  title: 'Anotar acuerdos',
  roles: officeRoles,
  reads: {
    meetings: columns(meetings, 'status', 'title', 'minutes'),
    agreements: all(agreements),
    staff: all(staff),
    people: columns(people, 'fullName', 'voided'),
    organisations: columns(organisations, 'name', 'acronym', 'status', 'mandateEnds', 'voided'),
    requests: columns(requests, 'voided'),
  },
  creates: [agreements],
  parse(raw) {
    const lines = linesIn(raw, 'agreements', parseLine);
    if (!lines.ok) return lines;
    const pasted = textIn(raw, 'pasted');
    return lines.value.length === 0 && pasted.trim() === ''
      ? fail(problem('required', ['Acuerdos'], 'agreements'))
      : succeed({ meeting: textIn(raw, 'meeting'), lines: lines.value, pasted });
  },
  decide({ snapshot, input, today, newId }) {
    const meeting = snapshot.meetings.find(input.meeting);
    if (!meeting) return fail(unknownRecord(meetings, input.meeting, 'meeting'));
    const closure = findClosure(meeting.status);
    if (closure) return fail(closure);
    const written = meeting.minutes !== undefined;
    const find = (id: string): Agreement | undefined => snapshot.agreements.find(id);
    const scene = {
      staff: snapshot.staff.all,
      organisations: snapshot.organisations.all,
      people: snapshot.people.all,
    };
    const lines = decideLines(input.lines, {
      meeting: meeting.id,
      written,
      today,
      scene,
      requests: snapshot.requests,
      find,
    });
    const pasted = readAgreementLines(input.pasted, scene, 'pasted');
    const late = pasted.ok ? pasted.value.flatMap((each) => checkAgreement(each, today)) : [];
    if (!lines.ok || !pasted.ok || late.length > 0) {
      return fail(
        ...(lines.ok ? [] : lines.problems),
        ...(pasted.ok ? [] : pasted.problems),
        ...late.map((each) => ({ ...each, field: 'pasted' })),
      );
    }
    const fresh = draftAgreements({ meeting: meeting.id }, [...lines.value.fresh, ...pasted.value], newId);
    return succeed({
      changes: [...lines.value.changes, ...fresh],
      output: {
        id: meeting.id,
        title: meeting.title,
        agreements: fresh.map(({ id }) => id),
        warnings: [
          ...(written ? ['El acta ya estaba hecha: hágala de nuevo.'] : []),
          ...mandateWarningsOf(
            [...lines.value.fresh, ...pasted.value].map((each) =>
              responsibleOrganisation(each, snapshot.organisations.all),
            ),
            today,
          ),
        ],
      },
    });
  },
});
