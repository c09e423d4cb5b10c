/** Places and waiting: for any order of arrivals and departures nobody is passed over, and no quota is broken. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { hoursOf } from '../../../src/domain/activities/hours';
import { formatDuration } from '../../../src/domain/schema/format';
import { hasPlace, moveUp, turnOf, type Quotas, type Seat } from '../../../src/domain/activities/places';

const quotas = fc.record(
  { quota: fc.integer({ min: 1, max: 6 }), organisationQuota: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: [] },
);

/** Somebody comes for an organisation (or for none), or the nth of the list leaves. */
const event = fc.oneof(
  fc.record({ comes: fc.constantFrom('A', 'B', undefined) }),
  fc.record({ leaves: fc.nat({ max: 20 }) }),
);

const arrive = (seats: readonly Seat[], organisation: string | undefined, limits: Quotas): Seat[] => [
  ...seats,
  {
    id: `INS-${seats.length}`,
    organisation,
    status: hasPlace(seats, organisation, limits) ? 'enrolled' : 'waiting',
  },
];

function play(events: readonly { comes?: string | undefined; leaves?: number }[], limits: Quotas): Seat[] {
  return events.reduce<Seat[]>((seats, { leaves, comes }) => {
    if (leaves === undefined) return arrive(seats, comes, limits);
    const left = seats.map((seat, index) =>
      index === leaves ? { ...seat, status: 'withdrawn' as const } : seat,
    );
    return moveUp(left, limits);
  }, []);
}

const seatedIn = (seats: readonly Seat[]): Seat[] => seats.filter(({ status }) => status === 'enrolled');

describe('whatever the order in which people come and leave', () => {
  test('no quota is broken, and nobody waits for a place that is free', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), quotas, (events, limits) => {
        const seats = play(events, limits);
        const seated = seatedIn(seats);
        expect(seated.length).toBeLessThanOrEqual(limits.quota ?? Infinity);
        for (const organisation of ['A', 'B']) {
          const own = seated.filter((seat) => seat.organisation === organisation);
          expect(own.length).toBeLessThanOrEqual(limits.organisationQuota ?? Infinity);
        }
        const waiting = seats.filter(({ status }) => status === 'waiting');
        expect(waiting.filter(({ organisation }) => hasPlace(seats, organisation, limits))).toEqual([]);
      }),
      { seed: 2026 },
    );
  });

  test('without quotas for organisations, those with a place are those who came first', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), (events, quota) => {
        const living = play(events, { quota }).filter(({ status }) => status !== 'withdrawn');
        const first = living.slice(0, quota);
        expect(seatedIn(living)).toEqual(first);
      }),
      { seed: 2026 },
    );
  });
});

test('the first of the list who has a place moves up, not the first of the list', () => {
  const seats: Seat[] = [
    { id: '1', organisation: 'A', status: 'enrolled' },
    { id: '2', organisation: 'B', status: 'withdrawn' },
    { id: '3', organisation: 'A', status: 'waiting' },
    { id: '4', organisation: 'B', status: 'waiting' },
  ];
  const after = moveUp(seats, { quota: 2, organisationQuota: 1 });
  expect(after.map(({ status }) => status)).toEqual(['enrolled', 'withdrawn', 'waiting', 'enrolled']);
  expect([turnOf(seats, '3'), turnOf(seats, '4'), turnOf(seats, '1')]).toEqual([1, 2, 0]);
});

describe('hours', () => {
  const sessions = [
    { id: 'S1', minutes: 180 },
    { id: 'S2', minutes: 90 },
  ];

  test('are those of the sessions attended, the share rounded down', () => {
    expect(hoursOf({ attended: ['S1'], excused: ['S2'] }, sessions)).toEqual({
      minutes: 180,
      share: 66,
      excusedShare: 34,
    });
    expect(hoursOf({ attended: ['S1', 'S2', 'S9'] }, sessions)).toEqual({
      minutes: 270,
      share: 100,
      excusedShare: 0,
    });
    expect(hoursOf({}, [])).toEqual({ minutes: 0, share: 0, excusedShare: 0 });
  });

  test('are said as people say them', () => {
    expect([45, 60, 150, 0].map(formatDuration)).toEqual(['45 min', '1 h', '2 h 30 min', '0 min']);
  });
});
