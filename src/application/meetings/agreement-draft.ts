/** What was agreed in a meeting: each agreement a row with somebody responsible and a date. */
import { parseAgreements } from '../../domain/intake/lines';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { isOver, type NewRow, type Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { agreements, requests } from '../../domain/tables';
import { insert, type Change } from '../kernel/operation';
import { unknownRecord } from '../kernel/unknown-record';
import {
  kindOfResponsible,
  resolveResponsible,
  type Responsible,
  type ResponsibleScene,
} from './responsible';

type Agreement = NewRow<typeof agreements>;

export type AgreementFacts = Pick<Agreement, 'text' | 'due' | 'priority' | 'resources' | 'request'> &
  Responsible;

/** A date that has passed cannot be promised. */
export const checkAgreement = (facts: Pick<AgreementFacts, 'due'>, today: CivilDate): Problem[] =>
  facts.due < today ? [problem('dateInPast', ['Fecha de compromiso'], 'due')] : [];

/** A request that it is said to follow from, and that is not there. */
export function checkRequest(
  { request }: Pick<AgreementFacts, 'request'>,
  known: { find(id: string): { readonly voided: boolean } | undefined },
): Problem[] {
  const isThere = request === undefined || known.find(request)?.voided === false;
  return isThere ? [] : [unknownRecord(requests, request, 'request')];
}

/** Where something was agreed: in a meeting, or in an exchange or workshop; never in both, never in none. */
export type AgreedIn = { readonly meeting: string } | { readonly activity: string };

/** New agreements. */
export const draftAgreements = (
  agreedIn: AgreedIn,
  facts: readonly AgreementFacts[],
  newId: (table: typeof agreements) => string,
): Change[] =>
  facts.map((each) =>
    insert(agreements, newId(agreements), {
      ...each,
      ...agreedIn,
      status: 'pending',
      originalDue: each.due,
      reschedulings: 0,
    }),
  );

/** Agreements typed one a line: «acuerdo; responsable; fecha». What a line lacks is said with the line. */
export function readAgreementLines(
  text: string,
  scene: ResponsibleScene,
  field: string,
): Result<AgreementFacts[]> {
  const facts: AgreementFacts[] = [];
  const problems: Problem[] = [];
  for (const line of parseAgreements(text)) {
    const { responsible, due } = line;
    if (line.missing.length > 0 || responsible === undefined || due === undefined) {
      const why = `«${line.raw}»: falta ${line.missing.join(' y ')}. Escriba acuerdo; responsable; fecha.`;
      problems.push(problem('cannotApply', [why], field));
      continue;
    }
    const responsibleKind = kindOfResponsible(responsible, scene);
    const resolved = resolveResponsible({ responsibleKind, responsible }, scene);
    if (resolved.ok) facts.push({ text: line.text, due, priority: 'normal', ...resolved.value });
    else problems.push(...resolved.problems.map((each) => ({ ...each, field })));
  }
  return problems.length > 0 ? fail(...problems) : succeed(facts);
}

/** Agreements still owed: neither finished nor dropped. */
export const isOwed = ({ status, voided }: Pick<Row<typeof agreements>, 'status' | 'voided'>): boolean =>
  !voided && !isOver(agreements, status);
