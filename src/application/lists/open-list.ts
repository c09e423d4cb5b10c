/** Answers one list by its name. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineQuery } from '../kernel/operation';
import type { Reads } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import type { ListName, ShownList } from '../search/shown';
import type { List } from './list';
import { categoryHandlerList } from './category-handlers';
import { dataUpdateList } from './data-updates';
import { duplicateList } from './duplicates';
import { fulfilmentList } from './fulfilment';
import { householdList } from './households';
import { institutionList } from './institutions';
import { plannerList } from './planner';
import { replyTextList } from './reply-texts';
import { reportList } from './report';
import { territoryList } from './territories';
import { trainingList } from './training';
import { weekPlanList } from './week-plan';
import { workshopList } from './workshops';
import { workloadList } from './workload';

const lists: Readonly<Record<ListName, List>> = {
  report: reportList,
  weekPlan: weekPlanList,
  workload: workloadList,
  planner: plannerList,
  territories: territoryList,
  institutions: institutionList,
  duplicates: duplicateList,
  fulfilment: fulfilmentList,
  households: householdList,
  dataUpdates: dataUpdateList,
  training: trainingList,
  workshops: workshopList,
  replyTexts: replyTextList,
  categoryHandlers: categoryHandlerList,
};

const isListName = (text: string): text is ListName => Object.prototype.hasOwnProperty.call(lists, text);

/** Views are told apart by table alone, so that the same key is the same rows in every list. */
const reads: Reads = Object.assign({}, ...Object.values(lists).map((list) => list.reads)) as Reads;

/** Most rows shown. */
const mostRows = 200;

export const openList = defineQuery({
  name: 'openList',
  title: 'Ver una lista',
  roles: officeRoles,
  reads,
  parse(raw) {
    const name = textIn(raw, 'name');
    return isListName(name) ? succeed({ name }) : fail(problem('unknownRecord', ['Listas', name], 'name'));
  },
  needs: ({ name }) => Object.values(lists[name].reads),
  answer({ input: { name }, ...context }) {
    const list = lists[name];
    const found = list.rows(context);
    const shown: ShownList = {
      name,
      title: list.title,
      hint: list.hint,
      empty: list.empty,
      ...(list.next ? { next: list.next } : {}),
      ...(list.papers ? { papers: list.papers(context) } : {}),
      rows: found.slice(0, mostRows),
      more: Math.max(0, found.length - mostRows),
    };
    return succeed(shown);
  },
});
