/** How each form is applied. A new form does not compile until it is here. */
import type { FormName } from '../../domain/forms';
import type { Applier } from './applier';
import { attendanceApplier } from './apply-attendance';
import { closingApplier } from './apply-closing';
import { evaluationApplier } from './apply-evaluation';
import { meetingApplier } from './apply-meeting';
import { organisationApplier } from './apply-organisation';
import { requestApplier } from './apply-request';
import { visitApplier } from './apply-visit';

export const appliers = {
  request: requestApplier,
  organisation: organisationApplier,
  meeting: meetingApplier,
  attendance: attendanceApplier,
  closing: closingApplier,
  visit: visitApplier,
  evaluation: evaluationApplier,
} satisfies Record<FormName, Applier>;
