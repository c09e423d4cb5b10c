/** SpreadsheetApp's grid and ranges: facts 1 to 22 of docs/platform.md §1. */
import { describe, expect, test } from '@jest/globals';
import { ExecutionKilled } from '../../../local/runtime/errors';
import { accessOf, findFile } from '../../../local/services/drive/files';
import { grant } from '../../../local/services/drive/sharing';
import { assistant, setStage, valuesOf } from './stage';

function open(locale?: string) {
  const stage = setStage(locale);
  const run = stage.start();
  const spreadsheet = run.app.getActiveSpreadsheet();
  return { stage, run, app: run.app, spreadsheet, sheet: spreadsheet.getActiveSheet() };
}

const outside = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('empty sheets and cells', () => {
  test('fact 1: empty cells read "", the data range of an empty sheet is A1, its last row and column are 0', () => {
    const { sheet } = open();
    expect(sheet.getRange('C7').getValue()).toBe('');
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
  });

  test('fact 12: a new spreadsheet has one tab of 1000 × 26; the name of a tab follows the locale', () => {
    for (const [locale, first, second] of [
      ['es_DO', 'Hoja 1', 'Hoja 2'],
      ['en_US', 'Sheet1', 'Sheet2'],
    ]) {
      const { spreadsheet, sheet } = open(locale);
      expect([sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([first, 1000, 26]);
      expect(spreadsheet.getSheetByName('No hay')).toBeNull();
      expect(spreadsheet.insertSheet().getName()).toBe(second);
      expect(spreadsheet.getActiveSheet().getName()).toBe(second);
    }
  });
});

describe('what a write must fit', () => {
  test('fact 2: setValues names the sizes that differ', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('A1:A526').setValues([['x']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 526.',
    );
    expect(() => sheet.getRange('A1:C1').setValues([['x']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 3.',
    );
  });

  test('fact 3: a list instead of a table is a signature error with Google’s type names', () => {
    const { sheet } = open();
    const wrong = (value: unknown) => sheet.getRange('A1').setValues(value as unknown[][]);
    expect(() => wrong([1])).toThrow(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => wrong('x')).toThrow('The parameters (String) don');
  });

  test('fact 11: a cell holds 50,000 characters, a workbook ten million cells', () => {
    const { app, sheet } = open();
    sheet.getRange('A1').setValue('a'.repeat(50_000));
    sheet.getRange('A2').setValue('a'.repeat(50_001));
    expect(() => app.flush()).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  test('fact 20: a strict list refuses a script’s write when it is sent, and the whole setValues with it', () => {
    const { app, sheet } = open();
    const rule = app
      .newDataValidation()
      .requireValueInList(['Nueva', 'Resuelta'])
      .setAllowInvalid(false)
      .build();
    sheet.getRange('F1:F3').setDataValidation(rule);
    sheet.getRange('F1:F3').setValues([['Nueva'], ['Rota'], ['Resuelta']]);
    expect(() => app.flush()).toThrow(
      'The data you entered in cell F2 violates the data validation rules set on this cell.',
    );
    expect(sheet.getRange('F1:F3').getValues().flat()).toEqual(['', '', '']);
    sheet.getRange('F1').setDataValidation(rule.copy().setAllowInvalid(true).build()).setValue('Otra');
    expect(sheet.getRange('F1').getValue()).toBe('Otra');
  });

  test('fact 21: setValue fills the range, null and undefined empty a cell, what is read is a copy', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:B2').setValue('x');
    const values = range.getValues();
    values[0]![0] = 'otro';
    expect(range.getValues()).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    range.setValues([
      [null, undefined],
      ['a', 'b'],
    ]);
    expect(range.getValues()).toEqual([
      ['', ''],
      ['a', 'b'],
    ]);
  });
});

describe('places', () => {
  test('fact 4: rows and columns count from 1, sizes are at least 1', () => {
    const { sheet } = open();
    expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
    expect(() => sheet.getRange(1, 0)).toThrow('The starting column of the range is too small.');
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange(1, 1, 1, 0)).toThrow(
      'The number of columns in the range must be at least 1.',
    );
    expect(() => sheet.getRange('B2').offset(0, 0, 0)).toThrow('The number of rows');
  });

  test('fact 5: bounds are checked when a range is used, and a write never grows the grid', () => {
    const { sheet } = open();
    const beyond = sheet.getRange('RC1');
    expect(beyond.getA1Notation()).toBe('RC1');
    expect(() => beyond.getValue()).toThrow(outside);
    expect(() => sheet.getRange(1001, 1).setValue('x')).toThrow(outside);
    expect(sheet.getMaxRows()).toBe(1000);
  });

  test('fact 6: R1C1 text is understood, corners may be given the wrong way round', () => {
    const { sheet } = open();
    expect(sheet.getRange('R2C3').getA1Notation()).toBe('C2');
    expect(sheet.getRange('R1C1:R2C3').getA1Notation()).toBe('A1:C2');
    expect(sheet.getRange('C5:A2').getA1Notation()).toBe('A2:C5');
  });

  test('fact 7: a range of no tab is not found, a cell outside the range is out of it', () => {
    const { sheet, spreadsheet } = open();
    expect(() => spreadsheet.getRange('Nada!A1')).toThrow('Range not found');
    expect(() => sheet.getRange('A1:B2').getCell(3, 1)).toThrow('Cell reference out of range');
    expect(sheet.getRange('A1:B2').getCell(2, 2).getA1Notation()).toBe('B2');
  });

  test('fact 34: service objects tell their class, enums are objects', () => {
    const { app, spreadsheet, sheet } = open();
    const told = [app, spreadsheet, sheet, sheet.getRange('A1')].map(String);
    expect(told).toEqual(['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range']);
    expect(typeof app.WrapStrategy.WRAP).toBe('object');
    expect(app.WrapStrategy.WRAP.toString()).toBe('WRAP');
  });
});

describe('rows and tabs', () => {
  test('fact 8: appendRow goes below content in any column, grows the grid, and new rows have no format', () => {
    const { sheet } = open();
    sheet.getRange('A1:A1000').setNumberFormat('@');
    sheet.getRange('D999').setValue('abajo');
    expect(sheet.appendRow(['007']).getName()).toBe(sheet.getName());
    sheet.appendRow(['007']);
    expect(sheet.getMaxRows()).toBe(1001);
    expect(sheet.getRange('A1000:A1001').getValues().flat()).toEqual(['007', 7]);
  });

  test('fact 9: rows outside the grid, and all rows below the frozen ones, are not deleted', () => {
    const { sheet } = open();
    expect(() => sheet.deleteRow(1001)).toThrow('Those rows are out of bounds.');
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 999)).toThrow(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
  });

  test('fact 10: names of tabs are unique, and the last (visible) one stays', () => {
    const { spreadsheet, sheet } = open();
    const second = spreadsheet.insertSheet('Personas');
    const taken = 'A sheet with the name "Personas" already exists. Please enter another name.';
    expect(() => spreadsheet.insertSheet('Personas')).toThrow(taken);
    expect(() => sheet.setName('Personas')).toThrow(taken);
    second.hideSheet();
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow(
      "You can't remove all the visible sheets in a document.",
    );
    spreadsheet.deleteSheet(second);
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  });

  test('fact 13: a sort takes the header along unless it is frozen', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:A3').setValues([['Nombre'], ['Zoila'], ['Ana']]);
    sheet.sort(1);
    expect(range.getValues().flat()).toEqual(['Ana', 'Nombre', 'Zoila']);
    range.setValues([['Nombre'], ['Zoila'], ['Ana']]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(range.getValues().flat()).toEqual(['Nombre', 'Ana', 'Zoila']);
  });

  test('fact 14: merging keeps the value at the top left', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:B2');
    range.setValues([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    range.merge();
    expect(range.getValues()).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });

  test('fact 15: a sheet has one filter', () => {
    const { sheet } = open();
    sheet.getRange('A1:C10').createFilter();
    expect(() => sheet.getRange('A1:B2').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
  });
});

describe('copies, colours, notes, protection', () => {
  test('fact 16: a copy is never cut, repeated only whole, and a wrong paste type is passed over', () => {
    const { sheet } = open();
    const source = sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    source.copyTo(sheet.getRange('D1'));
    expect(sheet.getRange('D1:E2').getValues()).toEqual(source.getValues());
    source.copyTo(sheet.getRange('A5:B8'));
    expect(sheet.getRange('A7:B8').getValues()).toEqual(source.getValues());
    source.copyTo(sheet.getRange('A10:B12'));
    expect(sheet.getRange('A12:B12').getValues()).toEqual([['', '']]);
    source.copyTo(sheet.getRange('H1'), 'NADA' as never, false);
    expect(sheet.getRange('H1:I2').getValues()).toEqual(source.getValues());
    source.copyValuesToRange(sheet, 11, 11, 1, 1);
    expect(sheet.getRange('K1:L2').getValues()).toEqual(source.getValues());
  });

  test('fact 17: a colour that is none is accepted in silence', () => {
    const { sheet } = open();
    const cell = sheet.getRange('A1').setBackground('#d9ead3');
    expect(cell.getBackground()).toBe('#d9ead3');
    expect(cell.setBackground('verdecito').getBackground()).toBe('#ffffff');
  });

  test('fact 18: setNotes turns 25 into "25.0", setNote gives "25"', () => {
    const { sheet } = open();
    const cell = sheet.getRange('A1');
    expect(cell.setNotes([[25]] as never).getNote()).toBe('25.0');
    expect(cell.setNote(25 as never).getNote()).toBe('25');
  });

  test('fact 19: a protection lists no editors, and stops all but the owner and who made it', () => {
    const { stage, sheet } = open();
    grant(findFile(stage.world, stage.id)!, assistant, 'writer');
    expect(accessOf(stage.world, stage.id, assistant)).toBe('writer');
    const protection = sheet.getRange('A1:A5').protect();
    expect(protection.getEditors()).toEqual([]);
    const theirs = stage.start({ as: assistant });
    theirs.app.getActiveSheet().getRange('A2').setValue('x');
    expect(() => theirs.app.flush()).toThrow(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    sheet.getRange('A2').setValue('dueña');
    expect(sheet.getRange('A2').getValue()).toBe('dueña');
    protection.setWarningOnly(true);
    theirs.app.getActiveSheet().getRange('A2').setValue('x').getValue();
    expect(sheet.getRange('A2').getValue()).toBe('x');
  });
});

describe('fact 22: writes are collected and sent together', () => {
  test('a read of the script sees them, the Sheets API only after a flush', () => {
    const { stage, run, app, sheet } = open();
    sheet.getRange('A1').setValue('uno');
    expect(valuesOf(run, stage.id, 'A1')).toBeUndefined();
    expect(sheet.getRange('A1').getValue()).toBe('uno');
    sheet.getRange('A1').setValue('dos');
    app.flush();
    expect(valuesOf(run, stage.id, 'A1')).toEqual([['dos']]);
  });

  test('a hundred setters cost one round trip', () => {
    const { run, app, sheet } = open();
    const before = run.execution.tally.roundTrips;
    for (let row = 1; row <= 100; row += 1) sheet.getRange(row, 1).setValue(row);
    app.flush();
    expect(run.execution.tally.roundTrips - before).toBe(1);
    expect(run.execution.tally.cellsWritten).toBe(100);
  });

  test('what was sent before an error stays; a kill loses what was not sent', () => {
    const { stage, run, app, sheet } = open();
    sheet.getRange('A1').setValue('enviado');
    app.flush();
    sheet.getRange('A2').setValue('pendiente');
    expect(() => stage.gate.kill(run.execution)).toThrow(ExecutionKilled);
    run.execution.finish();
    expect(valuesOf(stage.start(), stage.id, 'A1:A2')).toEqual([['enviado']]);
  });
});
