/** How well a board is prepared: how many of it were trained in the last two years, and which topics nobody of it has taken. */
import type { OptionOf } from '../schema/catalogue';
import type { CivilDate } from '../schema/values';
import { activityTopics } from '../tables/activity-catalogues';
import { addMonths } from '../time/civil-date';

export type Topic = OptionOf<typeof activityTopics>;

/** Months for which a training counts. */
export const trainingMonths = 24;

/** What every board should have somebody for, in the order in which it is usually offered. */
const boardTopics: readonly Topic[] = [
  'boardDuties',
  'minutes',
  'accounts',
  'projects',
  'participatoryBudget',
];

/** Somebody who took a training to its end. */
export interface Training {
  readonly person: string;
  readonly topic: Topic;
  readonly ended: CivilDate;
}

export interface Capability {
  /** Members of the board, each once. */
  readonly members: number;
  readonly trained: number;
  /** Whole per cent, rounded down; 0 for a board of nobody. */
  readonly share: number;
  /** Topics of every board that nobody of this one has taken. */
  readonly missing: readonly Topic[];
}

/** The capability of a board on a day. One person with two offices counts once. */
export function capabilityOf(
  officers: readonly string[],
  trainings: readonly Training[],
  today: CivilDate,
): Capability {
  const members = new Set(officers);
  const since = addMonths(today, -trainingMonths);
  const own = trainings.filter(({ person, ended }) => members.has(person) && ended > since && ended <= today);
  const trained = new Set(own.map(({ person }) => person)).size;
  const taken = new Set(own.map(({ topic }) => topic));
  return {
    members: members.size,
    trained,
    share: members.size === 0 ? 0 : Math.floor((trained * 100) / members.size),
    missing: boardTopics.filter((topic) => !taken.has(topic)),
  };
}
