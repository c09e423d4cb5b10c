/** A mandate that ends is seen everywhere in time, and warned of wherever its board acts; it hinders nothing. */
import { describe, expect, test } from '@jest/globals';
import { claimDigests } from '../../../src/application/digest';
import { performAndSettle } from '../../../src/application/outbox';
import type { Home, MeetingBoard, OpenedRecord } from '../../../src/application/search';
import type { CivilDateTime } from '../../../src/domain/schema/values';
import { boards, organisations, requests, staff } from '../../../src/domain/tables';
import { agreementInput, withoutTreasurer } from '../meetings/stage';
import { RequestStage } from '../requests/stage';

/** Today is 3 March 2026. ORG-0001 has its board until 1 February 2028; that of ORG-0002 ended on 31 January 2026. */
const expired = 'El mandato de la directiva de Centro de Madres Santa Ana venció el 31/01/2026.';

const at = (stage: RequestStage, day: string): RequestStage => {
  stage.now = `${day}T07:00:00` as CivilDateTime;
  return stage;
};

const ficha = (stage: RequestStage, kind: string, id: string): OpenedRecord =>
  stage.ask('openRecord', { kind, id });

describe('home', () => {
  const marksOn = (day: string): [string, string][] =>
    at(new RequestStage(), day)
      .ask<Home>('home', {})
      .renewals.map(({ id, mark }) => [id, mark.label]);

  test('lists what is over first, then what is over within 90 days', () => {
    expect(marksOn('2026-03-03')).toEqual([['ORG-0002', 'Directiva: vencida hace 31 días']]);
    expect(marksOn('2027-11-02')).toEqual([['ORG-0002', 'Directiva: vencida hace 640 días']]);
    expect(marksOn('2027-11-03')).toEqual([
      ['ORG-0002', 'Directiva: vencida hace 641 días'],
      ['ORG-0001', 'Directiva: vence en 90 días'],
    ]);
  });

  test('leaves out who has elected the next board already, and the ficha says when it takes office', () => {
    const stage = at(new RequestStage(), '2027-12-01');
    const ends = (): string[] => stage.ask<Home>('home', {}).renewals.map(({ id }) => id);
    expect(ends()).toContain('ORG-0001');
    stage.act('registerBoard', {
      organisation: 'ORG-0001',
      electionDate: '28/11/2027',
      starts: '02/02/2028',
      offices: [{ role: 'Presidente(a)', name: 'Yesenia Capellán' }],
    });
    expect(ends()).not.toContain('ORG-0001');
    expect(ficha(stage, 'organisation', 'ORG-0001').marks.map(({ label }) => label)).toEqual([
      'Directiva: vence en 62 días',
      'Directiva elegida: entra el 02/02/2028',
    ]);
  });

  test('says an organisation without a board, and leaves out one that does not meet', () => {
    const stage = new RequestStage();
    const club = stage.act('registerOrganisation', {
      name: 'Club El Tornado',
      kind: 'Club juvenil, deportivo o cultural',
      territory: '010101405',
    });
    stage.act('changeOrganisationState', { id: 'ORG-0002', to: 'inactive', reason: 'No se reúne' });
    expect(stage.ask<Home>('home', {})).toMatchObject({
      toRenew: 1,
      renewals: [{ id: club['id'], mark: { label: 'Sin directiva registrada', tone: 'late' } }],
    });
  });
});

describe('the morning mail', () => {
  const told = (day: string): Record<string, string> => {
    const stage = new RequestStage();
    stage.registry.rearrange(staff, (rows) => rows[2]?.set('sector', 'El Cercado'));
    at(stage, day).nextExecution();
    performAndSettle(stage.ports, claimDigests(stage.ports));
    return Object.fromEntries(stage.mails.map(({ to, body }) => [to.slice(0, 7), body]));
  };

  test('tells the office and the promoter of the sector 90 days before, by code and place', () => {
    const bodies = told('2027-11-03');
    expect(Object.keys(bodies).sort()).toEqual(['emp-001', 'emp-002', 'emp-003']);
    expect(bodies['emp-003']).toContain(
      'Directivas que vencen (1)\nEn Nuevo Amanecer — El Cercado, DM Constanza:\n• ORG-0001',
    );
    expect(bodies['emp-003']).toContain(': 01/02/2028.');
    expect(bodies['emp-003']).not.toContain('Junta');
  });

  test('tells of one that is over on Mondays only', () => {
    expect(told('2026-03-09')['emp-001']).toContain('venció el 31/01/2026, hace 37 días.');
    expect(told('2026-03-10')).toEqual({});
  });
});

describe('a board without a mandate', () => {
  test('is warned of on every ficha where it acts', () => {
    const stage = new RequestStage();
    const request = stage.request({ requesterKind: 'Organización', requesterOrganisation: 'ORG-0002' });
    const meeting = stage.meeting({ organisations: ['ORG-0001', 'ORG-0002'] });
    const own = {
      ...agreementInput,
      responsibleKind: 'Organización',
      responsible: 'centro de madres SANTA ANA',
    };
    stage.act('recordAgreements', { meeting, agreements: [own, agreementInput] });
    expect(ficha(stage, 'organisation', 'ORG-0002').warnings).toEqual([expired]);
    expect(ficha(stage, 'request', request).warnings).toEqual([expired]);
    expect(ficha(stage, 'meeting', meeting).warnings).toEqual([expired, withoutTreasurer]);
    expect(ficha(stage, 'agreement', 'ACU-2026-0001').warnings).toEqual([expired]);
    expect(ficha(stage, 'agreement', 'ACU-2026-0002').warnings).toEqual([]);
    expect(ficha(stage, 'organisation', 'ORG-0001')).toMatchObject({
      warnings: [withoutTreasurer],
      marks: [{ label: 'Directiva vigente', tone: 'active' }],
    });
  });

  test('is told where its request and its agreement are written down, and both are', () => {
    const stage = new RequestStage();
    const asked = { requesterKind: 'Organización', requesterOrganisation: 'ORG-0002' };
    const { id, warnings } = stage.act('registerRequest', {
      happenedOn: '02/03/2026',
      channel: 'Oficina central',
      category: 'Servicio municipal',
      description: 'El camino está malo.',
      territory: '010101204',
      needsAuthority: 'No',
      priority: 'Normal',
      confidential: 'No',
      ...asked,
    });
    expect(warnings).toEqual([expired]);
    expect(stage.registry.row(requests, String(id))).toMatchObject({ status: 'assigned' });
    const meeting = stage.meeting();
    const own = {
      ...agreementInput,
      responsibleKind: 'Organización',
      responsible: 'Centro de Madres Santa Ana',
    };
    expect(stage.act('recordAgreements', { meeting, agreements: [own, own] })['warnings']).toEqual([expired]);
    expect(stage.ask<MeetingBoard>('meetingBoard', { id: meeting }).warnings).toEqual([
      expired,
      withoutTreasurer,
    ]);
  });
});

test('an organisation that was dissolved is not warned of', () => {
  const stage = new RequestStage();
  stage.act('changeOrganisationState', { id: 'ORG-0002', to: 'inactive', reason: 'No se reúne' });
  stage.act('changeOrganisationState', { id: 'ORG-0002', to: 'dissolved', reason: 'Se unió a otra' });
  expect(stage.registry.row(organisations, 'ORG-0002')).toMatchObject({ status: 'dissolved' });
  expect(ficha(stage, 'organisation', 'ORG-0002')).toMatchObject({ warnings: [], marks: [] });
});

describe('the statutes of an organisation', () => {
  const papers = { id: 'DIR-0001', ends: '01/02/2027', endsReason: 'Sus estatutos dan un año.' };

  test('may give its board another term: the ficha, the list and the row follow, and the history says why', () => {
    const stage = new RequestStage();
    stage.act('updateBoard', papers);
    expect(stage.registry.row(organisations, 'ORG-0001')).toMatchObject({ mandateEnds: '2027-02-01' });
    expect(stage.registry.row(boards, 'DIR-0001')).toMatchObject({ ends: '2027-02-01', status: 'current' });
    stage.act('updateBoard', { id: 'DIR-0001', minutesLink: 'Libro 2, acta 9' });
    expect(stage.registry.row(boards, 'DIR-0001')).toMatchObject({ ends: '2027-02-01' });
    stage.act('updateBoard', { id: 'DIR-0001', ends: '01/03/2026', endsReason: 'Renunciaron todos.' });
    expect(stage.registry.row(boards, 'DIR-0001')).toMatchObject({ status: 'expired' });
    expect(stage.ask<Home>('home', {}).renewals.map(({ id }) => id)).toContain('ORG-0001');
    stage.act('updateBoard', { id: 'DIR-0001', ends: '', endsReason: 'Era un error.' });
    expect(stage.registry.row(boards, 'DIR-0001')).toMatchObject({ ends: '2028-02-01', status: 'current' });
  });

  test('are not changed without a word, nor to a day before it began', () => {
    const stage = new RequestStage();
    expect(stage.refused('updateBoard', { ...papers, endsReason: '' })).toEqual([
      ['endsReason', expect.stringContaining('cambiar el vencimiento del mandato')],
    ]);
    expect(stage.refused('updateBoard', { ...papers, ends: '01/01/2026' })[0]?.[0]).toBe('ends');
  });

  test('a day of swearing in says that the board was sworn in, after its election and not ahead', () => {
    const stage = new RequestStage();
    stage.act('updateBoard', { id: 'DIR-0001', swornOn: '02/03/2026' });
    expect(stage.registry.row(boards, 'DIR-0001')).toMatchObject({ swornIn: true, swornOn: '2026-03-02' });
    for (const swornOn of ['01/01/2026', '04/03/2026']) {
      expect(stage.refused('updateBoard', { id: 'DIR-0001', swornOn })[0]?.[0]).toBe('swornOn');
    }
  });
});
