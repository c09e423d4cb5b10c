/** Reading only the rows that match: those and no others, whole, where they stand, however people moved the columns. */
import { beforeEach, expect, test } from '@jest/globals';
import { openWorkspace, type Workspace } from '../../local/index';
import type { StoredRow, TableRead } from '../../src/application/ports';
import { journal } from '../../src/domain/tables';
import { SheetRegistry } from '../../src/workspace/sheets/registry';

const me = { as: 'coordinacion@constanza.example' };

interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Sheets: unknown;
}

const services = (workspace: Workspace): Services => workspace.globals(me) as unknown as Services;

const line = (n: number, record: string): Record<string, unknown> => ({
  id: `orden-${n}`,
  at: '2026-03-03T10:00:00',
  actor: 'EMP-001',
  operation: `Paso ${n}`,
  action: 'update',
  table: 'Solicitudes',
  record,
  changes: '{}',
  commandKey: `orden-${n}`,
});

let file: GoogleAppsScript.Spreadsheet.Spreadsheet;
let registry: SheetRegistry;

beforeEach(() => {
  const workspace = openWorkspace({ bundle: 'dist' });
  const { error } = workspace.run('repararEstructura', [], { ...me, answers: [{ button: 'OK' }] });
  if (error) throw new Error(error.message);
  const { SpreadsheetApp, Sheets } = services(workspace);
  (globalThis as Record<string, unknown>)['Sheets'] = Sheets;
  file = SpreadsheetApp.getActiveSpreadsheet();
  registry = new SheetRegistry(() => file.getId());
  const rows = Array.from({ length: 60 }, (_, n) => line(n, n % 3 === 0 ? 'SOL-2026-00001' : `OTRA-${n}`));
  registry.commit({ inserts: rows.map((values) => ({ table: journal, values })), updates: [] });
});

const about = (is: string, most: number, fields?: readonly string[]): TableRead => ({
  table: journal,
  ...(fields ? { fields } : {}),
  where: { field: 'record', is, most },
});

const rowsOf = (read: TableRead): readonly StoredRow[] => {
  const answer = registry.read([read]);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join(' '));
  return answer.value[0]?.rows ?? [];
};

test('the last of them, whole and in order', () => {
  const rows = rowsOf(about('SOL-2026-00001', 5));
  expect(rows.map(({ id }) => id)).toEqual(['orden-45', 'orden-48', 'orden-51', 'orden-54', 'orden-57']);
  expect(rows[4]?.values).toMatchObject({
    operation: 'Paso 57',
    at: '2026-03-03T10:00:00',
    action: 'update',
  });
});

test('with the fields asked for and no others', () => {
  expect(rowsOf(about('OTRA-1', 5, ['operation'])).map(({ values }) => values)).toEqual([
    { operation: 'Paso 1' },
  ]);
});

test('and those that they name in a field to follow, in the order of the tab', () => {
  const following = {
    table: journal,
    where: { field: 'id', is: 'orden-40', most: 1, following: ['record'] },
  };
  const named = { ...line(70, 'nadie'), id: 'OTRA-40' };
  registry.commit({ inserts: [{ table: journal, values: named }], updates: [] });
  expect(rowsOf(following).map(({ id }) => id)).toEqual(['orden-40', 'OTRA-40']);
});

test('none where none match, in the same breath as other tables', () => {
  expect(rowsOf(about('SOL-2026-00099', 5))).toEqual([]);
});

test('where they stand: an update through them reaches its row', () => {
  const [row] = rowsOf(about('OTRA-40', 5));
  const position = row?.position ?? 0;
  const update = { table: journal, id: 'orden-40', position, values: { reason: 'Prueba' } };
  expect(registry.commit({ inserts: [], updates: [update] })).toEqual([]);
  expect(rowsOf(about('OTRA-40', 5))[0]?.values).toMatchObject({ reason: 'Prueba' });
});

test('after a person moved the columns and left a note below', () => {
  const sheet = file.getSheetByName('Bitácora') as GoogleAppsScript.Spreadsheet.Sheet;
  sheet.moveColumns(sheet.getRange('G:G'), 2);
  sheet.getRange(70, 2).setValue('SOL-2026-00001');
  const rows = rowsOf(about('SOL-2026-00001', 2));
  expect(rows.map(({ id, values }) => [id, values['operation']])).toEqual([
    ['orden-54', 'Paso 54'],
    ['orden-57', 'Paso 57'],
  ]);
});
