/** Knows people by the names on an attendance list: the convened boards first, then the registry, else a new person. */
import { splitName, type AttendeeLine } from '../../domain/intake/lines';
import { bareName } from '../../domain/matching/organisations';
import type { PersonFacts } from '../../domain/matching/people';
import { PeopleIndex } from '../../domain/matching/people-index';
import { problem, type Problem } from '../../domain/problems';
import { referenceIn } from '../../domain/schema/parse';
import { people } from '../../domain/tables';
import { canBeName, nameWords, searchKey, soundOf } from '../../domain/text/normalise';
import { insert, type Change } from '../kernel/operation';
import { completePerson, type PersonDraft } from '../people';
import type { Representing } from '../organisations/current-board';
import type { AttendeeFacts } from './attendance-draft';
import type { NewId } from './meeting-draft';

export type NamedAttendee = Omit<AttendeeLine, 'raw'>;

type KnownPerson = PersonFacts & { readonly id: string; readonly fullName: string; readonly voided: boolean };

interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly acronym?: string | undefined;
  readonly voided: boolean;
}

export interface NamesScene {
  readonly people: readonly KnownPerson[];
  readonly organisations: readonly KnownOrganisation[];
  /** People expected at the meeting, whom a name alone tells, and as what each comes. */
  readonly expected: ReadonlyMap<string, Representing | undefined>;
  /** Organisations convened: preferred where two have the same name. */
  readonly convened: readonly string[];
  readonly territory: string;
  readonly newId: NewId;
}

/** What a list of names led to. */
export interface KnownNames {
  readonly attendees: readonly AttendeeFacts[];
  /** Inserts of people met for the first time. */
  readonly changes: readonly Change[];
  /** Their sex, by id. */
  readonly newcomers: ReadonlyMap<string, string>;
  /** What was assumed, in words. */
  readonly warnings: readonly string[];
  /** Lines that a person must settle. */
  readonly problems: readonly Problem[];
}

const soundsOf = (name: string): string[] => nameWords(name).map(soundOf);

/** Every word of the short name sounds like a word of the long one; a single word must be the nickname. */
function isNamed(wanted: string, person: KnownPerson): boolean {
  const sounds = soundsOf(wanted);
  if (sounds.length === 0) return false;
  if (sounds.length < 2) return searchKey(person.nickname ?? '') === searchKey(wanted);
  const own = soundsOf(`${person.fullName} ${person.nickname ?? ''}`);
  return sounds.every((sound) => own.includes(sound));
}

function describe(line: NamedAttendee, territory: string): PersonDraft {
  return {
    ...splitName(line.name),
    documentKind: line.document === undefined ? 'none' : 'cedula',
    documentNumber: line.document,
    phone: line.phone,
    sex: line.sex ?? 'unstated',
    territory,
    lifeState: 'alive',
  };
}

/** Reads one list, in which people met for the first time are known from their first line on. */
export class NameReader {
  private readonly attendees: AttendeeFacts[] = [];
  private readonly changes: Change[] = [];
  private readonly newcomers = new Map<string, string>();
  private readonly warnings: string[] = [];
  private readonly problems: Problem[] = [];
  private readonly expected: readonly KnownPerson[];
  private readonly index: PeopleIndex<KnownPerson>;

  constructor(
    private readonly scene: NamesScene,
    /** Where the names were typed. */
    private readonly field: string,
  ) {
    const living = scene.people.filter(({ voided }) => !voided);
    this.expected = living.filter(({ id }) => scene.expected.has(id));
    this.index = new PeopleIndex(living);
  }

  /** Everything that was read. */
  finish(): KnownNames {
    const { attendees, changes, newcomers, warnings, problems } = this;
    return { attendees, changes, newcomers, warnings, problems };
  }

  /** Reads one line. */
  read(line: NamedAttendee, { mode, condition }: Pick<AttendeeFacts, 'mode' | 'condition'>): void {
    const expected = line.document === undefined ? this.expectedAs(line.name) : [];
    if (expected.length > 1) {
      const options = expected.map(({ fullName, id }) => `${fullName} [${id}]`).join(', ');
      this.problems.push(problem('ambiguous', ['Asistentes', line.name, options], this.field));
      return;
    }
    const person = expected[0]?.id ?? this.findPerson(line) ?? this.admit(line);
    if (person === undefined) return;
    this.attendees.push({ person, ...this.standingOf(person, line), condition, mode });
  }

  /** For whom somebody comes and as what: as the line says, else as they are expected. */
  private standingOf(
    person: string,
    { organisation: named, position: said }: NamedAttendee,
  ): Pick<AttendeeFacts, 'organisation' | 'position'> {
    const as = this.scene.expected.get(person);
    const organisation = named ? this.findOrganisation(named) : as?.organisation;
    const lost = organisation === undefined ? named : undefined;
    const own = organisation === as?.organisation ? as?.position : undefined;
    return { organisation, position: [said, lost].filter(Boolean).join(', ') || own || undefined };
  }

  /** Who of those expected is called so; the one with exactly that name, when there is one. */
  private expectedAs(name: string): readonly KnownPerson[] {
    const named = this.expected.filter((person) => isNamed(name, person));
    const exact = named.filter(({ fullName }) => searchKey(fullName) === searchKey(name));
    return exact.length === 1 ? exact : named;
  }

  /** The id of a person of the registry. */
  private findPerson(line: NamedAttendee): string | undefined {
    const [best] = this.index.findLike(describe(line, this.scene.territory));
    if (!best) return undefined;
    if (searchKey(best.row.fullName) !== searchKey(line.name)) {
      this.warnings.push(`«${line.name}» se tomó como ${best.row.fullName} (${best.row.id}).`);
    }
    return best.row.id;
  }

  /** A person met for the first time, provisional until the office verifies them. */
  private admit(line: NamedAttendee): string | undefined {
    const described = describe(line, this.scene.territory);
    if (described.firstSurname === '' || !canBeName(line.name)) {
      const why = `«${line.name}»: escriba nombre y apellido, o elija a la persona en la lista.`;
      this.problems.push(problem('cannotApply', [why], this.field));
      return undefined;
    }
    const id = this.scene.newId(people);
    const row = completePerson(described, 'provisional');
    this.changes.push(insert(people, id, row));
    this.newcomers.set(id, row.sex);
    this.index.add({ ...row, id, voided: false });
    this.warnings.push(`${row.fullName} no estaba en el registro: se anotó como persona nueva (${id}).`);
    return id;
  }

  /** The organisation meant, by code or by name; what nobody knows stays beside the position, so that nothing is lost. */
  private findOrganisation(given: string | undefined): string | undefined {
    if (given === undefined || given === '') return undefined;
    const code = referenceIn(given);
    const living = this.scene.organisations.filter(({ voided }) => !voided);
    const byCode = living.find(({ id }) => id === code);
    if (byCode) return byCode.id;
    const wanted = bareName(given);
    const named = living.filter(
      ({ name, acronym }) => bareName(name) === wanted || searchKey(acronym ?? '') === searchKey(given),
    );
    const best =
      named.find(({ id }) => this.scene.convened.includes(id)) ?? (named.length === 1 ? named[0] : undefined);
    if (!best)
      this.warnings.push(`No se encuentra la organización «${given}»: quedó escrita junto al cargo.`);
    return best?.id;
  }
}
