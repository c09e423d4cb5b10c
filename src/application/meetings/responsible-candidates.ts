/** Who may be meant by the words that an agreement came with: names of the registry that sound like them. */
import { searchIn, type Searchable } from '../../domain/matching/search';
import { searchKey } from '../../domain/text/normalise';
import type { Responsible, ResponsibleScene } from './responsible';

/** Somebody of the registry, as an operation is told of them. */
export interface Candidate {
  readonly name: string;
  /** What tells them from others of the same name. */
  readonly what: string;
  readonly input: Readonly<Record<string, string>>;
}

/** More would be a list to read, not a choice to make. */
const most = 4;

type Item = Searchable & { readonly candidate: Candidate };

const item = (
  id: string,
  names: readonly (string | undefined)[],
  what: string,
  input: Readonly<Record<string, string>>,
): Item => {
  const said = names.filter((each): each is string => each !== undefined);
  return { id, names: said, numbers: [], candidate: { name: said[0] ?? id, what, input } };
};

/** Everybody who can answer for an agreement: first the team, then organisations, then people. */
function everybody({ staff, organisations, people }: ResponsibleScene): Item[] {
  return [
    ...staff
      .filter(({ active }) => active)
      .map(({ id, name }) =>
        item(id, [name], 'del equipo', { responsibleKind: 'staff', responsibleStaff: id }),
      ),
    ...organisations
      .filter(({ voided }) => !voided)
      .map(({ id, name, acronym }) =>
        item(id, [name, acronym], id, { responsibleKind: 'organisation', responsibleOrganisation: id }),
      ),
    ...people
      .filter(({ voided }) => !voided)
      .map(({ id, fullName }) =>
        item(id, [fullName], id, { responsibleKind: 'person', responsiblePerson: id }),
      ),
  ];
}

/** Words that go before a name, or join what follows it. */
const courtesies = /\b(don|dona|senor|senora|sr|sra|ing|lic|dr|dra|prof|el|la|los|las|de|del)\b/g;

/** The words, and the words without one of them: «don Ramón el de la bomba» has few that name anybody. */
function wordings(said: string): string[] {
  const words = searchKey(said).replace(courtesies, ' ').split(' ').filter(Boolean).slice(0, 6);
  return words.length < 3
    ? [said]
    : [said, ...words.map((_, left) => words.filter((_word, index) => index !== left).join(' '))];
}

/** Who may be meant, the likeliest first; nobody where nothing is left to identify. */
export function candidatesFor(
  { responsibleKind, responsible }: Pick<Responsible, 'responsibleKind' | 'responsible'>,
  scene: ResponsibleScene,
): Candidate[] {
  if (responsibleKind !== 'unidentified') return [];
  const items = everybody(scene);
  // The whole of what was said counts more than any part of it.
  for (const words of wordings(responsible)) {
    const found = searchIn(items, words, most);
    if (found.length > 0) return found.map((hit) => hit.item.candidate);
  }
  return [];
}
