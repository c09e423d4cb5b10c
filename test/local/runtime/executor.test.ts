/** What a script finds when Google runs it: a fresh context, the world's clock, and an end that nothing hides. */
import { describe, expect, test } from '@jest/globals';
import { openWorkspace, type Workspace } from '../../../local/index';

const owner = 'coordinacion@constanza.example';
const open = (code: string): Workspace => openWorkspace({ bundle: { code } });
const run = (code: string, fn = 'f') => open(code).run(fn, [], { as: owner });

describe('the context of a script', () => {
  test('each execution starts with fresh globals', () => {
    const workspace = open('var count = 0; function f() { count += 1; return count; }');
    expect(workspace.run('f', [], { as: owner }).value).toBe(1);
    expect(workspace.run('f', [], { as: owner }).value).toBe(1);
  });

  test('has nothing of Node or the browser', () => {
    const { value } = run(`function f() {
      return ['process', 'require', 'module', 'Buffer', 'setTimeout', 'setInterval', 'queueMicrotask', 'URL', 'fetch',
        'URLSearchParams', 'TextEncoder', 'crypto', 'performance', 'structuredClone', 'WebAssembly', 'window', 'document']
        .filter((name) => name in globalThis);
    }`);
    expect(value).toEqual([]);
  });

  test('new Date, Date() and Date.now follow the clock of the world, other dates are the engine’s own', () => {
    const { value } = run(`function f() {
      const d = new Date();
      return [Date.now() === d.getTime(), d instanceof Date, d.constructor === Date, typeof Date(), Date.name,
        new Date(2026, 0, 2, 3).toISOString(), Date.UTC(2026, 0, 1), d.getTime()];
    }`);
    expect(value).toEqual([
      true,
      true,
      true,
      'string',
      'Date',
      '2026-01-02T07:00:00.000Z',
      Date.UTC(2026, 0, 1),
      Date.parse('2026-03-02T08:00:01-04:00'),
    ]);
  });

  test('Math.random is the same in every run of the same world, and varies within it', () => {
    const code = 'function f() { return [Math.random(), Math.random()]; }';
    const first = run(code).value as number[];
    expect(first).toEqual(run(code).value);
    expect(first[0]).not.toBe(first[1]);
    expect(Math.max(...first)).toBeLessThan(1);
  });

  test('promises that are ready are settled before the execution ends', () => {
    const { value } = run('async function f() { await null; return 7; }');
    expect(value).toBe(7);
  });

  test('a rejected promise is the error of the execution', () => {
    expect(run('async function f() { throw new TypeError("no"); }').error).toMatchObject({
      name: 'TypeError',
      message: 'no',
    });
  });
});

describe('one run', () => {
  test('takes and returns plain data of the realm that reads it', () => {
    const workspace = open(
      'function f(list, date) { return { ok: list instanceof Array && date instanceof Date, list, date }; }',
    );
    const date = new Date(0);
    expect(workspace.run('f', [[1, { a: 'x' }], date], { as: owner }).value).toEqual({
      ok: true,
      list: [1, { a: 'x' }],
      date,
    });
  });

  test('fact 95: a menu item whose function is missing fails on the click', () => {
    expect(run('', 'x').error).toMatchObject({ name: 'Exception', message: 'Script function not found: x' });
  });

  test('tells what the script threw, whatever it is', () => {
    expect(run('function f() { throw new RangeError("lejos"); }').error).toMatchObject({
      name: 'RangeError',
      message: 'lejos',
    });
    expect(run('function f() { throw "texto"; }').error).toEqual({ name: 'Error', message: 'texto' });
    expect(run('function f() { null.x; }').error?.name).toBe('TypeError');
  });

  test('keeps console and Logger lines', () => {
    const { logs } = run(
      'function f() { console.log("a %s", 1, { b: 2 }); console.warn("w"); Logger.log("L %s", "x"); }',
    );
    expect(logs).toEqual(['a 1 {"b":2}', 'warn: w', 'L x']);
  });

  test('counts calls and modelled time, for itself and for the whole Workspace', () => {
    const workspace = open(`function f() {
      const p = PropertiesService.getScriptProperties(); p.setProperty('a', 'b'); p.getProperty('a');
    }`);
    const { tally } = workspace.run('f', [], { as: owner });
    expect(tally).toMatchObject({ calls: 3, roundTrips: 2, milliseconds: 1000 + 55 + 28 });
    expect(workspace.gate.total).toEqual(tally);
  });

  test('the log of executions says who ran what and how it ended', () => {
    const workspace = open('function good() {} function bad() { throw new Error("mal"); }');
    workspace.run('good', [], { as: owner });
    workspace.run('bad', [], { as: owner });
    expect(workspace.executions).toMatchObject([
      { functionName: 'good', kind: 'menu', as: owner, killed: false },
      { functionName: 'bad', error: 'mal' },
    ]);
  });

  test('who may not open the spreadsheet runs nothing', () => {
    expect(() => open('function f() {}').run('f', [], { as: 'otra@example.com' })).toThrow(
      'Necesitas acceso',
    );
  });
});

describe('fact 94: the end from outside', () => {
  const code = `function f() {
    const p = PropertiesService.getScriptProperties();
    p.setProperty('before', '1');
    try {
      Utilities.sleep(300000); Utilities.sleep(300000);
    } catch (error) { p.setProperty('caught', '1'); } finally { p.setProperty('finally', '1'); }
    p.setProperty('after', '1');
  }
  function read() { return PropertiesService.getScriptProperties().getProperties(); }`;

  test('six minutes end an execution: neither catch nor finally has an effect, earlier writes stay', () => {
    const workspace = open(code);
    const result = workspace.run('f', [], { as: owner });
    expect(result).toMatchObject({
      killed: true,
      error: { name: 'Exception', message: 'Exceeded maximum execution time' },
    });
    expect(workspace.run('read', [], { as: owner }).value).toEqual({ before: '1' });
  });

  test('fact 89: a simple trigger has thirty seconds', () => {
    const workspace = open('function onOpen() { Utilities.sleep(31000); }');
    expect(workspace.open({ as: owner })).toMatchObject({ killed: true });
  });

  test('a script that swallows the kill is dead all the same', () => {
    const workspace = open(`function f() {
      try { PropertiesService.getScriptProperties().setProperty('a', '1'); } catch (e) { return 'alive'; }
    }`);
    workspace.gate.hooks = { before: (call) => workspace.gate.kill(call.execution) };
    expect(workspace.run('f', [], { as: owner })).toMatchObject({ killed: true, value: undefined });
  });
});
