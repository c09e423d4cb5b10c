/** What promoters send in the tests: a clear request, a clear report of a meeting, and how they reach the registry. */
import { people, type PersonKey } from '../../demo/accounts';
import type { StreamAnswer } from '../../demo/answer';
import { fillIn, readLists } from '../../demo/filling';
import { meetingAnswers } from '../../demo/meetings';
import { rowsOf } from '../../demo/sheet';
import { forms } from '../../src/domain/forms';
import type { Workspace } from '../../local/index';
import { minute } from '../proof/base';

type Form = StreamAnswer['form'];

/** Answers by the keys of the questions. */
export type Given = StreamAnswer['answers'];

export const clearRequest: Given = {
  happenedOn: '2026-03-02',
  channel: 'promoter',
  sector: 'elCercado',
  'place-elCercado': '010101204',
  requesterKind: 'person',
  givenNames: 'Milagros',
  surnames: 'Peguero de la Cruz',
  documentKind: 'cedula',
  documentNumber: '999-0000031-4',
  phone: '809-555-0131',
  sex: 'female',
  category: 'municipalService',
  description: 'El camino está malo.',
  needsAuthority: 'no',
  priority: 'normal',
  consent: 'yes',
};

/** An assembly of Nuevo Amanecer on the day before. */
export const clearReport: Given = { ...meetingAnswers[0]?.answers, date: '2026-03-01' };

/** The answers in the words of the form, as one of the team fills it in; the door asks nobody who they are. */
export function fill(
  workspace: Workspace,
  form: Form,
  answers: Given,
  by: PersonKey = 'cercado',
): Record<string, string> {
  const lists = readLists(workspace, form, people.coordinator.email);
  const registrar: Given = form === 'attendance' ? {} : { registrar: '@person' };
  return fillIn(lists, { form, by, at: 0, answers: { ...registrar, ...answers } });
}

/** Sends a form as one of the team, and lets the registry read it. */
export function send(workspace: Workspace, form: Form, answers: Given, by: PersonKey = 'cercado'): Workspace {
  workspace.submitForm(forms[form].title, fill(workspace, form, answers, by), { as: people[by].email });
  workspace.advance(5 * minute);
  return workspace;
}

/** The newest row of a tab. */
export const lastOf = (workspace: Workspace, sheet: string): Readonly<Record<string, string>> =>
  rowsOf(workspace, sheet).at(-1) ?? {};
