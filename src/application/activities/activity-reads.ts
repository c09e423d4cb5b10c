/** What the operations on one activity read: the activity as far as they touch it, every session, every enrolment. */
import type { CertificateRule } from '../../domain/activities/hours';
import { activities, activitySessions, enrolments } from '../../domain/tables';
import { columns } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';

export const columnsOfActivity = [
  'status',
  'title',
  'starts',
  'ends',
  'due',
  'organisations',
  'quota',
  'organisationQuota',
  'sessions',
  'minutes',
  'recorded',
  'enrolled',
  'waiting',
  'topics',
  'leastShare',
  'report',
  'voided',
] as const;

/** What is told of an activity that is over, besides its topics. */
export const closingColumns = ['learnings', 'difficulties', 'cost', 'transport', 'photosLink'] as const;

export const activityColumns = columns(activities, ...columnsOfActivity);

export const sessionColumns = columns(
  activitySessions,
  'activity',
  'date',
  'starts',
  'ends',
  'topic',
  'minutes',
  'attendees',
  'voided',
);

export const enrolmentColumns = columns(
  enrolments,
  'activity',
  'person',
  'organisation',
  'status',
  'attended',
  'excused',
  'minutes',
  'share',
  'excusedShare',
  'voided',
);

/** What a certificate of an activity asks for: what the activity says, else what the department does. */
export const certificateRule = (
  { leastShare }: { readonly leastShare?: number | undefined },
  settings: SettingsView,
): CertificateRule => ({
  least: leastShare ?? settings.number('certificateShare'),
  pardoned: settings.number('pardonedShare'),
});
