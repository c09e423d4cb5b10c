/** Which records may be annulled as registered by mistake, and in which states they no longer may. */
import { labelOf } from '../../domain/schema/catalogue';
import { isOver } from '../../domain/schema/table';
import { openable, type RecordKind } from '../../domain/tables/openable';

/** The others have an ending of their own for it: a request is annulled by a move, a person merged, a certificate withdrawn. */
const annullable = ['organisation', 'meeting', 'agreement', 'activity', 'courseSupport'] as const;

export type AnnullableKind = (typeof annullable)[number];

export const isAnnullable = (kind: string): kind is AnnullableKind & RecordKind =>
  annullable.some((each) => each === kind);

interface Standing {
  readonly status: string;
  /** Of a meeting, the acta that was approved once and is being corrected. */
  readonly rectifiedMinutes?: unknown;
}

/** What is over, or was approved by others, stands; undefined while the record may be annulled. */
export function whyNotAnnulled(kind: AnnullableKind, row: Standing): string | undefined {
  if (row.rectifiedMinutes !== undefined)
    return 'Su acta ya se aprobó y se está rectificando: termine la rectificación.';
  const table = openable[kind];
  const { states } = table;
  return states && (isOver(table, row.status) || states.settled?.includes(row.status) === true)
    ? `Está en «${labelOf(states.states, row.status)}», y lo que ya terminó o se aprobó no se anula.`
    : undefined;
}
