/** What Excel and Google Sheets put on the clipboard, read and written. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readTabSeparated, writeTabSeparated } from '../../local/desk/page/sheet/tab-separated';

test.each([
  ['one cell', 'Ana', [['Ana']]],
  ['nothing', '', [['']]],
  ['a row with an empty cell at its end', 'Ana\t', [['Ana', '']]],
  [
    'rows as Excel ends them',
    'Ana\t809\r\nLuz\t829\r\n',
    [
      ['Ana', '809'],
      ['Luz', '829'],
    ],
  ],
  ['an empty row in the middle', 'Ana\n\nLuz', [['Ana'], [''], ['Luz']]],
  ['a cell of two lines', '"Ana\nMaría"\tLuz', [['Ana\nMaría', 'Luz']]],
  ['quotes in a cell of two lines', '"«el ""Club"""\n', [['«el "Club"']]],
  ['quotes that quote nothing', '"Club" Unido\t6" de largo', [['"Club" Unido', '6" de largo']]],
])('reads %s', (_what, text, rows) => {
  expect(readTabSeparated(text)).toEqual(rows);
});

test('what is written is read back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '"', '\t', '\n', '\r', ' ', '=') });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
    // A last row of one empty cell looks like a line break at the end.
    .filter((rows) => rows.length === 1 || rows.at(-1)?.join('') !== '' || (rows[0]?.length ?? 0) > 1);
  fc.assert(
    fc.property(table, (rows) => {
      expect(readTabSeparated(writeTabSeparated(rows))).toEqual(rows);
    }),
  );
});
