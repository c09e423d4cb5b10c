/** An evaluation as its row, and when an activity can be evaluated. */
import type { Evaluation } from '../../domain/activities/evaluation';
import { problem, type Problem } from '../../domain/problems';
import type { NewRow, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { activities, evaluations } from '../../domain/tables';

/** Who has seen something of it can say how it was, also after it was closed. */
export const mayBeEvaluated = (status: string): boolean =>
  status === 'underway' || status === 'held' || status === 'closed';

/** Why it takes no evaluations yet. */
export const notBegun = (): Problem => problem('guardNotMet', ['que la actividad haya empezado']);

/**
 * The row of one answer. Its day is the last of the activity, for a sheet that is typed a week later as for an answer that
 * somebody sends from home: the day on which it came would tell it from the others.
 */
export const draftEvaluation = (
  { id, ends }: Pick<Row<typeof activities>, 'id' | 'ends'>,
  answers: Evaluation,
  today: CivilDate,
): NewRow<typeof evaluations> => ({ activity: id, date: ends < today ? ends : today, ...answers });
