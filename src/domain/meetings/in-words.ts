/** How papers speak of a meeting: what it is called, and who called it. */
import { labelOf, type OptionOf } from '../schema/catalogue';
import { convenors, meetingTypes } from '../tables/meeting-catalogues';
import { searchKey } from '../text/normalise';

interface Titled {
  readonly type: OptionOf<typeof meetingTypes>;
  readonly title: string;
}

/**
 * The type of a meeting and its title as one: what both begin with is said once. «Asamblea comunitaria de Nuevo Amanecer»
 * of «Asamblea de Nuevo Amanecer»; «Seguimiento de obra: El acueducto» of a title that shares nothing with its type.
 */
export function meetingName({ type, title }: Titled): string {
  const kind = labelOf(meetingTypes, type);
  const [ofKind, ofTitle] = [kind, title].map((text) => text.split(' '));
  const shared = (ofKind ?? []).findIndex(
    (word, index) => searchKey(word) !== searchKey(ofTitle?.[index] ?? ''),
  );
  if (shared === 0) return `${kind}: ${title}`;
  if (shared < 0) return title;
  return [kind, ...(ofTitle ?? []).slice(shared)].join(' ');
}

const inSentence: Readonly<Record<OptionOf<typeof convenors>, string>> = {
  department: 'el Departamento de Coordinación Social',
  authority: 'el Despacho del síndico',
  organisation: 'la organización',
  other: 'otra institución',
};

/**
 * Who called a meeting, as a sentence goes on: «convocada por la organización Junta de Vecinos Los Pomos».
 *
 * @param convened the names of the organisations called; the one that calls is named where there is one only
 */
export function convenorInWords(convenor: OptionOf<typeof convenors>, convened: readonly string[]): string {
  const words = inSentence[convenor];
  return convenor === 'organisation' && convened.length === 1 ? `${words} ${convened[0]}` : words;
}
