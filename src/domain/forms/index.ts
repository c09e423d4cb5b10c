/** The forms of the field, by name. */
import type { FormDeclaration, Question } from '../schema/form';
import { attendanceForm } from './attendance-form';
import { closingForm } from './closing-form';
import { evaluationForm } from './evaluation-form';
import { meetingForm } from './meeting-form';
import { organisationForm } from './organisation-form';
import { requestForm } from './request-form';
import { visitForm } from './visit-form';

export const forms = {
  request: requestForm,
  organisation: organisationForm,
  meeting: meetingForm,
  attendance: attendanceForm,
  closing: closingForm,
  visit: visitForm,
  evaluation: evaluationForm,
} as const;

export type FormName = keyof typeof forms;

export const formNames = Object.keys(forms) as FormName[];

/** Every question of a form, page by page. */
export const questionsOf = (form: FormDeclaration): Question[] =>
  form.pages.flatMap((page) => page.questions);

/** The text a person reads above a question: unique in its form. */
export const titleOf = ({ field }: Question): string => field.question ?? field.label;
