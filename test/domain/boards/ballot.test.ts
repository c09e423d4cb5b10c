/** The ballot of an election as people type it: nothing typed is lost, and votes are added where they are voters. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mistakesIn, slatesIn, votesCast } from '../../../src/domain/boards/ballot';

test('slates with their votes, and all that were cast', () => {
  const slates = slatesIn('Plancha 1: Unidad; 42 votos\n\nPlancha 2;17');
  expect(slates).toEqual([
    { name: 'Plancha 1: Unidad', votes: 42 },
    { name: 'Plancha 2', votes: 17 },
  ]);
  expect(votesCast(slates, 3)).toBe(62);
});

test('votes of somebody who was not counted, or for each office, do not add up to voters', () => {
  expect(votesCast(slatesIn('Plancha única'), 0)).toBeUndefined();
  expect(votesCast(slatesIn('Presidencia: María Pérez; 40\nTesorería: José Durán; 38'), 0)).toBeUndefined();
  expect(votesCast([], 5)).toBeUndefined();
});

test('what cannot be a ballot is said with its line', () => {
  expect(mistakesIn('Plancha 1; 42\nplancha 1; 3\n; 8\nPlancha 2; muchos')).toEqual([
    'Línea 2: «plancha 1» está dos veces.',
    'Línea 3: falta el nombre de la plancha o candidatura antes del punto y coma.',
    expect.stringContaining('Línea 4: «muchos» no es una cantidad de votos.'),
  ]);
});

test('whatever was typed, no word of it is lost', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9áéñ]{1,8}$/);
  const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('; '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const kept = slatesIn(lines.join('\n')).map(({ name, votes }) =>
        votes === undefined ? name : `${name}; ${votes}`,
      );
      for (const each of lines.flatMap((text) => text.split('; '))) {
        expect(kept.join('\n')).toContain(/^\d+$/.test(each) ? String(Number(each)) : each);
      }
    }),
    { seed: 20260303 },
  );
});
