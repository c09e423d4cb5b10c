/** Random edits of a workbook, each as a script would make it: for properties that must hold after any of them. */
import * as fc from 'fast-check';
import type { World } from '../../../local/runtime/world';
import { spreadsheetsSlice } from '../../../local/services/sheets/spreadsheets';
import { stageOf } from './stage';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One edit of the workbook `id`. What Google refuses (deleting the last tab) changes nothing. */
export type Edit = (world: World, id: string) => void;

const row = fc.integer({ min: 1, max: 12 });
const column = fc.integer({ min: 1, max: 6 });
const count = fc.integer({ min: 1, max: 3 });
const value = fc.oneof(
  fc.constantFrom<unknown>('', '007', '=1+1', '=A1&"x"', '14/03/2026', true, false, 'Solicitud de ayuda'),
  fc.integer({ min: -5, max: 50_000 }),
);
const title = fc.constantFrom('Personas', 'Solicitudes', 'Bitácora', 'Parajes y secciones');

/** An edit of the tab that a number picks. */
function onTab<T>(
  given: fc.Arbitrary<T>,
  edit: (sheet: Sheet, given: T, app: App) => void,
): fc.Arbitrary<Edit> {
  return fc.record({ tab: fc.nat({ max: 5 }), given }).map(({ tab, given: details }) => {
    const run: Edit = (world, id) => {
      const { app, execution } = stageOf(world, id).start();
      try {
        const sheets = app.openById(id).getSheets();
        edit(sheets[tab % sheets.length]!, details, app);
        app.flush();
        execution.finish();
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'Exception') throw error;
      }
    };
    // What a failing property shows of it.
    return Object.assign(run, {
      [fc.toStringMethod]: () => `${String(edit)} of tab ${tab} with ${JSON.stringify(details)}`,
    });
  });
}

const place = fc.record({ row, column, count });

const cellEdits = [
  onTab(fc.record({ row, column, values: fc.array(value, { minLength: 1, maxLength: 4 }) }), (sheet, given) =>
    sheet
      .getRange(given.row, given.column, given.values.length, 1)
      .setValues(given.values.map((item) => [item])),
  ),
  onTab(fc.array(value, { minLength: 1, maxLength: 4 }), (sheet, values) => sheet.appendRow(values)),
  onTab(place, (sheet, at) => sheet.getRange(at.row, at.column, at.count, at.count).clearContent()),
  onTab(fc.record({ row, column, note: fc.constantFrom('', 'Llamó', 'Revisar') }), (sheet, at) =>
    sheet.getRange(at.row, at.column).setNote(at.note),
  ),
  onTab(fc.record({ row, column, count, format: fc.constantFrom('@', 'dd/mm/yyyy', '0.00') }), (sheet, at) =>
    sheet.getRange(at.row, at.column, at.count, 2).setNumberFormat(at.format),
  ),
  onTab(fc.record({ row, column, color: fc.constantFrom('#ff0000', '#d9ead3', null) }), (sheet, at) =>
    sheet.getRange(at.row, at.column, 2, 2).setBackground(at.color),
  ),
  onTab(place, (sheet, at, app) =>
    sheet
      .getRange(at.row, at.column, at.count, 1)
      .setDataValidation(
        app.newDataValidation().requireValueInList(['Sí', 'No']).setAllowInvalid(true).build(),
      ),
  ),
  onTab(place, (sheet, at) => sheet.getRange(at.row, at.column, at.count, at.count).merge()),
];

const laneEdits = [
  onTab(place, (sheet, at) => sheet.insertRowsBefore(at.row, at.count)),
  onTab(place, (sheet, at) => sheet.deleteRows(at.row, at.count)),
  onTab(place, (sheet, at) => sheet.insertColumnsAfter(at.column, at.count)),
  onTab(place, (sheet, at) => sheet.deleteColumns(at.column, at.count)),
  onTab(place, (sheet, at) => sheet.moveRows(sheet.getRange(at.row, 1, at.count, 1), at.row + at.count + 2)),
  onTab(column, (sheet, at) => sheet.sort(at)),
  onTab(place, (sheet, at) => sheet.setColumnWidth(at.column, 50 + at.row)),
  onTab(place, (sheet, at) => sheet.hideRows(at.row, at.count)),
  onTab(fc.nat({ max: 3 }), (sheet, rows) => sheet.setFrozenRows(rows)),
];

const tabEdits = [
  onTab(title, (sheet, name) => sheet.getParent().insertSheet(name)),
  onTab(title, (sheet, name) => sheet.setName(name)),
  onTab(fc.constant(0), (sheet) => sheet.getParent().deleteSheet(sheet)),
  onTab(fc.constant(0), (sheet) => sheet.hideSheet()),
  onTab(fc.constant(0), (sheet) => sheet.getParent().setSpreadsheetLocale('es_MX')),
  onTab(place, (sheet, at) => sheet.getRange(1, 1, at.row, at.column).createFilter()),
  onTab(place, (sheet, at) => sheet.getRange(at.row, at.column).protect().setWarningOnly(true)),
  onTab(place, (sheet, at, app) =>
    sheet.setConditionalFormatRules([
      app
        .newConditionalFormatRule()
        .whenTextEqualTo('Sí')
        .setBackground('#d9ead3')
        .setRanges([sheet.getRange(at.row, at.column)])
        .build(),
    ]),
  ),
];

/** A new workbook beside the first, and the end of all but the first. */
const bookEdits: fc.Arbitrary<Edit>[] = [
  fc.constant((world, id) => void stageOf(world, id).start().app.create('Otro libro')),
  fc.constant((world, id) => {
    const workbooks = world.get(spreadsheetsSlice);
    for (const other of Object.keys(workbooks)) if (other !== id) delete workbooks[other];
  }),
];

/** Any edit: of cells mostly. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...cellEdits) },
  { weight: 6, arbitrary: fc.oneof(...laneEdits) },
  { weight: 4, arbitrary: fc.oneof(...tabEdits) },
  { weight: 1, arbitrary: fc.oneof(...bookEdits) },
);
