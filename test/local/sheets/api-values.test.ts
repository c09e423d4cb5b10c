/** `Sheets.Spreadsheets.Values` (docs/platform.md §4): plain values by range, read and written. */
import { describe, expect, test } from '@jest/globals';
import { setStage } from './stage';

function open() {
  const stage = setStage();
  const run = stage.start();
  return { id: stage.id, run, values: run.api.Spreadsheets!.Values! };
}

const typed = { valueInputOption: 'USER_ENTERED' };
const raw = { valueInputOption: 'RAW' };

describe('reading', () => {
  test('rows come without trailing empties, an empty range without values', () => {
    const { id, values } = open();
    values.update({ values: [['a', '', 'c', ''], [], ['d']] }, id, 'A1:D3', raw);
    expect(values.get(id, 'A1:D9').values).toEqual([['a', '', 'c'], [], ['d']]);
    expect(values.get(id, 'F1:G9')).toEqual({ range: "'Hoja 1'!F1:G9", majorDimension: 'ROWS' });
    expect(values.get(id, 'A1:D3', { majorDimension: 'COLUMNS' }).values).toEqual([
      ['a', '', 'd'],
      [],
      ['c'],
    ]);
  });

  test('dates are serials from 30 December 1899, or texts, as asked', () => {
    const { id, values } = open();
    values.update({ values: [['14/03/2026', '12500', 'x']] }, id, 'A1:C1', typed);
    const unformatted = { valueRenderOption: 'UNFORMATTED_VALUE' };
    expect(values.get(id, 'A1:C1').values).toEqual([['14/03/2026', '12500', 'x']]);
    expect(values.get(id, 'A1:C1', unformatted).values).toEqual([[46_095, 12_500, 'x']]);
    const asText = { ...unformatted, dateTimeRenderOption: 'FORMATTED_STRING' };
    expect(values.get(id, 'A1:C1', asText).values).toEqual([['14/03/2026', 12_500, 'x']]);
  });

  test('several ranges cost one round trip', () => {
    const { id, run, values } = open();
    const before = run.execution.tally.roundTrips;
    const ranges = ["'Hoja 1'!A1:B2", 'C:C', 'D5'];
    const answer = values.batchGet(id, { ranges });
    expect((answer.valueRanges ?? []).map(({ range }) => range)).toEqual([
      "'Hoja 1'!A1:B2",
      "'Hoja 1'!C1:C1000",
      "'Hoja 1'!D5",
    ]);
    expect(run.execution.tally.roundTrips - before).toBe(1);
  });

  test('a tab that is not there, and a parameter that is none, are refused', () => {
    const { id, values } = open();
    expect(() => values.get(id, 'Nada!A1')).toThrow(
      'API call to sheets.spreadsheets.values.get failed with error: Unable to parse range: Nada!A1',
    );
    expect(() => values.get(id, 'A1', { render: 'x' })).toThrow('Unknown name "render"');
    expect(() => values.get('no-hay', 'A1')).toThrow('Requested entity was not found.');
  });
});

describe('writing', () => {
  test('the way of entering has no default; RAW stores texts as they are', () => {
    const { id, values } = open();
    expect(() => values.update({ values: [['x']] }, id, 'A1')).toThrow("'valueInputOption' is required");
    values.update({ values: [['=1+1', '007', true, 5]] }, id, 'A1:D1', raw);
    const read = values.get(id, 'A1:D1', { valueRenderOption: 'UNFORMATTED_VALUE' });
    expect(read.values).toEqual([['=1+1', '007', true, 5]]);
  });

  test('null leaves a cell, "" empties it', () => {
    const { id, values } = open();
    values.update({ values: [['a', 'b', 'c']] }, id, 'A1:C1', raw);
    values.update({ values: [['z', null, '']] }, id, 'A1:C1', raw);
    expect(values.get(id, 'A1:C1').values).toEqual([['z', 'b']]);
  });

  test('append goes below the table, tells where, and grows the grid', () => {
    const { id, values } = open();
    values.update({ values: [['Código'], ['S-1']] }, id, 'A1:A2', raw);
    const answer = values.append({ values: [['S-2', 'x']] }, id, 'A1:B1', raw);
    expect(answer.updates).toMatchObject({ updatedRange: "'Hoja 1'!A3:B3", updatedRows: 1, updatedCells: 2 });
    values.update({ values: [['fin']] }, id, 'A1000', raw);
    expect(values.append({ values: [['S-3']] }, id, 'A1:A', raw).updates?.updatedRange).toBe(
      "'Hoja 1'!A1001",
    );
  });

  test('several ranges are written together or not at all', () => {
    const { id, values } = open();
    const data = [
      { range: 'A1', values: [['uno']] },
      { range: 'Nada!A1', values: [['dos']] },
    ];
    expect(() => values.batchUpdate({ ...raw, data }, id)).toThrow('Unable to parse range: Nada!A1');
    expect(values.get(id, 'A1').values).toBeUndefined();
    const answer = values.batchUpdate({ ...raw, data: data.slice(0, 1) }, id);
    expect(answer).toMatchObject({ totalUpdatedCells: 1, totalUpdatedRows: 1 });
  });

  test('clear empties values and keeps formats', () => {
    const { id, run, values } = open();
    values.update({ values: [['14/03/2026']] }, id, 'A1', typed);
    expect(values.clear({}, id, 'A1:A5').clearedRange).toBe("'Hoja 1'!A1:A5");
    expect(values.get(id, 'A1').values).toBeUndefined();
    expect(run.app.getActiveSheet().getRange('A1').getNumberFormat()).toBe('dd/mm/yyyy');
  });
});
