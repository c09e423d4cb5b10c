/** Options for references as one types: a few, with what tells homonyms apart. */
import { searchIn, type Searchable } from '../../domain/matching/search';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles, roles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import { cleanLine } from '../../domain/text/normalise';
import {
  activities,
  boards,
  institutions,
  meetings,
  organisations,
  people,
  requests,
  staff,
  territories,
  workshops,
} from '../../domain/tables';
import { activityTopics } from '../../domain/tables/activity-catalogues';
import { sectors } from '../../domain/tables/place-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import type { TableRead } from '../ports';
import { defineQuery } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import type { Option } from './shown';
import {
  activityDetail,
  line,
  meetingDetail,
  organisationDetail,
  personDetail,
  requestColumns,
  requesterOf,
  stateOf,
} from './wording';

/** Most options shown at once. */
const mostOptions = 12;

const reads = {
  territories: columns(territories, 'label', 'name', 'alias', 'sector', 'active'),
  organisations: columns(organisations, 'name', 'kind', 'territory', 'acronym', 'voided'),
  people: columns(people, 'fullName', 'nickname', 'documentNumber', 'phone', 'territory', 'voided'),
  staff: all(staff),
  meetings: columns(meetings, 'status', 'date', 'title', 'place', 'voided'),
  activities: columns(activities, 'status', 'starts', 'title', 'place', 'voided'),
  requests: requestColumns,
  boards: columns(boards, 'organisation', 'starts', 'voided'),
  institutions: columns(institutions, 'name', 'helpsWith', 'active', 'voided'),
  workshops: columns(workshops, 'title', 'topic', 'voided'),
};

type Snapshot = SnapshotOf<typeof reads>;
type Source = keyof typeof reads;

interface Item extends Searchable {
  readonly option: () => Option;
  /** Shown first while nothing is typed, and before others that fit as well. */
  readonly near: boolean;
}

const far = { near: false, numbers: [] };

/** What has not been voided. */
const living = <R extends { readonly voided: boolean }>({ all: rows }: { readonly all: readonly R[] }): R[] =>
  rows.filter(({ voided }) => !voided);

/** Records known by their title, and what else tells one from another. */
const titled = <R extends { readonly id: string; readonly title: string; readonly voided: boolean }>(
  view: { readonly all: readonly R[] },
  detailOf: (row: R) => string,
): Item[] =>
  living(view).map((row) => ({
    ...far,
    id: row.id,
    names: [row.title],
    option: () => ({ id: row.id, label: row.title, detail: detailOf(row) }),
  }));

const placeItems = ({ territories: rows }: Snapshot, sector: string): Item[] =>
  rows.all.flatMap((row): Item[] => {
    if (!row.active) return [];
    const option = (): Option => ({
      id: row.id,
      label: placeOf(rows, row.id),
      detail: labelOf(sectors, row.sector),
    });
    return [
      {
        id: row.id,
        names: [row.name, row.label, row.alias ?? ''],
        numbers: [],
        near: row.sector === sector,
        option,
      },
    ];
  });

/** What each source offers. */
const itemsOf: { readonly [S in Source]: (snapshot: Snapshot, sector: string) => Item[] } = {
  territories: placeItems,
  organisations: ({ organisations: rows, territories: places }, sector) =>
    living(rows).map((row) => ({
      id: row.id,
      names: [row.name, row.acronym ?? ''],
      numbers: [],
      near: sector !== '' && places.find(row.territory)?.sector === sector,
      option: () => ({
        id: row.id,
        label: row.name,
        detail: line(row.id, organisationDetail(row, places)),
      }),
    })),
  people: ({ people: rows, territories: places }) =>
    living(rows).map((row) => ({
      ...far,
      id: row.id,
      names: [row.fullName, `${row.nickname ?? ''} ${row.fullName}`],
      numbers: [row.documentNumber ?? '', row.phone ?? ''],
      option: () => ({ id: row.id, label: row.fullName, detail: line(row.id, personDetail(row, places)) }),
    })),
  staff: ({ staff: rows }) =>
    living(rows)
      .filter(({ active }) => active)
      .map(({ id, name, role }) => ({
        ...far,
        id,
        names: [name],
        option: () => ({ id, label: name, detail: labelOf(roles, role) }),
      })),
  meetings: ({ meetings: rows }) => titled(rows, meetingDetail),
  activities: ({ activities: rows }) => titled(rows, activityDetail),
  requests: (snapshot) =>
    living(snapshot.requests).map((row) => {
      const { id, title, status, territory } = row;
      const requester = requesterOf(row, snapshot);
      const option = (): Option => ({
        id,
        // Many have the same category: its number says which one was chosen.
        label: `${id} · ${title}`,
        detail: line(requester, placeOf(snapshot.territories, territory), stateOf(requests, status).label),
      });
      return { ...far, id, names: [title, `${title} ${requester}`], option };
    }),
  institutions: ({ institutions: rows }) =>
    living(rows)
      .filter(({ active }) => active)
      .map(({ id, name, helpsWith }) => ({
        ...far,
        id,
        names: [name, `${name} ${helpsWith}`],
        option: () => ({ id, label: name, detail: helpsWith }),
      })),
  workshops: ({ workshops: rows }) => titled(rows, ({ topic }) => labelOf(activityTopics, topic)),
  boards: ({ boards: rows, organisations: bodies }) =>
    living(rows).map(({ id, organisation, starts }) => {
      const label = bodies.find(organisation)?.name ?? organisation;
      return { ...far, id, names: [label], option: () => ({ id, label, detail: formatDate(starts) }) };
    }),
};

/** What each source has to read; staff is always there. */
const sourceReads: { readonly [S in Source]: readonly TableRead[] } = {
  territories: [reads.territories],
  organisations: [reads.organisations, reads.territories],
  people: [reads.people, reads.territories],
  staff: [],
  meetings: [reads.meetings],
  activities: [reads.activities],
  requests: [reads.requests, reads.people, reads.organisations, reads.territories],
  boards: [reads.boards, reads.organisations],
  institutions: [reads.institutions],
  workshops: [reads.workshops],
};

/** A source is named as its table is, in singular or plural: what a reference points to. */
const sourceNames: Readonly<Record<string, Source>> = Object.fromEntries(
  (Object.keys(itemsOf) as Source[]).flatMap((source) => [
    [source, source],
    [reads[source].table.name, source],
  ]),
);

const nearFirst = (a: Item, b: Item): number => Number(b.near) - Number(a.near);

/** What fits best first; of what fits as well, the near. Everything, the near first, while nothing is typed. */
function rank(items: readonly Item[], text: string): Item[] {
  if (text === '') return [...items].sort(nearFirst);
  return searchIn(items, text, items.length)
    .sort((a, b) => b.score - a.score || nearFirst(a.item, b.item))
    .map(({ item }) => item);
}

export const options = defineQuery({
  name: 'options',
  title: 'Buscar opciones',
  roles: officeRoles,
  reads,
  parse(raw) {
    const named = textIn(raw, 'source');
    const source = Object.prototype.hasOwnProperty.call(sourceNames, named) ? sourceNames[named] : undefined;
    if (!source) return fail(problem('unknownRecord', ['Listas', named], 'source'));
    return succeed({ source, text: cleanLine(textIn(raw, 'text')), sector: textIn(raw, 'sector') });
  },
  needs: ({ source }) => sourceReads[source],
  answer({ snapshot, input: { source, text, sector } }) {
    const ranked = rank(itemsOf[source](snapshot, sector), text);
    const shown: readonly Option[] = ranked.slice(0, mostOptions).map((item) => item.option());
    return succeed({ options: shown });
  },
});
