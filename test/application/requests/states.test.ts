/** The way of a request: what each step needs, how long the answer may take, and what reopening it means. */
import { describe, expect, test } from '@jest/globals';
import type { Home, OpenedRecord } from '../../../src/application/search';
import type { CivilDateTime } from '../../../src/domain/schema/values';
import { RequestStage } from './stage';

const on = (stage: RequestStage, day: string): void => {
  stage.now = `${day}T10:00:00` as CivilDateTime;
};

describe('the answer owed', () => {
  test('waits as long as the applicant does, in working days', () => {
    const stage = new RequestStage();
    const id = stage.request();
    // Tuesday 3 March and ten working days.
    expect(stage.row(id)).toMatchObject({ due: '2026-03-17' });
    stage.move(id, 'inProgress');
    on(stage, '2026-03-05');
    stage.move(id, 'waiting', { reason: 'Falta copia de la cédula.' });
    expect(stage.row(id)).toMatchObject({ waitingSince: '2026-03-05', due: '2026-03-17' });
    // Friday, Monday and Tuesday: three working days.
    on(stage, '2026-03-10');
    stage.move(id, 'inProgress');
    expect(stage.row(id)).toMatchObject({ status: 'inProgress', due: '2026-03-20' });
    expect(stage.row(id)['waitingSince']).toBeUndefined();
    expect(stage.row(id)['reviewOn']).toBeUndefined();
  });

  test('is asked for again on a day: five working days on, or the one that is said', () => {
    const stage = new RequestStage();
    const id = stage.request();
    const tasks = (): unknown[] =>
      stage
        .ask<Home>('home', { whose: 'all' })
        .next.filter((task) => task.id === id)
        .map(({ due, detail }) => [due, detail.split(' · ')[0]]);
    const stops = (): string[] =>
      stage.ask<OpenedRecord>('openRecord', { kind: 'request', id }).marks.map(({ label }) => label);
    stage.move(id, 'inProgress');
    expect(stops()).toEqual([]);
    const reason = 'Falta copia de la cédula.';
    stage.move(id, 'waiting', { reason });
    expect(tasks()).toEqual([['2026-03-10', 'Preguntar al solicitante']]);
    expect(stops()).toEqual(['Plazo detenido desde el 03/03/2026']);
    on(stage, '2026-03-05');
    const again = { id, to: 'waiting', reason: 'La saca el lunes.' };
    expect(stage.refused('changeRequestState', { ...again, reviewOn: '04/03/2026' })).toEqual([
      ['reviewOn', '«Preguntar de nuevo el» no puede ser anterior a hoy.'],
    ]);
    stage.act('changeRequestState', { ...again, reviewOn: '09/03/2026' });
    expect(tasks()).toEqual([['2026-03-09', 'Preguntar al solicitante']]);
    // The clock has stood still since the first day all the same.
    expect(stops()).toEqual(['Plazo detenido desde el 03/03/2026']);
  });

  test('begins anew when the request is reopened, and the first answer no longer counts', () => {
    const stage = new RequestStage();
    const id = stage.request();
    stage.move(id, 'inProgress');
    stage.move(id, 'attended', { answer: 'Se reparó el tramo.' });
    expect(stage.row(id)).toMatchObject({ closedOn: '2026-03-03', reopenings: 0 });
    on(stage, '2026-04-06');
    expect(stage.refused('changeRequestState', { id, to: 'assigned' })).toEqual([
      ['reason', 'Escriba el motivo para: Reabrir.'],
    ]);
    stage.move(id, 'assigned', { reason: 'El tramo se volvió a dañar.' });
    const row = stage.row(id);
    expect(row).toMatchObject({ status: 'assigned', reopenings: 1, due: '2026-04-20' });
    expect([row['answer'], row['closedOn']]).toEqual([undefined, undefined]);
    stage.move(id, 'inProgress');
    expect(stage.refused('changeRequestState', { id, to: 'attended' })).toEqual([
      ['answer', 'Falta: Respuesta.'],
    ]);
  });
});

test('«No procede» names why and who can help, from the directory', () => {
  const stage = new RequestStage();
  const id = stage.request();
  const helper = stage.act('registerInstitution', {
    name: 'Obras Públicas',
    helpsWith: 'Carreteras.',
    phone: '809-555-0190',
    bring: 'Fotos del lugar.',
    active: 'Sí',
  })['id'];
  expect(stage.refused('changeRequestState', { id, to: 'declined' })).toEqual([
    ['reason', 'Escriba el motivo para: No procede.'],
    ['closingReason', 'Falta: Motivo de cierre.'],
    ['referredTo', 'Falta: Institución que puede ayudar.'],
  ]);
  stage.move(id, 'declined', {
    reason: 'Es un tramo de carretera nacional.',
    closingReason: 'Corresponde a otra institución',
    referredTo: helper,
  });
  expect(stage.row(id)).toMatchObject({
    status: 'declined',
    closingReason: 'otherInstitution',
    whoCanHelp: 'Obras Públicas, 809-555-0190. Lleve: fotos del lugar.',
    closedOn: '2026-03-03',
  });
});

test('what the directory lacks to help somebody on is asked at its field, and stays there', () => {
  const stage = new RequestStage();
  const first = stage.request();
  const second = stage.request({ requesterPerson: 'PER-000002', confirmed: 'Sí' });
  const helper = stage.act('registerInstitution', {
    name: 'Obras Públicas',
    helpsWith: 'Carreteras.',
    active: 'Sí',
  })['id'];
  const declined = {
    reason: 'Es un tramo de carretera nacional.',
    closingReason: 'Corresponde a otra institución',
    referredTo: helper,
  };
  expect(stage.refused('changeRequestState', { id: first, to: 'declined', ...declined })).toEqual([
    [
      'helperPhone',
      'El directorio no dice el teléfono de Obras Públicas: escríbalo aquí y quedará guardado.',
    ],
    ['helperBring', 'El directorio no dice qué llevar a Obras Públicas: escríbalo aquí y quedará guardado.'],
  ]);
  const help = 'Obras Públicas, 809-555-0190. Lleve: fotos del lugar.';
  stage.move(first, 'declined', { ...declined, helperPhone: '8095550190', helperBring: 'Fotos del lugar' });
  expect(stage.row(first)['whoCanHelp']).toBe(help);
  const other = { id: second, to: 'declined', ...declined, helperPhone: '8095550191' };
  expect(stage.refused('changeRequestState', other)).toEqual([
    [
      'helperPhone',
      'El directorio dice «809-555-0190» de Obras Públicas: deje esto en blanco, o corrija la ficha de la institución.',
    ],
  ]);
  stage.move(second, 'declined', declined);
  expect(stage.row(second)['whoCanHelp']).toBe(help);
});

test('an annulled request is annulled everywhere, by the coordinator only', () => {
  const stage = new RequestStage();
  const id = stage.request();
  stage.email = 'emp-002@example.org';
  expect(stage.refused('changeRequestState', { id, to: 'voided', reason: 'Prueba.' })).toEqual([
    ['', 'Su cuenta no tiene permiso para: Anular.'],
  ]);
  stage.email = 'emp-001@example.org';
  stage.move(id, 'voided', { reason: 'Prueba.' });
  expect(stage.row(id)).toMatchObject({ status: 'voided', voided: true, voidReason: 'Prueba.' });
});

describe('given to somebody else', () => {
  test('it says by whom and why', () => {
    const stage = new RequestStage();
    const id = stage.request();
    stage.act('assignRequest', { id, responsible: 'EMP-003', reason: 'Conoce a la comunidad.' });
    expect(stage.row(id)).toMatchObject({
      responsible: 'EMP-003',
      routing: 'La asignó Altagracia Marte: Conoce a la comunidad.',
      status: 'assigned',
    });
  });

  test('it needs a reason, and somebody who works here', () => {
    const stage = new RequestStage();
    const id = stage.request();
    stage.act('updateStaff', {
      id: 'EMP-003',
      name: 'Yudelka Abreu',
      role: 'Técnico-promotor',
      email: 'emp-003@example.org',
      active: 'No',
    });
    expect(stage.refused('assignRequest', { id, responsible: 'EMP-003' })).toEqual([
      ['reason', 'Escriba el motivo para: Asignar a otra persona.'],
    ]);
    const reason = 'Conoce a la comunidad.';
    expect(stage.refused('assignRequest', { id, responsible: 'EMP-003', reason })).toEqual([
      ['responsible', 'Yudelka Abreu ya no está activo(a): elija a otra persona.'],
    ]);
    expect(stage.refused('assignRequest', { id, responsible: 'EMP-099', reason })).toEqual([
      ['responsible', 'No se encuentra «EMP-099» en «Responsable».'],
    ]);
  });
});

describe('whoever has it is told', () => {
  const reopened = (): { stage: RequestStage; id: string; last: () => unknown[] } => {
    const stage = new RequestStage();
    const id = stage.request();
    stage.act('assignRequest', { id, responsible: 'EMP-003', reason: 'Conoce a la comunidad.' });
    stage.move(id, 'inProgress');
    stage.move(id, 'attended', { answer: 'Se reparó el tramo.' });
    const before = stage.waitingMails().length;
    const last = (): unknown[] =>
      stage
        .waitingMails()
        .slice(before)
        .map(({ to, body }) => [to, body.split('\n')[2]]);
    return { stage, id, last };
  };
  const why = { reason: 'El tramo se volvió a dañar.' };
  const place = 'Nuevo Amanecer — El Cercado, DM Constanza';

  test('that it is theirs now, and whose it was, that it is not', () => {
    const stage = new RequestStage();
    const id = stage.request();
    stage.act('assignRequest', { id, responsible: 'EMP-003', reason: 'Conoce a la comunidad.' });
    expect(stage.waitingMails().map(({ to, body }) => [to, body.split('\n')[2]])).toEqual([
      [
        'emp-003@example.org',
        `Altagracia Marte le asignó la solicitud ${id}, ${place}. Se debe responder a más tardar el 17/03/2026.`,
      ],
      ['emp-002@example.org', `Ahora Yudelka Abreu atiende la solicitud ${id}, ${place}.`],
    ]);
  });

  test('of a confidential one by the code alone; nobody of what they did themselves', () => {
    const stage = new RequestStage();
    const id = stage.request({ confidential: 'Sí' });
    stage.email = 'emp-002@example.org';
    stage.act('assignRequest', { id, responsible: 'EMP-003', reason: 'Conoce a la comunidad.' });
    const mails = stage.waitingMails();
    expect(mails.map(({ to }) => to)).toEqual(['emp-003@example.org']);
    expect(mails[0]?.body).not.toContain('Nuevo Amanecer');
  });

  test('reopened, whoever had it has it again, by code and place', () => {
    const { stage, id, last } = reopened();
    stage.move(id, 'assigned', why);
    expect(stage.row(id)['responsible']).toBe('EMP-003');
    expect(last()).toEqual([
      [
        'emp-003@example.org',
        `Se volvió a abrir la solicitud ${id}, ${place}. Se debe responder a más tardar el 17/03/2026.`,
      ],
    ]);
  });

  test('reopened for another, whoever had it is told who has it now', () => {
    const { stage, id, last } = reopened();
    stage.move(id, 'assigned', { ...why, responsible: 'EMP-002' });
    expect(last()).toEqual([
      ['emp-002@example.org', expect.stringContaining(`Se volvió a abrir la solicitud ${id}, `)],
      [
        'emp-003@example.org',
        `Se volvió a abrir la solicitud ${id}, ${place}, que usted tuvo a su cargo. Ahora la atiende Luz Durán.`,
      ],
    ]);
  });

  test('reopened, whoever left does not get it back', () => {
    const { stage, id, last } = reopened();
    stage.act('reassignWork', { from: 'EMP-003', to: 'EMP-002', why: 'Dejó el departamento' });
    stage.move(id, 'assigned', why);
    expect(stage.row(id)['responsible']).toBe('EMP-002');
    expect(last().map((mail) => (mail as string[])[0])).toEqual(['emp-002@example.org']);
  });
});

describe('its category or place corrected', () => {
  const arroyo = '010101405';

  test('it is called and answered by the new one, and goes to whom it should have gone', () => {
    const stage = new RequestStage();
    stage.act('saveCategoryHandler', { category: 'Información', handler: 'Coordinador(a)' });
    const id = stage.request();
    const former = stage.row(id)['responsible'];
    on(stage, '2026-03-04');
    stage.act('updateRequest', { id, category: 'Información' });
    expect(stage.row(id)).toMatchObject({
      title: 'Información',
      // Three working days from when it came in, not from today.
      due: '2026-03-06',
      responsible: 'EMP-001',
      routing: expect.stringContaining('Información'),
    });
    expect(former).not.toBe('EMP-001');
    expect(stage.waitingMails().map(({ to }) => to)).toEqual(['emp-002@example.org']);
  });

  test('it stays with whoever it was given to by hand, or has begun on it', () => {
    const stage = new RequestStage();
    stage.act('saveCategoryHandler', { category: 'Información', handler: 'Coordinador(a)' });
    const given = stage.request();
    stage.act('assignRequest', { id: given, responsible: 'EMP-003', reason: 'Conoce a la comunidad.' });
    const begun = stage.request({ requesterPerson: 'PER-000002' });
    stage.move(begun, 'inProgress');
    const owner = stage.row(begun)['responsible'];
    for (const id of [given, begun]) stage.act('updateRequest', { id, category: 'Información' });
    expect(stage.row(given)).toMatchObject({ responsible: 'EMP-003', title: 'Información' });
    expect(stage.row(begun)).toMatchObject({ responsible: owner, title: 'Información' });
  });

  test('a clock that stood still keeps the day that it was given', () => {
    const stage = new RequestStage();
    const id = stage.request();
    stage.move(id, 'inProgress');
    stage.move(id, 'waiting', { reason: 'Falta un papel.' });
    on(stage, '2026-03-05');
    stage.move(id, 'inProgress');
    expect(stage.row(id)).toMatchObject({ due: '2026-03-19' });
    stage.act('updateRequest', { id, category: 'Información', territory: arroyo });
    expect(stage.row(id)).toMatchObject({ due: '2026-03-19', territory: arroyo });
  });
});
