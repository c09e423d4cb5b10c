/** The vote on a point: told as an acta tells it, and never by more people than were there. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { tooManyVotes, votersIn, votesSentence } from '../../../src/domain/meetings/votes';

test('a vote is told in full, one abstention in the singular, and nothing where nobody voted', () => {
  expect(votesSentence({ votesFor: 14, votesAgainst: 2, abstentions: 1 })).toBe(
    '14 a favor, 2 en contra, 1 abstención',
  );
  expect(votesSentence({ votesFor: 14, votesAgainst: 0, abstentions: 3 })).toBe(
    '14 a favor, 0 en contra, 3 abstenciones',
  );
  expect(votesSentence({ votesFor: 9 })).toBe('9 a favor');
  expect(votesSentence({})).toBe('');
  expect(votesSentence({ votesFor: 0, votesAgainst: 0 })).toBe('');
});

test('more votes than people present are noticed, and nothing is while nobody has been written down', () => {
  const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
  const votes = fc.record({ votesFor: count, votesAgainst: count, abstentions: count });
  fc.assert(
    fc.property(votes, fc.integer({ min: 0, max: 120 }), (each, present) => {
      const isTooMany = present > 0 && votersIn(each) > present;
      expect(tooManyVotes(each, present) !== undefined).toBe(isTooMany);
    }),
    { seed: 47 },
  );
  expect(tooManyVotes({ votesFor: 2 }, 1)).toBe(
    'Los votos suman 2 y hay 1 persona presente anotada, sin contar invitados: revise los votos, o complete antes la asistencia.',
  );
});
