/** The trainings that people took to their end, and how well the board of an organisation is prepared by them. */
import { capabilityOf, trainingMonths, type Capability, type Training } from '../../domain/boards/capability';
import { isLongEnough } from '../../domain/activities/hours';
import { labelOf } from '../../domain/schema/catalogue';
import type { NextForm } from '../search/shown';
import type { CivilDate } from '../../domain/schema/values';
import { activities, enrolments, workshops } from '../../domain/tables';
import { activityTopics } from '../../domain/tables/activity-catalogues';
import { certificateRule } from '../activities/activity-reads';
import { takenFromWorkshop } from '../activities/workshop-catalogue';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';

export const trainingReads = {
  activities: columns(activities, 'status', 'topic', 'ends', 'leastShare', 'voided'),
  enrolments: columns(enrolments, 'activity', 'person', 'status', 'share', 'excusedShare', 'voided'),
  workshops: all(workshops),
};

/** Who was long enough at an activity that was held, with its topic and its last day. */
export const trainingsIn = (snapshot: SnapshotOf<typeof trainingReads>, settings: SettingsView): Training[] =>
  snapshot.enrolments.all.flatMap((row) => {
    const { activity, person, status, voided } = row;
    const held = snapshot.activities.find(activity);
    if (voided || status !== 'enrolled' || !held || held.voided) return [];
    if (held.status !== 'held' && held.status !== 'closed') return [];
    return isLongEnough(row, certificateRule(held, settings))
      ? [{ person, topic: held.topic, ended: held.ends }]
      : [];
  });

/** «2 de 5 con formación en los últimos 24 meses (40 %).» */
export const tellCapability = ({ trained, members, share }: Capability): string =>
  `${trained} de ${members} con formación en los últimos ${trainingMonths} meses (${share} %)`;

/** «Funciones de la directiva, Actas y libros de la organización»; '' when none is missing. */
export const tellMissing = ({ missing }: Capability): string =>
  missing.map((topic) => labelOf(activityTopics, topic)).join(', ');

interface Taught {
  readonly id: string;
  readonly name: string;
  readonly territory: string;
}

/** What is known of the places, and of what is taught. */
interface Known {
  readonly territories: { find(id: string): { readonly label: string } | undefined };
  readonly workshops: SnapshotOf<typeof trainingReads>['workshops'];
}

/** The workshop that would teach a board its first missing topic, as the catalogue tells it; none when none is missing. */
export function nextWorkshop(
  { missing: [topic] }: Capability,
  { id, name, territory }: Taught,
  { territories, workshops: catalogue }: Known,
): NextForm | undefined {
  if (topic === undefined) return undefined;
  const offered = catalogue.all.find((row) => row.topic === topic && row.active && !row.voided);
  const taken = offered ? takenFromWorkshop(offered) : { title: labelOf(activityTopics, topic) };
  return {
    label: 'Planificar taller',
    form: 'activity',
    values: { kind: 'trainingWorkshop', topic, ...taken, territory, organisations: [id] },
    names: {
      ...(offered ? { [offered.id]: offered.title } : {}),
      [id]: name,
      [territory]: territories.find(territory)?.label ?? territory,
    },
  };
}

/** The capability of the people of one board today. */
export const boardCapability = (
  officers: readonly { readonly person: string }[],
  trainings: readonly Training[],
  today: CivilDate,
): Capability =>
  capabilityOf(
    officers.map(({ person }) => person),
    trainings,
    today,
  );
