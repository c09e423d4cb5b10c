/** Notes a visit, a call or a message about a request, an organisation or an agreement. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Table } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import {
  activities,
  agreements,
  contacts,
  meetings,
  organisations,
  requests,
  staff,
} from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, insert } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

interface Placed {
  readonly id: string;
  readonly territory: string;
  readonly voided: boolean;
}

/** Where matters are looked for. */
export interface KnownMatters {
  readonly requests: { find(id: string): Placed | undefined };
  readonly organisations: { find(id: string): Placed | undefined };
  readonly agreements: { find(id: string): Agreed | undefined };
  readonly meetings: Places;
  readonly activities: Places;
}

interface Places {
  find(id: string | undefined): { readonly territory: string } | undefined;
}

/** Where something was agreed: in a meeting or in an activity. */
interface Agreed {
  readonly id: string;
  readonly meeting?: string | undefined;
  readonly activity?: string | undefined;
  readonly voided: boolean;
}

interface Subject {
  readonly id: string;
  readonly territory: string | undefined;
}

/** The matter that a code names and where it is; undefined when nobody can be in touch about it. */
export function findSubject(known: KnownMatters, code: string): Subject | undefined {
  const placed = known.requests.find(code) ?? known.organisations.find(code);
  if (placed) return placed.voided ? undefined : { id: placed.id, territory: placed.territory };
  const agreement = known.agreements.find(code);
  if (!agreement || agreement.voided) return undefined;
  const home = known.meetings.find(agreement.meeting) ?? known.activities.find(agreement.activity);
  return { id: agreement.id, territory: home?.territory };
}

/** The latest contact first; of one day, the one noted last. */
export const latestFirst = (
  a: { readonly id: string; readonly on: CivilDate },
  b: { readonly id: string; readonly on: CivilDate },
): number => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1);

/** The tables of the matters that one may be in touch about. */
export const matters: readonly Table[] = [requests, organisations, agreements];

/** The table that a code belongs to, for telling that it is not there. */
const tableOf = (code: string): Table =>
  matters.find((table) => code.startsWith(`${table.code}-`)) ?? requests;

interface Next {
  readonly on: CivilDate;
  readonly nextStep?: string | undefined;
  readonly nextOn?: CivilDate | undefined;
}

/** What is left to do has its day, and not one before; each problem at its field. */
export function wrongWithNext({ on, nextStep, nextOn }: Next): Problem[] {
  const { label } = contacts.fields.nextOn;
  if (nextOn === undefined) return nextStep === undefined ? [] : [problem('required', [label], 'nextOn')];
  return nextOn < on ? [problem('dateOrder', [contacts.fields.on.label, label], 'nextOn')] : [];
}

export const recordContact = defineOperation({
  name: 'recordContact',
  title: 'Anotar contacto',
  roles: officeRoles,
  reads: {
    requests: columns(requests, 'territory', 'voided'),
    organisations: columns(organisations, 'territory', 'voided'),
    agreements: columns(agreements, 'meeting', 'activity', 'voided'),
    meetings: columns(meetings, 'territory'),
    activities: columns(activities, 'territory'),
    staff: columns(staff, 'name', 'voided'),
  },
  creates: [contacts],
  parse: (raw) => parseAbout(asked.contact, raw),
  decide({ snapshot, input: { id, fields }, actor, today, newId }) {
    const subject = findSubject(snapshot, id);
    if (!subject) return fail(unknownRecord(tableOf(id), id));
    if (fields.on > today) return fail(problem('dateInFuture', [contacts.fields.on.label], 'on'));
    const wrong = wrongWithNext(fields);
    if (wrong.length > 0) return fail(...wrong);
    const by = fields.by ?? actor.id;
    const person = snapshot.staff.find(by);
    if (!person || person.voided) {
      return fail(problem('unknownRecord', [contacts.fields.by.label, by], 'by'));
    }
    const contact = newId(contacts);
    return succeed({
      changes: [
        insert(contacts, contact, { ...fields, by, subject: subject.id, territory: subject.territory }),
      ],
      output: { id: contact, title: person.name },
    });
  },
});
