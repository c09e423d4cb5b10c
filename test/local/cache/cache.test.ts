/** CacheService as Google keeps it: for a while, within limits, and not for ever. */
import { describe, expect, test } from '@jest/globals';
import { assistant, failureOf, openWith, owner, valueOf } from '../scripts';

const cache = 'const c = CacheService.getScriptCache();';

describe('fact 37: the cache', () => {
  test('put and remove return null; getAll tells only hits', () => {
    expect(
      valueOf(`${cache} const a = c.put('a', '1'); c.putAll({ b: '2', c: '3' }); const r = c.remove('b');
        return [a, r, c.get('b'), c.getAll(['a', 'b', 'c', 'd'])];`),
    ).toEqual([null, null, null, { a: '1', c: '3' }]);
  });

  test('keys of 250 letters and values of 100 kB are the largest', () => {
    expect(failureOf(`${cache} c.put('k'.repeat(251), 'v');`)).toBe('Argument too large: key');
    expect(failureOf(`${cache} c.put('k', 'v'.repeat(102401));`)).toBe('Argument too large: value');
    expect(
      valueOf(`${cache} c.put('k'.repeat(250), 'v'.repeat(102400)); return c.get('k'.repeat(250)).length;`),
    ).toBe(102_400);
  });

  test('an entry lasts ten minutes by default, six hours at most', () => {
    const workspace = openWith(`
      function put() { ${cache} c.put('default', '1'); c.put('long', '1', 999999); c.put('short', '1', 5); }
      function get() { ${cache} return Object.keys(c.getAll(['default', 'long', 'short'])); }`);
    workspace.run('put', [], { as: owner });
    const after = (seconds: number) => {
      const copy = workspace.clone();
      copy.advance(seconds * 1000);
      return copy.run('get', [], { as: owner }).value;
    };
    expect(after(1)).toEqual(['default', 'long', 'short']);
    expect(after(10)).toEqual(['default', 'long']);
    expect(after(601)).toEqual(['long']);
    expect(after(21_590)).toEqual(['long']);
    expect(after(21_601)).toEqual([]);
  });

  test('beyond a thousand entries about nine hundred stay, the longest-lived', () => {
    expect(
      valueOf(`${cache} const all = {}; for (let i = 0; i < 1001; i += 1) all['k' + i] = 'v';
        c.put('lasting', 'v', 21600); c.putAll(all, 600);
        const hits = Object.keys(c.getAll(Object.keys(all).concat('lasting')));
        return [hits.length <= 1000, hits.length >= 900, hits.includes('lasting')];`),
    ).toEqual([true, true, true]);
  });
});

test('fact 38: the user cache belongs to the effective user', () => {
  const workspace = openWith(`
    function put() { CacheService.getUserCache().put('a', '1'); CacheService.getDocumentCache().put('a', '2'); }
    function get() { return [CacheService.getUserCache().get('a'), CacheService.getDocumentCache().get('a')]; }`);
  workspace.run('put', [], { as: owner });
  expect(workspace.run('get', [], { as: assistant }).value).toEqual([null, '2']);
});
