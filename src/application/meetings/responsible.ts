/** Who answers for an agreement: a record of the registry or a municipal unit where one is meant, words where none is. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { labelOf } from '../../domain/schema/catalogue';
import { findOption, referenceIn } from '../../domain/schema/parse';
import type { NewRow } from '../../domain/schema/table';
import { agreements, organisations, people, staff } from '../../domain/tables';
import { municipalUnits } from '../../domain/tables/meeting-catalogues';
import { searchKey } from '../../domain/text/normalise';
import { unknownRecord } from '../kernel/unknown-record';
import { responsibleOrganisation } from '../organisations/mandates';

type Agreement = NewRow<typeof agreements>;

/** As it stands on the row: the words are always there, the reference where there is one. */
export type Responsible = Pick<Agreement, 'responsibleKind' | 'responsible' | Reference>;

type Reference = 'responsibleStaff' | 'responsiblePerson' | 'responsibleOrganisation' | 'responsibleUnit';

/** As it was given: a reference, or words. */
export type GivenResponsible = Omit<Responsible, 'responsible'> & {
  readonly responsible?: string | undefined;
};

export interface ResponsibleScene {
  readonly staff: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly acronym?: string | undefined;
    readonly voided: boolean;
  }[];
  readonly people: readonly { readonly id: string; readonly fullName: string; readonly voided: boolean }[];
}

/** Whoever it is in the registry, and how they are called. */
interface Found {
  readonly id: string;
  readonly name: string;
  readonly hasLeft?: boolean;
}

const is = (id: string | undefined, name: string, said: string): boolean =>
  id === referenceIn(said) || searchKey(name) === searchKey(said);

const findColleague = ({ staff: team }: ResponsibleScene, said: string): Found | undefined => {
  const named = team.filter(({ id, name }) => is(id, name, said));
  const found = named.find(({ active }) => active) ?? named[0];
  return found && { id: found.id, name: found.name, hasLeft: !found.active };
};

function findBody({ organisations: bodies }: ResponsibleScene, said: string): Found | undefined {
  const code = referenceIn(said);
  return (
    bodies.find(({ id, voided }) => id === code && !voided) ??
    responsibleOrganisation({ responsibleKind: 'organisation', responsible: said }, bodies)
  );
}

/** A name is enough where only one person has it. */
function findNeighbour({ people: known }: ResponsibleScene, said: string): Found | undefined {
  const named = known.filter(({ id, fullName, voided }) => !voided && is(id, fullName, said));
  const [only] = named;
  return named.length === 1 && only ? { id: only.id, name: only.fullName } : undefined;
}

function findUnit(said: string): Found | undefined {
  const unit = findOption(municipalUnits, said);
  return unit === undefined ? undefined : { id: unit, name: labelOf(municipalUnits, unit) };
}

interface Way {
  readonly field: Reference;
  readonly find: (scene: ResponsibleScene, said: string) => Found | undefined;
  readonly unknown: (said: string) => Problem;
}

/** How each kind of responsible is looked up, and in which column it stands. */
const ways: Readonly<Partial<Record<Agreement['responsibleKind'], Way>>> = {
  staff: {
    field: 'responsibleStaff',
    find: findColleague,
    unknown: (said) => unknownRecord(staff, said, 'responsibleStaff'),
  },
  person: {
    field: 'responsiblePerson',
    find: findNeighbour,
    unknown: (said) => unknownRecord(people, said, 'responsiblePerson'),
  },
  organisation: {
    field: 'responsibleOrganisation',
    find: findBody,
    unknown: (said) => unknownRecord(organisations, said, 'responsibleOrganisation'),
  },
  municipal: {
    field: 'responsibleUnit',
    find: (_scene, said) => findUnit(said),
    unknown: (said) =>
      problem('notAChoice', [agreements.fields.responsibleUnit.label, said], 'responsibleUnit'),
  },
};

const nobody = {
  responsibleStaff: undefined,
  responsiblePerson: undefined,
  responsibleOrganisation: undefined,
  responsibleUnit: undefined,
};

/** Who answers for an agreement of the registry. */
export const pickResponsible = (row: Responsible): Responsible => ({
  responsibleKind: row.responsibleKind,
  responsible: row.responsible,
  responsibleStaff: row.responsibleStaff,
  responsiblePerson: row.responsiblePerson,
  responsibleOrganisation: row.responsibleOrganisation,
  responsibleUnit: row.responsibleUnit,
});

/** What no record stands for: an institution, the authority, a name that the registry does not know. */
function inWords({ responsibleKind, responsible }: GivenResponsible, missing: string): Result<Responsible> {
  const words = responsible ?? (responsibleKind === 'authority' ? 'Síndico(a)' : undefined);
  return words === undefined
    ? fail(problem('required', [agreements.fields[missing as Reference].label], missing))
    : succeed({ ...nobody, responsibleKind, responsible: words });
}

/** Who is meant: by reference, or by words that name one of the registry. Words that name none are kept as they are. */
export function resolveResponsible(given: GivenResponsible, scene: ResponsibleScene): Result<Responsible> {
  const { responsibleKind } = given;
  const way = ways[responsibleKind];
  if (!way) return inWords(given, 'responsible');
  const reference = given[way.field];
  const said = reference ?? given.responsible;
  const found = said === undefined ? undefined : way.find(scene, said);
  if (!found) return reference === undefined ? inWords(given, way.field) : fail(way.unknown(reference));
  if (found.hasLeft === true) {
    const why = `${found.name} ya no trabaja aquí según Personal: elija a otra persona.`;
    return fail(problem('cannotApply', [why], way.field));
  }
  return succeed({ ...nobody, responsibleKind, responsible: found.name, [way.field]: found.id });
}

const municipalWords = /\b(ayuntamiento|alcaldia|obras publicas municipales|ornato|planeamiento|utm|aseo)\b/;

/** What institutions of the country are called; everything else that no record bears waits to be identified. */
const institutionalWords =
  /^((el|la|los|las) )?(ministerio|instituto|direccion|policia|cuerpo de bomberos|bomberos|hospital|escuela|liceo|iglesia|parroquia|gobernacion|defensa civil|cruz roja|distrito educativo|banco|cooperativa|edenorte|inapa|indrhi|inespre|mopc|minerd|conani|conape|infotep)\b/;

/** What kind of responsible a name typed in a list stands for. */
export function kindOfResponsible(name: string, scene: ResponsibleScene): Agreement['responsibleKind'] {
  const key = searchKey(name);
  if (/^(el |la )?(sindic[oa]|alcalde|alcaldesa)\b/.test(key)) return 'authority';
  if (findColleague(scene, name)) return 'staff';
  if (findBody(scene, name)) return 'organisation';
  if (findUnit(name) || municipalWords.test(key)) return 'municipal';
  if (findNeighbour(scene, name)) return 'person';
  return institutionalWords.test(key) ? 'institution' : 'unidentified';
}
