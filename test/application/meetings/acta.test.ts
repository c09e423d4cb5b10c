/** The acta: what it says, its folio and editions, the order that waits in Pendientes, and where its links land. */
import { expect, test } from '@jest/globals';
import type { DocumentRequest } from '../../../src/application/ports';
import { documents, outbox, settings } from '../../../src/domain/tables';
import { agreementInput, MeetingStage } from './stage';

type Payload = Omit<DocumentRequest, 'token' | 'retry'>;

const orders = (stage: MeetingStage): (Payload & { readonly id: string })[] =>
  stage.registry
    .rows(outbox)
    .filter((row) => row['payload'] !== undefined)
    .map((row) => ({ id: String(row['id']), ...(JSON.parse(String(row['payload'])) as Payload) }));

test('the acta says who, when, with what quorum and what was agreed', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting({
    ends: '10:40 a. m.',
    agenda: 'Lectura del acta anterior\nAcueducto',
    development: 'Se leyó el acta anterior.',
    chair: 'Altagracia Marte',
  });
  const output = stage.act('makeActa', { id: meeting });
  expect(output).toMatchObject({ id: meeting, folio: 'REU-2026-0001-A1', edition: 1, warnings: [] });
  const [order] = orders(stage);
  expect(order).toMatchObject({ template: 'acta', folder: 'authority', pdf: true });
  expect(order?.values).toMatchObject({
    folio: 'REU-2026-0001-A1',
    municipio: 'Constanza',
    'municipio|mayusculas': 'CONSTANZA',
    tipo: 'Coordinación social',
    fecha: '03/03/2026',
    'fecha|letras': 'a los tres (3) días del mes de marzo del año dos mil veintiséis (2026)',
    'hora_inicio|letras': 'las nueve de la mañana (9:00 a. m.)',
    'hora_fin|letras': 'las diez y cuarenta minutos de la mañana (10:40 a. m.)',
    asistentes_total: '2',
    presentes: '2',
    mujeres: '1',
    hombres: '1',
    quorum_requerido: '2',
    coordinador: 'Altagracia Marte',
    ahora: '03/03/2026 10:00 a. m.',
    usuario: 'Altagracia Marte',
  });
  expect(order?.conditions).toMatchObject({
    quorum: true,
    sin_quorum: false,
    con_cierre: true,
    sin_acuerdos: false,
    sin_anteriores: true,
    sin_lista: false,
    demostracion: false,
  });
  expect(order?.lists['asistentes']).toEqual([
    {
      numero: '1',
      nombre: 'José Ramón Durán Abreu',
      organizacion: 'Junta de Vecinos Nuevo Amanecer',
      cargo: '',
    },
    {
      numero: '2',
      nombre: 'María Altagracia Peralta Núñez',
      organizacion: 'Junta de Vecinos Nuevo Amanecer',
      cargo: 'Presidenta',
    },
  ]);
  expect(order?.lists['agenda']).toMatchObject([
    { orden: '1', punto: 'Seguimiento de acuerdos anteriores (15 min)' },
    { orden: '2', punto: 'Lectura del acta anterior' },
    { orden: '3', punto: 'Acueducto' },
  ]);
  expect(order?.lists['acuerdos']).toMatchObject([
    { codigo: 'ACU-2026-0001', acuerdo: agreementInput.text, compromiso: '20/03/2026' },
  ]);
});

test('no document of identity and no telephone leaves with the acta; its name carries codes and places only', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting({ title: 'Ayuda para la familia Peralta' });
  stage.act('makeActa', { id: meeting });
  const [order] = orders(stage);
  expect(JSON.stringify(order)).not.toMatch(/999-0000001-1|809-555-0111/);
  expect(order?.title).toMatch(/^Acta REU-2026-0001-A1 · .+ · 3 de marzo de 2026$/);
  expect(order?.title).not.toContain('Peralta');
});

test('an acta without agreements waits until a person confirms that there were none', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAttendance', { meeting, attendees: [{ person: 'PER-000001' }] });
  expect(stage.refused('makeActa', { id: meeting })).toEqual([
    ['id', 'Falta: marcar la reunión como realizada.'],
  ]);
  stage.act('changeMeetingState', { id: meeting, to: 'held' });
  expect(stage.refused('makeActa', { id: meeting })).toEqual([
    ['noAgreements', 'Falta: acuerdos; si no los hubo, confírmelo.'],
  ]);
  stage.act('makeActa', { id: meeting, noAgreements: 'Sí' });
  expect(orders(stage)[0]?.conditions).toMatchObject({ sin_acuerdos: true, quorum: false, sin_quorum: true });
});

test('agreements still owed by those convened come back in the next acta', () => {
  const stage = new MeetingStage();
  stage.heldMeeting();
  const next = stage.meeting({ title: 'La siguiente' });
  stage.meeting({ title: 'De otros', organisations: ['ORG-0002'] });
  stage.act('recordAttendance', { meeting: next, attendees: [{ person: 'PER-000001' }] });
  stage.act('changeMeetingState', { id: next, to: 'held' });
  stage.act('makeActa', { id: next, noAgreements: 'Sí' });
  expect(orders(stage)[0]?.lists['acuerdos_anteriores']).toMatchObject([
    { codigo: 'ACU-2026-0001', estado: 'Pendiente', compromiso: '20/03/2026' },
  ]);
});

test('links land in Documentos and on the meeting; made again, a new edition replaces the former', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting();
  stage.act('makeActa', { id: meeting });
  const settle = (id: string, n: number): unknown =>
    stage.act('settleEffects', {
      outcomes: [
        {
          id,
          status: 'done',
          made: { docId: `doc${n}`, docUrl: `https://docs/${n}`, pdfUrl: `https://pdf/${n}` },
        },
      ],
    });
  settle(orders(stage)[0]?.id ?? '', 1);
  expect(stage.meetingRow(meeting)).toMatchObject({ status: 'draft', minutesLink: 'https://docs/1' });
  stage.act('makeActa', { id: meeting });
  expect(stage.meetingRow(meeting)['minutesLink']).toBeUndefined();
  settle(orders(stage)[0]?.id ?? '', 2);
  expect(stage.registry.rows(documents)).toMatchObject([
    { id: 'DOC-2026-0001', folio: `${meeting}-A1`, status: 'replaced', link: 'https://docs/1', edition: 1 },
    {
      id: 'DOC-2026-0002',
      folio: `${meeting}-A2`,
      status: 'draft',
      link: 'https://docs/2',
      pdfLink: 'https://pdf/2',
      fileId: 'doc2',
      edition: 2,
      replaces: 'DOC-2026-0001',
      subject: meeting,
    },
  ]);
  expect(stage.meetingRow(meeting)).toMatchObject({
    minutes: 'DOC-2026-0002',
    minutesLink: 'https://docs/2',
  });
});

test('a link that comes late, when the edition was replaced already, does not bring it back', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting();
  stage.act('makeActa', { id: meeting });
  stage.act('makeActa', { id: meeting });
  const [first] = orders(stage);
  const made = { docId: 'doc1', docUrl: 'https://docs/1', pdfUrl: undefined };
  stage.act('settleEffects', { outcomes: [{ id: first?.id, status: 'done', made }] });
  expect(stage.registry.row(documents, 'DOC-2026-0001')).toMatchObject({
    status: 'replaced',
    link: 'https://docs/1',
  });
  expect(stage.meetingRow(meeting)['minutesLink']).toBeUndefined();
});

test('in review or approved the acta is not made again', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting();
  stage.act('makeActa', { id: meeting });
  stage.act('changeMeetingState', { id: meeting, to: 'review' });
  expect(stage.refused('makeActa', { id: meeting })[0]?.[1]).toContain('devuélvala a borrador');
  stage.act('changeMeetingState', { id: meeting, to: 'approved' });
  expect(stage.refused('makeActa', { id: meeting })[0]?.[1]).toContain('ya está aprobada');
});

test('an order that would not fit in a cell leaves the names to the annexed list', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting({ development: 'Se trató el agua. '.repeat(540) });
  const pasted = Array.from(
    { length: 400 },
    (_, n) =>
      `Ana${n} Gil${n} Pichardo${n}; 001-${String(n).padStart(7, '0')}-0; JV Nuevo Amanecer; Socia; F`,
  ).join('\n');
  stage.act('recordAttendance', { meeting, pasted });
  const output = stage.act('makeActa', { id: meeting });
  const [order] = orders(stage);
  expect(JSON.stringify(order).length).toBeLessThan(50_000);
  expect(order?.lists['asistentes']).toEqual([]);
  expect(order?.conditions).toMatchObject({ sin_lista: true });
  expect(order?.values).toMatchObject({ asistentes_total: '402' });
  expect(output['warnings']).toEqual(['Los nombres no caben en el acta: quedan en la lista anexa.']);
});

test('the authority signs where it took part and has a name; demonstration data says so', () => {
  const stage = new MeetingStage();
  stage.registry.seed(settings, { id: 'authorityName', name: 'Nombre de la autoridad', value: 'Juan Pérez' });
  stage.registry.seed(settings, { id: 'demoMode', name: 'Modo de demostración', value: 'Sí' });
  const meeting = stage.heldMeeting({ type: 'Interacción con el síndico' });
  stage.act('makeActa', { id: meeting });
  expect(orders(stage)[0]?.conditions).toMatchObject({ firma_autoridad: true, demostracion: true });
  expect(orders(stage)[0]?.values).toMatchObject({ autoridad: 'Juan Pérez' });
});
