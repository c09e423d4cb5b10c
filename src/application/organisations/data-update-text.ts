/** The texts with which an organisation is asked for its data, ready for WhatsApp; a person sends them, not the house. */
import { askForData, askVisitor } from '../../domain/replies/data-update-text';
import { whatsAppLink } from '../../domain/replies/reply-text';
import { labelOf } from '../../domain/schema/catalogue';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { organisationPurposes } from '../../domain/forms/organisation-form';
import { formBindings, organisations, people, staff, territories } from '../../domain/tables';
import type { CivilDate } from '../../domain/schema/values';
import { placeOf } from '../../domain/territory/place-name';
import { organisationLabel } from '../choices/choice-labels';
import { formLink } from '../form-binding';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';
import { unknownRecord } from '../kernel/unknown-record';
import { boardReads, presidentOf } from './current-board';
import { plannedVisit, unansweredSince } from './data-updates';

const reads = {
  organisations: columns(
    organisations,
    'name',
    'status',
    'territory',
    'currentBoard',
    'dataUpdated',
    'updateAsked',
    'visitBy',
    'visitor',
    'voided',
  ),
  boardPositions: boardReads.boardPositions,
  people: columns(people, 'givenNames', 'phone'),
  territories: columns(territories, 'label', 'name', 'sector'),
  staff: all(staff),
  formBindings: columns(formBindings, 'publicUrl', 'entries'),
};

const { organisations: organisationColumns, boardPositions: offices, ...known } = reads;

type Snapshot = SnapshotOf<typeof reads>;

/** The link to F2 that already says which organisation is brought up to date. */
function linkTo(snapshot: Snapshot, id: string): string {
  const row = snapshot.organisations.get(id);
  return formLink(snapshot.formBindings, 'organisation', {
    purpose: labelOf(organisationPurposes, 'update'),
    organisation: organisationLabel(row, snapshot.territories),
  });
}

interface Asking {
  readonly snapshot: Snapshot;
  readonly settings: SettingsView;
  readonly today: CivilDate;
}

/** What both texts say, and the telephones they go to. */
function factsOf(row: Snapshot['organisations']['all'][number], { snapshot, settings, today }: Asking) {
  const president = presidentOf(snapshot, row.id);
  const person = snapshot.people.find(president?.person);
  const { visitBy, visitor: code } = plannedVisit(row, snapshot, settings, today);
  const visitor = snapshot.staff.find(code);
  const facts = {
    id: row.id,
    name: row.name,
    place: placeOf(snapshot.territories, row.territory),
    greeting: person?.givenNames ?? '',
    visitor: visitor?.name ?? '',
    visitBy,
    office: { phone: settings.text('departmentPhone'), address: settings.text('address') },
  };
  return { facts, phone: person?.phone, visitorPhone: visitor?.phone };
}

export const dataUpdateText = defineQuery({
  name: 'dataUpdateText',
  title: 'Ver texto de actualización de datos',
  roles: officeRoles,
  reads,
  parse: parseId,
  needs: ({ id }) => [
    { ...organisationColumns, where: { field: 'id', is: id, most: 1 } },
    { ...offices, where: { field: 'organisation', is: id, most: 500 } },
    ...Object.values(known),
  ],
  answer({ snapshot, input: { id }, settings, today }) {
    const row = snapshot.organisations.find(id);
    if (!row) return fail(unknownRecord(organisations, id));
    const { facts, phone, visitorPhone } = factsOf(row, { snapshot, settings, today });
    const link = linkTo(snapshot, id);
    const text = askForData(facts);
    const visitText = askVisitor(facts, link);
    return succeed({
      text,
      whatsApp: whatsAppLink(phone, text),
      hasPhone: phone !== undefined,
      link,
      visitor: facts.visitor,
      visitText,
      visitWhatsApp: whatsAppLink(visitorPhone, visitText),
      dataUpdated: row.dataUpdated ?? '',
      unansweredSince: unansweredSince(row) ?? '',
    });
  },
});
