/** The tabs of the registry: made from nothing, mended after people, whole wherever the making was cut off. */
import { expect, test } from '@jest/globals';
import { crashesOf, openWorkspace, type RunResult, type Workspace } from '../../local/index';
import { tables } from '../../src/domain/tables';

const me = { as: 'coordinacion@constanza.example' };

const repair = (workspace: Workspace): RunResult =>
  workspace.run('repararEstructura', [], { ...me, answers: [{ button: 'OK' }] });

const report = ({ shown }: RunResult): string => shown.map(({ text }) => text).join('\n');

const headers = (workspace: Workspace, sheet: string): string[] => workspace.sheet(sheet)[0] ?? [];

const labels = (sheet: string): string[] =>
  Object.values(tables.find((table) => table.sheet === sheet)?.fields ?? {}).map(({ label }) => label);

interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
}

const spreadsheet = (workspace: Workspace): GoogleAppsScript.Spreadsheet.Spreadsheet =>
  (workspace.globals(me) as unknown as Services).SpreadsheetApp.getActiveSpreadsheet();

function prepared(): Workspace {
  const workspace = openWorkspace({ bundle: 'dist' });
  expect(repair(workspace).error).toBeUndefined();
  return workspace;
}

test('every tab stands in its order, with its headers, and the first one of Google is gone', () => {
  const workspace = prepared();
  expect(workspace.sheetNames()).toEqual(tables.map(({ sheet }) => sheet));
  for (const { sheet } of tables) expect(headers(workspace, sheet)).toEqual(labels(sheet));
});

test('the Sheet part costs at most twelve round trips however many tabs there are', () => {
  expect(repair(openWorkspace({ bundle: 'dist' })).tally.roundTrips).toBeLessThanOrEqual(12);
});

test('technical tabs are hidden; the others are frozen, filtered, and warn before anybody edits what the system writes', () => {
  const workspace = prepared();
  const file = spreadsheet(workspace);
  const { ProtectionType } = (workspace.globals(me) as unknown as Services).SpreadsheetApp;
  const tab = (name: string): GoogleAppsScript.Spreadsheet.Sheet =>
    file.getSheetByName(name) as GoogleAppsScript.Spreadsheet.Sheet;
  expect(
    file
      .getSheets()
      .filter((sheet) => sheet.isSheetHidden())
      .map((sheet) => sheet.getName()),
  ).toEqual(tables.filter(({ system }) => system).map(({ sheet }) => sheet));
  expect(tab('Solicitudes').getFrozenRows()).toBe(1);
  expect(tab('Solicitudes').getFilter()).not.toBeNull();
  const protections = tab('Solicitudes').getProtections(ProtectionType.RANGE);
  expect(protections.length).toBeGreaterThan(1);
  expect(protections.every((protection) => protection.isWarningOnly())).toBe(true);
});

test('a drop-down refuses what its list does not have', () => {
  const workspace = prepared();
  const column = headers(workspace, 'Solicitudes').indexOf('Estado') + 1;
  const cell = `${String.fromCharCode(64 + column)}2`;
  expect(() => workspace.editCell('Solicitudes', cell, 'Cualquier cosa', me)).toThrow(/Estado|valid/);
});

test('run again it changes nothing and says so', () => {
  const workspace = prepared();
  const before = JSON.stringify(tables.map(({ sheet }) => workspace.sheet(sheet)));
  const again = repair(workspace);
  expect(report(again)).not.toMatch(/creada|agregó|recuperó/);
  expect(JSON.stringify(tables.map(({ sheet }) => workspace.sheet(sheet)))).toBe(before);
});

test('a renamed header gets its name back over the same cells', () => {
  const workspace = prepared();
  const column = String.fromCharCode(65 + headers(workspace, 'Feriados').indexOf('Feriado'));
  workspace.editCell('Feriados', `${column}2`, 'Fiesta del pueblo', me);
  workspace.editCell('Feriados', `${column}1`, 'Nombre del día', me);
  expect(report(repair(workspace))).toContain('el encabezado «Feriado» recuperó su nombre');
  expect(headers(workspace, 'Feriados')).toEqual(labels('Feriados'));
  expect(workspace.sheet('Feriados')[1]).toContain('Fiesta del pueblo');
});

test('a deleted column comes back at the right, and what people added stays theirs', () => {
  const workspace = prepared();
  const { SpreadsheetApp } = workspace.globals(me) as unknown as Services;
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(
    'Configuración',
  ) as GoogleAppsScript.Spreadsheet.Sheet;
  sheet.deleteColumn(headers(workspace, 'Configuración').indexOf('Valor') + 1);
  sheet
    .insertColumnAfter(3)
    .getRange(1, 4, 2, 1)
    .setValues([['Mis notas'], ['no tocar']]);
  SpreadsheetApp.flush();
  expect(report(repair(workspace))).toContain('se agregó la columna «Valor»');
  expect(headers(workspace, 'Configuración')).toEqual([
    'Clave',
    'Parámetro',
    'Para qué sirve',
    'Mis notas',
    'Valor',
  ]);
});

test('renamed and deleted tabs come back', () => {
  const workspace = prepared();
  const file = spreadsheet(workspace);
  (file.getSheetByName('Personas') as GoogleAppsScript.Spreadsheet.Sheet).setName('Gente');
  file.deleteSheet(file.getSheetByName('Feriados') as GoogleAppsScript.Spreadsheet.Sheet);
  const said = report(repair(workspace));
  expect(said).toContain('Hoja «Gente» recuperó su nombre «Personas».');
  expect(said).toContain('Hoja «Feriados» creada.');
  expect(new Set(workspace.sheetNames())).toEqual(new Set(tables.map(({ sheet }) => sheet)));
});

test('cut off at any call and run again, every tab is whole and none is doubled', () => {
  let killed = 0;
  for (const { workspace } of crashesOf(openWorkspace({ bundle: 'dist' }), repair)) {
    killed += 1;
    expect(repair(workspace).error).toBeUndefined();
    expect(workspace.sheetNames()).toEqual(tables.map(({ sheet }) => sheet));
    expect(tables.every(({ sheet }) => headers(workspace, sheet).join() === labels(sheet).join())).toBe(true);
  }
  expect(killed).toBeGreaterThan(8);
});
