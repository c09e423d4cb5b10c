/** What an agreement needs and which request it answers: in the Sheet, in the acta, and on the request's ficha. */
import { expect, test } from '@jest/globals';
import type { OpenedRecord } from '../../src/application/search';
import { call, make, openInstalled, rowsOf } from './installed';
import { coordination, junta, territory } from './registered';

const name = 'Junta de Vecinos Nuevo Amanecer';

test('an agreement says what it takes and which request it answers, and the request knows of it', () => {
  const workspace = openInstalled();
  const organisation = make(workspace, 'registerOrganisation', { ...junta, name });
  const request = make(workspace, 'registerRequest', {
    happenedOn: '02/03/2026',
    channel: 'Oficina central',
    requesterKind: 'Organización',
    requesterOrganisation: organisation,
    category: 'Capacitación o intercambio',
    description: 'Quieren aprender a llevar su libro de caja.',
    territory,
    needsAuthority: 'No',
    priority: 'Normal',
    confidential: 'No',
  });
  const meeting = make(workspace, 'registerMeeting', { ...coordination, organisations: [organisation] });
  make(workspace, 'recordAttendance', {
    meeting,
    attendees: [{ name: 'María Altagracia Peralta', sex: 'Femenino' }],
  });
  const agreed = {
    text: 'Dar el taller de libro de caja',
    responsibleKind: 'Organización',
    responsibleOrganisation: organisation,
    due: '20/03/2026',
    priority: 'Normal',
    resources: 'Salón y refrigerio de la junta',
  };
  expect(
    call(workspace, 'recordAgreements', { meeting, agreements: [{ ...agreed, request: 'SOL-2026-09999' }] })
      .problems,
  ).toMatchObject([{ field: 'agreements.0.request' }]);
  make(workspace, 'recordAgreements', { meeting, agreements: [{ ...agreed, request }] });
  const [row] = rowsOf(workspace, 'Acuerdos');
  expect(row).toMatchObject({ Recursos: agreed.resources, 'Solicitud relacionada': request });

  const ficha = call(workspace, 'openRecord', { kind: 'request', id: request })
    .output as unknown as OpenedRecord;
  expect(ficha.related).toMatchObject([{ id: row?.['Código'], relation: 'Acuerdo' }]);

  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  make(workspace, 'makeActa', { id: meeting });
  const acta = workspace.files.find(
    (file) => file.name.startsWith('Acta REU-') && file.mimeType.endsWith('document'),
  );
  expect(acta?.text).toContain(agreed.resources);
});

test('one that was pasted is led to its request afterwards, with how it goes', () => {
  const workspace = openInstalled();
  make(workspace, 'registerOrganisation', { ...junta, name });
  const meeting = make(workspace, 'registerMeeting', coordination);
  make(workspace, 'recordAgreements', { meeting, pasted: `Limpiar la cañada; ${name}; 20/03/2026` });
  const [row] = rowsOf(workspace, 'Acuerdos');
  const id = row?.['Código'];
  expect(call(workspace, 'updateAgreement', { id, request: 'SOL-2026-09999' }).problems).toMatchObject([
    { field: 'request' },
  ]);
  make(workspace, 'updateAgreement', { id, resources: 'Doce palas' });
  expect(rowsOf(workspace, 'Acuerdos')).toMatchObject([{ Recursos: 'Doce palas', Estado: 'Pendiente' }]);
});
