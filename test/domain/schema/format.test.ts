/** How values look to a person. */
import { expect, test } from '@jest/globals';
import { catalogue } from '../../../src/domain/schema/catalogue';
import {
  choice,
  date,
  datetime,
  money,
  ref,
  refs,
  time,
  yesNo,
  type Field,
} from '../../../src/domain/schema/field';
import { formatMoney, formatValue } from '../../../src/domain/schema/format';
import { organisations } from '../../../src/domain/tables';

const kinds = catalogue('Tipo', { board: 'Junta de Vecinos' });
const target = () => organisations;
const nameOf = (table: string, id: string): string => `${table} ${id}`;

test.each<[Field, unknown, string]>([
  [date('D'), '2026-03-04', '04/03/2026'],
  [time('H'), '00:05', '12:05 a. m.'],
  [time('H'), '12:00', '12:00 p. m.'],
  [datetime('M'), '2026-03-04T16:30:59', '04/03/2026 4:30 p. m.'],
  [yesNo('S'), false, 'No'],
  [choice('O', kinds), 'board', 'Junta de Vecinos'],
  [choice('O', kinds), 'gone', 'gone'],
  [ref('R', target), 'ORG-0001', 'organisation ORG-0001'],
  [refs('R', target), ['a', 'b'], 'organisation a | organisation b'],
  [money('M'), undefined, ''],
])('%o', (field, value, text) => {
  expect(formatValue(field, value, nameOf)).toBe(text);
});

test.each([
  [0, 'RD$0.00'],
  [5, 'RD$0.05'],
  [1_250_000, 'RD$12,500.00'],
  [123_456_789_01, 'RD$123,456,789.01'],
  [-150, '-RD$1.50'],
])('%i centavos', (amount, text) => {
  expect(formatMoney(amount)).toBe(text);
});
