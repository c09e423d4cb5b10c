/** People at the sheet, and what their work sets off: facts 86, 88, 89 and 95 of docs/platform.md §1. */
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/index';
import { assistant, failureOf, openWith, owner, valueOf } from '../scripts';

const me = { as: owner };

/** A bundle whose simple triggers write what they were told below each other in column Z. */
const listening = `
  function note(e, told) {
    const sheet = e.source.getSheets()[0];
    let row = 1;
    while (sheet.getRange(row, 26).getValue() !== '') row += 1;
    sheet.getRange(row, 26).setValue(JSON.stringify(told));
  }
  function onEdit(e) {
    const told = { ...e, authMode: e.authMode.toString(), range: e.range.getA1Notation(), source: e.source.getName() };
    delete told.user;
    note(e, told);
  }
  function onOpen(e) { note(e, [e.authMode.toString(), e.source.getName()]); }
  function onChange() {}
  function write() { SpreadsheetApp.getActiveSheet().getRange('A9').setValue('script'); }
  function listen() { ScriptApp.newTrigger('onChange').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }`;

/** What the triggers were told, in order. */
const heard = (workspace: Workspace): unknown[] =>
  workspace
    .sheetValues('Hoja 1')
    .map((row) => row[25])
    .filter((text) => typeof text === 'string' && text !== '')
    .map((text) => JSON.parse(text as string) as unknown);

const edit = (range: string, values: object): object => ({
  authMode: 'LIMITED',
  range,
  source: 'Coordinación Social',
  ...values,
});

describe('fact 86: onOpen and onEdit', () => {
  test('onEdit tells the range and, as texts, the new and the old value; what was or becomes empty is left out', () => {
    const workspace = openWith(listening);
    workspace.editCell('Hoja 1', 'B2', 'Ana', me);
    workspace.editCell('Hoja 1', 'B2', '14/03/2026', me);
    workspace.editCell('Hoja 1', 'B2', '', me);
    expect(heard(workspace)).toEqual([
      edit('B2', { value: 'Ana' }),
      edit('B2', { value: '46095', oldValue: 'Ana' }),
      edit('B2', { oldValue: '46095' }),
    ]);
  });

  test('a paste is one edit of a range, without values; of one cell it has them', () => {
    const workspace = openWith(listening);
    const block = {
      column: 2,
      rows: [
        { row: 2, texts: ['Ana', '3'] },
        { row: 3, texts: ['Luz', ''] },
      ],
    };
    expect(workspace.enterCells('Hoja 1', block, me)).toEqual([]);
    workspace.enterCells('Hoja 1', { column: 2, rows: [{ row: 2, texts: ['Eva'] }] }, me);
    expect(heard(workspace)).toEqual([edit('B2:C3', {}), edit('B2', { value: 'Eva', oldValue: 'Ana' })]);
    expect(workspace.sheetValues('Hoja 1').map((row) => row.slice(1, 3))).toEqual([
      ['', ''],
      ['Eva', 3],
      ['Luz', ''],
    ]);
  });

  test('onOpen has the workbook and limited rights', () => {
    const workspace = openWith(listening);
    workspace.open(me);
    expect(heard(workspace)).toEqual([['LIMITED', 'Coordinación Social']]);
  });
});

test('fact 88: what a script writes sets off neither onEdit nor onChange', () => {
  const workspace = openWith(listening);
  expect(workspace.run('listen', [], me).error).toBeUndefined();
  workspace.run('write', [], me);
  expect(workspace.executions.map(({ functionName }) => functionName)).toEqual(['listen', 'write']);
  workspace.editCell('Hoja 1', 'A1', 'x', me);
  expect(workspace.executions.map(({ functionName }) => functionName)).toEqual([
    'listen',
    'write',
    'onEdit',
    'onChange',
  ]);
});

test('fact 87: a form’s answer tells its row in the sheet, by title and in order; equal titles share a key', () => {
  const workspace = openWith(`
    function start() {
      const form = FormApp.create('F1').setTitle('Solicitud');
      for (const title of ['Nombre', 'Comentario', 'Nombre']) form.addTextItem().setTitle(title);
      form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
      ScriptApp.newTrigger('arrived').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
      FormApp.create('F2').setTitle('Otra').addTextItem().setTitle('Nombre');
    }
    function arrived(e) {
      const told = [e.authMode.toString(), e.namedValues, e.values.slice(1), e.triggerUid !== undefined,
        e.range.getSheet().getName(), e.range.getA1Notation(), e.range.getValues()[0].slice(1)];
      PropertiesService.getScriptProperties().setProperty('told', JSON.stringify(told));
    }
    function told() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('told')); }`);
  expect(workspace.run('start', [], me).error).toBeUndefined();
  workspace.submitForm('Solicitud', { Nombre: 'Ana', Comentario: '' }, { as: assistant });
  const stamp = workspace.sheet('Respuestas de formulario 1')[1]?.[0];
  const named = { 'Marca temporal': [stamp], Nombre: ['Ana', 'Ana'], Comentario: [''] };
  const [mode, namedValues, values, uid, tab, range, row] = workspace.run('told', [], me).value as unknown[];
  expect([mode, uid, tab, range]).toEqual(['FULL', true, 'Respuestas de formulario 1', 'A2:D2']);
  expect(namedValues).toEqual(named);
  expect(values).toEqual(['Ana', '', 'Ana']);
  expect(row).toEqual(['Ana', '', 'Ana']);
});

describe('fact 89: simple triggers', () => {
  const trying = (body: string): Workspace =>
    openWith(`function onEdit(e) {
      let told = 'bien';
      try { ${body} } catch (error) { told = error.message; }
      e.source.getSheets()[0].getRange('Z1').setValue(told);
    }`);

  test.each([
    [
      'MailApp.sendEmail("a@b.co", "x", "y")',
      'You do not have permission to call MailApp.sendEmail. Required',
    ],
    [
      'Sheets.Spreadsheets.get(e.source.getId())',
      'You do not have permission to call Sheets.Spreadsheets.get.',
    ],
    ['Drive.Files.list()', 'You do not have permission to call Drive.Files.list. Required permissions:'],
    ['SpreadsheetApp.openById("x")', 'You do not have permission to call SpreadsheetApp.openById. Required'],
    ['e.range.setBackground("#ff0000")', 'bien'],
  ])('%s', (body, told) => {
    const workspace = trying(body);
    workspace.editCell('Hoja 1', 'A1', 'x', me);
    expect(workspace.sheet('Hoja 1')[0]?.[25]).toContain(told);
  });

  test('do not run for who may only read', () => {
    const workspace = openWith(listening, {
      accounts: [
        { email: owner, name: 'Coordinadora' },
        { email: assistant, name: 'Lectora', access: 'reader' },
      ],
    });
    workspace.open({ as: assistant });
    expect(workspace.executions).toEqual([]);
    expect(() => workspace.editCell('Hoja 1', 'A1', 'x', { as: assistant })).toThrow('You need permission');
  });
});

describe('fact 95: the person’s screen', () => {
  test('there is no Ui where nobody looks', () => {
    const workspace = openWith(`
      function ask() { SpreadsheetApp.getUi().alert('¿Seguro?'); }
      function start() { ScriptApp.newTrigger('ask').timeBased().everyMinutes(1).create(); }`);
    workspace.run('start', [], me);
    workspace.advance(60_000);
    expect(workspace.executions.at(-1)?.error).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('an alert waits for the answer, a prompt gives the text, a dialog does not wait', () => {
    const workspace = openWith(`function ask() {
      const ui = SpreadsheetApp.getUi();
      const sure = ui.alert('Anular', '¿Anular la solicitud?', ui.ButtonSet.YES_NO);
      const why = ui.prompt('Motivo', ui.ButtonSet.OK_CANCEL);
      ui.showSidebar(HtmlService.createHtmlOutput('<p>Hola</p>').setTitle('Panel'));
      SpreadsheetApp.getActive().toast('Listo', 'Coordinación');
      return [sure === ui.Button.YES, String(why.getSelectedButton()), why.getResponseText()];
    }`);
    const result = workspace.run('ask', [], {
      ...me,
      answers: [{ button: 'YES' }, { button: 'OK', text: 'Duplicada' }],
    });
    expect(result.value).toEqual([true, 'OK', 'Duplicada']);
    expect(result.shown.map(({ kind, title, text }) => [kind, title, text])).toEqual([
      ['alert', 'Anular', '¿Anular la solicitud?'],
      ['prompt', '', 'Motivo'],
      ['sidebar', 'Panel', ''],
      ['toast', 'Coordinación', 'Listo'],
    ]);
  });
});

describe('people’s own edits', () => {
  test('a strict drop-down refuses them with its help text, a warning lets them pass', () => {
    const workspace = openWith(`function prepare() {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Nueva', 'Resuelta']).setAllowInvalid(false);
      SpreadsheetApp.getActiveSheet().getRange('A1').setDataValidation(rule.setHelpText('Elija un estado').build());
    }`);
    workspace.run('prepare', [], me);
    expect(() => workspace.editCell('Hoja 1', 'A1', 'Rota', me)).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell. Elija un estado',
    );
    workspace.editCell('Hoja 1', 'A1', 'Resuelta', me);
    expect(workspace.sheet('Hoja 1')).toEqual([['Resuelta']]);
  });

  const withStates = (script = ''): Workspace => {
    const workspace = openWith(`${script}
      function prepare() {
        const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Nueva', 'Resuelta']).setAllowInvalid(false);
        SpreadsheetApp.getActiveSheet().getRange('B1:B9').setDataValidation(rule.build());
      }
      function lock() {
        const protection = SpreadsheetApp.getActiveSheet().getRange('C2').protect();
        protection.removeEditors(protection.getEditors());
      }`);
    workspace.run('prepare', [], me);
    return workspace;
  };

  test('of a paste only the cells that validation refuses stay as they were, and are named', () => {
    const workspace = withStates(listening);
    const rows = ['Nueva', 'Rota', 'Resuelta', 'Perdida'].map((state, index) => ({
      row: index + 1,
      texts: [`S-${index + 1}`, state],
    }));
    const refused = workspace.enterCells('Hoja 1', { column: 1, rows }, me);
    expect(refused.map(({ cell }) => cell)).toEqual(['B2', 'B4']);
    expect(refused[0]?.message).toContain('Nueva, Resuelta');
    expect(workspace.sheet('Hoja 1').map((row) => row.slice(0, 2))).toEqual([
      ['S-1', 'Nueva'],
      ['S-2', ''],
      ['S-3', 'Resuelta'],
      ['S-4', ''],
    ]);
    expect(heard(workspace)).toEqual([edit('A1:B4', {})]);
  });

  test('a paste of which nothing is let in is no edit', () => {
    const workspace = withStates(listening);
    expect(
      workspace.enterCells('Hoja 1', { column: 2, rows: [{ row: 1, texts: ['Rota'] }] }, me),
    ).toHaveLength(1);
    expect(heard(workspace)).toEqual([]);
    expect(workspace.sheet('Hoja 1')).toEqual([]);
  });

  test('one protected cell keeps a whole paste out', () => {
    const workspace = withStates();
    workspace.run('lock', [], me);
    const block = { column: 1, rows: [{ row: 2, texts: ['a', 'Nueva', 'c'] }] };
    expect(() => workspace.enterCells('Hoja 1', block, { as: assistant })).toThrow('protected cell');
    expect(workspace.sheet('Hoja 1')).toEqual([]);
    expect(workspace.enterCells('Hoja 1', block, me)).toEqual([]);
    expect(workspace.sheet('Hoja 1')[1]).toEqual(['a', 'Nueva', 'c']);
  });

  test('the grid grows to hold what is pasted', () => {
    const workspace = openWith('');
    const rows = ['a', 'b', 'c'].map((text, index) => ({ row: 999 + index, texts: [text, text] }));
    workspace.enterCells('Hoja 1', { column: 26, rows }, me);
    expect(workspace.sheet('Hoja 1')[1000]?.slice(25)).toEqual(['c', 'c']);
  });

  test('rows sorted, inserted, moved and deleted keep each record whole', () => {
    const workspace = openWith(`function fill() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.setFrozenRows(1);
      sheet.getRange('A1:B4').setValues([['Código', 'Nombre'], ['S-1', 'Zoila'], ['S-2', 'Ana'], ['S-3', 'Luz']]);
    }`);
    workspace.run('fill', [], me);
    workspace.sortRows('Hoja 1', 2, me);
    workspace.insertRows('Hoja 1', 3, 1, me);
    workspace.moveRows('Hoja 1', 5, 1, 2, me);
    const rows = [
      ['S-1', 'Zoila'],
      ['S-2', 'Ana'],
      ['', ''],
      ['S-3', 'Luz'],
    ];
    expect(workspace.sheet('Hoja 1').slice(1)).toEqual(rows);
    workspace.deleteRows('Hoja 1', 4, 1, me);
    expect(workspace.sheet('Hoja 1').slice(1)).toEqual(rows.filter(([code]) => code !== ''));
  });
});

test('fact 0: the same refusal in Spanish for an account in Spanish', () => {
  const body = 'SpreadsheetApp.getActiveSheet().getRange("A1").setValues([1])';
  expect(failureOf(body)).toContain("don't match the method signature");
  const workspace = openWith(`function f() { ${body} }`, { language: 'es' });
  expect(workspace.run('f', [], me).error?.message).toContain('no coinciden con la firma del método');
  expect(valueOf('return SpreadsheetApp.getActive().getName()')).toBe('Coordinación Social');
});
