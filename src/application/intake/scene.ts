/** The registry as a group of responses sees it: what was read, and what the responses before them in the group made. */
import { PeopleIndex } from '../../domain/matching/people-index';
import { findPeopleLike, type Candidate as Likeness, type PersonFacts } from '../../domain/matching/people';
import type { Table } from '../../domain/schema/table';
import type { CivilDate, CivilDateTime } from '../../domain/schema/values';
import {
  activities,
  activitySessions,
  agreements,
  attendances,
  boardPositions,
  boards,
  consents,
  contacts,
  duplicatePairs,
  enrolments,
  evaluations,
  meetings,
  organisations,
  people,
  requests,
  territories,
} from '../../domain/tables';
import { attendanceColumns } from '../meetings';
import { boardReads, representativesOf, type Representing } from '../organisations/current-board';
import {
  closingColumns,
  columnsOfActivity,
  enrolmentColumns,
  sessionColumns,
} from '../activities/activity-reads';
import { insert, type Actor, type Change } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';
import { completePerson, personKeys, settledPairs, type PairedPerson, type PersonDraft } from '../people';
import type { KnownMatters } from '../contacts';
import { requestReads, requestScene, type RequestScene } from '../requests';

/** What judging responses has to read. */
export const sceneReads = {
  ...requestReads,
  territories: columns(territories, 'label', 'name', 'alias', 'sector', 'active'),
  organisations: all(organisations),
  people: personKeys,
  boards: columns(boards, 'organisation', 'status', 'electionDate', 'starts', 'ends', 'voided'),
  boardPositions: boardReads.boardPositions,
  meetings: all(meetings),
  attendances: attendanceColumns,
  agreements: columns(agreements, 'meeting', 'activity', 'text', 'voided'),
  activities: columns(activities, ...columnsOfActivity, 'territory', ...closingColumns),
  sessions: sessionColumns,
  enrolments: enrolmentColumns,
};

export type SceneSnapshot = SnapshotOf<typeof sceneReads>;

/** The tables that a group may change while it is judged. */
const kinds = {
  requests,
  organisations,
  people,
  boards,
  boardPositions,
  meetings,
  attendances,
  agreements,
  activities,
  sessions: activitySessions,
  enrolments,
};

/** Where judging may put new records. */
export const intakeCreates: readonly Table[] = [
  ...Object.values(kinds),
  duplicatePairs,
  consents,
  contacts,
  evaluations,
];

type Kind = keyof typeof kinds;
type RowOf<K extends Kind> = SceneSnapshot[K]['all'][number];

export type KnownPerson = RowOf<'people'>;

interface Setting {
  readonly snapshot: SceneSnapshot;
  readonly settings: SettingsView;
  readonly today: CivilDate;
  readonly newId: (table: Table) => string;
  /** Who judges, and when; absent while an entry is only looked at. */
  readonly actor?: Actor;
  readonly now?: CivilDateTime;
}

type Row = Readonly<Record<string, unknown>>;

/** What each response of a group is judged against. Judging changes nothing; what was decided is learnt afterwards. */
export class IntakeScene {
  readonly today: CivilDate;
  readonly settings: SettingsView;
  readonly team: SceneSnapshot['staff']['all'];
  readonly newId: (table: Table) => string;
  private readonly setting: Setting;
  private readonly snapshot: SceneSnapshot;
  /** Rows made or changed in this group, by table name and id. */
  private readonly learnt = new Map<string, Map<string, Row>>();
  private index: PeopleIndex<KnownPerson> | undefined;

  constructor(setting: Setting) {
    const { snapshot, settings, today, newId } = setting;
    this.setting = setting;
    this.snapshot = snapshot;
    this.settings = settings;
    this.today = today;
    this.newId = newId;
    this.team = snapshot.staff.all.filter(({ voided }) => !voided);
  }

  get territories(): SceneSnapshot['territories'] {
    return this.snapshot.territories;
  }

  get organisations(): readonly RowOf<'organisations'>[] {
    return this.living('organisations');
  }

  get boards(): readonly RowOf<'boards'>[] {
    return this.living('boards');
  }

  get boardPositions(): readonly RowOf<'boardPositions'>[] {
    return this.living('boardPositions');
  }

  get meetings(): readonly RowOf<'meetings'>[] {
    return this.living('meetings');
  }

  get attendances(): readonly RowOf<'attendances'>[] {
    return this.living('attendances');
  }

  get agreements(): readonly RowOf<'agreements'>[] {
    return this.living('agreements');
  }

  get activities(): readonly RowOf<'activities'>[] {
    return this.living('activities');
  }

  get sessions(): readonly RowOf<'sessions'>[] {
    return this.living('sessions');
  }

  get enrolments(): readonly RowOf<'enrolments'>[] {
    return this.living('enrolments');
  }

  get people(): readonly KnownPerson[] {
    return this.living('people');
  }

  get requests(): RequestScene {
    const householdOf = (id: string | undefined): string | undefined => this.findPerson(id)?.household;
    const scene = requestScene(this.snapshot, this.settings, householdOf);
    return { ...scene, requests: this.living('requests') };
  }

  findPerson(id: string | undefined): KnownPerson | undefined {
    return id === undefined
      ? undefined
      : ((this.learnt.get(people.name)?.get(id) as KnownPerson | undefined) ?? this.snapshot.people.find(id));
  }

  /** What one may be in touch about. */
  get subjects(): KnownMatters {
    const { snapshot } = this;
    return {
      requests: { find: (id) => this.findRequest(id) },
      organisations: { find: (id) => this.findOrganisation(id) },
      agreements: { find: (id) => this.agreements.find((row) => row.id === id) },
      meetings: { find: (id) => snapshot.meetings.find(id) },
      activities: { find: (id) => snapshot.activities.find(id) },
    };
  }

  findRequest(id: string): RowOf<'requests'> | undefined {
    return this.living('requests').find((row) => row.id === id);
  }

  findOrganisation(id: string | undefined): RowOf<'organisations'> | undefined {
    return this.organisations.find((row) => row.id === id);
  }

  /** Who holds an office in the current boards of some organisations. */
  representativesOf(ids: readonly string[]): ReadonlyMap<string, Representing> {
    const organisations = { find: (id: string | undefined) => this.findOrganisation(id) };
    return representativesOf({ organisations, boardPositions: { all: this.living('boardPositions') } }, ids);
  }

  /** Whoever in the registry this may be. */
  findLike(facts: PersonFacts): Likeness<KnownPerson>[] {
    this.index ??= new PeopleIndex<KnownPerson>(this.people);
    return this.index.findLike(facts);
  }

  /**
   * The id of a person who is to be in the registry, with the insert that makes them. `sameForm` are people already
   * made for the same response: one person may hold two offices in one list.
   */
  admit(described: PersonDraft, sameForm: Map<string, PersonDraft>): { id: string; changes: Change[] } {
    const earlier = findPeopleLike(
      [...sameForm].map(([id, draft]) => ({ ...draft, id })),
      described,
    )[0];
    if (earlier) return { id: earlier.row.id, changes: [] };
    const id = this.newId(people);
    sameForm.set(id, described);
    const row = completePerson(described, 'provisional');
    return { id, changes: [insert(people, id, row), ...this.settled({ ...row, id })] };
  }

  /** Whoever this may be was shown to the office before: it said that this is another person. */
  private settled(person: PairedPerson): Change[] {
    const { actor, now, newId } = this.setting;
    const decision = {
      decidedBy: actor?.role === 'system' ? undefined : actor?.id,
      decidedAt: now,
      decisionReason: 'La oficina decidió en la Bandeja que es otra persona.',
    };
    return settledPairs(this.findLike(person), person, decision, newId);
  }

  /** What has been decided about one response is known to those after it. */
  learn(changes: readonly Change[]): void {
    for (const change of changes) {
      const rows = this.learnt.get(change.table.name) ?? new Map<string, Row>();
      this.learnt.set(change.table.name, rows);
      const row =
        change.kind === 'insert'
          ? { voided: false, ...change.row, id: change.id }
          : { ...this.stored(change.table, change.id), ...rows.get(change.id), ...change.patch };
      rows.set(change.id, row);
      if (change.kind === 'insert' && change.table.name === people.name)
        this.index?.add(row as unknown as KnownPerson);
    }
  }

  private stored(table: Table, id: string): Row | undefined {
    const kind = (Object.keys(kinds) as Kind[]).find((each) => kinds[each].name === table.name);
    return kind && (this.snapshot[kind].find(id) as Row | undefined);
  }

  private living<K extends Kind>(kind: K): readonly RowOf<K>[] {
    const learnt = this.learnt.get(kinds[kind].name);
    const stored = this.snapshot[kind].all as readonly RowOf<K>[];
    const rows = learnt
      ? [...stored.filter(({ id }) => !learnt.has(id)), ...([...learnt.values()] as unknown as RowOf<K>[])]
      : stored;
    return rows.filter(({ voided }) => !voided);
  }
}
