/** What goes wrong in the field and at the desk, on the shipped bundle: nothing is lost, nothing doubled, and it is said where it happened. */
import { describe, expect, test } from '@jest/globals';
import { people } from '../../demo/accounts';
import { readLists } from '../../demo/filling';
import { rowsOf } from '../../demo/sheet';
import { forms } from '../../src/domain/forms';
import type { Workspace } from '../../local/index';
import { coordinator, meetingInput, minute, openBase } from '../proof/base';
import { sweeps } from '../proof/striking';
import { call, type Answer } from './installed';
import { clearReport, clearRequest, fill, lastOf, send } from './sent';

const { workspace: base, held } = openBase();

const office = (workspace: Workspace, name: string, input: Record<string, unknown>): Answer =>
  call(workspace, name, input, { as: { as: coordinator } });

const said = ({ problems = [] }: Answer): string[] => problems.map(({ message }) => message);

describe('a place that is not on the list', () => {
  const elsewhere = { ...clearRequest, 'place-elCercado': 'other:La Loma del Chivo, más arriba' };

  test('waits in the Bandeja with its reason, and the promoter is told that the office has it', () => {
    const workspace = base.clone();
    send(workspace, 'request', elsewhere);
    expect(rowsOf(workspace, 'Solicitudes')).toHaveLength(1);
    expect(lastOf(workspace, 'Bandeja')).toMatchObject({
      Estado: 'En revisión',
      'Qué falta resolver': 'El lugar «La Loma del Chivo, más arriba» no está en la lista.',
      Registro: '',
    });
    const mail = workspace.outbox.at(-1);
    expect(mail).toMatchObject({ to: people.cercado.email, subject: 'Reporte BAN-2026-00001: recibido' });
    expect(mail?.body).not.toMatch(/camino|Peguero|Chivo/);
  });

  test('is said again at its question until it is chosen; what was typed stays as the way to get there', () => {
    const workspace = base.clone();
    send(workspace, 'request', { ...elsewhere, placeReference: 'casa azul' });
    const id = 'BAN-2026-00001';
    expect(office(workspace, 'applyInboxEntry', { id }).problems).toMatchObject([
      { field: 'place-elCercado', message: 'El lugar «La Loma del Chivo, más arriba» no está en la lista.' },
    ]);
    expect(office(workspace, 'applyInboxEntry', { id, territory: held.territory }).ok).toBe(true);
    expect(lastOf(workspace, 'Solicitudes')).toMatchObject({
      Lugar: 'Nuevo Amanecer — El Cercado, DM Constanza [010101204]',
      'Referencia de ubicación': 'La Loma del Chivo, más arriba; casa azul',
      Descripción: 'El camino está malo.',
    });
    expect(lastOf(workspace, 'Bandeja')).toMatchObject({ Estado: 'Aplicado', 'Qué falta resolver': '' });
    // The second click finds it done.
    expect(said(office(workspace, 'applyInboxEntry', { id, territory: held.territory }))).toEqual([
      `La respuesta ${id} ya fue resuelta.`,
    ]);
    expect(rowsOf(workspace, 'Solicitudes')).toHaveLength(2);
  });

  test('chosen from the list, nothing is added to how to get there', () => {
    const workspace = base.clone();
    send(workspace, 'request', { ...clearRequest, placeReference: 'casa azul' });
    expect(lastOf(workspace, 'Solicitudes')['Referencia de ubicación']).toBe('casa azul');
  });
});

test('what a promoter sent before leaving is kept, and goes to whoever covers the sector now', () => {
  const workspace = base.clone();
  const staffCalled = (name: string) => rowsOf(workspace, 'Personal').find(({ Nombre }) => Nombre === name);
  const { Código: id, Versión: version } = staffCalled(people.former.name) ?? {};
  const heir = staffCalled(people.cercado.name)?.['Código'];
  expect(said(office(workspace, 'updateStaff', { id, version: Number(version), active: 'Sí' }))).toEqual([]);
  workspace.advance(15 * minute);
  const filled = fill(workspace, 'request', clearRequest, 'former');
  // On the road without signal: it arrives after the coordinator has noted that Rafael left.
  workspace.holdTriggers(true);
  workspace.submitForm(forms.request.title, filled, { as: people.former.email });
  expect(
    said(office(workspace, 'reassignWork', { from: id, to: heir, why: 'left', note: 'Se mudó.' })),
  ).toEqual([]);
  workspace.holdTriggers(false);
  // The doorbell rang unheard: the sweeps read one form each, in turn.
  workspace.advance(sweeps);
  expect(lastOf(workspace, 'Solicitudes')).toMatchObject({
    Estado: 'Asignada',
    Descripción: 'El camino está malo.',
    'Recibida por': `Rafael Peña [${id ?? ''}]`,
    Responsable: `${people.cercado.name} [${heir ?? ''}]`,
  });
  expect(lastOf(workspace, 'Bandeja')).toMatchObject({ Estado: 'Aplicado' });
  expect(lastOf(workspace, 'Bandeja')['Avisos']).toContain('Rafael Peña ya no trabaja aquí según Personal.');
  // From then on nobody can be taken for them: the form does not offer the name.
  const later = readLists(workspace, 'request', coordinator).get('¿Quién registra?')?.join();
  expect(later).toContain(people.cercado.name);
  expect(later).not.toContain('Rafael Peña');
});

describe('two promoters on one meeting', () => {
  const again = {
    ...clearReport,
    title: 'REUNION CON NUEVO AMANECER',
    attendees: `${clearReport['attendees'] ?? ''}\nPedro Julio Collado; 809-555-0177; ; ; M`,
  };

  const both = (): Workspace => {
    const workspace = base.clone();
    send(workspace, 'meeting', clearReport, 'cercado');
    send(workspace, 'meeting', again, 'kennedy');
    return workspace;
  };

  test('the second waits with its reason, and counts nobody twice', () => {
    const workspace = both();
    expect(rowsOf(workspace, 'Reuniones')).toHaveLength(2);
    expect(lastOf(workspace, 'Bandeja')).toMatchObject({
      Estado: 'En revisión',
      'Qué falta resolver': 'Puede ser la reunión REU-2026-0002: mismo tipo, lugar y día (01/03/2026).',
    });
    expect(lastOf(workspace, 'Reuniones')['Asistentes']).toBe('5');
  });

  test('united, whoever was missing is added once, and no agreement is doubled', () => {
    const workspace = both();
    const promised = rowsOf(workspace, 'Acuerdos').length;
    const { id } = { id: lastOf(workspace, 'Bandeja')['Código'] ?? '' };
    const united = office(workspace, 'applyInboxEntry', { id, people: { target: 'REU-2026-0002' } });
    expect(said(united)).toEqual([]);
    expect(rowsOf(workspace, 'Reuniones')).toHaveLength(2);
    expect(lastOf(workspace, 'Reuniones')['Asistentes']).toBe('6');
    const came = rowsOf(workspace, 'Asistencias').filter((row) => row['Reunión'] === 'REU-2026-0002');
    expect(new Set(came.map(({ Persona }) => Persona)).size).toBe(came.length);
    expect(rowsOf(workspace, 'Acuerdos')).toHaveLength(promised);
    expect(lastOf(workspace, 'Bandeja')).toMatchObject({ Estado: 'Aplicado', Registro: 'REU-2026-0002' });
  });

  test('when it was another meeting after all, it stands apart', () => {
    const workspace = both();
    const id = lastOf(workspace, 'Bandeja')['Código'];
    expect(said(office(workspace, 'applyInboxEntry', { id, confirmed: 'Sí' }))).toEqual([]);
    expect(rowsOf(workspace, 'Reuniones')).toHaveLength(3);
  });
});

describe('a meeting', () => {
  test('without attendance is not held, and says so at the step', () => {
    const workspace = base.clone();
    const answer = office(workspace, 'changeMeetingState', { id: held.meeting, to: 'held' });
    expect(answer.problems).toMatchObject([{ field: 'to', message: 'Falta: asistencia.' }]);
    expect(lastOf(workspace, 'Reuniones')['Estado']).toBe('Planificada');
  });

  test('without agreements has its acta only when somebody confirms that there were none', () => {
    const workspace = base.clone();
    office(workspace, 'recordAttendance', { meeting: held.meeting, attendees: [{ person: held.person }] });
    office(workspace, 'changeMeetingState', { id: held.meeting, to: 'held' });
    expect(office(workspace, 'makeActa', { id: held.meeting }).problems).toMatchObject([
      { field: 'noAgreements', message: 'Falta: acuerdos; si no los hubo, confírmelo.' },
    ]);
    expect(rowsOf(workspace, 'Documentos')).toEqual([]);
    expect(office(workspace, 'makeActa', { id: held.meeting, noAgreements: 'Sí' }).ok).toBe(true);
    const acta = workspace.files.find(({ name }) => name.startsWith('Acta REU-'));
    expect(acta?.text).toContain('no se tomaron acuerdos');
  });

  test('of an organisation without board is made, and the gap is said', () => {
    const workspace = base.clone();
    const answer = office(workspace, 'registerMeeting', {
      ...meetingInput(held.territory, held.organisation),
      date: '09/03/2026',
    });
    expect(answer).toMatchObject({
      ok: true,
      output: { warnings: ['Junta de Vecinos Nuevo Amanecer no tiene directiva registrada.'] },
    });
    const { id } = answer.output ?? {};
    expect(office(workspace, 'conveneMeeting', { id }).problems).toMatchObject([{ field: 'publicNotice' }]);
  });

  test('whose day is past is not convened, and no agreement is due before today', () => {
    const workspace = base.clone();
    const { output } = office(workspace, 'registerMeeting', {
      ...meetingInput(held.territory, held.organisation),
      date: '27/02/2026',
    });
    expect(
      office(workspace, 'conveneMeeting', { id: output?.id, publicNotice: 'Perifoneo.' }).problems,
    ).toMatchObject([{ field: 'date', message: '«Fecha» no puede ser anterior a hoy.' }]);
    const agreement = {
      text: 'Limpiar la cañada.',
      responsibleKind: 'Dependencia municipal',
      responsibleUnit: 'Aseo Urbano',
      due: '01/03/2026',
      priority: 'Normal',
    };
    expect(
      office(workspace, 'recordAgreements', { meeting: held.meeting, agreements: [agreement] }).problems,
    ).toMatchObject([
      { field: 'agreements.0.due', message: '«Fecha de compromiso» no puede ser anterior a hoy.' },
    ]);
    expect(rowsOf(workspace, 'Acuerdos')).toEqual([]);
  });
});
