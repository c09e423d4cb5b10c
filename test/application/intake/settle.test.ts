/** The Bandeja for the office: opening what waits, applying it with what a person adds, uniting it, rejecting it. */
import { describe, expect, test } from '@jest/globals';
import {
  applyInboxEntry,
  joinInboxEntry,
  openInboxEntry,
  rejectInboxEntry,
  type OpenedEntry,
} from '../../../src/application/intake';
import { runOperation, runQuery } from '../../../src/application/kernel/runner';
import type { Result } from '../../../src/domain/result';
import { consents, duplicatePairs, inbox, organisations, people, requests } from '../../../src/domain/tables';
import { IntakeStage, newAmanecer, organisationAnswers, placeLabel, requestAnswers } from './stage';

type Raw = Readonly<Record<string, unknown>>;

const run = (
  stage: IntakeStage,
  operation: typeof applyInboxEntry | typeof joinInboxEntry | typeof rejectInboxEntry,
  raw: Raw,
) => {
  stage.nextExecution();
  const key = stage.ports.identity.newKey();
  return runOperation(stage.ports, operation as typeof applyInboxEntry, { raw, key, source: 'manual' });
};

const messages = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ field, message }) => `${field ?? ''}: ${message}`);

function open(stage: IntakeStage, id: string): OpenedEntry {
  const opened = runQuery(stage.ports, openInboxEntry, { id });
  if (!opened.ok) throw new Error(messages(opened).join(' '));
  return opened.value;
}

/** A stage on which one answer to F1 waits. */
function waiting(answers: Record<string, string>, more: object = {}): IntakeStage {
  const stage = new IntakeStage();
  stage.send('request', requestAnswers(answers), more);
  stage.drain();
  return stage;
}

const first = 'BAN-2026-00001';

describe('opening an entry', () => {
  test('shows every question that was put, with its answer and what is wrong with it', () => {
    const opened = open(waiting({ phone: '123' }), first);
    expect(opened).toMatchObject({
      form: 'request',
      statusLabel: 'Con observaciones',
      registrar: 'Yudelka Abreu',
    });
    const phone = opened.questions.find(({ key }) => key === 'phone');
    expect(phone).toMatchObject({
      title: 'Teléfono',
      answer: '123',
      problem: '«Teléfono» debe ser un teléfono dominicano, por ejemplo 809-555-0142.',
    });
    expect(opened.questions.some(({ key }) => key === 'organisation')).toBe(false);
  });

  test('offers the people it may be, with the score explained', () => {
    const stage = waiting({});
    stage.send('request', requestAnswers({ documentKind: 'Sin documento', documentNumber: '' }));
    stage.drain();
    expect(open(stage, 'BAN-2026-00002').candidates).toEqual([
      {
        subject: 'requester',
        table: 'person',
        id: 'PER-000001',
        title: 'Milagros Peguero de la Cruz',
        reason: 'mismos apellidos 25, mismo nombre 20, mismo teléfono 30, mismo lugar 15 (90)',
      },
    ]);
  });

  test('offers the places and the organisations whose names are like', () => {
    const place = waiting({ 'place-elCercado': 'Nuevo Amanecer, más arriba' });
    expect(open(place, first).candidates.map(({ subject, id }) => [subject, id])).toEqual([
      ['place', newAmanecer],
    ]);
    const organisation = waiting({ requesterKind: 'Organización', organisation: 'Junta Nuevo Amaneser' });
    expect(open(organisation, first).candidates.length).toBeLessThanOrEqual(1);
  });
});

describe('applying an entry', () => {
  test('with a corrected answer makes the record and tells the promoter', () => {
    const stage = waiting({ phone: '' });
    expect(messages(run(stage, applyInboxEntry, { id: first }))).toEqual(['phone: Falta «Teléfono».']);

    const done = run(stage, applyInboxEntry, { id: first, answers: { phone: '8095550155' } });
    expect(done).toMatchObject({ ok: true, value: { output: { id: first, target: 'SOL-2026-00001' } } });
    expect(stage.registry.rows(people)).toMatchObject([{ phone: '809-555-0155', source: 'form' }]);
    expect(stage.registry.row(inbox, first)).toMatchObject({
      status: 'applied',
      target: 'SOL-2026-00001',
      reviewedBy: 'EMP-001',
      reviewedAt: '2026-03-03T10:00:00',
    });
    expect(stage.registry.row(inbox, first)).not.toHaveProperty('reasons');
    const mail = done.ok ? done.value.claimed[0]?.effect.payload : {};
    expect(mail).toMatchObject({ to: 'emp-003@example.org', subject: 'Reporte registrado: SOL-2026-00001' });
  });

  test('with an answer emptied, unless the form requires it', () => {
    const stage = waiting({ phone: '', nickname: 'Mila', age: 'unos 40' });
    const asked = { id: first, answers: { phone: '809-555-0155', nickname: '', age: '' } };
    const withoutNames = { ...asked, answers: { ...asked.answers, givenNames: '' } };
    expect(messages(run(stage, applyInboxEntry, withoutNames))).toEqual(['givenNames: Falta «Nombres».']);
    expect(stage.registry.rows(people)).toEqual([]);
    expect(run(stage, applyInboxEntry, asked)).toMatchObject({ ok: true });
    expect(stage.registry.rows(people)).toMatchObject([{ phone: '809-555-0155' }]);
    expect(stage.registry.rows(people)[0]).not.toHaveProperty('nickname');
    const shown = open(stage, first).questions.find(({ key }) => key === 'nickname');
    expect(shown?.answer).toBe('');
  });

  test('for the person it was taken for, or for a new one', () => {
    const twins = (): IntakeStage => {
      const stage = waiting({});
      stage.send('request', requestAnswers({ documentKind: 'Sin documento', documentNumber: '' }));
      stage.drain();
      return stage;
    };
    const same = twins();
    run(same, applyInboxEntry, { id: 'BAN-2026-00002', person: 'PER-000001' });
    expect(same.registry.rows(people)).toHaveLength(1);
    expect(same.registry.row(requests, 'SOL-2026-00002')).toMatchObject({ requesterPerson: 'PER-000001' });

    const other = twins();
    run(other, applyInboxEntry, { id: 'BAN-2026-00002', person: 'new' });
    expect(other.registry.row(requests, 'SOL-2026-00002')).toMatchObject({ requesterPerson: 'PER-000002' });
    // What the office has decided is not asked again by the night.
    expect(other.registry.rows(duplicatePairs)).toMatchObject([
      { first: 'PER-000001', second: 'PER-000002', status: 'distinct', decidedBy: 'EMP-001' },
    ]);
  });

  test('at a place, for an organisation and with a consent that the office settled', () => {
    const place = waiting({ 'place-elCercado': 'Por ahí' });
    run(place, applyInboxEntry, { id: first, territory: newAmanecer });
    expect(place.registry.rows(requests)).toMatchObject([{ territory: newAmanecer, responsible: 'EMP-003' }]);

    const organisation = waiting({ requesterKind: 'Organización', organisation: 'Los del Nueve' });
    run(organisation, applyInboxEntry, { id: first, organisation: 'ORG-0001' });
    expect(organisation.registry.rows(requests)).toMatchObject([{ requesterOrganisation: 'ORG-0001' }]);

    const consent = waiting({ consent: 'No' });
    run(consent, applyInboxEntry, { id: first, confirmed: true });
    expect(consent.registry.rows(requests)).toHaveLength(1);
    expect(consent.registry.rows(consents)).toMatchObject([
      { person: 'PER-000001', granted: false, mode: 'form' },
    ]);
  });

  test('as the data of the organisation that was already there', () => {
    const stage = new IntakeStage();
    stage.send(
      'organisation',
      organisationAnswers({
        name: 'JV Nuevo Amanecer',
        sector: 'El Cercado',
        'place-elCercado': placeLabel(newAmanecer),
      }),
    );
    stage.drain();
    run(stage, applyInboxEntry, { id: first, organisation: 'ORG-0001' });
    expect(stage.registry.rows(organisations)).toMatchObject([
      { id: 'ORG-0001', name: 'Junta de Vecinos Nuevo Amanecer', families: 120, mandateEnds: '2028-02-14' },
    ]);
  });

  test('that corrects a record already worked on overwrites it once the office agrees', () => {
    const stage = new IntakeStage();
    const { responseId } = stage.send('request', requestAnswers());
    stage.drain();
    stage.registry.rearrange(requests, (rows) => rows[0]?.set('updatedBy', 'EMP-002'));
    stage.send('request', requestAnswers({ description: 'Son cinco niños.' }), {
      responseId,
      submittedAt: '2026-03-03T15:00:00.000Z',
    });
    stage.drain();
    const id = 'BAN-2026-00002';
    expect(messages(run(stage, applyInboxEntry, { id }))[0]).toContain('SOL-2026-00001 ya fue trabajado');
    run(stage, applyInboxEntry, { id, confirmed: true });
    expect(stage.registry.rows(requests)).toMatchObject([
      { id: 'SOL-2026-00001', description: 'Son cinco niños.', updatedBy: 'EMP-001' },
    ]);
  });

  test('twice is refused', () => {
    const stage = waiting({ consent: 'No' });
    run(stage, applyInboxEntry, { id: first, confirmed: true });
    expect(messages(run(stage, applyInboxEntry, { id: first, confirmed: true }))).toEqual([
      `: La respuesta ${first} ya fue resuelta.`,
    ]);
    expect(stage.registry.rows(requests)).toHaveLength(1);
  });
});

describe('closing an entry without a record', () => {
  test('united with a request it adds a voice to it', () => {
    const stage = waiting({});
    stage.send('request', requestAnswers({ consent: 'No', documentNumber: '999-0000002-9' }));
    stage.drain();
    const id = 'BAN-2026-00002';
    expect(messages(run(stage, joinInboxEntry, { id, target: 'SOL-2026-00099' }))).toEqual([
      'target: No se encuentra «SOL-2026-00099» en «Solicitudes».',
    ]);
    run(stage, joinInboxEntry, { id, target: 'SOL-2026-00001' });
    expect(stage.registry.row(inbox, id)).toMatchObject({ status: 'duplicate', target: 'SOL-2026-00001' });
    expect(stage.registry.rows(requests)).toMatchObject([{ supporters: 1 }]);
  });

  test('once it is clear who asks, their request is kept as a voice for the other', () => {
    const stage = waiting({ category: 'Micro-obra' });
    stage.send(
      'request',
      requestAnswers({ category: 'Micro-obra', documentKind: 'Sin documento', documentNumber: '' }),
    );
    stage.drain();
    const id = 'BAN-2026-00002';
    expect(open(stage, id).candidates).toContainEqual({
      subject: 'target',
      table: 'request',
      id: 'SOL-2026-00001',
      title: 'Micro-obra',
      reason: 'misma obra en el mismo lugar, todavía abierta',
    });
    run(stage, joinInboxEntry, { id, target: 'SOL-2026-00001', person: 'new' });
    expect(stage.registry.row(inbox, id)).toMatchObject({ status: 'duplicate', target: 'SOL-2026-00001' });
    expect(stage.registry.row(requests, 'SOL-2026-00001')).toMatchObject({
      supporters: 1,
      joined: ['SOL-2026-00002'],
    });
    expect(stage.registry.row(requests, 'SOL-2026-00002')).toMatchObject({
      status: 'duplicate',
      duplicateOf: 'SOL-2026-00001',
      requesterPerson: 'PER-000002',
      source: 'form',
    });
  });

  test('never with a request that is closed, or joined itself', () => {
    const stage = waiting({});
    stage.send('request', requestAnswers({ consent: 'No' }));
    stage.drain();
    const [kept] = stage.registry.rows(requests);
    stage.registry.seed(requests, { ...kept, id: 'SOL-2026-00002', status: 'attended' });
    const join = (target: string) => run(stage, joinInboxEntry, { id: 'BAN-2026-00002', target });
    expect(messages(join('SOL-2026-00002'))).toEqual([
      'target: SOL-2026-00002 ya está cerrada: reábrala, o guarde esta aparte.',
    ]);
    stage.registry.seed(requests, {
      ...kept,
      id: 'SOL-2026-00003',
      status: 'duplicate',
      duplicateOf: 'SOL-2026-00001',
    });
    expect(messages(join('SOL-2026-00003'))).toEqual([
      'target: SOL-2026-00003 ya se unió a SOL-2026-00001: únala a esa.',
    ]);
  });

  test('rejected it owes a reason, which stays in the house', () => {
    const stage = waiting({ consent: 'No' });
    expect(messages(run(stage, rejectInboxEntry, { id: first }))).toEqual([
      'reason: Escriba el motivo para: Rechazar.',
    ]);
    const done = run(stage, rejectInboxEntry, { id: first, reason: 'La señora no quiere.' });
    expect(stage.registry.row(inbox, first)).toMatchObject({
      status: 'rejected',
      note: 'La señora no quiere.',
    });
    const mail = done.ok ? JSON.stringify(done.value.claimed[0]?.effect.payload) : '';
    expect(mail).toContain('la oficina no lo registró');
    expect(mail).not.toContain('señora');
  });
});
