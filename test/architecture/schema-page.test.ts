/** The page that draws the registry is the one its declarations give. */
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

test('docs/esquema.md is what `npm run docs` writes today', () => {
  const fresh = execFileSync(process.execPath, ['scripts/docs.mjs', '--print'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(readFileSync(join(root, 'docs/esquema.md'), 'utf8')).toBe(fresh);
});
