/** FormApp: making forms, their items, choices, pages and validation. */
import { describe, expect, test } from '@jest/globals';
import { failureOf, openWith, owner, assistant, runBody, valueOf } from '../scripts';
import { stageForm } from './questionnaire';

describe('fact 47: a new form', () => {
  test('create names the file, the title comes later', () => {
    const workspace = openWith(`function f() {
      const form = FormApp.create('Solicitud');
      const before = form.getTitle();
      return [before, form.setTitle('Solicitud de ayuda').getTitle()];
    }`);
    expect(workspace.run('f', [], { as: owner }).value).toEqual(['', 'Solicitud de ayuda']);
    expect(workspace.files.at(-1)).toMatchObject({
      name: 'Solicitud',
      mimeType: 'application/vnd.google-apps.form',
    });
  });

  test('without a name it is refused', () => {
    expect(failureOf(`FormApp.create('')`)).toBe('Invalid argument: title');
    expect(failureOf(`FormApp.create()`)).toBe(
      "The parameters () don't match the method signature for FormApp.create.",
    );
  });
});

describe('fact 48: choices', () => {
  test('a new choice item has one empty choice', () => {
    const stage = stageForm(`form.addListItem(); form.addMultipleChoiceItem(); form.addCheckboxItem()`);
    expect(
      stage.run(`const [list, multiple, boxes] = form.getItems();
        return [list.asListItem(), multiple.asMultipleChoiceItem(), boxes.asCheckboxItem()]
          .map((item) => item.getChoices().map((choice) => choice.getValue()))`),
    ).toEqual([[''], [''], ['']]);
  });

  test('none and equal ones are refused, by values and by choices', () => {
    const stage = stageForm(`form.addListItem()`);
    const list = `const item = form.getItems()[0].asListItem();`;
    expect(stage.failure(`${list} item.setChoiceValues([])`)).toBe('Array is empty: values');
    expect(stage.failure(`${list} item.setChoiceValues(['El Arenazo', 'El Arenazo'])`)).toBe(
      'Questions cannot have duplicate choice values.',
    );
    expect(stage.failure(`${list} item.setChoices([item.createChoice('a'), item.createChoice('a')])`)).toBe(
      'Questions cannot have duplicate choice values.',
    );
    expect(stage.run(`return form.getItems()[0].asListItem().getChoices().length`)).toBe(1);
  });
});

describe('fact 49: items', () => {
  test('ids are numbers, an unknown one gives null', () => {
    const stage = stageForm(`form.addTextItem().setTitle('Nombre')`);
    expect(
      stage.run(`const id = form.getItems()[0].getId();
        return [typeof id, form.getItemById(id).getTitle(), form.getItemById(1)]`),
    ).toEqual(['number', 'Nombre', null]);
  });

  test('getItems gives generic items, of one kind on request; asXxx refuses another kind', () => {
    const stage = stageForm(`form.addTextItem(); form.addListItem()`);
    expect(
      stage.run(`return [form.getItems().map((item) => item.toString() + ' ' + item.getType()),
        form.getItems(FormApp.ItemType.LIST).length]`),
    ).toEqual([['Item TEXT', 'Item LIST'], 1]);
    expect(stage.failure(`form.getItems()[0].asListItem()`)).toBe('Invalid conversion for item type: TEXT.');
    expect(stage.failure(`form.getItems('LIST')`)).toBe(
      "The parameters (String) don't match the method signature for FormApp.Form.getItems.",
    );
  });

  test('entry numbers of links are not item ids', () => {
    const stage = stageForm(`form.addTextItem()`);
    const [id, url] = stage.run(`const item = form.getItems()[0].asTextItem();
      return [item.getId(), form.createResponse().withItemResponse(item.createResponse('x')).toPrefilledUrl()]`) as [
      number,
      string,
    ];
    expect(url).not.toContain(String(id));
  });

  test('every kind is added, dressed, moved, doubled and deleted', () => {
    const stage = stageForm(`
      form.addTextItem(); form.addParagraphTextItem(); form.addListItem(); form.addMultipleChoiceItem();
      form.addCheckboxItem(); form.addGridItem(); form.addCheckboxGridItem(); form.addScaleItem();
      form.addDateItem(); form.addDateTimeItem(); form.addTimeItem(); form.addDurationItem();
      form.addSectionHeaderItem(); form.addPageBreakItem()`);
    const kinds = `form.getItems().map((item) => String(item.getType()))`;
    expect(stage.run(`return ${kinds}`)).toEqual([
      'TEXT',
      'PARAGRAPH_TEXT',
      'LIST',
      'MULTIPLE_CHOICE',
      'CHECKBOX',
      'GRID',
      'CHECKBOX_GRID',
      'SCALE',
      'DATE',
      'DATETIME',
      'TIME',
      'DURATION',
      'SECTION_HEADER',
      'PAGE_BREAK',
    ]);
    expect(
      stage.run(`for (const item of form.getItems()) item.setTitle('T').setHelpText('A');
        form.getItems().slice(4).forEach((item) => form.deleteItem(item));
        form.deleteItem(2);
        form.moveItem(0, 2);
        const copy = form.getItems()[0].duplicate();
        return [${kinds}, copy.getIndex(), copy.getTitle(), copy.getHelpText(), copy.getId() === form.getItems()[0].getId()]`),
    ).toEqual([['PARAGRAPH_TEXT', 'MULTIPLE_CHOICE', 'TEXT', 'PARAGRAPH_TEXT'], 3, 'T', 'A', false]);
    expect(stage.failure(`const item = form.getItems()[0]; form.deleteItem(item); item.setTitle('x')`)).toBe(
      'Invalid data updating form.',
    );
  });

  test('required, other, includes year and the rest are kept', () => {
    const stage = stageForm(`form.addMultipleChoiceItem().setRequired(true).showOtherOption(true);
      form.addDateItem().setIncludesYear(false); form.addScaleItem().setLabels('poco', 'mucho');
      form.addGridItem().setRows(['Hombres', 'Mujeres']).setColumns(['0–4', '5–14'])`);
    expect(
      stage.run(`const [multiple, date, scale, grid] = form.getItems();
        return [multiple.asMultipleChoiceItem().isRequired(), multiple.asMultipleChoiceItem().hasOtherOption(),
          date.asDateItem().includesYear(), scale.asScaleItem().getLeftLabel(), scale.asScaleItem().getRightLabel(),
          grid.asGridItem().getRows(), grid.asGridItem().getColumns()]`),
    ).toEqual([true, true, false, 'poco', 'mucho', ['Hombres', 'Mujeres'], ['0–4', '5–14']]);
  });
});

describe('fact 50: bounds', () => {
  test('a scale goes from 1 to 5, from 0 or 1, up to 3 to 10', () => {
    const stage = stageForm(`form.addScaleItem()`);
    const scale = `const item = form.getItems()[0].asScaleItem();`;
    expect(stage.run(`${scale} return [item.getLowerBound(), item.getUpperBound()]`)).toEqual([1, 5]);
    expect(stage.run(`${scale} item.setBounds(0, 10); return item.getUpperBound()`)).toBe(10);
    expect(stage.failure(`${scale} item.setBounds(2, 5)`)).toBe('Invalid argument: lower');
    expect(stage.failure(`${scale} item.setBounds(1, 2)`)).toBe('Invalid argument: upper');
    expect(stage.failure(`${scale} item.setBounds(1, 11)`)).toBe('Invalid argument: upper');
  });

  test('a grid without rows or columns is refused', () => {
    const stage = stageForm(`form.addGridItem(); form.addCheckboxGridItem()`);
    expect(stage.failure(`form.getItems()[0].asGridItem().setRows([])`)).toBe('Array is empty: rows');
    expect(stage.failure(`form.getItems()[1].asCheckboxGridItem().setColumns([])`)).toBe(
      'Array is empty: columns',
    );
  });
});

describe('pages', () => {
  test('a choice tells where it leads; choices that lead and choices that do not cannot be mixed', () => {
    const stage = stageForm(`form.addListItem(); form.addPageBreakItem().setTitle('Detalle')`);
    expect(
      stage.run(`const item = form.getItems()[0].asListItem(), page = form.getItems()[1].asPageBreakItem();
        item.setChoices([item.createChoice('Sí', page), item.createChoice('No', FormApp.PageNavigationType.SUBMIT)]);
        return item.getChoices().map((choice) => [choice.getValue(), String(choice.getPageNavigationType()),
          choice.getGotoPage() && choice.getGotoPage().getTitle()])`),
    ).toEqual([
      ['Sí', 'GO_TO_PAGE', 'Detalle'],
      ['No', 'SUBMIT', null],
    ]);
    expect(
      stage.failure(`const item = form.getItems()[0].asListItem(), page = form.getItems()[1].asPageBreakItem();
        item.setChoices([item.createChoice('Sí', page), item.createChoice('No')])`),
    ).toMatch(/^Choices that use page navigation cannot be combined/);
  });

  test('checkboxes lead nowhere, and another form’s page is no target', () => {
    const stage = stageForm(`form.addCheckboxItem(); form.addListItem(); form.addPageBreakItem()`);
    expect(
      stage.failure(
        `form.getItems()[0].asCheckboxItem().createChoice('a', form.getItems()[2].asPageBreakItem())`,
      ),
    ).toBe(
      "The parameters (String,FormApp.PageBreakItem) don't match the method signature for FormApp.CheckboxItem.createChoice.",
    );
    expect(
      stage.failure(
        `form.getItems()[1].asListItem().createChoice('a', FormApp.create('Otro').addPageBreakItem())`,
      ),
    ).toBe('Invalid argument: navigationItem');
  });

  test('fact 64: a choice has no getGoToPage, whatever a page break has', () => {
    const stage = stageForm(`form.addListItem()`);
    expect(() => stage.run(`return form.getItems()[0].asListItem().createChoice('a').getGoToPage()`)).toThrow(
      'Choice.getGoToPage',
    );
  });
});

describe('opening', () => {
  test('by id and address; only who may edit the form', () => {
    const { workspace, formId } = stageForm(`form.addTextItem()`);
    const open = (as: string) => {
      const { FormApp } = workspace.globals({ as }) as { FormApp: GoogleAppsScript.Forms.FormApp };
      return FormApp;
    };
    const form = open(owner).openById(formId);
    expect(open(owner).openByUrl(form.getEditUrl()).getId()).toBe(formId);
    expect(() => open(assistant).openById(formId)).toThrow('No item with the given ID could be found.');
    form.addEditor(assistant);
    expect(open(assistant).openById(formId).getTitle()).toBe('Encuesta');
    expect(form.getEditors().map((user) => user.getEmail())).toEqual([owner, assistant]);
  });

  test('fact 56: an address that is none', () => {
    expect(failureOf(`FormApp.openByUrl('http://invalid.url/')`)).toBe('Invalid argument: url');
  });

  test('a file that Drive made is a form that nobody can answer yet', () => {
    const workspace = openWith(`function f() {
      const { id } = Drive.Files.create({ name: 'Solicitud', mimeType: 'application/vnd.google-apps.form' });
      const form = FormApp.openById(id);
      form.addTextItem().setTitle('Nombre');
      return [form.getTitle(), form.isPublished(), form.isAcceptingResponses()];
    }`);
    expect(workspace.run('f', [], { as: owner }).value).toEqual(['', false, false]);
    expect(() => workspace.submitForm('Solicitud', { Nombre: 'Ana' }, { as: owner })).toThrow(
      'El formulario Solicitud no está publicado.',
    );
  });

  test('fact 76: a copy has the questions, neither responses nor destination', () => {
    const stage = stageForm(`form.addTextItem().setTitle('Nombre');
      form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId())`);
    stage.workspace.submitForm('Encuesta', { Nombre: 'Ana' }, { as: owner });
    const copied = `const copy = FormApp.openById(Drive.Files.copy({ name: 'Copia' }, form.getId()).id);`;
    expect(stage.run(`${copied} return [copy.getItems().length, copy.getResponses().length]`)).toEqual([
      1, 0,
    ]);
    expect(stage.failure(`${copied} copy.getDestinationId()`)).toBe(
      'The form currently has no response destination.',
    );
  });
});

describe('strictness', () => {
  test('what is not emulated says so', () => {
    expect(runBody(`FormApp.create('x').addVideoItem()`).error).toMatchObject({ name: 'NotEmulated' });
    expect(runBody(`FormApp.getUi()`).error).toMatchObject({ name: 'NotEmulated' });
  });

  test('the manifest must grant the scope (fact 99)', () => {
    const { error } = runBody(`FormApp.create('x')`, {
      bundle: { code: `function f() { FormApp.create('x'); }`, manifest: { oauthScopes: [] } },
    });
    expect(error?.message).toBe(
      'Specified permissions are not sufficient to call FormApp.create. ' +
        'Required permissions: https://www.googleapis.com/auth/forms',
    );
  });

  test('a script in a spreadsheet has no active form', () => {
    expect(valueOf(`return FormApp.getActiveForm()`)).toBeNull();
  });

  test('opening costs a round trip, handles none', () => {
    const workspace = openWith(`function make() { return FormApp.create('x').getId(); }
      function f(id) { FormApp.openById(id).getItems(); FormApp.createTextValidation(); }`);
    const id = workspace.run('make', [], { as: owner }).value;
    const { tally } = workspace.run('f', [id], { as: owner });
    expect(tally.roundTrips).toBe(2);
    expect(tally.milliseconds).toBe(1000 + 500 + 300 + 0.5);
  });
});
