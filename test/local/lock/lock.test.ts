/** LockService as Google keeps it: one execution at a time, until it ends. */
import { describe, expect, test } from '@jest/globals';
import { interleaveAt, killAt } from '../../../local/index';
import { assistant, openWith, owner, valueOf } from '../scripts';

const lock = 'const l = LockService.getScriptLock();';

describe('fact 39: taking a lock', () => {
  test('a negative time is refused: tryLock says false, waitLock throws', () => {
    expect(
      valueOf(`${lock} let text = ''; const had = l.tryLock(-1);
        try { l.waitLock(-1); } catch (e) { text = e.name + ': ' + e.message; } return [had, text];`),
    ).toEqual([false, 'Exception: Lock timeout: another process was holding the lock for too long.']);
  });

  test('the holder may take it again; one release frees it', () => {
    expect(
      valueOf(`${lock} const a = [l.hasLock(), l.tryLock(1), l.tryLock(1), l.hasLock()]; l.releaseLock();
        return a.concat(l.hasLock());`),
    ).toEqual([false, true, true, true, false]);
  });
});

describe('two executions', () => {
  const code = `
    function hold() { ${lock} l.waitLock(1000); CacheService.getScriptCache().get('x'); l.releaseLock(); }
    function attempt(ms) { ${lock} const t = Date.now(); return [l.tryLock(ms), Date.now() - t]; }
    function insist() { ${lock} l.waitLock(5000); }`;

  test('who finds it held waits the whole time and goes without it', () => {
    const workspace = openWith(code);
    let inside: unknown;
    interleaveAt(workspace.gate, 3, () => {
      inside = workspace.run('attempt', [5000], { as: assistant }).value;
    });
    workspace.run('hold', [], { as: owner });
    expect(inside).toEqual([false, 5050]);
    expect(workspace.run('attempt', [1], { as: assistant }).value).toEqual([true, 50]);
  });

  test('waitLock throws Google’s words when the time is over', () => {
    const workspace = openWith(code);
    let error: string | undefined;
    interleaveAt(workspace.gate, 3, () => {
      error = workspace.run('insist', [], { as: assistant }).error?.message;
    });
    workspace.run('hold', [], { as: owner });
    expect(error).toBe('Lock timeout: another process was holding the lock for too long.');
  });

  test('fact 40: a lock ends with its execution, also with a killed one', () => {
    const workspace = openWith(code);
    killAt(workspace.gate, 3, 'before');
    expect(workspace.run('hold', [], { as: owner }).killed).toBe(true);
    workspace.run('insist', [], { as: owner });
    expect(workspace.run('attempt', [1], { as: assistant }).value).toEqual([true, 50]);
  });

  test('script, document and user locks are different locks; each user has an own one', () => {
    const workspace = openWith(`
      function hold() { LockService.getUserLock().waitLock(1); LockService.getScriptLock().waitLock(1);
        CacheService.getScriptCache().get('x'); }
      function attempt() { return [LockService.getUserLock().tryLock(1), LockService.getDocumentLock().tryLock(1),
        LockService.getScriptLock().tryLock(1)]; }`);
    const seen: unknown[] = [];
    interleaveAt(workspace.gate, 6, () => {
      seen.push(workspace.run('attempt', [], { as: assistant }).value);
      seen.push(workspace.run('attempt', [], { as: owner }).value);
    });
    workspace.run('hold', [], { as: owner });
    expect(seen).toEqual([
      [true, true, false],
      [false, true, false],
    ]);
  });
});
