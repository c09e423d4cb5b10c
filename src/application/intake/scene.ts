/** The registry as a group of responses sees it: what was read, and what the responses before them in the group made. */
import { PeopleIndex } from '../../domain/matching/people-index';
import { findPeopleLike, type Candidate as Likeness, type PersonFacts } from '../../domain/matching/people';
import type { Table } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { boards, meetings, organisations, people } from '../../domain/tables';
import { insert, type Change } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';
import { completePerson, personKeys, type PersonDraft } from '../people';
import { requestReads, requestScene, type RequestScene } from '../requests';

/** What judging responses has to read. */
export const sceneReads = {
  ...requestReads,
  organisations: all(organisations),
  people: personKeys,
  boards: columns(boards, 'organisation', 'status', 'electionDate', 'voided'),
  meetings: columns(meetings, 'status', 'date', 'title', 'type', 'starts', 'territory', 'voided'),
};

export type SceneSnapshot = SnapshotOf<typeof sceneReads>;

export type KnownPerson = PersonFacts & {
  readonly id: string;
  readonly fullName: string;
  readonly voided: boolean;
};

type KnownOrganisation = Pick<
  SceneSnapshot['organisations']['all'][number],
  'id' | 'name' | 'kind' | 'territory' | 'status' | 'mandateEnds' | 'voided'
>;
type KnownBoard = SceneSnapshot['boards']['all'][number];
type KnownRequest = RequestScene['requests'][number];
type KnownMeeting = SceneSnapshot['meetings']['all'][number];

interface Setting {
  readonly snapshot: SceneSnapshot;
  readonly settings: SettingsView;
  readonly today: CivilDate;
  readonly newId: (table: Table) => string;
}

/** What each response of a group is judged against; grows with what the group makes. */
export class IntakeScene {
  readonly today: CivilDate;
  readonly settings: SettingsView;
  readonly team: SceneSnapshot['staff']['all'];
  readonly newId: (table: Table) => string;
  private readonly snapshot: SceneSnapshot;
  private readonly made = new Map<string, KnownPerson>();
  private readonly newRequests: KnownRequest[] = [];
  private readonly newOrganisations: KnownOrganisation[] = [];
  private readonly newBoards: KnownBoard[] = [];
  private readonly newMeetings: KnownMeeting[] = [];
  private index: PeopleIndex<KnownPerson> | undefined;

  constructor({ snapshot, settings, today, newId }: Setting) {
    this.snapshot = snapshot;
    this.settings = settings;
    this.today = today;
    this.newId = newId;
    this.team = snapshot.staff.all.filter(({ voided }) => !voided);
  }

  get territories(): SceneSnapshot['territories'] {
    return this.snapshot.territories;
  }

  get organisations(): readonly KnownOrganisation[] {
    return [...this.snapshot.organisations.all, ...this.newOrganisations].filter(({ voided }) => !voided);
  }

  get boards(): readonly KnownBoard[] {
    return [...this.snapshot.boards.all, ...this.newBoards].filter(({ voided }) => !voided);
  }

  get meetings(): readonly KnownMeeting[] {
    return [...this.snapshot.meetings.all, ...this.newMeetings].filter(({ voided }) => !voided);
  }

  get requests(): RequestScene {
    const householdOf = (id: string | undefined): string | undefined => this.findPerson(id)?.household;
    const scene = requestScene(this.snapshot, this.settings, householdOf);
    return { ...scene, team: this.team, requests: [...scene.requests, ...this.newRequests] };
  }

  findPerson(id: string | undefined): KnownPerson | undefined {
    return id === undefined ? undefined : (this.made.get(id) ?? this.snapshot.people.find(id));
  }

  /** Whoever in the registry this may be. */
  findLike(facts: PersonFacts): Likeness<KnownPerson>[] {
    this.index ??= new PeopleIndex<KnownPerson>([
      ...this.snapshot.people.all.filter(({ voided }) => !voided),
      ...this.made.values(),
    ]);
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
    const row = completePerson(described, 'provisional');
    sameForm.set(id, described);
    const known: KnownPerson = { ...row, id, voided: false };
    this.made.set(id, known);
    this.index?.add(known);
    return { id, changes: [insert(people, id, row)] };
  }

  addRequest(request: Omit<KnownRequest, 'voided'>): void {
    this.newRequests.push({ ...request, voided: false });
  }

  addOrganisation(organisation: Omit<KnownOrganisation, 'voided'>): void {
    this.newOrganisations.push({ ...organisation, voided: false });
  }

  addBoard(board: Omit<KnownBoard, 'voided'>): void {
    this.newBoards.push({ ...board, voided: false });
  }

  addMeeting(meeting: Omit<KnownMeeting, 'voided'>): void {
    this.newMeetings.push({ ...meeting, voided: false });
  }
}
