/** Meetings through the shipped bundle: what stands in the tabs, in the documents and in the mails. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, openInstalled, rowsOf } from './installed';

const territory = '010101204';

const meetingInput = {
  type: 'Coordinación social',
  title: 'Coordinación del mes',
  objective: 'Revisar los acuerdos.',
  date: '02/03/2026',
  starts: '8:00 a. m.',
  place: 'Centro comunal',
  territory,
  convenor: 'Departamento de Coordinación Social',
};

const actaText = (workspace: Workspace): string =>
  workspace.files.find(({ name, mimeType }) => name.startsWith('Acta REU-') && mimeType.endsWith('document'))
    ?.text ?? '';

test('the agenda of a meeting stands in its tab, and the acta tells it point by point', () => {
  const workspace = openInstalled();
  const meeting = make(workspace, 'registerMeeting', {
    ...meetingInput,
    agenda: 'Acueducto; La presidenta; 20',
  });
  const [first, water] = rowsOf(workspace, 'Agenda');
  expect([first, water].map((row) => [row?.['Reunión'], row?.['Orden'], row?.['Punto']])).toEqual([
    [meeting, '1', 'Seguimiento de acuerdos anteriores'],
    [meeting, '2', 'Acueducto'],
  ]);
  make(workspace, 'setAgenda', {
    meeting,
    points: [
      { id: first?.['Código'], title: first?.['Punto'] },
      {
        id: water?.['Código'],
        title: 'Acueducto',
        presenter: 'La presidenta',
        minutes: '20',
        development: 'La bomba se quemó el sábado.',
        conclusion: 'Se pide la visita de la ingeniera.',
      },
    ],
  });
  make(workspace, 'recordAttendance', { meeting, women: '6', men: '5' });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  const answer = call(workspace, 'makeActa', { id: meeting, noAgreements: 'Sí' });
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const text = actaText(workspace);
  expect(text).toContain('2. Acueducto (La presidenta, 20 min)');
  expect(text).toContain(
    '2. Acueducto. La bomba se quemó el sábado. Conclusión: Se pide la visita de la ingeniera.',
  );
});
