/** The spreadsheet that receives responses: its tab, headers, rows and the event of its trigger. */
import { describe, expect, test } from '@jest/globals';
import { owner } from '../scripts';
import { stageForm, type Stage } from './questionnaire';

const promoter = { as: 'promotora@example.com' };
const tab = 'Respuestas de formulario 1';
const link = `form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId())`;

const linked = (adding: string, code = ''): Stage => stageForm(`${adding}; ${link}`, { code });

test('fact 52: without a destination, asking for it fails', () => {
  const { failure } = stageForm('');
  for (const call of ['getDestinationId', 'getDestinationType']) {
    expect(failure(`form.${call}()`)).toBe('The form currently has no response destination.');
  }
});

describe('fact 53: setDestination', () => {
  test('adds a tab with the time and a column for each question', () => {
    const { workspace, run } = linked(
      `form.setCollectEmail(true); form.addTextItem().setTitle('Nombre'); form.addSectionHeaderItem().setTitle('Nada');
       form.addGridItem().setTitle('Personas').setRows(['Hombres', 'Mujeres']).setColumns(['1', '2'])`,
    );
    expect(workspace.sheetNames()).toContain(tab);
    expect(workspace.sheet(tab)).toEqual([
      [
        'Marca temporal',
        'Dirección de correo electrónico',
        'Nombre',
        'Personas [Hombres]',
        'Personas [Mujeres]',
      ],
    ]);
    expect(
      run(`return [form.getDestinationId() === SpreadsheetApp.getActiveSpreadsheet().getId(),
        String(form.getDestinationType()),
        SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${tab}').getFormUrl() !== null]`),
    ).toEqual([true, 'SPREADSHEET', true]);
  });

  test('in an English spreadsheet the words are English', () => {
    const { workspace } = stageForm(`form.addTextItem().setTitle('Name'); ${link}`, { locale: 'en_US' });
    expect(workspace.sheet('Form Responses 1')).toEqual([['Timestamp', 'Name']]);
  });

  test('copies the responses that are there; again, it adds another tab', () => {
    const { workspace, run } = stageForm(`form.addTextItem().setTitle('Nombre')`);
    workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    run(link);
    run(link);
    const second = 'Respuestas de formulario 2';
    expect(workspace.sheet(tab).map((row) => row[1])).toEqual(['Nombre', 'Ana']);
    expect(workspace.sheet(second).map((row) => row[1])).toEqual(['Nombre', 'Ana']);
    workspace.submitForm('Encuesta', { Nombre: 'Bea' }, promoter);
    expect(workspace.sheet(tab)).toHaveLength(2);
    expect(workspace.sheet(second)).toHaveLength(3);
  });
});

test('fact 54: the linked tab cannot be deleted until it is unlinked', () => {
  const { workspace, run, failure } = linked(`form.addTextItem().setTitle('Nombre')`);
  const remove = `const book = SpreadsheetApp.getActiveSpreadsheet(); book.deleteSheet(book.getSheetByName('${tab}'))`;
  expect(failure(remove)).toBe('You cannot delete a sheet with a linked form. Please unlink the form first.');
  run(`form.removeDestination(); ${remove}`);
  expect(workspace.sheetNames()).not.toContain(tab);
});

test('fact 55: a new name changes the header, a deleted question leaves its column, a new one comes last', () => {
  const { workspace, run } = linked(`form.addTextItem().setTitle('Uno'); form.addTextItem().setTitle('Dos')`);
  workspace.submitForm('Encuesta', { Uno: '1', Dos: '2' }, promoter);
  run(`form.getItems()[1].setTitle('Segundo'); form.deleteItem(0);
    form.moveItem(form.addTextItem().setTitle('Tres'), 0)`);
  expect(workspace.sheet(tab)[0]).toEqual(['Marca temporal', 'Uno', 'Segundo', 'Tres']);
  workspace.submitForm('Encuesta', { Segundo: 'b', Tres: 'c' }, promoter);
  expect(workspace.sheet(tab).map((row) => row.slice(1))).toEqual([
    ['Uno', 'Segundo', 'Tres'],
    ['1', '2', ''],
    ['', 'b', 'c'],
  ]);
});

test('fact 56: a destination of another type is a signature error', () => {
  const { failure } = stageForm('');
  expect(failure(`form.setDestination('SPREADSHEET', 'x')`)).toBe(
    "The parameters (String,String) don't match the method signature for FormApp.Form.setDestination.",
  );
});

describe('fact 61: responses and rows', () => {
  test('deleting responses leaves the rows; changing rows does not change responses', () => {
    const { workspace, run } = linked(`form.addTextItem().setTitle('Nombre')`);
    workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    workspace.editCell(tab, 'B2', 'Otra', { as: owner });
    expect(run(`return form.getResponses()[0].getItemResponses()[0].getResponse()`)).toBe('Ana');
    run('form.deleteAllResponses()');
    expect(workspace.sheet(tab)).toHaveLength(2);
  });

  test('an edit mends the row, wherever people have moved it', () => {
    const { workspace, run } = linked(
      `form.setAllowResponseEdits(true); form.addTextItem().setTitle('Nombre')`,
    );
    const first = workspace.submitForm('Encuesta', { Nombre: 'Zoila' }, promoter);
    workspace.advance(60_000);
    workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    workspace.sortRows(tab, 2, { as: owner });
    workspace.editResponse('Encuesta', first, { Nombre: 'Zoila Rosa' }, promoter);
    expect(workspace.sheet(tab).map((row) => row[1])).toEqual(['Nombre', 'Ana', 'Zoila Rosa']);
    expect(run('return form.getResponses().length')).toBe(2);
  });
});

test('fact 64: the row’s time is rounded to the second', () => {
  const { workspace } = linked(`form.addTextItem().setTitle('Nombre')`);
  workspace.advance(600);
  workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
  const serial = Number(workspace.sheetValues(tab)[1]?.[0]);
  const seconds = serial * 86_400;
  expect(Math.abs(seconds - Math.round(seconds))).toBeLessThan(1e-4);
});

test('an answer that looks like a formula stays text', () => {
  const { workspace } = linked(`form.addTextItem().setTitle('Nombre'); form.addTextItem().setTitle('Nota')`);
  workspace.submitForm('Encuesta', { Nombre: '=1+1', Nota: '+1 809 555 0100' }, promoter);
  expect(workspace.sheetValues(tab)[1]?.slice(1)).toEqual(['=1+1', '+1 809 555 0100']);
});

test('fact 87: the spreadsheet’s trigger gets the row, its values and the answers by title', () => {
  const { workspace } = linked(
    `form.addTextItem().setTitle('Nombre'); form.addTextItem().setTitle('Tel.'); form.addTextItem().setTitle('Tel.');
     form.addCheckboxItem().setTitle('Apoyos').setChoiceValues(['a', 'b']); form.addTextItem().setTitle('Nota');
     ScriptApp.newTrigger('rung').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create()`,
    `function rung(e) {
      const { values, namedValues, range } = e;
      PropertiesService.getScriptProperties().setProperty('event', JSON.stringify({ values, namedValues,
        row: range.getRow(), mode: String(e.authMode), uid: typeof e.triggerUid, response: 'response' in e }));
    }`,
  );
  workspace.submitForm('Encuesta', { Nombre: 'Ana', 'Tel.': '809', Apoyos: ['b', 'a'] }, promoter);
  const properties = workspace.globals({ as: owner })[
    'PropertiesService'
  ] as GoogleAppsScript.Properties.PropertiesService;
  const event = JSON.parse(properties.getScriptProperties().getProperty('event') ?? '') as {
    values: string[];
  };
  expect(event).toEqual({
    values: [expect.stringMatching(/^02\/03\/2026/), 'Ana', '809', '809', 'a, b'],
    namedValues: {
      'Marca temporal': [event.values[0]],
      Nombre: ['Ana'],
      'Tel.': ['809', '809'],
      Apoyos: ['a, b'],
      Nota: [''],
    },
    row: 2,
    mode: 'FULL',
    uid: 'string',
    response: false,
  });
});
