/** The points of an agenda as documents list them, and what was said on those that were written down. */
import { votesSentence } from '../../domain/meetings/votes';
import type { Row } from '../../domain/schema/table';
import type { agendaPoints } from '../../domain/tables';

type Point = Row<typeof agendaPoints>;

function aboutPoint({ presenter, minutes }: Point): string {
  const parts = [presenter, minutes === undefined ? undefined : `${minutes} min`];
  const about = parts.filter((part) => part !== undefined).join(', ');
  return about === '' ? '' : ` (${about})`;
}

/** «2. Acueducto (La presidenta, 20 min)». */
export const agendaLines = (points: readonly Point[]) =>
  points.map((row, index) => ({ orden: index + 1, punto: row.title + aboutPoint(row) }));

const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

/** In what a point ended, and how it was voted: «Conclusión: Repararla. Votación: 14 a favor, 2 en contra.» */
function outcomeOf(point: Point): string {
  const votes = votesSentence(point);
  const { conclusion } = point;
  if (votes === '') return conclusion === undefined ? '' : `Conclusión: ${conclusion}`;
  return `${conclusion === undefined ? '' : `Conclusión: ${ended(conclusion)} `}Votación: ${votes}.`;
}

/** The points of which something was written down, by their number in the agenda. */
export const treatedLines = (points: readonly Point[]) =>
  points.flatMap((point, index) => {
    const { title, development } = point;
    const outcome = outcomeOf(point);
    return development === undefined && outcome === ''
      ? []
      : [{ orden: index + 1, punto: title, desarrollo: development, conclusion: outcome }];
  });
