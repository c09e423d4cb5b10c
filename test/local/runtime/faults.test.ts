/** The gate as a tool for proofs: kill, fail or interleave at any call. */
import { describe, expect, test } from '@jest/globals';
import { crashesOf, failAt, interleaveAt, killAt, type Workspace } from '../../../local/index';
import { assistant, openWith, owner } from '../scripts';

const code = `
  const p = () => PropertiesService.getScriptProperties();
  function steps() { p().setProperty('a', '1'); p().setProperty('b', '2'); p().setProperty('c', '3'); }
  function retry() { for (;;) { try { p().setProperty('a', '1'); return 'done'; } catch (e) { console.log(e.name, e.message); } } }
  function add() { const n = Number(p().getProperty('n') || 0); p().setProperty('n', String(n + 1)); }
  function keys() { return p().getKeys(); }
  function n() { return p().getProperty('n'); }`;

const keysOf = (workspace: ReturnType<typeof openWith>) => workspace.run('keys', [], { as: owner }).value;

describe('kills', () => {
  test('before a call its effect is missing, after it the effect stays', () => {
    for (const [moment, kept] of [
      ['before', ['a']],
      ['after', ['a', 'b']],
    ] as const) {
      const workspace = openWith(code);
      killAt(workspace.gate, 4, moment);
      const result = workspace.run('steps', [], { as: owner });
      expect(result.killed).toBe(true);
      expect(result.error?.message).toBe('Exceeded maximum execution time');
      expect(keysOf(workspace)).toEqual(kept);
    }
  });

  test('crashesOf gives every crash once and leaves the Workspace as it was', () => {
    const workspace = openWith(code);
    const crashes = [...crashesOf(workspace, (copy) => copy.run('steps', [], { as: owner }))];
    expect(crashes.map(({ call, moment }) => `${call} ${moment}`)).toHaveLength(12);
    expect(crashes.map((crash) => (keysOf(crash.workspace) as string[]).length)).toEqual([
      0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3,
    ]);
    expect(keysOf(workspace)).toEqual([]);
  });
});

describe('failures', () => {
  test('fact 100: the script meets Google’s words once, as an Error of its own', () => {
    const workspace = openWith(code);
    failAt(workspace.gate, 2);
    const { value, logs } = workspace.run('retry', [], { as: owner });
    expect(value).toBe('done');
    expect(logs).toEqual([
      "Exception We're sorry, a server error occurred. Please wait a bit and try again.",
    ]);
  });

  test('a lost answer: the effect happened all the same', () => {
    const workspace = openWith(code);
    failAt(workspace.gate, 2, 'Service Spreadsheets timed out while accessing document with id 1.', 'after');
    expect(workspace.run('steps', [], { as: owner }).error?.message).toMatch(/timed out/);
    expect(keysOf(workspace)).toEqual(['a']);
  });
});

describe('interleavings', () => {
  test('another execution in the midst of one loses an update without a lock', () => {
    const workspace = openWith(code);
    interleaveAt(workspace.gate, 4, () => workspace.run('add', [], { as: assistant }));
    workspace.run('add', [], { as: owner });
    expect(workspace.run('n', [], { as: owner }).value).toBe('1');
  });

  test('each execution has its own count; a third may come within the second', () => {
    const workspace = openWith(code);
    const tallies: number[] = [];
    interleaveAt(workspace.gate, 2, () => {
      interleaveAt(
        workspace.gate,
        2,
        () => tallies.push(workspace.run('steps', [], { as: owner }).tally.calls),
        'before',
        ({ execution }) => execution.depth === 1,
      );
      tallies.push(workspace.run('add', [], { as: assistant }).tally.calls);
    });
    tallies.push(workspace.run('add', [], { as: owner }).tally.calls);
    expect(tallies).toEqual([6, 4, 4]);
  });

  test('two faults may be armed together; a disarmed one does nothing', () => {
    const workspace = openWith(code);
    const disarm = killAt(workspace.gate, 6, 'before');
    failAt(workspace.gate, 4, 'uno');
    disarm();
    expect(workspace.run('steps', [], { as: owner }).error?.message).toBe('uno');
  });
});

describe('sameAs', () => {
  const doings = `
    const book = () => SpreadsheetApp.getActive();
    function read() { book().getSheets()[0].getDataRange().getValues(); }
    const p = () => PropertiesService.getScriptProperties();
    function nothing() {}
    function cell(text) { book().getSheets()[0].getRange('B2').setValue(text); }
    function bold() { book().getSheets()[0].getRange('B2').setFontWeight('bold'); }
    function rename() { book().getSheets()[0].setName('Otra'); }
    function property() { p().setProperty('a', '1'); }
    function mail() { MailApp.sendEmail('a@b.co', 'S', 'B'); }
    function file() { book().rename('Otro nombre'); }
    function trigger() { ScriptApp.newTrigger('read').timeBased().everyHours(1).create(); }
    function form() { FormApp.create('F'); }
    function doc() { DocumentApp.create('D').getBody().appendParagraph('Hola'); }`;
  const after = (start: Workspace, ...steps: [string, ...unknown[]][]): Workspace => {
    const copy = start.clone();
    for (const [fn, ...args] of steps) expect(copy.run(fn, args, { as: owner }).error).toBeUndefined();
    return copy;
  };
  const start = openWith(doings);
  start.run('cell', ['antes'], { as: owner });
  start.run('form', [], { as: owner });

  test('reading leaves the same, whenever it is done, and so does the same work in each of two copies', () => {
    expect(start.clone().sameAs(start)).toBe(true);
    const later = start.clone();
    later.advance(5_000);
    expect(after(start, ['read']).sameAs(after(later, ['nothing']))).toBe(true);
    const work: [string, ...unknown[]][] = [['cell', 'x'], ['property'], ['doc'], ['mail']];
    expect(after(start, ...work).sameAs(after(start, ...work))).toBe(true);
  });

  test.each(['cell', 'bold', 'rename', 'property', 'mail', 'file', 'trigger', 'form', 'doc'])(
    '%s makes a difference',
    (fn) => {
      const [one, other] = [after(start, ['read']), after(start, [fn, 'después'])];
      expect(one.sameAs(other)).toBe(false);
      expect(other.sameAs(one)).toBe(false);
    },
  );

  test('the ids that will be given out make a difference, as what follows is not the same', () => {
    expect(after(start, ['read']).sameAs(after(start, ['read'], ['read']))).toBe(false);
  });
});
