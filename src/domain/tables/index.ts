/** Every table of the registry, in the order of its tabs. */
import type { Table } from '../schema/table';
import { activities, activitySessions, certificates, enrolments } from './activities';
import { agendaPoints } from './agenda';
import { annexes } from './annexes';
import { agreements } from './agreements';
import { categoryHandlers } from './category-handlers';
import { decisionRounds } from './decisions';
import { consents } from './consents';
import { contacts } from './contacts';
import { courseSupports } from './course-supports';
import { documents } from './documents';
import { duplicatePairs } from './duplicates';
import { evaluations } from './evaluations';
import { invitations } from './invitations';
import { attendances, meetings } from './meetings';
import { institutions } from './institutions';
import { boardPositions, boards, organisations } from './organisations';
import { householdMembers } from './household-members';
import { memberships } from './memberships';
import { households, people } from './people';
import { referrals } from './referrals';
import { replyTexts } from './reply-texts';
import { requests } from './requests';
import { catalogueEntries, holidays, settings } from './settings';
import { staff } from './staff';
import { counters, formBindings, inbox, journal, outbox, receipts } from './system';
import { territories } from './territories';
import { workshops } from './workshops';

/** In tab order: what people open first comes first, technical tabs last. */
export const tables: readonly Table[] = [
  requests,
  referrals,
  decisionRounds,
  contacts,
  people,
  households,
  householdMembers,
  consents,
  duplicatePairs,
  organisations,
  boards,
  boardPositions,
  memberships,
  meetings,
  agendaPoints,
  invitations,
  attendances,
  agreements,
  annexes,
  workshops,
  activities,
  activitySessions,
  enrolments,
  certificates,
  evaluations,
  courseSupports,
  documents,
  inbox,
  institutions,
  staff,
  territories,
  settings,
  replyTexts,
  categoryHandlers,
  catalogueEntries,
  holidays,
  outbox,
  journal,
  receipts,
  counters,
  formBindings,
];

/** The table of that English name. */
export function tableByName(name: string): Table {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(`No existe la tabla ${name}.`);
  return found;
}

export {
  activities,
  activitySessions,
  enrolments,
  certificates,
  evaluations,
  courseSupports,
  agendaPoints,
  agreements,
  annexes,
  attendances,
  boardPositions,
  boards,
  catalogueEntries,
  categoryHandlers,
  consents,
  contacts,
  counters,
  decisionRounds,
  documents,
  duplicatePairs,
  formBindings,
  holidays,
  householdMembers,
  households,
  inbox,
  institutions,
  invitations,
  journal,
  meetings,
  memberships,
  organisations,
  outbox,
  people,
  receipts,
  referrals,
  replyTexts,
  requests,
  settings,
  staff,
  territories,
  workshops,
};
