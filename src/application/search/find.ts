/** The one search box: people, organisations, requests, meetings, agreements and activities, best first. */
import { labelOf } from '../../domain/schema/catalogue';
import { activityTopics } from '../../domain/tables/activity-catalogues';
import { documentTypes } from '../../domain/tables/document-catalogues';
import { searchIn, type Searchable } from '../../domain/matching/search';
import { succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { cleanLine } from '../../domain/text/normalise';
import {
  activities,
  certificates,
  documents,
  courseSupports,
  agreements,
  duplicatePairs,
  households,
  institutions,
  meetings,
  organisations,
  people,
  referrals,
  territories,
  workshops,
} from '../../domain/tables';
import { type RecordKind, isRecordKind } from '../../domain/tables/openable';
import { defineQuery } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import type { Found, Hit } from './shown';
import {
  activityDetail,
  agreementDetail,
  householdDetail,
  certificateDetail,
  courseSupportDetail,
  line,
  meetingDetail,
  organisationDetail,
  personDetail,
  requestDetail,
  requestColumns,
  requesterOf,
  stateOf,
} from './wording';

/** Most hits that are shown. */
const mostHits = 20;

const reads = {
  people: columns(
    people,
    'fullName',
    'nickname',
    'documentNumber',
    'phone',
    'otherPhone',
    'territory',
    'mergedInto',
    'voided',
  ),
  households: columns(households, 'head', 'reference', 'territory', 'active', 'voided'),
  organisations: columns(organisations, 'name', 'kind', 'territory', 'acronym', 'rnc', 'voided'),
  requests: requestColumns,
  meetings: columns(meetings, 'status', 'date', 'title', 'place', 'voided'),
  pairs: columns(duplicatePairs, 'firstName', 'secondName', 'voided'),
  agreements: columns(agreements, 'status', 'text', 'responsible', 'due', 'voided'),
  activities: columns(activities, 'status', 'starts', 'title', 'place', 'voided'),
  courseSupports: columns(courseSupports, 'status', 'starts', 'course', 'institution', 'person', 'voided'),
  documents: columns(documents, 'status', 'folio', 'type', 'voided'),
  certificates: columns(certificates, 'status', 'code', 'person', 'issuedOn', 'voided'),
  referrals: columns(referrals, 'status', 'request', 'institution', 'voided'),
  institutions: columns(institutions, 'name', 'helpsWith', 'phone', 'voided'),
  workshops: columns(workshops, 'title', 'topic', 'hours', 'voided'),
  territories: columns(territories, 'label'),
};

type Snapshot = SnapshotOf<typeof reads>;

interface Item extends Searchable {
  /** The record it leads to, when that is another one: two that lead to the same are one hit. */
  readonly leadsTo?: string;
  /** Written only for what is shown. */
  readonly show: () => Hit;
}

const given = (...texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text): text is string => text !== undefined);

/** What can be found of each kind. */
const itemsOf: { readonly [K in RecordKind]: (snapshot: Snapshot) => Item[] } = {
  person: ({ people: rows, territories: places }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, fullName, nickname, documentNumber, phone, otherPhone, voided } = row;
      const kept = rows.find(row.mergedInto);
      if (voided && !kept) return [];
      const names = nickname === undefined ? [fullName] : [fullName, `${nickname} ${fullName}`];
      const numbers = given(documentNumber, phone, otherPhone);
      const shown = kept ?? row;
      const show = (): Hit => ({
        kind: 'person',
        id: shown.id,
        title: shown.fullName,
        detail: line(personDetail(shown, places), kept && `antes también ${id}`),
      });
      return [{ id, names, numbers, show, ...(kept ? { leadsTo: kept.id } : {}) }];
    }),
  household: ({ households: rows, people: known, territories: places }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, reference, head, voided } = row;
      if (voided) return [];
      const name = known.find(head)?.fullName ?? '';
      const detail = (): string => householdDetail(row, name, places);
      const show = (): Hit => ({ kind: 'household', id, title: reference, detail: detail() });
      return [{ id, names: [`hogar ${name}`, reference], numbers: [], show }];
    }),
  organisation: ({ organisations: rows, territories: places }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, name, acronym, rnc, voided } = row;
      if (voided) return [];
      const show = (): Hit => ({
        kind: 'organisation',
        id,
        title: name,
        detail: organisationDetail(row, places),
      });
      return [{ id, names: given(name, acronym), numbers: given(rnc), show }];
    }),
  request: (snapshot) =>
    snapshot.requests.all.flatMap((row): Item[] => {
      const { id, title, voided } = row;
      const requester = requesterOf(row, snapshot);
      const detail = (): string => requestDetail(row, requester, snapshot.territories);
      const show = (): Hit => ({ kind: 'request', id, title, detail: detail() });
      // Whoever calls with its number is told that it was annulled, and not that nobody knows it.
      return [{ id, names: voided ? [] : [title, `${title} ${requester}`], numbers: [], show }];
    }),
  meeting: ({ meetings: rows }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, title, voided } = row;
      if (voided) return [];
      const show = (): Hit => ({ kind: 'meeting', id, title, detail: meetingDetail(row) });
      return [{ id, names: [title], numbers: [], show }];
    }),
  // By its code alone: whoever looks for a name looks for a person.
  duplicatePair: ({ pairs }) =>
    pairs.all.flatMap((row): Item[] => {
      const { id, firstName, secondName, voided } = row;
      const show = (): Hit => ({ kind: 'duplicatePair', id, title: firstName, detail: secondName });
      return voided ? [] : [{ id, names: [], numbers: [], show }];
    }),
  agreement: ({ agreements: rows }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, text, responsible, voided } = row;
      if (voided) return [];
      const show = (): Hit => ({ kind: 'agreement', id, title: text, detail: agreementDetail(row) });
      return [{ id, names: [text, `${text} ${responsible}`], numbers: [], show }];
    }),
  courseSupport: ({ courseSupports: rows, people: known }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, course, person, voided } = row;
      if (voided) return [];
      const name = known.find(person)?.fullName ?? person;
      const detail = (): string => line(name, courseSupportDetail(row));
      const show = (): Hit => ({ kind: 'courseSupport', id, title: course, detail: detail() });
      return [{ id, names: [course, `${course} ${name}`], numbers: [], show }];
    }),
  // By its code or its folio alone: who holds the paper reads it out, and a name finds the person.
  certificate: ({ certificates: rows, people: known }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, code, person, voided } = row;
      if (voided) return [];
      const show = (): Hit => ({
        kind: 'certificate',
        id,
        title: known.find(person)?.fullName ?? person,
        detail: certificateDetail(row),
      });
      return [{ id, names: [code], numbers: [], show }];
    }),
  // By its folio: a paper that came back signed says it at its head.
  document: ({ documents: rows }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, folio, type, status, voided } = row;
      const detail = line(folio, stateOf(documents, status).label);
      const show = (): Hit => ({ kind: 'document', id, title: labelOf(documentTypes, type), detail });
      return voided ? [] : [{ id, names: [folio], numbers: [], show }];
    }),
  activity: ({ activities: rows }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, title, voided } = row;
      if (voided) return [];
      const show = (): Hit => ({ kind: 'activity', id, title, detail: activityDetail(row) });
      return [{ id, names: [title], numbers: [], show }];
    }),
  workshop: ({ workshops: rows }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, title, topic, hours, voided } = row;
      const detail = line(id, labelOf(activityTopics, topic), `${hours} h`);
      const show = (): Hit => ({ kind: 'workshop', id, title, detail });
      return voided ? [] : [{ id, names: [title], numbers: [], show }];
    }),
  // By its code, or by where it went.
  referral: ({ referrals: rows, institutions: helpers }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, institution, request, status, voided } = row;
      const title = helpers.find(institution)?.name ?? institution;
      const detail = line(id, request, stateOf(referrals, status).label);
      const show = (): Hit => ({ kind: 'referral', id, title, detail });
      return voided ? [] : [{ id, names: [title], numbers: [], show }];
    }),
  institution: ({ institutions: rows }) =>
    rows.all.flatMap((row): Item[] => {
      const { id, name, helpsWith, phone, voided } = row;
      const show = (): Hit => ({ kind: 'institution', id, title: name, detail: line(phone, helpsWith) });
      return voided ? [] : [{ id, names: [name, `${name} ${helpsWith}`], numbers: given(phone), show }];
    }),
};

const allKinds = Object.keys(itemsOf) as RecordKind[];

/** The kinds asked for; all when none is. */
function kindsIn(raw: Readonly<Record<string, unknown>>): readonly RecordKind[] {
  const given = raw['kinds'];
  const kinds = Array.isArray(given) ? given.map(String).filter(isRecordKind) : [];
  return kinds.length > 0 ? kinds : allKinds;
}

/** Of several ways to one record, the best. */
function onceEach<T extends { readonly item: Item }>(hits: readonly T[]): T[] {
  const seen = new Set<string>();
  return hits.filter(({ item: { id, leadsTo = id } }) => !seen.has(leadsTo) && seen.add(leadsTo));
}

export const find = defineQuery({
  name: 'find',
  title: 'Buscar',
  roles: officeRoles,
  reads,
  parse: (raw) => succeed({ text: cleanLine(textIn(raw, 'text')), kinds: kindsIn(raw) }),
  answer({ snapshot, input }) {
    const items = input.kinds.flatMap((kind) => itemsOf[kind](snapshot));
    const hits = onceEach(searchIn(items, input.text, items.length));
    const found: Found = {
      hits: hits.slice(0, mostHits).map(({ item }) => item.show()),
      more: Math.max(0, hits.length - mostHits),
    };
    return succeed(found);
  },
});
