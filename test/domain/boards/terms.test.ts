/** Any history of boards answers, for any day, one board in office at most, and no day between two of them. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { findBoardOn, servedUntil, standingOn, type Term } from '../../../src/domain/boards/terms';
import type { CivilDate } from '../../../src/domain/schema/values';
import { addDays, addMonths, dateOfDay } from '../../../src/domain/time/civil-date';

const run = { seed: 20260302, numRuns: 500 };

const day = fc.integer({ min: 18_000, max: 22_000 }).map(dateOfDay);
const board = (starts: CivilDate): Term => ({ starts, ends: addMonths(starts, 24) });
const history = fc.uniqueArray(day, { maxLength: 6 }).map((starts) => starts.map(board));

describe('a history of boards', () => {
  test('has on each day one board in office, the last that took it', () => {
    fc.assert(
      fc.property(history, day, (boards, today) => {
        const inOffice = boards.filter((each) =>
          ['current', 'expired'].includes(standingOn(each, boards, today)),
        );
        const taken = boards.filter(({ starts }) => starts <= today);
        expect(inOffice).toEqual(taken.length === 0 ? [] : [findBoardOn(boards, today)]);
      }),
      run,
    );
  });

  test('leaves no day without a board once the first has taken office', () => {
    fc.assert(
      fc.property(history, (boards) => {
        for (const each of boards) {
          const last = servedUntil(each, boards);
          if (last === undefined) continue;
          expect(findBoardOn(boards, last)).toBe(each);
          expect(findBoardOn(boards, addDays(last, 1))).not.toBe(each);
        }
      }),
      run,
    );
  });

  test('the order in which boards were recorded changes nothing', () => {
    fc.assert(
      fc.property(history, day, (boards, today) => {
        expect(findBoardOn([...boards].reverse(), today)).toBe(findBoardOn(boards, today));
      }),
      run,
    );
  });
});

test('a mandate that is over does not end the service: the board stays until another takes office', () => {
  const first = board('2020-03-01' as CivilDate);
  const second = board('2025-06-14' as CivilDate);
  expect(standingOn(first, [first], '2022-03-01' as CivilDate)).toBe('current');
  expect(standingOn(first, [first], '2022-03-02' as CivilDate)).toBe('expired');
  expect(standingOn(first, [first, second], '2025-06-13' as CivilDate)).toBe('expired');
  expect(standingOn(first, [first, second], '2025-06-14' as CivilDate)).toBe('replaced');
  expect(standingOn(second, [first, second], '2025-06-13' as CivilDate)).toBe('proposed');
});
