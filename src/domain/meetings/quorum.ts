/** Whether a meeting may decide: those present against what the organisation's own rules ask for at each call. */
import { formatTime } from '../schema/format';
import type { Row } from '../schema/table';
import type { CivilTime } from '../schema/values';
import type { meetings } from '../tables/meetings';
import { counted } from '../words/counted';

export type Quorum = NonNullable<Row<typeof meetings>['quorum']>;

/** How many must be there at the first call and at the second. */
export interface QuorumRule {
  readonly quorumRequired?: number | undefined;
  readonly secondCall?: CivilTime | undefined;
  /** Without it the second call asks for as many as the first. */
  readonly secondQuorum?: number | undefined;
}

/** Whether those present are enough: for the first call, or only for the second where there is one. */
export function quorumOf(present: number, { quorumRequired, secondCall, secondQuorum }: QuorumRule): Quorum {
  if (!quorumRequired) return 'notApplicable';
  if (present >= quorumRequired) return 'yes';
  const isEnoughLater = secondCall !== undefined && secondQuorum !== undefined && present >= secondQuorum;
  return isEnoughLater && present > 0 ? 'secondCall' : 'no';
}

const lackingIn = (lacking: number): string => (lacking === 1 ? 'falta 1' : `faltan ${lacking}`);

/** What those present mean, in a sentence: «Todavía no hay quórum: 3 personas presentes; faltan 2.» */
export function quorumSentence(present: number, rule: QuorumRule): string {
  const people = counted(present, 'persona presente', 'personas presentes');
  const required = rule.quorumRequired ?? 0;
  const found = quorumOf(present, rule);
  if (found === 'notApplicable') return `${people}; no se requiere quórum.`;
  if (found === 'yes') return `Hay quórum: ${people}, se requieren ${required}.`;
  if (found === 'no') return `Todavía no hay quórum: ${people}; ${lackingIn(required - present)}.`;
  const { secondCall, secondQuorum = 0 } = rule;
  const hour = secondCall === undefined ? '' : ` (${formatTime(secondCall)})`;
  return (
    `Hay quórum solo en segunda convocatoria${hour}: ${people}, se requieren ${secondQuorum}; ` +
    `para la primera ${lackingIn(required - present)}.`
  );
}

/** The hours of the calls: «Primera convocatoria 9:00 a. m.; segunda 9:30 a. m., con 5 personas». */
export function callsSentence(starts: CivilTime, { secondCall, secondQuorum }: QuorumRule): string {
  if (secondCall === undefined) return `Convocatoria única: ${formatTime(starts)}`;
  const enough = secondQuorum === undefined ? '' : `, con ${secondQuorum} personas o más`;
  return `Primera convocatoria ${formatTime(starts)}; segunda ${formatTime(secondCall)}${enough}`;
}
