/** Rows of the Bandeja: what has been received already, and the receipt that each response leaves. */
import { forms, questionsOf, titleOf, type FormName } from '../../domain/forms';
import type { NewRow, Row } from '../../domain/schema/table';
import type { CivilDateTime } from '../../domain/schema/values';
import { inbox } from '../../domain/tables';
import { cleanLine } from '../../domain/text/normalise';
import { insert, type Insert } from '../kernel/operation';
import { columns } from '../kernel/reads';
import type { FormResponseRecord } from '../ports';
import { civilOf, emailOf, storedAnswers } from './response';
import type { Obstacle, Verdict } from './verdict';

/** What tells whether a response is new: no answers, so that a Bandeja of years stays quick to read. */
export const entryKeys = columns(
  inbox,
  'status',
  'responseId',
  'edition',
  'submittedAt',
  'targetTable',
  'target',
);

export type EntryKey = Pick<
  Row<typeof inbox>,
  'id' | 'status' | 'responseId' | 'edition' | 'submittedAt' | 'targetTable' | 'target'
>;

/** The latest entry of each response. */
export class ReceivedEntries {
  private readonly latest = new Map<string, EntryKey>();

  constructor(rows: readonly EntryKey[]) {
    for (const row of rows) this.add(row);
  }

  add(row: EntryKey): void {
    const held = this.latest.get(row.responseId);
    if (!held || (row.edition ?? 0) >= (held.edition ?? 0)) this.latest.set(row.responseId, row);
  }

  /** The entry of an earlier edition, if there is one. */
  find(responseId: string): EntryKey | undefined {
    return this.latest.get(responseId);
  }

  /** Whether this very edition, or a later one, has been received. */
  has({ responseId, submittedAt }: Pick<FormResponseRecord, 'responseId' | 'submittedAt'>): boolean {
    const held = this.latest.get(responseId);
    return held !== undefined && submittedAt <= (held.submittedAt ?? '');
  }
}

/** States in which an entry still waits for a person. */
export const isWaiting = (status: EntryKey['status'] | undefined): boolean =>
  status === undefined || status === 'received' || status === 'inReview' || status === 'observed';

/** The form named by the cell of an entry. */
export const formNameOf = (cell: string): FormName | undefined =>
  (Object.keys(forms) as FormName[]).find((name) => forms[name].code === cell.split(' ')[0]);

/** The words above a question. */
export function titleOfQuestion(formName: FormName, key: string | undefined): string | undefined {
  const question = questionsOf(forms[formName]).find((each) => each.key === key);
  return question && titleOf(question);
}

/** One line per reason, as the office reads them. */
export const reasonsText = (obstacles: readonly Obstacle[]): string | undefined =>
  joined(obstacles.map(({ text }) => text));

/** Most lines of reasons or warnings that a cell carries. */
const mostLines = 20;

const joined = (lines: readonly string[]): string | undefined => {
  const distinct = [...new Set(lines.map(cleanLine))];
  const shown = distinct.slice(0, mostLines);
  const rest = distinct.length - shown.length;
  if (rest > 0) shown.push(`Y ${rest} más.`);
  return shown.length > 0 ? shown.join('\n') : undefined;
};

/** Applied; with observations when whoever answered should correct something; else in review by the office. */
export function statusOf(verdict: Verdict): 'applied' | 'observed' | 'inReview' {
  if (verdict.kind === 'ready') return 'applied';
  return verdict.obstacles.some(({ by }) => by === 'respondent') ? 'observed' : 'inReview';
}

/** What an entry says about how its response was judged. */
export function verdictPatch(
  verdict: Verdict,
): Pick<NewRow<typeof inbox>, 'status' | 'reasons' | 'warnings' | 'targetTable' | 'target'> {
  return {
    status: statusOf(verdict),
    reasons: verdict.kind === 'waiting' ? reasonsText(verdict.obstacles) : undefined,
    warnings: joined(verdict.warnings),
    targetTable: verdict.kind === 'ready' ? verdict.table.sheet : undefined,
    target: verdict.kind === 'ready' ? verdict.target : undefined,
  };
}

interface Receipt {
  readonly id: string;
  readonly formName: FormName;
  readonly response: FormResponseRecord;
  readonly edition: number;
  readonly registrar: string | undefined;
  readonly verdict: Verdict;
  readonly now: CivilDateTime;
}

const cutAnswers =
  'Alguna respuesta es demasiado larga y aquí está recortada; en el formulario está completa.';

/** The row that a response leaves in the Bandeja. */
export function receiptEntry({ id, formName, response, edition, registrar, verdict, now }: Receipt): Insert {
  const { json, whole } = storedAnswers(response.answers);
  const patch = verdictPatch(verdict);
  return insert(inbox, id, {
    ...patch,
    warnings: joined([...(whole ? [] : [cutAnswers]), ...verdict.warnings]),
    form: forms[formName].title,
    receivedAt: civilOf(response.submittedAt) ?? now,
    staff: registrar,
    email: emailOf(response),
    editUrl: response.editUrl ? response.editUrl.slice(0, 2_000) : undefined,
    responseId: response.responseId,
    edition,
    submittedAt: response.submittedAt,
    answers: json,
  });
}
