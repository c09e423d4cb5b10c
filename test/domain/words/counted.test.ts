/** Counts agree with their noun and are grouped as money is. */
import { expect, test } from '@jest/globals';
import { counted } from '../../../src/domain/words/counted';

test('one is one, the rest are many, and thousands are told apart', () => {
  expect(counted(1, 'hogar', 'hogares')).toBe('1 hogar');
  expect(counted(0, 'persona')).toBe('0 personas');
  expect(counted(999, 'persona')).toBe('999 personas');
  expect(counted(2685, 'hogar', 'hogares')).toBe('2,685 hogares');
  expect(counted(1_250_000, 'fila')).toBe('1,250,000 filas');
});
