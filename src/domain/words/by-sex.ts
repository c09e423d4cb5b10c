/** Words that are written for anybody, as they are said of somebody whose sex is known. */
import type { OptionOf } from '../schema/catalogue';
import type { sexes } from '../tables/people-catalogues';

/** «Presidenta» of «Presidente(a)» for a woman, «Presidente» for a man; as it stands where nothing is known. */
export function bySex(words: string, sex: OptionOf<typeof sexes> | undefined): string {
  if (sex === 'male') return words.replace(/\(a\)/g, '');
  // «Coordinador(a)» adds its a; «Secretario(a)» and «Presidente(a)» give up a vowel for it.
  return sex === 'female' ? words.replace(/[eo]?\(a\)/g, 'a') : words;
}
