/** The day on which whoever still owes something is asked again: the one that is said, or the office's usual one. */
import { problem, type Problem } from '../../domain/problems';
import type { CivilDate } from '../../domain/schema/values';
import { asked } from '../../domain/tables/asked';
import { addWorkingDays, type DaysOff } from '../../domain/time/working-days';
import type { SettingsView } from '../kernel/settings';

/** A day already gone cannot be waited for; the problem stands at `reviewOn`. */
export const checkReviewDay = (given: CivilDate | undefined, today: CivilDate): Problem[] =>
  given !== undefined && given < today
    ? [problem('dateInPast', [asked.review.reviewOn.label], 'reviewOn')]
    : [];

interface Calendar {
  readonly today: CivilDate;
  readonly settings: SettingsView;
  readonly daysOff: DaysOff;
}

/** `usual` is the setting that says after how many working days. */
export const reviewDay = (
  given: CivilDate | undefined,
  usual: 'applicantReviewDays' | 'referralReviewDays',
  { today, settings, daysOff }: Calendar,
): CivilDate => given ?? addWorkingDays(today, settings.number(usual), daysOff);
