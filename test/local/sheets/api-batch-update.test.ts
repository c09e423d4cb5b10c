import { describe, expect, test } from '@jest/globals';
import { setStage, stageOf, valuesOf, coordinator, assistant, type Run, type Stage } from './stage';
import { findFile } from '../../../local/services/drive/files';
import { World } from '../../../local/runtime/world';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const batch = (run: Run, id: string, ...requests: Request[]) =>
  run.api.Spreadsheets!.batchUpdate({ requests }, id);

/** A tab 'Personas' with a header and two people, sheet id 7. */
function withPeople(): Stage {
  const stage = setStage();
  const run = stage.start();
  batch(
    run,
    stage.id,
    {
      addSheet: {
        properties: { sheetId: 7, title: 'Personas', gridProperties: { rowCount: 4, columnCount: 5 } },
      },
    },
    {
      updateCells: {
        start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
        fields: 'userEnteredValue',
        rows: [
          ['id', 'nombre', 'fecha'],
          ['P-1', 'Ana', 45000],
          ['P-2', 'Luis', 46000],
        ].map((row) => ({
          values: row.map((value) => ({
            userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
          })),
        })),
      },
    },
  );
  return stage;
}

const text = (...values: string[]) => ({
  values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});

describe('Spreadsheets.batchUpdate', () => {
  test('applies nothing when one request is invalid, and names it as Google does (docs/platform.md §4)', () => {
    const stage = withPeople();
    const run = stage.start();
    expect(() =>
      batch(
        run,
        stage.id,
        { appendCells: { sheetId: 7, fields: 'userEnteredValue', rows: [text('P-3', 'Eva')] } },
        { addSheet: { properties: { title: 'Nueva' } } },
        { updateSpreadsheetProperties: { properties: { title: 'Otro' }, fields: 'title' } },
        {
          updateCells: { start: { sheetId: 7, rowIndex: 4, columnIndex: 0 }, fields: '*', rows: [text('x')] },
        },
      ),
    ).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[3].updateCells: GridCoordinate.rowIndex[4] is after last row in grid[3]',
    );
    expect(valuesOf(run, stage.id, 'Personas')).toHaveLength(3);
    expect(run.api.Spreadsheets!.get(stage.id).sheets).toHaveLength(2);
    expect(findFile(stage.world, stage.id)?.name).toBe('Registro');
  });

  test('stores a stringValue as text: no formula, no number, no date (docs/platform.md §4)', () => {
    const stage = withPeople();
    const run = stage.start();
    const texts = ['=1+1', '007', 'true', '3/4', "'comilla", ' espacio '];
    batch(run, stage.id, {
      updateCells: { start: { sheetId: 0 }, fields: 'userEnteredValue', rows: [text(...texts)] },
    });
    expect(valuesOf(run, stage.id, "'Hoja 1'!A1:F1")).toEqual([texts]);
    expect(valuesOf(run, stage.id, "'Hoja 1'!A1:F1", 'FORMULA')).toEqual([texts]);
  });

  test('appendCells writes below the last row with content in any column and grows the grid', () => {
    const stage = withPeople();
    const run = stage.start();
    batch(run, stage.id, {
      appendCells: {
        sheetId: 7,
        fields: 'userEnteredValue',
        rows: [text('P-3'), text('P-4'), text('P-5')],
      },
    });
    expect(valuesOf(run, stage.id, 'Personas!A2:A')).toEqual([['P-1'], ['P-2'], ['P-3'], ['P-4'], ['P-5']]);
    const [, sheet] = run.api.Spreadsheets!.get(stage.id).sheets!;
    expect(sheet!.properties!.gridProperties).toEqual({ rowCount: 6, columnCount: 5 });
  });

  // https://github.com/OpenRefine/OpenRefine/issues/2760
  test('appendCells never grows sideways', () => {
    const stage = withPeople();
    expect(() =>
      batch(stage.start(), stage.id, {
        appendCells: { sheetId: 7, fields: '*', rows: [text('1', '2', '3', '4', '5', '6')] },
      }),
    ).toThrow(
      'Invalid requests[0].appendCells: Attempting to write column: 5, beyond the last requested column of: 4',
    );
  });

  test('rows born by growth have no format (fact 8)', () => {
    const stage = withPeople();
    const run = stage.start();
    const range = { sheetId: 7, startColumnIndex: 0, endColumnIndex: 1 };
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } };
    batch(
      run,
      stage.id,
      { repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } },
      { appendCells: { sheetId: 7, fields: 'userEnteredValue', rows: [text('P-3'), text('P-4')] } },
    );
    const fields = 'sheets.data.rowData.values.userEnteredFormat.numberFormat';
    const answer = run.api.Spreadsheets!.get(stage.id, { ranges: ['Personas!A4:A5'], fields });
    expect(answer.sheets![0]!.data![0]!.rowData).toEqual([{ values: [cell] }, { values: [{}] }]);
  });

  test('updateCells touches only the fields its mask names', () => {
    const stage = withPeople();
    const run = stage.start();
    const start = { sheetId: 7, rowIndex: 1, columnIndex: 1 };
    const cell = { note: 'ojo', userEnteredValue: { stringValue: 'Otra' } };
    batch(run, stage.id, { updateCells: { start, fields: 'note', rows: [{ values: [cell] }] } });
    const answer = run.api.Spreadsheets!.get(stage.id, {
      ranges: ['Personas!B2'],
      fields: 'sheets(properties(sheetId,title,gridProperties),data(rowData(values(effectiveValue,note))))',
    });
    expect(answer).toEqual({
      sheets: [
        {
          properties: { sheetId: 7, title: 'Personas', gridProperties: { rowCount: 4, columnCount: 5 } },
          data: [{ rowData: [{ values: [{ effectiveValue: { stringValue: 'Ana' }, note: 'ojo' }] }] }],
        },
      ],
    });
  });

  test('updateCells over a range clears what the rows leave out and refuses rows beyond it', () => {
    const stage = withPeople();
    const run = stage.start();
    const range = { sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    batch(run, stage.id, { updateCells: { range, fields: 'userEnteredValue', rows: [text('P-9')] } });
    expect(valuesOf(run, stage.id, 'Personas!A2:C')).toEqual([
      ['P-9', '', 45000],
      ['', '', 46000],
    ]);
    expect(() =>
      batch(run, stage.id, {
        updateCells: { range, fields: 'userEnteredValue', rows: [text('1'), text('2'), text('3')] },
      }),
    ).toThrow('Attempting to write row: 3, beyond the last requested row of: 2');
  });

  test('answers with cells as they stand after the batch, in the same call', () => {
    const stage = withPeople();
    const run = stage.start();
    const before = run.execution.tally.roundTrips;
    const answer = run.api.Spreadsheets!.batchUpdate(
      {
        requests: [{ appendCells: { sheetId: 7, fields: 'userEnteredValue', rows: [text('P-3')] } }],
        includeSpreadsheetInResponse: true,
        responseRanges: ['Personas!A4:A4'],
        responseIncludeGridData: true,
      },
      stage.id,
    );
    expect(run.execution.tally.roundTrips - before).toBe(1);
    expect(answer.replies).toEqual([{}]);
    const data = answer.updatedSpreadsheet!.sheets![0]!.data![0]!;
    expect(data.startRow).toBe(3);
    expect(data.rowData![0]!.values![0]!.effectiveValue).toEqual({ stringValue: 'P-3' });
  });

  test('a fields mask narrows the answer of a batchUpdate', () => {
    const stage = withPeople();
    const run = stage.start();
    const { batchUpdate: update } = run.api.Spreadsheets as unknown as {
      batchUpdate: (this: void, ...args: unknown[]) => object;
    };
    const answer = update(
      {
        requests: [{ addSheet: { properties: { title: 'Bitácora' } } }],
        includeSpreadsheetInResponse: true,
        responseRanges: ['Personas!A2:A3'],
      },
      stage.id,
      {
        fields:
          'replies.addSheet.properties.title,updatedSpreadsheet.sheets.data.rowData.values.effectiveValue',
      },
    );
    expect(answer).toEqual({
      replies: [{ addSheet: { properties: { title: 'Bitácora' } } }],
      updatedSpreadsheet: {
        sheets: [
          {
            data: [
              {
                rowData: [
                  { values: [{ effectiveValue: { stringValue: 'P-1' } }] },
                  { values: [{ effectiveValue: { stringValue: 'P-2' } }] },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  test.each<[string, Request, string]>([
    [
      'an unknown kind',
      { pintarTodo: {} } as Request,
      `Invalid JSON payload received. Unknown name "pintarTodo" at 'requests[0]': Cannot find field.`,
    ],
    [
      'an unknown field',
      { updateCells: { filas: [] } } as Request,
      `Invalid JSON payload received. Unknown name "filas" at 'requests[0].update_cells': Cannot find field.`,
    ],
    [
      'a number where text belongs',
      { deleteNamedRange: { namedRangeId: 5 } } as unknown as Request,
      `Invalid value at 'requests[0].delete_named_range.named_range_id' (TYPE_STRING), 5`,
    ],
    [
      'an unknown sheet',
      { deleteSheet: { sheetId: 99 } },
      'Invalid requests[0].deleteSheet: No grid with id: 99',
    ],
    [
      'a name that is taken (fact 10)',
      { addSheet: { properties: { title: 'personas' } } },
      'Invalid requests[0].addSheet: A sheet with the name "personas" already exists. Please enter another name.',
    ],
    [
      'an update without a mask',
      { updateCells: { start: { sheetId: 7 }, rows: [] } },
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      'text over 50,000 characters (fact 11)',
      { updateCells: { start: { sheetId: 7 }, fields: '*', rows: [text('x'.repeat(50_001))] } },
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'too many cells (fact 11)',
      { appendDimension: { sheetId: 7, dimension: 'ROWS', length: 3_000_000 } },
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      'the rows of a missing stretch',
      { deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 4, endIndex: 6 } } },
      "Cannot delete a row that doesn't exist. Tried to delete row index 4 but there are only 4 rows.",
    ],
  ])('refuses %s', (_name, request, message) => {
    const stage = withPeople();
    expect(() => batch(stage.start(), stage.id, request)).toThrow(message);
  });

  test('what Google has and this Workspace has not is never passed over in silence', () => {
    const stage = withPeople();
    expect(() => batch(stage.start(), stage.id, { addChart: {} })).toThrow('no está emulado');
  });

  test('inserting and deleting rows moves rules, protections, filters and metadata along', () => {
    const stage = withPeople();
    const run = stage.start();
    const range = { sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    const rule = {
      ranges: [range],
      booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
    };
    batch(
      run,
      stage.id,
      { addConditionalFormatRule: { rule, index: 0 } },
      { addProtectedRange: { protectedRange: { range, description: 'códigos' } } },
      { setBasicFilter: { filter: { range } } },
      { addNamedRange: { namedRange: { name: 'gente', range } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'fila',
            visibility: 'PROJECT',
            location: { dimensionRange: { sheetId: 7, dimension: 'ROWS', startIndex: 2, endIndex: 3 } },
          },
        },
      },
      { insertDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
      { deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 3, endIndex: 4 } } },
    );
    const answer = run.api.Spreadsheets!.get(stage.id);
    const sheet = answer.sheets![1]!;
    const moved = { ...range, startRowIndex: 3, endRowIndex: 4 };
    expect(sheet.conditionalFormats![0]!.ranges).toEqual([moved]);
    expect(sheet.protectedRanges![0]!.range).toEqual(moved);
    expect(sheet.basicFilter!.range).toEqual(moved);
    expect(answer.namedRanges![0]!.range).toEqual(moved);
    expect(sheet.developerMetadata![0]!.location!.dimensionRange).toMatchObject({
      startIndex: 3,
      endIndex: 4,
    });
    expect(valuesOf(run, stage.id, 'gente')).toEqual([['P-2', 'Luis']]);
  });

  test('a person without the file gets 404 or 403, a reader cannot write', () => {
    const stage = withPeople();
    expect(() =>
      batch(stage.start({ as: assistant }), stage.id, { clearBasicFilter: { sheetId: 7 } }),
    ).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: The caller does not have permission',
    );
    expect(() => valuesOf(stage.start(), 'desconocido', 'A1')).toThrow(
      'API call to sheets.spreadsheets.values.get failed with error: Requested entity was not found.',
    );
    const file = findFile(stage.world, stage.id)!;
    file.permissions.push({ id: '2', type: 'user', role: 'reader', emailAddress: assistant });
    const reader = stage.start({ as: assistant });
    expect(valuesOf(reader, stage.id, 'Personas!A2')).toEqual([['P-1']]);
    expect(() => batch(reader, stage.id, { clearBasicFilter: { sheetId: 7 } })).toThrow(
      'does not have permission',
    );
  });

  test('a protected range stops everyone but its editors and the owner (fact 19); a warning stops no script', () => {
    const stage = withPeople();
    findFile(stage.world, stage.id)!.permissions.push({
      id: '2',
      type: 'user',
      role: 'writer',
      emailAddress: assistant,
    });
    const range = { sheetId: 7, startColumnIndex: 0, endColumnIndex: 1 };
    const write: Request = {
      updateCells: { start: { sheetId: 7, rowIndex: 1 }, fields: 'userEnteredValue', rows: [text('P-7')] },
    };
    const [reply] = batch(stage.start(), stage.id, {
      addProtectedRange: { protectedRange: { range, editors: { users: [coordinator] } } },
    }).replies!;
    expect(() => batch(stage.start({ as: assistant }), stage.id, write)).toThrow(
      'Invalid requests[0].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    const { protectedRangeId } = reply!.addProtectedRange!.protectedRange!;
    const protectedRange = { protectedRangeId, warningOnly: true };
    batch(stage.start(), stage.id, { updateProtectedRange: { protectedRange, fields: 'warningOnly' } });
    batch(stage.start({ as: assistant }), stage.id, write);
    expect(valuesOf(stage.start(), stage.id, 'Personas!A2')).toEqual([['P-7']]);
  });

  test('a simple trigger and a manifest without the scope are refused (facts 89 and 99)', () => {
    const stage = withPeople();
    expect(() => valuesOf(stage.start({ kind: 'simpleTrigger' }), stage.id, 'A1')).toThrow(
      'You do not have permission to call Sheets.Spreadsheets.Values.get. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    const narrow = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
    expect(() => valuesOf(stage.start({ scopes: narrow }), stage.id, 'A1')).toThrow(
      'Specified permissions are not sufficient',
    );
  });

  test('the workbook survives being saved and loaded, and a clone goes its own way', () => {
    const stage = withPeople();
    const range = { sheetId: 7, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 2, endColumnIndex: 3 };
    const cell = { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } };
    batch(
      stage.start(),
      stage.id,
      { repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 7 } } } },
      { setBasicFilter: { filter: { range: { sheetId: 7, startRowIndex: 0 } } } },
    );
    const describe = (world: World) =>
      JSON.stringify(
        stageOf(world, stage.id).start().api.Spreadsheets!.get(stage.id, { includeGridData: true }),
      );
    const saved = JSON.stringify(stage.world.toJSON());
    const loaded = World.fromJSON(JSON.parse(saved));
    expect(describe(loaded)).toBe(describe(stage.world));
    const clone = stage.world.clone();
    batch(stage.start(), stage.id, { appendCells: { sheetId: 7, fields: '*', rows: [text('P-3')] } });
    expect(describe(clone)).toBe(describe(loaded));
    expect(describe(stage.world)).not.toBe(describe(clone));
  });
});
