/** A link as QR code: what a telephone looks for in it is where it must be. */
import { expect, test } from '@jest/globals';
import { qrCodeOf, type QrCode } from '../../../src/domain/words/qr-code';

/** The dark modules of the path, row by row: `#` and blanks. */
function drawn({ size, path }: QrCode): string[] {
  const rows = Array.from({ length: size }, () => ' '.repeat(size));
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const [from, at, count] = [Number(column), Number(row), Number(length)];
    const line = rows[at] ?? '';
    rows[at] = line.slice(0, from) + '#'.repeat(count) + line.slice(from + count);
  }
  return rows;
}

/** The eye in a corner, by which a camera finds the code. */
const eye = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######'];

const corner = (rows: readonly string[], top: number, left: number): string[] =>
  rows.slice(top, top + 7).map((row) => row.slice(left, left + 7));

test('three corners have their eye, and the lines between them beat', () => {
  const code = qrCodeOf('https://docs.google.com/forms/d/e/abc/viewform?usp=pp_url&entry.1=REU-2026-0001');
  const rows = drawn(code);
  const far = code.size - 7;
  expect([corner(rows, 0, 0), corner(rows, 0, far), corner(rows, far, 0)]).toEqual([eye, eye, eye]);
  expect(rows[6]?.slice(7, far)).toMatch(/^( #)+ $/);
});

test('a longer link takes a larger code, and the same link the same', () => {
  expect(qrCodeOf('a'.repeat(300)).size).toBeGreaterThan(qrCodeOf('a'.repeat(60)).size);
  expect(qrCodeOf('REU-2026-0001')).toEqual(qrCodeOf('REU-2026-0001'));
});
