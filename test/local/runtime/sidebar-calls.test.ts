/** google.script.run as the page meets it: what may go, what comes back. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openWith, owner } from '../scripts';

const workspace = openWith(`
  function echo(...args) { return args; }
  function give(text) { return Function('return ' + text)(); }
  function hidden_() { return 1; }
  function fail() { throw new TypeError('no se pudo'); }
  function service() { return { a: PropertiesService }; }`);
const call = (fn: string, ...args: unknown[]) => workspace.callFromSidebar(fn, args, { as: owner });

describe('fact 83: arguments', () => {
  test('a Date or a function fails in the page, wherever it is', () => {
    const before = workspace.executions.length;
    expect(call('echo', { d: new Date() }).error?.message).toBe('Failed due to illegal value in property: d');
    expect(call('echo', 1, () => 1).error?.message).toBe('Failed due to illegal value in property: 1');
    expect(call('echo', { a: [{ deep: new Date() }] }).error?.message).toBe(
      'Failed due to illegal value in property: deep',
    );
    expect(workspace.executions).toHaveLength(before);
  });

  test('a circle fails in the page', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(call('echo', circle).error?.message).toBe('Failed due to circular reference.');
    const shared = { a: 1 };
    expect(call('echo', [shared, shared]).value).toEqual([[{ a: 1 }, { a: 1 }]]);
  });

  test('undefined in lists is null, keys ending in __ are dropped, prototypes are lost', () => {
    class Person {
      name = 'Ana';
      secret__ = 'x';
      nothing = undefined;
    }
    expect(call('echo', [1, undefined, NaN], new Person()).value).toEqual([[1, null, null], { name: 'Ana' }]);
  });

  test('plain JSON arrives and returns as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const plain: unknown = JSON.parse(JSON.stringify(values));
        fc.pre(!JSON.stringify(values).includes('__"'));
        // What is sent is what JSON can hold: it has no -0.
        expect(call('echo', ...(plain as unknown[])).value).toEqual(plain);
      }),
      { numRuns: 30, seed: 83 },
    );
  });
});

describe('fact 84: results', () => {
  test('a Date anywhere makes the whole result null, silently', () => {
    expect(call('give', 'new Date()').value).toBeNull();
    expect(call('give', '({ rows: [{ at: new Date() }] })')).toMatchObject({ value: null });
    expect(call('give', '({ rows: [{ at: new Date() }] })').error).toBeUndefined();
    expect(call('give', '({ at: "2026-03-02" })').value).toEqual({ at: '2026-03-02' });
  });

  test('so do functions and service objects; nothing returned is null', () => {
    expect(call('give', '({ f() {} })').value).toBeNull();
    expect(call('service').value).toBeNull();
    expect(call('give', 'undefined').value).toBeNull();
  });
});

describe('fact 85: calls', () => {
  test('a name ending in _ or unknown is not there for the page', () => {
    expect(call('hidden_').error).toEqual({
      name: 'TypeError',
      message: 'google.script.run.hidden_ is not a function',
    });
    expect(call('nothing').error?.name).toBe('TypeError');
  });

  test('the failure handler gets name and message', () => {
    expect(call('fail').error).toMatchObject({ name: 'TypeError', message: 'no se pudo' });
  });
});
