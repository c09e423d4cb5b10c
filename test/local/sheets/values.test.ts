/** What stands in a cell after a script wrote it, and what a script reads of it: facts 23 to 33 of docs/platform.md §1. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { setStage, valuesOf } from './stage';

function open(locale?: string) {
  const stage = setStage(locale);
  const run = stage.start();
  const sheet = run.app.getActiveSheet();
  return { stage, run, app: run.app, sheet, cell: sheet.getRange('B2') };
}

/** What is stored, beyond dates and formats. */
function stored(locale: string | undefined, text: unknown, format?: string): unknown {
  const { stage, run, app, cell } = open(locale);
  if (format !== undefined) cell.setNumberFormat(format);
  cell.setValue(text);
  app.flush();
  return valuesOf(run, stage.id, 'B2')?.[0]?.[0];
}

/** Parts of a day have no exact binary fraction. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 86_400_000) / 86_400_000 : value;

describe('fact 23: a string is parsed as if it were typed', () => {
  test.each([
    ['007', 7],
    ['1,250', 1250],
    ['RD$12,500.00', 12_500],
    ['50%', 0.5],
    ['29%', 0.29],
    ['-3.5e2', -350],
    ['2026-01-31', 46_053],
    ['14/03/2026', 46_095],
    ['3/4', 46_115],
    ['16:00', 16 / 24],
    ['4:30 p. m.', 16.5 / 24],
    ['true', true],
    ['FALSO', false],
    ['Solicitud 7', 'Solicitud 7'],
    ['001-0000001-0', '001-0000001-0'],
    ['31/02/2026', '31/02/2026'],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(rounded(stored('es_DO', text))).toBe(rounded(expected));
  });

  test('a phone number with + becomes a formula that is none', () => {
    const { cell } = open();
    cell.setValue('+57 301 555 0000');
    expect(cell.getValue()).toBe('#ERROR!');
  });

  test('a time reads as a Date of 30 December 1899, a date as a Date', () => {
    const { cell } = open();
    const time = cell.setValue('16:00').getValue() as Date;
    expect([time.getFullYear(), time.getMonth(), time.getDate()]).toEqual([1899, 11, 30]);
    expect(cell.setNumberFormat('General').setValue('2026-01-31').getValue()).toEqual(
      new Date('2026-01-31T00:00:00-04:00'),
    );
  });
});

describe('texts', () => {
  test('fact 24: "@" keeps a text, but not a leading "=" nor an apostrophe', () => {
    expect(stored('es_DO', '007', '@')).toBe('007');
    expect(stored('es_DO', '14/03/2026', '@')).toBe('14/03/2026');
    expect(stored('es_DO', '=1+1', '@')).toBe(2);
    expect(stored('es_DO', "'007", '@')).toBe('007');
  });

  test('fact 25: a leading apostrophe forces text and is not stored', () => {
    const { cell } = open();
    for (const text of ['007', '=1+1', '3/4', 'true', "'así'"]) {
      expect(cell.setValue(`'${text}`).getValue()).toBe(text);
    }
  });

  test('fact 25: any text behind an apostrophe is stored as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const { cell } = open();
        expect(cell.setValue(`'${text}`).getValue()).toBe(text);
      }),
      { numRuns: 200, seed: 25 },
    );
  });

  test('fact 26: a leading "=" is a formula in setValue, setValues and appendRow', () => {
    const { sheet, cell } = open();
    cell.setValue('=1+1');
    sheet.getRange('A1:B1').setValues([['=2+2', 'x']]);
    sheet.appendRow(['=3+3']);
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      [4, 'x'],
      ['', 2],
      [6, ''],
    ]);
    expect(sheet.getRange('A3').getFormula()).toBe('=3+3');
  });

  test('fact 27: a formula text without "=" gets one', () => {
    const { cell } = open();
    expect(cell.setFormula('1+1').getFormula()).toBe('=1+1');
  });

  test('fact 33: numbers are doubles; more than 15 digits lose precision', () => {
    const { cell } = open();
    expect(cell.setValue('40212345678901234567').getValue()).toBe(Number('40212345678901230000'));
    expect(cell.setValue("'40212345678901234567").getValue()).toBe('40212345678901234567');
    expect(cell.setValue(3).getValue()).toBe(3);
  });
});

describe('dates', () => {
  test('fact 28: a Date is written and read in the zone of the spreadsheet', () => {
    const { app, cell } = open();
    const moment = new Date('2026-03-14T22:30:00-04:00');
    cell.setValue(moment);
    expect(cell.getValue()).toEqual(moment);
    expect(cell.setNumberFormat('dd/mm/yyyy hh:mm').getDisplayValue()).toBe('14/03/2026 22:30');
    app.getActiveSpreadsheet().setSpreadsheetTimeZone('Europe/Madrid');
    expect(cell.getDisplayValue()).toBe('14/03/2026 22:30');
    expect(cell.getValue()).toEqual(new Date('2026-03-14T22:30:00+01:00'));
  });

  test('fact 28: the order of day and month is the locale’s', () => {
    expect(stored('es_DO', '03/04/2026')).toBe(46_115);
    expect(stored('en_US', '03/04/2026')).toBe(46_085);
  });

  test('fact 30: clearContent keeps the format, so that a number written there reads as a Date', () => {
    const { cell } = open();
    cell.setValue(new Date('2026-03-14T00:00:00-04:00')).clearContent();
    expect(cell.getValue()).toBe('');
    expect(cell.setValue(45_000).getValue()).toEqual(new Date('2023-03-15T00:00:00-04:00'));
    expect(cell.clear().setValue(45_000).getValue()).toBe(45_000);
  });

  test('any moment of these years comes back as it went in', () => {
    const moments = fc.integer({ min: Date.UTC(1930, 0), max: Date.UTC(2100, 0) });
    const { cell } = open();
    fc.assert(
      fc.property(moments, (moment) => {
        expect((cell.setValue(new Date(moment)).getValue() as Date).getTime()).toBe(moment);
      }),
      { numRuns: 300, seed: 28 },
    );
  });
});

describe('what is shown', () => {
  test('fact 29: display values are texts, in the words of the locale', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:E1').setValues([[true, '', 12_500, 0.5, 'x']]);
    range.setNumberFormats([['General', '0', '"RD$"#,##0.00', '0%', '@']]);
    expect(range.getDisplayValues()).toEqual([['VERDADERO', '', 'RD$12,500.00', '50%', 'x']]);
    expect(open('en_US').cell.setValue(true).getDisplayValue()).toBe('TRUE');
  });

  test('fact 31: check boxes are born false, are content, and tell null when mixed or none', () => {
    const { sheet } = open();
    const boxes = sheet.getRange('A1:A5').insertCheckboxes();
    expect(boxes.getValues().flat()).toEqual([false, false, false, false, false]);
    expect([boxes.isChecked(), sheet.getLastRow()]).toEqual([false, 5]);
    sheet.getRange('A2').check();
    expect(boxes.isChecked()).toBeNull();
    expect(sheet.getRange('B1').isChecked()).toBeNull();
    sheet.appendRow(['debajo']);
    expect(sheet.getRange('A6').getValue()).toBe('debajo');
  });
});
