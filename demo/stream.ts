/** The whole stream of form answers, in the order in which they are sent. */
import type { StreamAnswer } from './answer';
import { meetingAnswers } from './meetings';
import { organisationAnswers } from './organisations';
import { requestAnswers } from './requests';

export const stream: readonly StreamAnswer[] = [
  ...organisationAnswers,
  ...requestAnswers,
  ...meetingAnswers,
].toSorted((a, b) => a.at - b.at);
