/** Formulas calculate, and follow the cells they speak of. Numbers are of docs/platform.md §1. */
import { expect, test } from '@jest/globals';
import { setStage } from './stage';

function sheetOf() {
  const stage = setStage();
  const { app } = stage.start();
  return { stage, app, sheet: app.getActiveSheet() };
}

test('a formula reads as its result, displays by its format and keeps its text (26)', () => {
  const { sheet } = sheetOf();
  sheet.getRange('A1:A3').setValues([[2], [3.5], ['=SUM(A1:A2)']]);
  const cell = sheet.getRange('A3').setNumberFormat('#,##0.00');
  expect(cell.getValue()).toBe(5.5);
  expect(cell.getDisplayValue()).toBe('5.50');
  expect(cell.getFormula()).toBe('=SUM(A1:A2)');
  sheet.getRange('A1').setValue(1000);
  expect(cell.getDisplayValue()).toBe('1,003.50');
});

test('arguments may be parted by semicolons, as in every locale', () => {
  const { sheet } = sheetOf();
  sheet.getRange('A1:A3').setValues([['Nueva'], ['Resuelta'], ['Nueva']]);
  const cell = sheet.getRange('B1');
  expect(cell.setFormula('=COUNTIF(A1:A3;"Nueva")').getValue()).toBe(2);
  expect(cell.setFormula('=IF(A1="a;b";"sí";"no; nunca")').getValue()).toBe('no; nunca');
});

test('texts that look like numbers, dates, formulas or truth stay texts for a formula', () => {
  const { sheet } = sheetOf();
  const texts = ["'007", "'=1+1", "'14/03/2026", "'TRUE", 'dijo "sí"', 'línea\notra'];
  sheet.getRange('A1:A6').setValues(texts.map((text) => [text]));
  sheet.getRange('B1:B6').setFormulas(texts.map((_, index) => [`=A${index + 1}&"."`]));
  expect(sheet.getRange('B1:B6').getValues().flat()).toEqual([
    '007.',
    '=1+1.',
    '14/03/2026.',
    'TRUE.',
    'dijo "sí".',
    'línea\notra.',
  ]);
});

test('an error reads as its text (32)', () => {
  const { sheet } = sheetOf();
  sheet.getRange('A1:D1').setFormulas([['=1/0', '=NADA(1)', '=A9+"x"', '=VLOOKUP("x",A1:B1,2,FALSE)']]);
  expect(sheet.getRange('A1:D1').getValues()[0]).toEqual(['#DIV/0!', '#NAME?', '#VALUE!', '#N/A']);
});

test('a formula speaks of other tabs, and follows inserted rows and a new name', () => {
  const { app, sheet } = sheetOf();
  const places = app.getActiveSpreadsheet().insertSheet('Parajes y secciones');
  places.getRange('A1:A3').setValues([['Valle Nuevo'], ['Tireo'], ['El Río']]);
  const cell = sheet
    .getRange('C5')
    .setFormula("=COUNTA('Parajes y secciones'!A1:A3)&\" \"&'Parajes y secciones'!A3");
  expect(cell.getValue()).toBe('3 El Río');
  places.insertRowsBefore(3, 2);
  expect(cell.getFormula()).toBe("=COUNTA('Parajes y secciones'!A1:A5)&\" \"&'Parajes y secciones'!A5");
  expect(cell.getValue()).toBe('3 El Río');
  places.setName('Lugares');
  expect(cell.getFormula()).toBe('=COUNTA(Lugares!A1:A5)&" "&Lugares!A5');
  expect(cell.getValue()).toBe('3 El Río');
});

test('a drop-down takes its choices from the same cells after rows were inserted above them and the tab renamed', () => {
  const { app, sheet } = sheetOf();
  const places = app.getActiveSpreadsheet().insertSheet('Parajes');
  places.getRange('A2:A3').setValues([['Tireo'], ['El Río']]);
  const rule = app
    .newDataValidation()
    .requireValueInRange(places.getRange('A2:A3'))
    .setAllowInvalid(false)
    .build();
  const cell = sheet.getRange('B1').setDataValidation(rule);
  places.insertRowsBefore(1, 2);
  places.setName('Lugares');
  cell.setValue('Tireo');
  app.flush();
  cell.setValue('Valle Nuevo');
  expect(() => app.flush()).toThrow('violates the data validation rules');
  expect(cell.getValue()).toBe('Tireo');
});

test('an array formula fills the cells below it, and counts as content there', () => {
  const { sheet } = sheetOf();
  sheet.getRange('A1:A4').setValues([['b'], ['a'], ['b'], ['c']]);
  sheet.getRange('C1').setFormula('=SORT(UNIQUE(A1:A4))');
  expect(sheet.getRange('C1:C4').getValues().flat()).toEqual(['a', 'b', 'c', '']);
  sheet.getRange('C2').setValue('en medio');
  expect(sheet.getRange('C1:C3').getValues().flat()).toEqual(['#REF!', 'en medio', '']);
});

test('TODAY and NOW tell the clock of the Workspace in the zone of the spreadsheet (28)', () => {
  const { stage, sheet } = sheetOf();
  const cells = sheet.getRange('A1:B1').setFormulas([['=TODAY()', '=YEAR(TODAY())&"/"&HOUR(NOW())']]);
  expect(cells.getValues()[0]?.[1]).toBe('2026/8');
  stage.world.now += 40 * 3_600_000;
  expect(stage.start().app.getActiveSheet().getRange('B1').getValue()).toBe('2026/0');
});

test('the Sheets API gives results, texts and errors as its options ask', () => {
  const { stage } = sheetOf();
  const { api } = stage.start();
  const values = api.Spreadsheets!.Values!;
  values.update({ values: [['=1+1', '=1/0']] }, stage.id, 'A1:B1', { valueInputOption: 'USER_ENTERED' });
  const get = (valueRenderOption: string) => values.get(stage.id, 'A1:B1', { valueRenderOption }).values;
  expect(get('UNFORMATTED_VALUE')).toEqual([[2, '#DIV/0!']]);
  expect(get('FORMULA')).toEqual([['=1+1', '=1/0']]);
});

test('a function of Google’s that the engine lacks is not passed over', () => {
  const { sheet } = sheetOf();
  const cell = sheet.getRange('A1').setFormula('=QUERY(B1:C9, "select B")');
  expect(() => cell.getValue()).toThrow('La función QUERY no está emulado en el Workspace local.');
});
