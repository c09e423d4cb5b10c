/** The vote on a point of the agenda: counted together, and told as an acta tells it. */
import type { Row } from '../schema/table';
import type { agendaPoints } from '../tables/agenda';
import { counted } from '../words/counted';

/** What was counted of a show of hands; absent what nobody noted. */
export type Votes = Partial<Pick<Row<typeof agendaPoints>, 'votesFor' | 'votesAgainst' | 'abstentions'>>;

/** Everybody who voted, or said that they abstained. */
export const votersIn = ({ votesFor = 0, votesAgainst = 0, abstentions = 0 }: Votes): number =>
  votesFor + votesAgainst + abstentions;

/** «14 a favor, 2 en contra, 1 abstención»; '' where nothing was voted. What was noted as none is told as none. */
export function votesSentence(votes: Votes): string {
  const { votesFor, votesAgainst, abstentions } = votes;
  if (votersIn(votes) === 0) return '';
  return [
    votesFor === undefined ? [] : [`${votesFor} a favor`],
    votesAgainst === undefined ? [] : [`${votesAgainst} en contra`],
    abstentions === undefined ? [] : [counted(abstentions, 'abstención', 'abstenciones')],
  ]
    .flat()
    .join(', ');
}

/** What is wrong when more voted than were there; undefined while it fits, or while nobody has been written down. */
export function tooManyVotes(votes: Votes, present: number): string | undefined {
  const voters = votersIn(votes);
  if (present === 0 || voters <= present) return undefined;
  const people = `hay ${counted(present, 'persona presente anotada', 'personas presentes anotadas')}`;
  return `Los votos suman ${voters} y ${people}, sin contar invitados: revise los votos, o complete antes la asistencia.`;
}
