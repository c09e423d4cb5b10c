/** The spreadsheet as .xlsx, read back with exceljs: what a person would find when opening it in Excel. */
import { beforeAll, expect, test } from '@jest/globals';
import { Workbook, type DataValidation, type Worksheet } from 'exceljs';
import { openWorkspace } from '../../../local/index';
import { owner } from '../scripts';

const longChoices = Array.from({ length: 40 }, (_, index) => `Opción número ${index + 1}`);

let book: Workbook;
let page: Worksheet;

const tab = (name: string): Worksheet => {
  const found = book.getWorksheet(name);
  if (!found) throw new Error(`No tab «${name}»`);
  return found;
};

beforeAll(async () => {
  const workspace = openWorkspace({ bundle: { code: '' } });
  const { SpreadsheetApp } = workspace.globals({ as: owner }) as {
    SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  };
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getActiveSheet().setName('Solicitudes').setColumnWidth(1, 145);
  sheet.setFrozenRows(1);
  sheet
    .getRange('A1:E1')
    .setValues([['Código', 'Fecha', 'Estado', 'Monto', 'Nota']])
    .setFontWeight('bold');
  sheet.getRange('A1:E1').setBackground('#1155cc').setFontColor('#ffffff');
  sheet.getRange('B2:B').setNumberFormat('dd/mm/yyyy');
  sheet.getRange('D2:D').setNumberFormat('"RD$"#,##0.00');
  sheet.getRange('A2:A').setNumberFormat('@');
  sheet.getRange('A2:D3').setValues([
    ['007', new Date('2026-03-14T00:00:00-04:00'), 'Nueva', 12500],
    ["'=1+1", '', 'Resuelta', 3.5],
  ]);
  const states = SpreadsheetApp.newDataValidation()
    .requireValueInList(['Nueva', 'Resuelta'])
    .setAllowInvalid(false);
  sheet.getRange('C2:C20').setDataValidation(states.build());
  const choices = SpreadsheetApp.newDataValidation().requireValueInList(longChoices).setAllowInvalid(true);
  sheet.getRange('E2:E20').setDataValidation(choices.build());
  sheet.getRange('A2').setNote('Llegó por WhatsApp');
  const green = SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo('Resuelta')
    .setBackground('#d9ead3')
    .setRanges([sheet.getRange('C2:C20')]);
  sheet.setConditionalFormatRules([green.build()]);
  sheet.getRange('A1:E3').createFilter();
  sheet.getRange('A5:B5').merge();
  spreadsheet.insertSheet('Bitácora').setTabColor('#ff0000').hideSheet();
  SpreadsheetApp.flush();

  book = new Workbook();
  const bytes = await workspace.exportAs(workspace.spreadsheetId, 'xlsx');
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  page = tab('Solicitudes');
});

const validationsOf = (sheet: Worksheet): Record<string, DataValidation> =>
  (sheet as unknown as { dataValidations: { model: Record<string, DataValidation> } }).dataValidations.model;

test('values keep their kind: texts that look like numbers or formulas stay texts, dates are dates', () => {
  expect(page.getCell('A2').value).toBe('007');
  expect(page.getCell('A3').value).toBe('=1+1');
  expect(page.getCell('B2').value).toEqual(new Date('2026-03-14T00:00:00Z'));
  expect(page.getCell('B2').numFmt).toBe('dd/mm/yyyy');
  expect(page.getCell('D2').value).toBe(12500);
  expect(page.getCell('D2').numFmt).toBe('"RD$"#,##0.00');
  expect(page.getCell('B3').value).toBeNull();
});

test('headers have their look, and empty rows the format of their column', () => {
  const header = page.getCell('A1');
  expect(header.font).toMatchObject({ bold: true, color: { argb: 'FFFFFFFF' } });
  expect(header.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF1155CC' } });
  expect(page.getColumn(2).numFmt).toBe('dd/mm/yyyy');
  expect(page.getColumn(1).width).toBeCloseTo(20);
});

test('the header row is frozen, the filter stands, merged cells are merged', () => {
  expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(page.autoFilter).toBe('A1:E3');
  expect(page.getCell('B5').master.address).toBe('A5');
});

test('drop-downs offer their choices; a list too long for a formula stands on a hidden tab', () => {
  const rules = validationsOf(page);
  expect(rules['C2']).toMatchObject({ type: 'list', formulae: ['"Nueva,Resuelta"'], errorStyle: 'stop' });
  expect(rules['C20']).toBeDefined();
  expect(rules['C21']).toBeUndefined();
  expect(rules['E2']).toMatchObject({ formulae: ['Opciones!$A$1:$A$40'], errorStyle: 'warning' });
  expect(tab('Opciones').state).toBe('veryHidden');
  expect(tab('Opciones').getColumn(1).values.slice(1)).toEqual(longChoices);
});

test('state colours are conditional rules', () => {
  const [format] = (page as unknown as { conditionalFormattings: { ref: string; rules: unknown[] }[] })
    .conditionalFormattings;
  expect(format?.ref).toBe('C2:C20');
  expect(format?.rules[0]).toMatchObject({ type: 'expression', formulae: ['C2="Resuelta"'] });
});

test('notes come along, technical tabs stay hidden with their colour', () => {
  expect(page.getCell('A2').note).toBe('Llegó por WhatsApp');
  expect(tab('Bitácora').state).toBe('hidden');
  expect(tab('Bitácora').properties.tabColor).toEqual({ argb: 'FFFF0000' });
});

test('tabs whose names Excel does not take get one like it, each its own', async () => {
  const workspace = openWorkspace({ bundle: { code: '' } });
  const { SpreadsheetApp } = workspace.globals({ as: owner }) as {
    SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  };
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.getActiveSheet().setName('Actas 2025/2026');
  const long = 'Solicitudes de la Junta de Vecinos';
  const choices = spreadsheet.getActiveSheet().getRange('C1:C5');
  const rule = SpreadsheetApp.newDataValidation().requireValueInRange(choices).build();
  choices.offset(0, 2).setDataValidation(rule);
  for (const name of [long, `${long} de Tireo`, 'opciones']) spreadsheet.insertSheet(name, 9);
  const exported = new Workbook();
  const bytes = await workspace.exportAs(workspace.spreadsheetId, 'xlsx');
  await exported.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(exported.worksheets.map(({ name }) => name)).toEqual([
    'Actas 2025-2026',
    'Solicitudes de la Junta de Veci',
    'Solicitudes de la Junta de (2)',
    'opciones',
  ]);
  expect(validationsOf(exported.worksheets[0]!)['E1']?.formulae).toEqual(["'Actas 2025-2026'!$C$1:$C$5"]);
});
