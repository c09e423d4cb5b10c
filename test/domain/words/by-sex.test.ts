/** Words for anybody, as they are said of a woman or a man. */
import { expect, test } from '@jest/globals';
import { boardRoles } from '../../../src/domain/tables/people-catalogues';
import { bySex } from '../../../src/domain/words/by-sex';

test.each([
  ['Presidente(a)', 'Presidenta', 'Presidente'],
  ['Secretario(a) de actas', 'Secretaria de actas', 'Secretario de actas'],
  ['Coordinador(a)', 'Coordinadora', 'Coordinador'],
  ['Comisario(a) o fiscal', 'Comisaria o fiscal', 'Comisario o fiscal'],
  ['Vocal 1', 'Vocal 1', 'Vocal 1'],
])('«%s»', (words, woman, man) => {
  expect([bySex(words, 'female'), bySex(words, 'male'), bySex(words, undefined)]).toEqual([
    woman,
    man,
    words,
  ]);
  expect(bySex(words, 'unstated')).toBe(words);
});

test('no office keeps its brackets once the sex is known', () => {
  const said = Object.values(boardRoles.options).flatMap((role) => [
    bySex(role, 'female'),
    bySex(role, 'male'),
  ]);
  expect(said.filter((words) => /[()]/.test(words))).toEqual([]);
});
