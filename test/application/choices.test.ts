/** The lists of the forms follow the registry, and are set only when they differ. */
import { expect, test } from '@jest/globals';
import { refreshChoices } from '../../src/application/choices';
import { formNames, forms, questionsOf } from '../../src/domain/forms';
import { formBindings, organisations, staff } from '../../src/domain/tables';
import { IntakeStage, stamps } from './intake/stage';

/** Forms that ask who of the team sends them. */
const namesRegistrar = formNames.filter((name) =>
  questionsOf(forms[name]).some(({ synced }) => synced?.kind === 'staff'),
);

test('each list shows who and what is active, by name and code', () => {
  const stage = new IntakeStage();
  expect(refreshChoices(stage.ports).refreshed).toEqual(formNames);

  const { request } = stage.choices;
  expect(request?.['registrar']).toEqual([
    'Altagracia Marte [EMP-001]',
    'Luz Durán [EMP-002]',
    'Mercedes Tejada [EMP-004]',
    'Yudelka Abreu [EMP-003]',
  ]);
  expect(request?.['organisation']).toEqual([
    'Junta de Vecinos Nuevo Amanecer — Nuevo Amanecer — El Cercado, DM Constanza [ORG-0001]',
  ]);
  const places = Object.entries(request ?? {}).filter(([key]) => key.startsWith('place-'));
  const labels = places.flatMap(([, each]) => each);
  expect(new Set(labels).size).toBe(labels.length);
  const homonyms = labels.filter((label) => label.startsWith('Las Auyamas'));
  expect(homonyms).toHaveLength(3);
});

test('nothing is set while nothing differs; one read tells', () => {
  const stage = new IntakeStage();
  refreshChoices(stage.ports);
  stage.nextExecution();
  const { reads } = stage.registry.counts;
  expect(refreshChoices(stage.ports).refreshed).toEqual([]);
  expect(stage.registry.counts.reads).toBe(reads + 1);
  expect(stage.registry.rows(formBindings).map(({ choicesHash }) => choicesHash)).toEqual(
    formNames.map(() => expect.stringMatching(/^[0-9a-f]{16}$/)),
  );
});

test('a new organisation and a promoter who leaves change the lists that show them', () => {
  const stage = new IntakeStage();
  refreshChoices(stage.ports);
  stage.nextExecution();
  stage.registry.seed(organisations, {
    id: 'ORG-0002',
    name: 'Junta de Vecinos Los Pomos',
    territory: '010101405',
    status: 'forming',
    ...stamps,
  });
  expect(refreshChoices(stage.ports).refreshed).toEqual(['request', 'organisation']);
  stage.nextExecution();
  stage.registry.rearrange(staff, (rows) => rows[3]?.set('active', 'No'));
  expect(refreshChoices(stage.ports).refreshed).toEqual(namesRegistrar);
  expect(stage.choices['meeting']?.['registrar']).not.toContain('Mercedes Tejada [EMP-004]');
});
