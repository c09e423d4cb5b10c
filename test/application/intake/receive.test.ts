/** Form answers become records, or wait in the Bandeja with their reasons: nothing is lost, nothing is doubled. */
import { describe, expect, test } from '@jest/globals';
import { claimDigests } from '../../../src/application/digest';
import type { CivilDateTime } from '../../../src/domain/schema/values';
import {
  boardPositions,
  boards,
  formBindings,
  inbox,
  journal,
  organisations,
  outbox,
  people,
  receipts,
  referrals,
  requests,
} from '../../../src/domain/tables';
import { IntakeStage, newAmanecer, organisationAnswers, placeLabel, requestAnswers } from './stage';

describe('a request', () => {
  test('becomes a row with its person, owner, due date and receipt, in one commit', () => {
    const stage = new IntakeStage();
    const response = stage.send('request', requestAnswers());
    const done = stage.drain();

    expect(done).toMatchObject({ received: 1, applied: 1, waiting: 0 });
    expect(stage.registry.counts).toEqual({ reads: 3, commits: 1, mends: 0 });
    expect(stage.registry.rows(requests)).toMatchObject([
      {
        id: 'SOL-2026-00001',
        status: 'assigned',
        category: 'foodBasket',
        territory: newAmanecer,
        requesterPerson: 'PER-000001',
        receivedBy: 'EMP-003',
        responsible: 'EMP-003',
        due: '2026-03-10',
        source: 'form',
        sourceRef: response.responseId,
        version: 1,
      },
    ]);
    expect(stage.registry.rows(people)).toMatchObject([
      {
        id: 'PER-000001',
        fullName: 'Milagros Peguero de la Cruz',
        firstSurname: 'Peguero',
        secondSurname: 'de la Cruz',
        documentNumber: '999-0000001-1',
        recordState: 'provisional',
        territory: newAmanecer,
      },
    ]);
    expect(stage.entries()).toMatchObject([
      {
        id: 'BAN-2026-00001',
        status: 'applied',
        form: 'F1 · Solicitud',
        receivedAt: '2026-03-03T10:01:00',
        staff: 'EMP-003',
        targetTable: 'Solicitudes',
        target: 'SOL-2026-00001',
        edition: 1,
      },
    ]);
    expect(stage.registry.row(formBindings, 'request')).toMatchObject({ cursor: response.submittedAt });
    expect(stage.registry.rows(journal).map(({ record }) => record)).toEqual(
      expect.arrayContaining(['SOL-2026-00001', 'PER-000001', 'BAN-2026-00001']),
    );
  });

  test('is announced to the promoter by number and place, never by its nature', () => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers());
    stage.send('request', requestAnswers({ documentNumber: '99900000029', givenNames: 'Ana', phone: '12' }));
    const { claimed } = stage.drain();

    expect(claimed).toHaveLength(1);
    const payload = claimed[0]?.effect.payload as { to: string; body: string };
    expect(payload.to).toBe('emp-003@example.org');
    expect(payload.body).toContain(
      'F1, Nuevo Amanecer — El Cercado, DM Constanza: quedó registrado con el número SOL-2026-00001.',
    );
    expect(payload.body).toContain('F1, reporte BAN-2026-00002: falta corregir «Teléfono».');
    expect(payload.body).toContain('https://example.org/editar/2');
    expect(payload.body).not.toMatch(/Canasta|alimentos|Milagros/i);
    expect(stage.registry.rows(outbox)).toHaveLength(1);
  });

  test('tells apart places that are called the same, by the section each lies in', () => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers({ 'place-elCercado': placeLabel('010201800') }));
    stage.send(
      'request',
      requestAnswers({ sector: 'Colonia Kennedy', 'place-coloniaKennedy': placeLabel('010300100') }),
    );
    const { claimed } = stage.drain();

    const payload = claimed[0]?.effect.payload as { body: string } | undefined;
    expect(payload?.body.match(/Las Auyamas — [^:]*/g)).toEqual([
      'Las Auyamas — Maldonado, DM Constanza',
      'Las Auyamas — Palero, DM Constanza',
    ]);
  });

  test('received before is not received again, and nothing moves', () => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers());
    stage.drain();
    const before = stage.registry.rows(receipts).length;
    const done = stage.drain();

    expect(done).toEqual({ claimed: [], received: 0, applied: 0, waiting: 0 });
    expect(stage.registry.counts).toEqual({ reads: 5, commits: 1, mends: 0 });
    expect(stage.registry.rows(receipts)).toHaveLength(before);
    expect(stage.registry.rows(requests)).toHaveLength(1);
  });

  test('nothing sent for an hour costs one read and one look at the form', () => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers());
    stage.drain();
    stage.responses = [];
    const { reads } = stage.registry.counts;
    const { asked } = stage;
    stage.drain(['request']);
    expect(stage.registry.counts).toEqual({ reads: reads + 1, commits: 1, mends: 0 });
    expect(stage.asked).toBe(asked + 1);
  });

  test('that shows up late, behind the cursor, is still received', () => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers(), { submittedAt: '2026-03-03T14:40:00.000Z' });
    stage.drain();
    stage.send('request', requestAnswers({ documentNumber: '99900000037', givenNames: 'Ana' }), {
      submittedAt: '2026-03-03T13:55:00.000Z',
    });
    expect(stage.drain()).toMatchObject({ received: 1 });
    expect(stage.registry.row(formBindings, 'request')).toMatchObject({ cursor: '2026-03-03T14:40:00.000Z' });
  });

  test('sent twice by two promoters is flagged with its reason, for the same person', () => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers());
    stage.send(
      'request',
      requestAnswers({
        registrar: 'Mercedes Tejada [EMP-004]',
        givenNames: 'MILAGROS',
        documentNumber: '99900000011',
        description: 'ALIMENTOS PARA LA SEÑORA',
      }),
      { email: 'emp-004@example.org' },
    );
    const { applied, claimed } = stage.drain();
    expect(applied).toBe(2);
    expect(claimed.map(({ effect }) => effect.payload['body'])).toContainEqual(
      expect.stringContaining(
        'quedó registrado con el número SOL-2026-00002. Puede ser la misma que SOL-2026-00001: la oficina verá si las une.',
      ),
    );

    expect(stage.registry.rows(people)).toHaveLength(1);
    expect(stage.registry.row(requests, 'SOL-2026-00002')).toMatchObject({
      requesterPerson: 'PER-000001',
      duplicateHint: 'SOL-2026-00001: misma persona y categoría',
    });
    expect(stage.lastEntry()).toMatchObject({
      status: 'applied',
      warnings: 'Posible duplicado: SOL-2026-00001: misma persona y categoría.',
    });
  });

  test('by somebody who is probably known waits with the explained score', () => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers());
    stage.send('request', requestAnswers({ documentKind: 'Sin documento', documentNumber: '' }));
    stage.drain();

    expect(stage.lastEntry()).toMatchObject({
      status: 'inReview',
      reasons:
        'Milagros Peguero de la Cruz puede ser Milagros Peguero de la Cruz (PER-000001): mismos apellidos 25, mismo nombre 20, mismo teléfono 30, mismo lugar 15.',
    });
    expect(stage.registry.rows(requests)).toHaveLength(1);
  });

  test.each([
    [
      'a wrong check digit',
      { documentNumber: '999-0000001-0' },
      'El dígito verificador de la cédula 999-0000001-0 no coincide: revísela.',
    ],
    [
      'a registrar who is not the account',
      { registrar: 'Mercedes Tejada [EMP-004]' },
      'Dice que registra Mercedes Tejada, pero la cuenta es de Yudelka Abreu.',
    ],
    [
      'a board whose term is over',
      { requesterKind: 'Organización', organisation: 'JV Nuevo Amanecer [ORG-0001]' },
      'El mandato de la directiva de Junta de Vecinos Nuevo Amanecer venció el 31/01/2026.',
    ],
  ])('with %s is accepted with a warning', (_what, answers, warning) => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers(answers));
    stage.drain();
    expect(stage.lastEntry()).toMatchObject({ status: 'applied', warnings: warning });
    expect(stage.registry.rows(requests)).toHaveLength(1);
  });

  test.each([
    ['no phone', { phone: '' }, 'observed', 'Falta «Teléfono».'],
    ['a cédula too short', { documentNumber: '12345' }, 'observed', 'La cédula «12345» no tiene 11 dígitos.'],
    [
      'a day to come',
      { happenedOn: '2026-03-04' },
      'observed',
      '«Fecha en que ocurrió» no puede ser posterior a hoy.',
    ],
    [
      'no consent',
      { consent: 'No' },
      'inReview',
      'La persona no está de acuerdo con que se registren sus datos.',
    ],
    [
      'a place that is not on the list',
      { 'place-elCercado': 'La Loma del Chivo' },
      'inReview',
      'El lugar «La Loma del Chivo» no está en la lista.',
    ],
    [
      'an organisation that is not on the list',
      { requesterKind: 'Organización', organisation: 'Junta de los del Nueve' },
      'inReview',
      'La organización «Junta de los del Nueve» no está en la lista.',
    ],
  ])('with %s waits', (_what, answers, status, reasons) => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers(answers));
    expect(stage.drain()).toMatchObject({ received: 1, waiting: 1 });
    expect(stage.lastEntry()).toMatchObject({ status, reasons });
    expect(stage.registry.rows(requests)).toEqual([]);
    expect(stage.registry.rows(people)).toEqual([]);
  });

  test('from a stranger waits; from somebody who left it is accepted and said aloud', () => {
    const stage = new IntakeStage();
    stage.send('request', requestAnswers(), { email: 'ajena@example.org' });
    stage.drain();
    expect(stage.lastEntry()).toMatchObject({
      status: 'inReview',
      reasons: 'La cuenta ajena@example.org no está en Personal: confirme quién envió esta respuesta.',
    });
    stage.send('request', requestAnswers({ registrar: 'Rafael Peña [EMP-005]' }), {
      email: 'emp-005@example.org',
    });
    stage.drain();
    expect(stage.lastEntry()).toMatchObject({
      status: 'applied',
      staff: 'EMP-005',
      warnings: 'Rafael Peña ya no trabaja aquí según Personal.',
    });
  });

  test('that looks like a formula stays text', () => {
    const stage = new IntakeStage();
    stage.send(
      'request',
      requestAnswers({
        description: '=HYPERLINK("http://example.org";"pulse")',
        placeReference: '=A1',
      }),
    );
    stage.drain();
    expect(stage.registry.rows(requests)).toMatchObject([
      { description: '=HYPERLINK("http://example.org";"pulse")', reference: '=A1' },
    ]);
  });
});

describe('an organisation', () => {
  test('is registered with its board and becomes active', () => {
    const stage = new IntakeStage();
    stage.send('organisation', organisationAnswers(), { email: 'emp-004@example.org' });
    expect(stage.drain()).toMatchObject({ applied: 1 });

    expect(stage.registry.row(organisations, 'ORG-0001')).toBeDefined();
    const [, made] = stage.registry.rows(organisations);
    expect(made).toMatchObject({
      name: 'Junta de Vecinos Los Pomos',
      status: 'active',
      territory: '010101405',
      families: 120,
      mandateEnds: '2028-02-14',
    });
    expect(stage.registry.rows(boards)).toMatchObject([{ status: 'current', electionDate: '2026-02-14' }]);
    expect(stage.registry.rows(boardPositions).map(({ role }) => role)).toEqual(['president', 'secretary']);
    expect(stage.registry.rows(people).map(({ fullName }) => fullName)).toEqual([
      'Domingo Antonio Rosado Suriel',
      'Mercedes Victoriano',
    ]);
  });

  test('that exists already waits, and points at the one there is', () => {
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
    expect(stage.lastEntry()).toMatchObject({
      status: 'inReview',
      reasons: 'Puede ser Junta de Vecinos Nuevo Amanecer (ORG-0001): mismo tipo, lugar y nombre.',
    });
    expect(stage.registry.rows(organisations)).toHaveLength(1);
  });

  test('brought up to date keeps what the answer leaves out and gets its new board', () => {
    const stage = new IntakeStage();
    const { name: _name, kind: _kind, ...rest } = organisationAnswers();
    stage.send('organisation', {
      ...rest,
      purpose: 'Actualización de datos',
      organisation: 'Junta de Vecinos Nuevo Amanecer — Nuevo Amanecer [ORG-0001]',
      sector: 'El Cercado',
      'place-elCercado': placeLabel(newAmanecer),
      families: '150',
    });
    expect(stage.drain()).toMatchObject({ applied: 1 });
    expect(stage.registry.rows(organisations)).toMatchObject([
      { id: 'ORG-0001', families: 150, kind: 'neighbourhoodBoard', mandateEnds: '2028-02-14', version: 2 },
    ]);
  });
});

describe('a correction', () => {
  const stageWith = (): { stage: IntakeStage; responseId: string } => {
    const stage = new IntakeStage();
    const { responseId } = stage.send('request', requestAnswers());
    stage.drain();
    return { stage, responseId };
  };

  test('changes the record nobody has worked on, and its person', () => {
    const { stage, responseId } = stageWith();
    const answers = requestAnswers({ description: 'Son cinco niños.', surnames: 'Peguero Marte' });
    stage.send('request', answers, { responseId, submittedAt: '2026-03-03T15:00:00.000Z' });
    expect(stage.drain()).toMatchObject({ received: 1, applied: 1 });

    expect(stage.registry.rows(requests)).toMatchObject([
      { id: 'SOL-2026-00001', description: 'Son cinco niños.', version: 2 },
    ]);
    expect(stage.registry.rows(people)).toMatchObject([{ fullName: 'Milagros Peguero Marte', version: 2 }]);
    expect(stage.lastEntry()).toMatchObject({ status: 'applied', edition: 2, target: 'SOL-2026-00001' });
  });

  test('of a record somebody has worked on waits with before and after', () => {
    const { stage, responseId } = stageWith();
    stage.registry.rearrange(requests, (rows) => rows[0]?.set('updatedBy', 'EMP-002'));
    const answers = requestAnswers({ description: 'Son cinco niños.' });
    stage.send('request', answers, { responseId, submittedAt: '2026-03-03T15:00:00.000Z' });
    stage.drain();
    expect(stage.lastEntry()).toMatchObject({
      status: 'inReview',
      reasons:
        'SOL-2026-00001 ya fue trabajado. «Descripción» tiene «Pide ayuda con alimentos.»; la corrección dice «Son cinco niños.».',
    });
    expect(stage.registry.row(requests, 'SOL-2026-00001')).toMatchObject({
      description: 'Pide ayuda con alimentos.',
    });
  });

  test('of a record somebody has worked on waits although the house has moved it on since, in the morning', () => {
    const { stage, responseId } = stageWith();
    stage.registry.amend(requests, 'SOL-2026-00001', { status: 'referred', updatedBy: 'EMP-002' });
    stage.registry.seed(referrals, {
      id: 'DER-2026-0001',
      status: 'sent',
      request: 'SOL-2026-00001',
      institution: 'INS-001',
      reason: 'Es de su competencia.',
      sentOn: '2026-01-05',
      reviewOn: '2026-01-19',
      voided: false,
      version: 1,
    });
    stage.now = '2026-03-04T07:00:00' as CivilDateTime;
    claimDigests(stage.ports);
    expect(stage.registry.row(requests, 'SOL-2026-00001')).toMatchObject({
      status: 'inProgress',
      updatedBy: 'EMP-002',
    });
    const answers = requestAnswers({ description: 'Son cinco niños.' });
    stage.send('request', answers, { responseId, submittedAt: '2026-03-04T15:00:00.000Z' });
    stage.drain();
    expect(stage.lastEntry()).toMatchObject({ status: 'inReview' });
    expect(stage.registry.row(requests, 'SOL-2026-00001')).toMatchObject({
      description: 'Pide ayuda con alimentos.',
    });
  });

  test('of an answer that waits takes its place', () => {
    const stage = new IntakeStage();
    const { responseId } = stage.send('request', requestAnswers({ phone: '' }));
    stage.drain();
    stage.send('request', requestAnswers(), { responseId, submittedAt: '2026-03-03T15:00:00.000Z' });
    stage.drain();
    expect(stage.registry.rows(inbox)).toMatchObject([
      { status: 'duplicate', note: 'La sustituye BAN-2026-00002, con la corrección.' },
      { status: 'applied', edition: 2 },
    ]);
    expect(stage.registry.rows(requests)).toHaveLength(1);
  });
});
