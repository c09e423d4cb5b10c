/** What was registered by mistake is annulled by the coordinator, with its parts; nothing of it is worked on any more. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import type { OpenedRecord } from '../../src/application/search';
import { assistant, call, make, openInstalled, owner, rowsOf } from './installed';
import { coordination, junta, request, somebody } from './registered';

const why = 'Dos promotoras reportaron la misma reunión.';

const refusal = (workspace: Workspace, input: Record<string, unknown>, as = owner): string =>
  call(workspace, 'annulRecord', { reason: why, ...input }, { as }).problems?.[0]?.message ?? '';

const openRecord = (workspace: Workspace, kind: string, id: string): OpenedRecord => {
  const answer = call(workspace, 'openRecord', { kind, id });
  return answer.output as unknown as OpenedRecord;
};

const organisationOf = (workspace: Workspace, name = 'Junta de Vecinos Nuevo Amanecer'): string =>
  make(workspace, 'registerOrganisation', { ...junta, name });

/** A meeting that was held, with who came, what was agreed and its acta. */
function heldMeeting(workspace: Workspace): string {
  const meeting = make(workspace, 'registerMeeting', {
    ...coordination,
    organisations: [organisationOf(workspace)],
  });
  const attendees = [{ name: 'María Altagracia Peralta', sex: 'Femenino' }];
  make(workspace, 'recordAttendance', { meeting, attendees });
  make(workspace, 'recordAgreements', {
    meeting,
    pasted: 'Levantar la lista de familias; Junta de Vecinos Nuevo Amanecer; 20/03/2026',
  });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  make(workspace, 'makeActa', { id: meeting });
  return meeting;
}

test('a meeting reported twice goes with its attendance, its agreements and its acta, and says why', () => {
  const workspace = openInstalled();
  const meeting = heldMeeting(workspace);
  make(workspace, 'annulRecord', { kind: 'meeting', id: meeting, reason: why });
  for (const sheet of ['Reuniones', 'Agenda', 'Asistencias', 'Acuerdos']) {
    const rows = rowsOf(workspace, sheet);
    expect(rows.length).toBeGreaterThan(0);
    expect([sheet, new Set(rows.map((row) => row['Anulado']))]).toEqual([sheet, new Set(['Sí'])]);
    expect(rows.every((row) => row['Motivo de anulación']?.endsWith(why))).toBe(true);
  }
  expect(rowsOf(workspace, 'Documentos').map((row) => row['Estado'])).toEqual(['Anulado']);
  const opened = openRecord(workspace, 'meeting', meeting);
  expect(opened.marks.map(({ label }) => label)).toEqual(['Anulado: se registró por error']);
  expect(opened).toMatchObject({ isAnnulled: true, actions: [] });
  expect(opened.fields.find(({ field }) => field === 'voidReason')?.text).toBe(why);
  expect(JSON.stringify(call(workspace, 'home', {}))).not.toContain(meeting);
  expect(JSON.stringify(call(workspace, 'find', { text: 'Coordinación del mes' }))).not.toContain(meeting);
});

test('only the coordinator annuls, with a reason, and sees it on the ficha last of all', () => {
  const workspace = openInstalled();
  const meeting = heldMeeting(workspace);
  make(workspace, 'registerStaff', {
    name: 'Luz Estela Durán',
    role: 'Asistente y técnico social',
    email: assistant.as,
    active: 'Sí',
  });
  expect(refusal(workspace, { kind: 'meeting', id: meeting }, assistant)).toContain('no tiene permiso');
  expect(refusal(workspace, { kind: 'meeting', id: meeting, reason: '' })).toBe('Falta «Motivo».');
  const last = openRecord(workspace, 'meeting', meeting).actions.at(-1);
  expect(last).toMatchObject({
    operation: 'annulRecord',
    label: 'Anular: se registró por error',
    reason: true,
  });
});

test('what others approved, were called to or count on is not annulled', () => {
  const workspace = openInstalled();
  const meeting = heldMeeting(workspace);
  const [organisation] = rowsOf(workspace, 'Organizaciones').map((row) => row['Código']);
  expect(refusal(workspace, { kind: 'organisation', id: organisation })).toBe(
    'Otros registros la nombran (2): corríjalos primero, o pásela a inactiva.',
  );
  for (const to of ['review', 'approved']) make(workspace, 'changeMeetingState', { id: meeting, to });
  expect(refusal(workspace, { kind: 'meeting', id: meeting })).toBe(
    'Está en «Acta aprobada», y lo que ya terminó o se aprobó no se anula.',
  );
  const called = make(workspace, 'callElection', {
    id: organisation,
    date: '14/03/2026',
    starts: '4:00 p. m.',
    place: 'Enramada',
    publicNotice: 'Perifoneo.',
  });
  expect(refusal(workspace, { kind: 'meeting', id: called })).toBe(
    'Ya se convocó para el 14/03/2026: use «Cancelar», que avisa a los convocados.',
  );
  expect(refusal(workspace, { kind: 'person', id: 'PER-000001' })).toContain('person');
});

test('an organisation registered twice goes with its board and its members, and no form offers it any more', () => {
  const workspace = openInstalled();
  const twice = organisationOf(workspace, 'JV Nuevo Amanecer de El Cercado');
  make(workspace, 'registerBoard', {
    organisation: twice,
    electionDate: '01/02/2026',
    starts: '01/02/2026',
    offices: [{ role: 'Presidente(a)', name: 'Yesenia Capellán', sex: 'Femenino' }],
  });
  make(workspace, 'joinOrganisation', {
    id: twice,
    person: rowsOf(workspace, 'Personas')[0]?.['Código'],
    role: 'Socio(a)',
    from: '01/02/2026',
  });
  make(workspace, 'annulRecord', { kind: 'organisation', id: twice, reason: 'Ya estaba con otro nombre.' });
  expect(rowsOf(workspace, 'Directivas').map((row) => row['Motivo de anulación'])).toEqual([
    `Con la organización ${twice}: Ya estaba con otro nombre.`,
  ]);
  for (const sheet of ['Cargos', 'Membresías']) {
    expect(rowsOf(workspace, sheet).map((row) => row['Anulado'])).toEqual(['Sí']);
  }
  expect(refusal(workspace, { kind: 'organisation', id: twice })).toContain('No se encuentra');
  expect(organisationOf(workspace, 'JV Nuevo Amanecer de El Cercado')).not.toBe(twice);
});

/** What a window that still shows an annulled record, or a code that somebody remembers, may ask for. */
const day = '02/03/2026';

test.each([
  ['changeMeetingState', { id: 'REU', to: 'cancelled', reason: 'Ya no hace falta.' }],
  ['recordAttendance', { meeting: 'REU', women: '3', men: '2' }],
  ['changeRegistration', { id: 'ORG', to: 'inProgress' }],
  ['changeOrganisationState', { id: 'ORG', to: 'inactive', reason: 'No se reúne.' }],
  [
    'registerBoard',
    {
      organisation: 'ORG',
      electionDate: day,
      starts: day,
      offices: [{ role: 'Presidente(a)', name: 'Ana Gil' }],
    },
  ],
  ['registerMeeting', { ...coordination, title: 'Otra', organisations: ['ORG'] }],
  ['registerRequest', { ...request, requesterKind: 'Organización', requesterOrganisation: 'ORG' }],
  ['registerRequest', { ...request, requesterKind: 'Persona', requesterPerson: 'PER' }],
  ['recordAttendance', { meeting: 'REU-2026-0002', attendees: [{ person: 'PER' }] }],
  [
    'registerBoard',
    {
      organisation: 'ORG-0002',
      electionDate: day,
      starts: day,
      offices: [{ role: 'Presidente(a)', person: 'PER' }],
    },
  ],
])('%s is refused for an annulled record, and the Sheet stays as it is', (operation, input) => {
  const workspace = openInstalled();
  const organisation = organisationOf(workspace);
  const board = { electionDate: '01/02/2026', starts: '01/02/2026', minutesLink: 'Libro 1' };
  const offices = [{ role: 'Presidente(a)', name: 'Luz Marte' }];
  make(workspace, 'registerBoard', { organisation, ...board, offices });
  organisationOf(workspace, 'Junta de Vecinos Los Pinos');
  const meeting = make(workspace, 'registerMeeting', coordination);
  make(workspace, 'registerMeeting', { ...coordination, title: 'La que queda' });
  const [keep, drop] = ['Rosa', 'Rosita'].map((givenNames) =>
    make(workspace, 'registerPerson', { ...somebody, givenNames, firstSurname: 'Abreu' }),
  );
  make(workspace, 'annulRecord', { kind: 'organisation', id: organisation, reason: why });
  make(workspace, 'annulRecord', { kind: 'meeting', id: meeting, reason: why });
  make(workspace, 'mergePeople', { keep, drop, take: [] });
  const real: Readonly<Record<string, string | undefined>> = { REU: meeting, ORG: organisation, PER: drop };
  const said = JSON.parse(JSON.stringify(input), (_key, value: unknown) =>
    typeof value === 'string' ? (real[value] ?? value) : value,
  ) as Record<string, unknown>;
  const sheets = ['Reuniones', 'Organizaciones', 'Directivas', 'Asistencias', 'Solicitudes', 'Personas'];
  const seen = (): unknown => sheets.map((sheet) => workspace.sheet(sheet));
  const before = seen();
  const answer = call(workspace, operation, said);
  expect(answer.problems?.map(({ message }) => message).join()).toMatch(
    /^Se anuló .* [A-Z]{3}-\d+(-\d+)?: ya no se trabaja con ese registro\.$/,
  );
  expect(seen()).toEqual(before);
});

test('a meeting whose approved acta is being corrected is not annulled', () => {
  const workspace = openInstalled();
  const meeting = heldMeeting(workspace);
  for (const to of ['review', 'approved']) make(workspace, 'changeMeetingState', { id: meeting, to });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'draft', reason: 'Faltó un acuerdo.' });
  expect(refusal(workspace, { kind: 'meeting', id: meeting })).toBe(
    'Su acta ya se aprobó y se está rectificando: termine la rectificación.',
  );
  const { actions } = openRecord(workspace, 'meeting', meeting);
  expect(actions.map(({ operation }) => operation)).not.toContain('annulRecord');
});
