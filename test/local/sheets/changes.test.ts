/** The journal of a workbook: repeating its changes on the saved workbook gives the workbook as it is. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { World, type Json } from '../../../local/runtime/world';
import { createSpreadsheet, spreadsheetsSlice } from '../../../local/services/sheets/spreadsheets';
import { coordinator, stageOf } from './stage';
import { edits } from './workbook-edits';

type Workbooks = ReturnType<typeof spreadsheetsSlice.load>;

/** Through JSON, as a file keeps it. */
const written = (json: Json): Json => JSON.parse(JSON.stringify(json)) as Json;
const save = (workbooks: Workbooks): Json => written(spreadsheetsSlice.save(workbooks));
const takeChanges = (workbooks: Workbooks): Json | undefined => spreadsheetsSlice.takeChanges?.(workbooks);

test('whatever is done to the workbooks, snapshot and changes lead to the same state', () => {
  const rounds = fc.array(fc.array(edits, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rounds, (given) => {
      const world = new World(0);
      const { id } = createSpreadsheet(world, { name: 'a', owner: coordinator, locale: 'es_DO' });
      const workbooks = world.get(spreadsheetsSlice);
      takeChanges(workbooks);
      const copy = spreadsheetsSlice.load(save(workbooks));
      for (const round of given) {
        for (const edit of round) edit(world, id);
        const changes = takeChanges(workbooks);
        if (changes !== undefined) spreadsheetsSlice.applyChanges?.(copy, written(changes));
        expect(save(copy)).toEqual(save(workbooks));
        expect(takeChanges(workbooks)).toBeUndefined();
        expect(takeChanges(copy)).toBeUndefined();
      }
    }),
    { numRuns: 150, seed: 20260302 },
  );
});

test('a changed cell in a long table tells one row, not the table', () => {
  const world = new World(0);
  const state = createSpreadsheet(world, { name: 'a', owner: coordinator, locale: 'es_DO' });
  const { app } = stageOf(world, state.id).start();
  const sheet = app.openById(state.id).getSheets()[0]!;
  sheet.getRange(1, 1, 900, 2).setValues(Array.from({ length: 900 }, (_, row) => [row, 'Ana']));
  app.flush();
  const workbooks = world.get(spreadsheetsSlice);
  takeChanges(workbooks);
  sheet.getRange(450, 2).setValue('Luz');
  app.flush();
  expect(takeChanges(workbooks)).toEqual({
    [state.id]: {
      sheets: [{ id: 0, rows: { start: 449, end: 450, rows: [[449, 'Luz']] } }],
    },
  });
});
