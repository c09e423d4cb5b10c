/** What those enrolled in an activity are told when it is put off, planned again or called off. */
import type { Row } from '../schema/table';
import type { CivilDate } from '../schema/values';
import type { activities } from '../tables/activities';
import { longDate } from '../words/numbers';
import { shortened, writeNotice, type Notice } from './notice';

/** What a notice may know of an activity. */
export interface ActivityFacts {
  readonly id: string;
  readonly status: Row<typeof activities>['status'];
  /** «Microtaller de capacitación». */
  readonly kind: string;
  /** Its first day, as it will be. */
  readonly starts: CivilDate;
  readonly place: string;
  readonly office: { readonly phone: string };
}

type Telling = readonly [subject: string, sentence: (facts: ActivityFacts) => string];

const nameOf = ({ id, kind }: ActivityFacts): string => `la actividad ${id} (${kind})`;

const whereOf = ({ place }: ActivityFacts): string => (place === '' ? '' : `, en ${shortened(place, 120)}`);

/** By the state that it passes to; others are nobody's news. */
const tellings: Partial<Readonly<Record<ActivityFacts['status'], Telling>>> = {
  postponed: [
    'Actividad pospuesta',
    (facts) => `${nameOf(facts)} queda pospuesta. Le diremos la nueva fecha; su inscripción sigue en pie.`,
  ],
  planned: [
    'Nueva fecha de la actividad',
    (facts) =>
      `${nameOf(facts)} será a partir del ${longDate(facts.starts)}${whereOf(facts)}. Si no puede asistir, avísenos.`,
  ],
  cancelled: ['Actividad sin efecto', (facts) => `${nameOf(facts)} queda sin efecto.`],
};

/** The notice that a new state asks for; undefined when it changes nothing for those enrolled. */
export function activityNotice(facts: ActivityFacts): Notice | undefined {
  const told = tellings[facts.status];
  if (!told) return undefined;
  const [subject, sentence] = told;
  return writeNotice({ subject, id: facts.id, sentence: sentence(facts), office: facts.office });
}
