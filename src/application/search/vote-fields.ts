/** The points of a meeting that were voted on, as its ficha tells them. */
import { votesSentence } from '../../domain/meetings/votes';
import type { Row } from '../../domain/schema/table';
import type { agendaPoints } from '../../domain/tables';
import { agendaOf } from '../meetings';
import type { ShownField } from './shown';

/** «Aceras: 14 a favor, 2 en contra, 1 abstención», a line each; nothing where nothing was voted. */
export function voteFields(points: readonly Row<typeof agendaPoints>[], meeting: string): ShownField[] {
  const voted = agendaOf(points, meeting).flatMap((point) => {
    const votes = votesSentence(point);
    return votes === '' ? [] : [`${point.title}: ${votes}.`];
  });
  return voted.length === 0 ? [] : [{ field: 'votes', label: 'Votaciones', text: voted.join('\n') }];
}
