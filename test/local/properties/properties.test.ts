/** PropertiesService as Google keeps it: text, by script, document and user, within its limits. */
import { describe, expect, test } from '@jest/globals';
import { assistant, failureOf, openWith, owner, runBody, valueOf } from '../scripts';

const script = 'const p = PropertiesService.getScriptProperties();';

describe('fact 35: properties are text', () => {
  test('a missing one is null, setProperty chains, values become text', () => {
    expect(
      valueOf(
        `${script} p.setProperty('a', 1).setProperty('b', true); return [p.getProperty('x'), p.getProperties()];`,
      ),
    ).toEqual([null, { a: '1', b: 'true' }]);
  });

  test('any key is a key', () => {
    expect(
      valueOf(`${script} const a = p.getProperty('toString'); p.setProperty('__proto__', '1');
      return [a, p.getProperty('__proto__'), p.getKeys()];`),
    ).toEqual([null, '1', ['__proto__']]);
  });

  test('getProperties is a copy', () => {
    expect(
      valueOf(`${script} p.setProperty('a', '1'); p.getProperties().a = '2'; return p.getProperty('a');`),
    ).toBe('1');
  });

  test('setProperties adds, or replaces everything when told to delete the others', () => {
    expect(
      valueOf(
        `${script} p.setProperties({ a: 1, b: 2 }).setProperties({ c: 3 }); const before = p.getKeys();
         p.setProperties({ d: 4 }, true); return [before, p.getProperties()];`,
      ),
    ).toEqual([['a', 'b', 'c'], { d: '4' }]);
  });

  test('deleteProperty and deleteAllProperties forget', () => {
    expect(
      valueOf(
        `${script} p.setProperties({ a: 1, b: 2, c: 3 }).deleteProperty('a'); const keys = p.getKeys();
         return [keys, p.deleteAllProperties().getKeys()];`,
      ),
    ).toEqual([['b', 'c'], []]);
  });
});

describe('fact 36: limits', () => {
  test('9 kB a value, counted in bytes', () => {
    expect(failureOf(`${script} p.setProperty('a', 'x'.repeat(9217));`)).toBe('Argument too large: value');
    expect(failureOf(`${script} p.setProperty('a', 'ñ'.repeat(4700));`)).toBe('Argument too large: value');
    expect(valueOf(`${script} p.setProperty('a', 'x'.repeat(9216)); return p.getProperty('a').length;`)).toBe(
      9216,
    );
  });

  test('500 kB a store; what was there stays', () => {
    const { error } = runBody(
      `${script} for (let i = 0; i < 60; i += 1) p.setProperty('k' + i, 'x'.repeat(9000));`,
    );
    expect(error?.message).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });
});

describe('fact 38: whose they are', () => {
  const workspace = openWith(`
    function put(store, value) { PropertiesService['get' + store + 'Properties']().setProperty('k', value); }
    function get(store) { return PropertiesService['get' + store + 'Properties']().getProperty('k'); }`);

  test('script and document stores are everybody’s, the user store belongs to the effective user', () => {
    for (const store of ['Script', 'Document', 'User']) workspace.run('put', [store, store], { as: owner });
    const read = (store: string, as: string) => workspace.run('get', [store], { as }).value;
    expect(read('Script', assistant)).toBe('Script');
    expect(read('Document', assistant)).toBe('Document');
    expect(read('User', assistant)).toBeNull();
    expect(read('User', owner)).toBe('User');
  });
});

test('fact 98: a consumer account may read and write 50,000 times a day', () => {
  const workspace = openWith(`
    function many(n) { ${script} for (let i = 0; i < n; i += 1) p.getProperty('a'); }`);
  for (let i = 0; i < 5; i += 1) {
    expect(workspace.run('many', [10_000], { as: owner }).error).toBeUndefined();
  }
  expect(workspace.run('many', [1], { as: owner }).error?.message).toBe(
    'Service invoked too many times for one day: properties.',
  );
  expect(workspace.run('many', [1], { as: assistant }).error).toBeUndefined();
  workspace.advance(24 * 3_600_000);
  expect(workspace.run('many', [1], { as: owner }).error).toBeUndefined();
});
