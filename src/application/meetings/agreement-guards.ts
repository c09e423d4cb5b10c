/** What an agreement still lacks for its next state, in words: for the operation that checks and the sidebar that explains. */
import type { Row } from '../../domain/schema/table';
import { agreements } from '../../domain/tables';

export type GuardedAgreement = Pick<Row<typeof agreements>, 'priority' | 'evidence'>;

/** What is missing to pass to a state. What was promised with priority is not called done on word alone. */
export const missingForAgreement = ({ priority, evidence }: GuardedAgreement, to: string): string[] =>
  to === 'fulfilled' && priority !== 'normal' && evidence === undefined
    ? [agreements.fields.evidence.label]
    : [];
