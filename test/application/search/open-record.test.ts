/** The ficha: fields in words, links, what may be done and what is missing, what is around it and what happened. */
import { describe, expect, test } from '@jest/globals';
import type { OpenedRecord } from '../../../src/application/search';
import type { Field } from '../../../src/domain/schema/field';
import type { Table } from '../../../src/domain/schema/table';
import { people } from '../../../src/domain/tables';
import { openable } from '../../../src/domain/tables/openable';
import { MeetingStage, meetingInput, place } from '../meetings/stage';

const request = {
  happenedOn: '02/03/2026',
  channel: 'Oficina central',
  requesterKind: 'Persona',
  requesterPerson: 'PER-000001',
  category: 'Servicio municipal',
  description: 'El camino está malo.',
  territory: place,
  needsAuthority: 'No',
  priority: 'Normal',
  confidential: 'No',
};

const open = (stage: MeetingStage, kind: string, id: string): OpenedRecord =>
  stage.ask<OpenedRecord>('openRecord', { kind, id });

const action = (record: OpenedRecord, label: string): OpenedRecord['actions'][number] | undefined =>
  record.actions.find((each) => each.label === label);

const textOf = (record: OpenedRecord, label: string): string | undefined =>
  record.fields.find((each) => each.label === label)?.text;

test('a request: fields in words, the applicant as a link, values as a form holds them', () => {
  const stage = new MeetingStage();
  stage.act('registerRequest', request);
  const record = open(stage, 'request', 'SOL-2026-00001');
  expect(record).toMatchObject({ title: 'Servicio municipal', version: 1 });
  expect(record.state).toMatchObject({ code: 'assigned', label: 'Asignada', tone: 'active' });
  expect(textOf(record, 'Fecha en que ocurrió')).toBe('02/03/2026');
  expect(textOf(record, 'Lugar')).not.toContain('[');
  expect(record.fields.find(({ field }) => field === 'requesterPerson')).toEqual({
    field: 'requesterPerson',
    label: 'Persona solicitante',
    text: 'María Altagracia Peralta Núñez',
    links: [{ kind: 'person', id: 'PER-000001', title: 'María Altagracia Peralta Núñez' }],
  });
  expect(record.typed.values).toMatchObject({
    happenedOn: '02/03/2026',
    territory: place,
    needsAuthority: 'No',
  });
  expect(record.typed.values).not.toHaveProperty('version');
  expect(record.typed.names).toMatchObject({ 'PER-000001': 'María Altagracia Peralta Núñez' });
});

const sampleOf = ({ kind, catalogue }: Field): unknown => {
  if (kind === 'date') return '2026-01-01';
  return catalogue ? Object.keys(catalogue.options)[0] : 'Nombre de prueba';
};

/** A ficha may name others of its own kind, and of every other. */
const references = Object.entries<Table>(openable).flatMap(([kind, table]) =>
  Object.entries(table.fields).flatMap(([field, { target, hidden, kind: shape }]) =>
    target && !hidden ? [{ kind, field, table, target: target(), several: shape === 'refs' }] : [],
  ),
);

test.each(references)('$kind: whom or what «$field» names is said by name', (reference) => {
  const { kind, field, table, target, several } = reference;
  const stage = new MeetingStage();
  const [named, own] = [`${target.code || 'COD'}-99990`, `${table.code}-99991`];
  const titles = target.title.map((each) => [each, sampleOf(target.fields[each]!)] as const);
  // A board is its organisation's, a document its subject's, a request leads to what it became.
  const ties = {
    starts: '2026-01-01',
    ends: '2028-01-01',
    organisation: own,
    subject: own,
    destination: own,
  };
  const tied = Object.entries(ties).filter(([each]) => each in target.fields);
  stage.registry.seed(target, { id: named, ...Object.fromEntries([...titles, ...tied]) });
  const state = table.states ? { [table.states.field]: table.states.initial } : {};
  stage.registry.seed(table, { id: own, ...state, [field]: several ? [named] : named });
  const shown = open(stage, kind, own).fields.find((each) => each.field === field);
  expect(shown?.text).toBeTruthy();
  expect(shown?.text).not.toContain(named);
  expect(shown?.links?.map((link) => [link.kind, link.id]) ?? []).toEqual(
    target.name in openable ? [[target.name, named]] : [],
  );
});

describe('actions', () => {
  test('are those of the state, with what is missing by name', () => {
    const stage = new MeetingStage();
    stage.act('registerRequest', request);
    stage.act('changeRequestState', { id: 'SOL-2026-00001', to: 'inProgress' });
    const record = open(stage, 'request', 'SOL-2026-00001');
    expect(action(record, 'Marcar atendida')).toEqual({
      operation: 'changeRequestState',
      input: { to: 'attended' },
      label: 'Marcar atendida',
      reason: false,
      missing: ['Respuesta'],
      asks: { answer: { kind: 'paragraph', label: 'Respuesta', optional: false } },
    });
    expect(action(record, 'Esperar al solicitante')?.reason).toBe(true);
    expect(action(record, 'Clasificar')).toBeUndefined();
  });

  test('open their form with what is known; a confidential need, or one of a person, does not go along', () => {
    const stage = new MeetingStage();
    const asking = { requesterKind: 'organisation', requesterOrganisation: 'ORG-0001', requesterPerson: '' };
    stage.act('registerRequest', request);
    stage.act('registerRequest', { ...request, ...asking, confirmed: 'Sí' });
    stage.act('registerRequest', { ...request, ...asking, confirmed: 'Sí', confidential: 'Sí' });
    const meetingOf = (id: string) => action(open(stage, 'request', id), 'Convertir en reunión')?.opens;
    expect(meetingOf('SOL-2026-00002')).toMatchObject({
      form: 'meeting',
      values: { request: 'SOL-2026-00002', objective: request.description, organisations: ['ORG-0001'] },
    });
    expect(meetingOf('SOL-2026-00001')?.values).toMatchObject({
      objective: 'Atender la solicitud SOL-2026-00001.',
      organisations: [],
    });
    expect(JSON.stringify(meetingOf('SOL-2026-00003')?.values)).not.toContain(request.description);
  });

  test('are those of the role', () => {
    const stage = new MeetingStage();
    stage.act('registerRequest', request);
    expect(action(open(stage, 'request', 'SOL-2026-00001'), 'Anular')).toBeDefined();
    stage.email = 'emp-002@example.org';
    expect(action(open(stage, 'request', 'SOL-2026-00001'), 'Anular')).toBeUndefined();
  });

  test('of a meeting: held needs attendance, the acta is made and not declared', () => {
    const stage = new MeetingStage();
    const meeting = stage.meeting();
    const planned = open(stage, 'meeting', meeting);
    expect(action(planned, 'Marcar realizada')?.missing).toEqual(['asistencia']);
    expect(action(planned, 'Hacer el acta')).toBeUndefined();
    stage.act('recordAttendance', { meeting, attendees: [{ person: 'PER-000001' }] });
    stage.act('changeMeetingState', { id: meeting, to: 'held' });
    const makers = open(stage, 'meeting', meeting).actions.filter(({ label }) => label === 'Hacer el acta');
    expect(makers).toMatchObject([{ operation: 'makeActa', missing: [] }]);
  });

  test('of an organisation: nobody reactivates one whose board is out of office', () => {
    const stage = new MeetingStage();
    stage.act('changeOrganisationState', { id: 'ORG-0002', to: 'inactive', reason: 'No se reúne' });
    const record = open(stage, 'organisation', 'ORG-0002');
    expect(action(record, 'Reactivar')?.missing).toEqual(['directiva vigente']);
    expect(action(record, 'Registrar directiva')?.operation).toBe('registerBoard');
  });

  test('of an agreement: nobody notes how a closed one goes', () => {
    const stage = new MeetingStage();
    stage.heldMeeting();
    const agreement = 'ACU-2026-0001';
    expect(action(open(stage, 'agreement', agreement), 'Anotar avance')).toBeDefined();
    stage.act('changeAgreementState', { id: agreement, to: 'dropped', reason: 'Se hizo de otra manera' });
    const labels = open(stage, 'agreement', agreement).actions.map(({ label }) => label);
    expect(labels).toEqual(['Hacer la matriz de su responsable']);
  });

  test('each that is offered without anything missing is accepted, and each with something missing refused', () => {
    const stage = new MeetingStage();
    const meeting = stage.heldMeeting();
    for (const { operation, input, missing, reason } of open(stage, 'meeting', meeting).actions) {
      if (operation !== 'changeMeetingState') continue;
      const copy = new MeetingStage();
      const id = copy.heldMeeting();
      const done = copy.try('changeMeetingState', { id, ...input, ...(reason ? { reason: 'Prueba' } : {}) });
      expect([input, done.ok]).toEqual([input, missing.length === 0]);
    }
  });
});

test('around a person: the office held, the requests made, the meetings attended', () => {
  const stage = new MeetingStage();
  stage.act('registerRequest', request);
  const meeting = stage.heldMeeting();
  const record = open(stage, 'person', 'PER-000001');
  expect(record.related).toMatchObject([
    {
      kind: 'organisation',
      id: 'ORG-0001',
      relation: 'Presidente(a)',
      title: 'Junta de Vecinos Nuevo Amanecer',
    },
    { kind: 'request', id: 'SOL-2026-00001', relation: 'Solicitud' },
    { kind: 'meeting', id: meeting, relation: 'Reunión' },
  ]);
  expect(record.actions.map(({ operation }) => operation)).toEqual([
    'registerHousehold',
    'recordConsent',
    'recordLifeState',
    'mergePeople',
    'updatePerson',
  ]);
});

test('around a person: what they promised at a meeting', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting();
  stage.act('recordAgreements', {
    meeting,
    agreements: [
      {
        text: 'Buscar la llave del salón',
        responsibleKind: 'person',
        responsiblePerson: 'PER-000003',
        due: '20/03/2026',
        priority: 'Normal',
      },
    ],
  });
  expect(open(stage, 'person', 'PER-000003').related).toContainEqual(
    expect.objectContaining({
      kind: 'agreement',
      relation: 'Acuerdo a su cargo',
      title: 'Buscar la llave del salón',
    }),
  );
});

test('around an organisation: its board in office and its meetings; around a meeting: agreements and who came', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting();
  const body = open(stage, 'organisation', 'ORG-0001');
  expect(body.related.map(({ relation, id }) => [relation, id])).toEqual([
    ['Presidente(a)', 'PER-000001'],
    ['Secretario(a)', 'PER-000002'],
    ['Reunión', meeting],
  ]);
  const held = open(stage, 'meeting', meeting);
  expect(held.related.map(({ relation, title }) => [relation, title])).toEqual([
    ['Acuerdo', 'Reparar la bomba del acueducto'],
    ['Asistente', 'María Altagracia Peralta Núñez'],
    ['Asistente', 'José Ramón Durán Abreu'],
  ]);
});

describe('history', () => {
  test('tells who did what and when, newest first, before and after in words', () => {
    const stage = new MeetingStage();
    const meeting = stage.meeting();
    stage.now = '2026-03-03T11:30:00' as typeof stage.now;
    stage.email = 'emp-002@example.org';
    stage.act('updateMeeting', { ...meetingInput, id: meeting, date: '04/03/2026', reason: 'Salón ocupado' });
    const [last, first] = open(stage, 'meeting', meeting).history;
    expect(last).toEqual({
      at: '03/03/2026 11:30 a. m.',
      actor: 'Luz Durán',
      title: 'Corregir reunión',
      reason: 'Salón ocupado',
      changes: [{ label: 'Fecha', before: '03/03/2026', after: '04/03/2026' }],
    });
    expect(first).toMatchObject({ actor: 'Altagracia Marte', title: 'Registrar reunión' });
    expect(first?.changes).toContainEqual({
      label: 'Organizaciones convocadas',
      before: '',
      after: 'Junta de Vecinos Nuevo Amanecer',
    });
  });

  test('is of this record only, and stops at fifty lines', () => {
    const stage = new MeetingStage();
    const meeting = stage.meeting();
    stage.meeting({ title: 'Otra' });
    for (let n = 0; n < 60; n += 1) {
      stage.act('updateMeeting', { ...meetingInput, id: meeting, title: `Título ${n}` });
    }
    const { history } = open(stage, 'meeting', meeting);
    expect(history).toHaveLength(50);
    expect(history[0]?.changes).toEqual([{ label: 'Título', before: 'Título 58', after: 'Título 59' }]);
  });
});

test('a voided record can be read and offers nothing; one that is not there is refused', () => {
  const stage = new MeetingStage();
  stage.registry.seed(people, {
    ...stage.registry.row(people, 'PER-000001'),
    id: 'PER-000009',
    voided: true,
  });
  expect(open(stage, 'person', 'PER-000009').actions).toEqual([]);
  expect(() => open(stage, 'person', 'PER-000777')).toThrow('No se encuentra «PER-000777» en «Persona».');
  expect(() => open(stage, 'constructor', 'PER-000001')).toThrow('No se encuentra «constructor»');
});
