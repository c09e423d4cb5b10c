/** Two records of one person: merged without losing a reference, taken back without a trace, or refused with the reason. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { choosable } from '../../../src/application/people/merge-draft';
import type { Table } from '../../../src/domain/schema/table';
import {
  attendances,
  duplicatePairs,
  households,
  people,
  requests,
  tables,
} from '../../../src/domain/tables';
import { referencesTo } from '../../../src/domain/tables/references';
import { MeetingStage } from '../meetings/stage';

type Values = Record<string, unknown>;

const keep = 'PER-000001';
const drop = 'PER-000002';
const merge = { keep, drop, take: [] as string[] };
const undo = { id: drop, into: keep };

const stamps = {
  createdAt: '2026-01-05T08:00:00',
  createdBy: 'sistema',
  updatedAt: '2026-01-05T08:00:00',
  updatedBy: 'sistema',
  source: 'manual',
  version: 1,
  voided: false,
};

const references = referencesTo(people);
const someone = fc.constantFrom(keep, drop, 'PER-000003', 'PER-000004');

/** A row of one of the tables that name people, naming some. */
const mention = fc.nat({ max: references.length - 1 }).chain((index) => {
  const { table, fields } = references[index] as (typeof references)[number];
  const named = fc.tuple(...fields.map(() => fc.option(someone, { nil: undefined })));
  return fc.tuple(named, fc.constantFrom('A', 'B')).map(([ids, other]) => {
    const keys = Object.fromEntries((table.once ?? []).map((field) => [field, other]));
    const values = fields.map((field, at) => [
      field,
      table.fields[field]?.kind === 'refs' && ids[at] !== undefined ? [ids[at]] : ids[at],
    ]);
    return { table, values: { ...keys, ...Object.fromEntries(values) } as Values };
  });
});

/** A department with those rows in it. */
function stageWith(mentions: readonly { readonly table: Table; readonly values: Values }[]): MeetingStage {
  const stage = new MeetingStage();
  mentions.forEach(({ table, values }, index) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    stage.registry.seed(table, { ...stamps, id: `${table.code}-9${index}`, ...given });
  });
  return stage;
}

/** All that the registry says, but for who wrote each row last; the journal and its kind grow, as they should. */
const saidBy = (stage: MeetingStage): unknown =>
  tables
    .filter(({ record }) => record)
    .map((table) => [
      table.name,
      stage.registry.rows(table).map(({ version: _v, updatedAt: _at, updatedBy: _by, ...row }) => row),
    ]);

const stillNamed = (stage: MeetingStage): string[] =>
  references.flatMap(({ table, fields }) =>
    stage.registry
      .rows(table)
      .flatMap((row) => fields.filter((field) => [row[field]].flat().includes(drop)))
      .map((field) => `${table.name}.${field}`),
  );

test('after a merge nothing names the one who went; taken back, the registry says what it said', () => {
  const takes = fc.subarray(choosable.map(({ name }) => name));
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 12 }), takes, (mentions, take) => {
      const stage = stageWith(mentions);
      const before = saidBy(stage);
      stage.act('mergePeople', { ...merge, take });
      expect(stillNamed(stage)).toEqual([]);
      expect(stage.registry.row(people, drop)).toMatchObject({
        recordState: 'merged',
        mergedInto: keep,
        voided: true,
        fullName: 'José Ramón Durán Abreu',
      });
      stage.act('undoMerge', undo);
      expect(saidBy(stage)).toEqual(before);
    }),
    { seed: 7, numRuns: 100 },
  );
});

test('what is chosen of the other comes over, a document whole, and the rest stays', () => {
  const stage = new MeetingStage();
  stage.act('mergePeople', { keep: drop, drop: keep, take: ['documentKind', 'phone'] });
  expect(stage.registry.row(people, drop)).toMatchObject({
    fullName: 'José Ramón Durán Abreu',
    documentKind: 'cedula',
    documentNumber: '999-0000001-1',
    phone: '809-555-0111',
  });
  expect(stage.registry.row(people, drop)['nickname']).toBeUndefined();
});

test('merged, taken back and merged again, the last merge is what is taken back', () => {
  const stage = new MeetingStage();
  const before = saidBy(stage);
  stage.act('mergePeople', { ...merge, take: ['givenNames'] });
  stage.act('undoMerge', undo);
  stage.act('mergePeople', { ...merge, take: ['firstSurname'] });
  expect(stage.registry.row(people, keep)).toMatchObject({
    givenNames: 'María Altagracia',
    firstSurname: 'Durán',
  });
  stage.act('undoMerge', undo);
  expect(saidBy(stage)).toEqual(before);
  expect(stage.refused('undoMerge', undo)).toEqual([
    ['id', 'La ficha PER-000002 no está fusionada en PER-000001.'],
  ]);
});

test('a document that was merged away still belongs to the one who stayed', () => {
  const stage = new MeetingStage();
  stage.act('mergePeople', { keep: 'PER-000003', drop: keep, take: [] });
  const again = {
    givenNames: 'Otra',
    firstSurname: 'Persona',
    documentKind: 'cedula',
    documentNumber: '999-0000001-1',
    sex: 'female',
  };
  expect(stage.refused('registerPerson', again)).toEqual([
    ['documentNumber', 'Ya existe: Yesenia Capellán (PER-000003).'],
  ]);
});

test('who stood on one list twice stands on it once', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting();
  stage.act('mergePeople', merge);
  const rows = stage.registry.rows(attendances).filter((row) => row['meeting'] === meeting);
  expect(rows.map(({ person, voided }) => [person, voided])).toEqual([
    [keep, false],
    [keep, true],
  ]);
});

test('two records of one household count once; of two households, one is left first', () => {
  const stage = new MeetingStage();
  const home = { head: keep, territory: '010101204', reference: 'Frente al parque', from: '01/02/2020' };
  stage.act('registerHousehold', home);
  stage.act('addHouseholdMember', { id: 'HOG-00001', person: drop, kinship: 'Cónyuge', from: '01/02/2021' });
  stage.act('mergePeople', merge);
  expect(stage.registry.row(households, 'HOG-00001')).toMatchObject({ head: keep, members: 1 });
  stage.act('undoMerge', undo);
  expect(stage.registry.row(households, 'HOG-00001')).toMatchObject({ head: keep, members: 2 });
  stage.act('registerHousehold', {
    ...home,
    head: drop,
    reference: 'Detrás de la iglesia',
    from: '01/02/2022',
  });
  expect(stage.refused('mergePeople', merge)).toEqual([
    ['drop', 'Viven en hogares distintos (HOG-00001 y HOG-00002): anote primero la salida de uno.'],
  ]);
});

test('a merge is not taken back over what somebody changed since, and is told what', () => {
  const stage = stageWith([{ table: requests, values: { requesterPerson: drop, requesterKind: 'person' } }]);
  stage.act('mergePeople', { ...merge, take: ['firstSurname'] });
  stage.registry.rearrange(requests, (rows) => rows[0]?.set('requesterPerson', 'PER-000004'));
  expect(stage.refused('undoMerge', undo)).toEqual([
    [
      'id',
      'No se puede deshacer, porque después de la fusión cambió: la solicitud SOL-90 (Persona solicitante). Corrija a mano lo que haga falta.',
    ],
  ]);
  expect(stage.registry.row(people, drop)).toMatchObject({ mergedInto: keep });
});

test('a pair is settled by the merge and open again without it', () => {
  const stage = new MeetingStage();
  stage.registry.seed(duplicatePairs, {
    ...stamps,
    id: 'DUP-00001',
    status: 'open',
    first: keep,
    firstName: 'María',
    second: drop,
    secondName: 'José',
    band: 'weak',
    score: 45,
    reasons: 'mismo nombre 20',
    seen: 'x',
  });
  stage.act('mergePeople', merge);
  expect(stage.registry.row(duplicatePairs, 'DUP-00001')).toMatchObject({
    status: 'merged',
    first: keep,
    second: drop,
    decidedBy: 'EMP-001',
  });
  stage.act('undoMerge', undo);
  expect(stage.registry.row(duplicatePairs, 'DUP-00001')).toMatchObject({ status: 'open' });
});

test('one alone, one already merged and one unknown are refused; so is whoever does not coordinate', () => {
  const stage = new MeetingStage();
  expect(stage.refused('mergePeople', { keep, drop: keep })).toEqual([
    ['drop', 'Elija dos fichas distintas.'],
  ]);
  expect(stage.refused('mergePeople', { keep, drop: 'PER-000099' })[0]?.[0]).toBe('drop');
  stage.act('mergePeople', merge);
  expect(stage.refused('mergePeople', { keep: drop, drop: 'PER-000003' })).toEqual([
    ['keep', 'La ficha PER-000002 está anulada o ya fue fusionada.'],
  ]);
  stage.email = 'emp-002@example.org';
  expect(stage.refused('undoMerge', undo)).toEqual([
    ['', 'Su cuenta no tiene permiso para: Deshacer fusión.'],
  ]);
});
