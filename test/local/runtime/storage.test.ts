/** A world on disk: nothing that was done is lost, whenever the process dies. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { applyDifference, Comparison } from '../../../local/runtime/differences';
import type { Json } from '../../../local/runtime/world';
import { openWith, owner } from '../scripts';

const code = `
  function set(key, value) { PropertiesService.getScriptProperties().setProperty(key, value); }
  function drop(key) { PropertiesService.getScriptProperties().deleteProperty(key); }
  function all() { return PropertiesService.getScriptProperties().getProperties(); }
  function mail() { MailApp.sendEmail('a@b.co', 'S', 'B'); }
  function every() { ScriptApp.newTrigger('mail').timeBased().everyHours(1).create(); }`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openWith(code, { storage: folder });
const journal = () => join(folder, 'journal.jsonl');

describe('a world in a folder', () => {
  test('is there again after the process died without closing it', () => {
    const first = open();
    first.run('set', ['a', '1'], { as: owner });
    first.run('set', ['b', '2'], { as: owner });
    first.run('mail', [], { as: owner });
    first.run('every', [], { as: owner });
    first.run('drop', ['a'], { as: owner });
    const second = open();
    expect(second.run('all', [], { as: owner }).value).toEqual({ b: '2' });
    expect(second.spreadsheetId).toBe(first.spreadsheetId);
    expect(second.outbox).toEqual(first.outbox);
    expect(second.executions.slice(0, 5)).toEqual(first.executions);
    second.advance(3_600_000);
    expect(second.outbox).toHaveLength(2);
  });

  test('goes on with its clock and its ids', () => {
    const first = open();
    first.advance(86_400_000);
    first.run('set', ['a', '1'], { as: owner });
    const second = open();
    expect(second.now()).toBe(first.now());
    const [run] = first.executions.slice(-1);
    second.run('set', ['a', '1'], { as: owner });
    expect(second.executions.at(-1)?.id).not.toBe(run?.id);
  });

  test('lives through many openings, each adding to the journal or starting it afresh', () => {
    for (let i = 0; i < 6; i += 1) {
      const workspace = open();
      workspace.run('set', [`k${i}`, String(i)], { as: owner });
      workspace.run('mail', [], { as: owner });
      if (i % 3 === 2) workspace.close();
    }
    const last = open();
    expect(Object.keys(last.run('all', [], { as: owner }).value as object)).toHaveLength(6);
    expect(last.outbox).toHaveLength(6);
    expect(last.executions).toHaveLength(13);
  });

  test('a torn last line is dropped, and what comes after it is kept', () => {
    open().run('set', ['a', '1'], { as: owner });
    appendFileSync(journal(), '{"generation":1,"now":1,"differ');
    const second = open();
    expect(second.run('all', [], { as: owner }).value).toEqual({ a: '1' });
    second.run('set', ['b', '2'], { as: owner });
    expect(open().run('all', [], { as: owner }).value).toEqual({ a: '1', b: '2' });
  });

  test('a journal line may be cut anywhere: the world is then as before that action', () => {
    const workspace = open();
    workspace.run('set', ['a', '1'], { as: owner });
    const before = readFileSync(journal());
    workspace.run('set', ['b', '2'], { as: owner });
    const after = readFileSync(journal());
    for (let end = before.length; end < after.length; end += 37) {
      writeFileSync(journal(), after.subarray(0, end));
      expect(open().run('all', [], { as: owner }).value).toEqual({ a: '1' });
    }
  });

  test('a kill between the new snapshot and the new journal repeats nothing', () => {
    const workspace = open();
    workspace.run('mail', [], { as: owner });
    workspace.run('set', ['a', '1'], { as: owner });
    const old = join(folder, 'old.jsonl');
    copyFileSync(journal(), old);
    workspace.save();
    copyFileSync(old, journal());
    const again = open();
    expect(again.outbox).toHaveLength(1);
    again.run('mail', [], { as: owner });
    expect(open().outbox).toHaveLength(2);
  });

  test('a clone is in memory: what happens in it stays in it', () => {
    const workspace = open();
    workspace.run('set', ['a', '1'], { as: owner });
    const copy = workspace.clone();
    copy.run('set', ['a', '2'], { as: owner });
    expect(workspace.run('all', [], { as: owner }).value).toEqual({ a: '1' });
    expect(open().run('all', [], { as: owner }).value).toEqual({ a: '1' });
  });
});

test('differences taken one after another lead from the first piece of JSON to the last', () => {
  const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(fc.array(json, { minLength: 1, maxLength: 6 }), (steps) => {
      const comparison = new Comparison();
      let built: Json | undefined;
      for (const step of steps) {
        const difference = comparison.take(step);
        if (difference)
          built = applyDifference(built, JSON.parse(JSON.stringify(difference)) as typeof difference);
        expect(built).toEqual(JSON.parse(JSON.stringify(step)));
      }
    }),
  );
});

test('an unchanged piece of JSON has no difference', () => {
  const comparison = new Comparison();
  comparison.take({ a: { b: [1] } });
  expect(comparison.take({ a: { b: [1] } })).toBeUndefined();
  expect(comparison.take({ a: { b: [1, 2] } })).toEqual({ keys: { a: { keys: { b: { whole: [1, 2] } } } } });
});
