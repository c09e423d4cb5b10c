/** What papers call a meeting, and how they go on about who called it. */
import { expect, test } from '@jest/globals';
import { convenorInWords, meetingName } from '../../../src/domain/meetings/in-words';

test.each([
  ['assembly', 'Asamblea de Nuevo Amanecer', 'Asamblea comunitaria de Nuevo Amanecer'],
  ['election', 'Asamblea eleccionaria de Los Pomos', 'Asamblea eleccionaria de Los Pomos'],
  ['election', 'ASAMBLEA ELECCIONARIA', 'ASAMBLEA ELECCIONARIA'],
  ['assembly', 'Asamblea', 'Asamblea comunitaria'],
  ['authority', 'Interaccion con el sindico en Palero', 'Interaccion con el sindico en Palero'],
  ['coordination', 'Coordinación mensual con Palero', 'Coordinación social mensual con Palero'],
  ['election', 'Elección de la directiva', 'Asamblea eleccionaria: Elección de la directiva'],
  ['worksFollowUp', 'El acueducto', 'Seguimiento de obra: El acueducto'],
] as const)('%s «%s»', (type, title, name) => {
  expect(meetingName({ type, title })).toBe(name);
});

test('who called is told in the middle of a sentence, by name where there is one only', () => {
  expect(convenorInWords('organisation', ['Junta de Vecinos Los Pomos'])).toBe(
    'la organización Junta de Vecinos Los Pomos',
  );
  expect(convenorInWords('organisation', ['Una', 'Otra'])).toBe('la organización');
  expect(convenorInWords('department', ['Una'])).toBe('el Departamento de Coordinación Social');
});
