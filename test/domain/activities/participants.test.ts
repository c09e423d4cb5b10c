/** Nobody who came is lost or counted twice, whatever is known of them. */
import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from '@jest/globals';
import { countByOrganisation, countBySex } from '../../../src/domain/activities/participants';

const participant = record({
  sex: constantFrom('female', 'male', 'unstated', undefined),
  organisation: constantFrom('Junta de Vecinos', 'Club', 'Sin organización'),
});

test('the counts of all organisations together are the count of all people', () => {
  assert(
    property(array(participant), (came) => {
      const whole = countBySex(came);
      expect(whole.women + whole.men + whole.unstated).toBe(came.length);
      const groups = countByOrganisation(came);
      const sum = (key: 'women' | 'men' | 'unstated' | 'total'): number =>
        groups.reduce((all, group) => all + group[key], 0);
      expect([sum('women'), sum('men'), sum('unstated'), sum('total')]).toEqual([
        whole.women,
        whole.men,
        whole.unstated,
        whole.total,
      ]);
      expect(new Set(groups.map(({ organisation }) => organisation)).size).toBe(groups.length);
    }),
    { seed: 59 },
  );
});

test('the organisation with most people comes first', () => {
  const came = [
    { sex: 'male', organisation: 'Club' },
    { sex: 'female', organisation: 'Junta' },
    { sex: undefined, organisation: 'Junta' },
  ];
  expect(countByOrganisation(came)).toEqual([
    { organisation: 'Junta', women: 1, men: 0, unstated: 1, total: 2 },
    { organisation: 'Club', women: 0, men: 1, unstated: 0, total: 1 },
  ]);
});
