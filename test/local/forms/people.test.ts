/** People at a published form: what it asks, refuses and says; pages, editing, and what rings when they send it. */
import { describe, expect, test } from '@jest/globals';
import { owner } from '../scripts';
import { stageForm, type Stage } from './questionnaire';

const promoter = { as: 'promotora@example.com' };

/** The answers of every response, by title. */
const answersIn = ({ run }: Stage): unknown =>
  run(`return form.getResponses().map((response) => Object.fromEntries(response.getItemResponses()
    .filter((each) => each.getResponse() !== '').map((each) => [each.getItem().getTitle(), each.getResponse()])))`);

const property = ({ workspace }: Stage, key: string): string | null => {
  const { PropertiesService } = workspace.globals({ as: owner }) as {
    PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  };
  return PropertiesService.getScriptProperties().getProperty(key);
};

const remembering = `function rung(e) {
  const store = PropertiesService.getScriptProperties();
  const seen = JSON.parse(store.getProperty('rung') || '[]');
  const [name] = e.response.getItemResponses();
  store.setProperty('rung', JSON.stringify(seen.concat([[String(e.authMode), e.source.getId(), e.response.getId(),
    name.getResponse(), typeof e.triggerUid]])));
}`;

/** Id and name of each response that the trigger was told of, in order. */
const rungWith = (stage: Stage): unknown =>
  (JSON.parse(property(stage, 'rung') ?? '[]') as string[][]).map(([, , id, name]) => [id, name]);

const ringing = (): Stage =>
  stageForm(
    `form.setCollectEmail(true).setAllowResponseEdits(true);
     form.addTextItem().setTitle('Nombre').setRequired(true);
     ScriptApp.newTrigger('rung').forForm(form).onFormSubmit().create()`,
    { code: remembering },
  );

describe('fact 87: the form’s own trigger', () => {
  test('gets full rights, the response and the form', () => {
    const stage = ringing();
    const id = stage.workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    expect(JSON.parse(property(stage, 'rung') ?? '')).toEqual([['FULL', stage.formId, id, 'Ana', 'string']]);
    expect(stage.workspace.executions.at(-1)).toMatchObject({
      functionName: 'rung',
      kind: 'form',
      as: owner,
    });
  });

  test('rings again for an edit, with the same id', () => {
    const stage = ringing();
    const id = stage.workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    stage.workspace.editResponse('Encuesta', id, { Nombre: 'Ana María' }, promoter);
    expect(rungWith(stage)).toEqual([
      [id, 'Ana'],
      [id, 'Ana María'],
    ]);
  });

  test('fact 93: may ring late, twice and out of order; each time it tells the response as it is by then', () => {
    const stage = ringing();
    const { workspace } = stage;
    workspace.holdTriggers(true);
    const ids = ['Ana', 'Bea'].map((Nombre) => workspace.submitForm('Encuesta', { Nombre }, promoter));
    workspace.editResponse('Encuesta', ids[0]!, { Nombre: 'Ana María' }, promoter);
    expect(property(stage, 'rung')).toBeNull();
    workspace.deliverTriggers([1, 0, 0]);
    expect(rungWith(stage)).toEqual([
      [ids[1], 'Bea'],
      [ids[0], 'Ana María'],
      [ids[0], 'Ana María'],
    ]);
  });
});

describe('what is required', () => {
  test('a question left blank, or with blanks alone', () => {
    const { workspace } = stageForm(`form.addTextItem().setTitle('Nombre').setRequired(true)`);
    for (const answers of [{}, { Nombre: '' }, { Nombre: '  ' }]) {
      expect(() => workspace.submitForm('Encuesta', answers, promoter)).toThrow(
        'Nombre: Esta pregunta es obligatoria',
      );
    }
  });

  test('every row of a grid', () => {
    const stage = stageForm(`
      form.addGridItem().setTitle('Una').setRows(['a', 'b']).setColumns(['x', 'y']).setRequired(true);
      form.addCheckboxGridItem().setTitle('Varias').setRows(['a', 'b']).setColumns(['x', 'y']).setRequired(true)`);
    expect(() =>
      stage.workspace.submitForm('Encuesta', { 'Una [a]': 'x', 'Varias [b]': ['x', 'y'] }, promoter),
    ).toThrow(
      'Una: Esta pregunta requiere una respuesta por fila\nVarias: Esta pregunta requiere al menos una respuesta por fila',
    );
    stage.workspace.submitForm(
      'Encuesta',
      { 'Una [a]': 'x', 'Una [b]': 'x', 'Varias [a]': 'y', 'Varias [b]': ['x', 'y'] },
      promoter,
    );
    expect(answersIn(stage)).toEqual([{ Una: ['x', 'x'], Varias: [['y'], ['x', 'y']] }]);
  });

  test('a question that nobody asks, and a form that is not there', () => {
    const { workspace } = stageForm(`form.addTextItem().setTitle('Nombre')`);
    expect(() => workspace.submitForm('Encuesta', { Apellido: 'x' }, promoter)).toThrow(
      'El formulario no pregunta «Apellido».',
    );
    expect(() => workspace.submitForm('Otra', {}, promoter)).toThrow('No existe el formulario «Otra».');
  });
});

describe('answers of each kind', () => {
  test('are kept as Google keeps them (fact 51)', () => {
    const stage = stageForm(`
      form.addDateItem().setTitle('Fecha'); form.addDateItem().setTitle('Día').setIncludesYear(false);
      form.addTimeItem().setTitle('Hora'); form.addDateTimeItem().setTitle('Cita'); form.addDurationItem().setTitle('Duró');
      form.addScaleItem().setTitle('Grado'); form.addCheckboxItem().setTitle('Apoyos').setChoiceValues(['a', 'b', 'c']);
      form.addMultipleChoiceItem().setTitle('Vía').setChoiceValues(['x']).showOtherOption(true);
      form.addParagraphTextItem().setTitle('Nota')`);
    stage.workspace.submitForm(
      'Encuesta',
      {
        Fecha: '14/03/2026',
        Día: '3-14',
        Hora: '4:30',
        Cita: '2026-03-14T16:30',
        Duró: '1:02:03',
        Grado: '4',
        Apoyos: ['c', 'a'],
        Vía: 'otra',
        Nota: ' dos\nlíneas ',
      },
      promoter,
    );
    expect(answersIn(stage)).toEqual([
      {
        Fecha: '2026-03-14',
        Día: '03-14',
        Hora: '04:30',
        Cita: '2026-03-14 16:30',
        Duró: '01:02:03',
        Grado: '4',
        Apoyos: ['a', 'c'],
        Vía: 'otra',
        Nota: ' dos\nlíneas ',
      },
    ]);
  });

  test.each([
    ['Fecha', '30/02/2026', 'Fecha no válida'],
    ['Fecha', 'mañana', 'Fecha no válida'],
    ['Hora', '24:00', 'Hora no válida'],
    ['Duró', '1:60:00', 'Duración no válida'],
    ['Grado', '6', 'Elija un número de 1 a 5'],
    ['Sector', 'z', 'No hay una opción «z»'],
    ['Apoyos', 'z', 'No hay una opción «z»'],
  ])('«%s» does not take «%s»', (title, answer, message) => {
    const { workspace } =
      stageForm(`form.addDateItem().setTitle('Fecha'); form.addTimeItem().setTitle('Hora');
      form.addDurationItem().setTitle('Duró'); form.addScaleItem().setTitle('Grado');
      form.addListItem().setTitle('Sector').setChoiceValues(['a']);
      form.addCheckboxItem().setTitle('Apoyos').setChoiceValues(['a'])`);
    expect(() => workspace.submitForm('Encuesta', { [title]: answer }, promoter)).toThrow(
      `${title}: ${message}`,
    );
  });
});

describe('validation', () => {
  const textual = (demand: string): Stage =>
    stageForm(
      `form.addTextItem().setTitle('T').setValidation(FormApp.createTextValidation().${demand}.build())`,
    );
  const says = ({ workspace }: Stage, answer: string): string | undefined => {
    const view = workspace.readForm('Encuesta', promoter);
    const id = view.pages[0]?.items[0]?.id ?? 0;
    return workspace.turnPage('Encuesta', 0, { [id]: answer }).complaints[0]?.message;
  };

  test.each([
    ['requireNumber()', '-3.5', 'tres', 'Debe ser un número'],
    ['requireWholeNumber()', '3', '3.5', 'Debe ser un número entero'],
    ['requireNumberBetween(0, 110)', '110', '111', 'El número debe estar entre 0 y 110'],
    ['requireNumberNotBetween(1, 2)', '3', '2', 'El número no debe estar entre 1 y 2'],
    ['requireNumberEqualTo(2)', '2', '3', 'El número debe ser igual a 2'],
    ['requireNumberNotEqualTo(2)', '3', '2', 'El número no debe ser igual a 2'],
    ['requireNumberGreaterThan(2)', '3', '2', 'El número debe ser mayor que 2'],
    ['requireNumberGreaterThanOrEqualTo(2)', '2', '1', 'El número debe ser mayor o igual que 2'],
    ['requireNumberLessThan(2)', '1', '2', 'El número debe ser menor que 2'],
    ['requireNumberLessThanOrEqualTo(2)', '2', '3', 'El número debe ser menor o igual que 2'],
    [
      'requireTextIsEmail()',
      'ana@example.com',
      'ana@',
      'Debe ser una dirección de correo electrónico válida',
    ],
    ['requireTextIsUrl()', 'https://maps.google.com/x', 'maps', 'Debe ser una URL válida'],
    ['requireTextLengthLessThanOrEqualTo(3)', 'abc', 'abcd', 'Debe tener 3 caracteres como máximo'],
    ['requireTextLengthGreaterThanOrEqualTo(3)', 'abc', 'ab', 'Debe tener 3 caracteres como mínimo'],
    ["requireTextContainsPattern('SOL-')", 'ver SOL-1', 'CAS-1', 'Debe contener SOL-'],
    ["requireTextDoesNotContainPattern('SOL-')", 'CAS-1', 'ver SOL-1', 'No debe contener SOL-'],
  ])('%s takes «%s», not «%s»', (demand, good, bad, message) => {
    const stage = textual(demand);
    expect(says(stage, good)).toBeUndefined();
    expect(says(stage, bad)).toBe(message);
    expect(says(stage, '')).toBeUndefined();
  });

  test('a pattern must fit the whole answer; the author’s own message is shown', () => {
    const stage = textual(
      `requireTextMatchesPattern('\\\\d{3}-?\\\\d{7}-?\\\\d').setHelpText('Escriba los 11 dígitos de la cédula.')`,
    );
    expect(says(stage, '001-1234567-8')).toBeUndefined();
    expect(says(stage, 'Cédula 001-1234567-8')).toBe('Escriba los 11 dígitos de la cédula.');
  });

  test('of paragraphs, checkboxes and grids', () => {
    const { workspace } = stageForm(`
      form.addParagraphTextItem().setTitle('Nota').setValidation(
        FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(3).build());
      form.addCheckboxItem().setTitle('Apoyos').setChoiceValues(['a', 'b', 'c']).setValidation(
        FormApp.createCheckboxValidation().requireSelectAtMost(2).build());
      form.addGridItem().setTitle('Orden').setRows(['r', 's']).setColumns(['1.º', '2.º']).setValidation(
        FormApp.createGridValidation().requireLimitOneResponsePerColumn().build())`);
    expect(() =>
      workspace.submitForm(
        'Encuesta',
        { Nota: 'cuatro', Apoyos: ['a', 'b', 'c'], 'Orden [r]': '1.º', 'Orden [s]': '1.º' },
        promoter,
      ),
    ).toThrow(
      'Nota: Debe tener 3 caracteres como máximo\n' +
        'Apoyos: Debe seleccionar 2 opciones como máximo\n' +
        'Orden: No seleccione más de una respuesta por columna',
    );
  });

  test('one of another kind, an empty one and a broken pattern are refused', () => {
    const { failure, run } = stageForm(`form.addTextItem()`);
    expect(
      failure(
        `form.getItems()[0].asTextItem().setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(2).build())`,
      ),
    ).toBe(
      "The parameters (FormApp.CheckboxValidation) don't match the method signature for FormApp.TextItem.setValidation.",
    );
    expect(failure(`FormApp.createTextValidation().build()`)).toBe('The validation rule is not set.');
    expect(failure(`FormApp.createTextValidation().requireTextMatchesPattern('(')`)).toBe(
      'Invalid argument: pattern',
    );
    expect(run(`return form.getItems()[0].asTextItem().clearValidation().getTitle()`)).toBe('');
  });
});

describe('pages', () => {
  const branching = (): Stage =>
    stageForm(`
      const kind = form.addMultipleChoiceItem().setTitle('¿Quién?').setRequired(true);
      const person = form.addPageBreakItem().setTitle('Persona');
      form.addTextItem().setTitle('Nombre').setRequired(true);
      const group = form.addPageBreakItem().setTitle('Organización');
      form.addTextItem().setTitle('Organización').setRequired(true);
      const end = form.addPageBreakItem().setTitle('Final');
      form.addTextItem().setTitle('Nota').setRequired(true);
      group.setGoToPage(end);
      kind.setChoices([kind.createChoice('Persona', person), kind.createChoice('Organización', group),
        kind.createChoice('Nadie', FormApp.PageNavigationType.SUBMIT),
        kind.createChoice('Otra vez', FormApp.PageNavigationType.RESTART)])`);

  test('only visited pages count: their questions are asked, answers to others are left out', () => {
    const stage = branching();
    const { workspace } = stage;
    const everything = { Nombre: 'Ana', Organización: 'Junta', Nota: 'x' };
    workspace.submitForm('Encuesta', { '¿Quién?': 'Persona', ...everything }, promoter);
    workspace.submitForm('Encuesta', { '¿Quién?': 'Organización', ...everything }, promoter);
    workspace.submitForm('Encuesta', { '¿Quién?': 'Nadie' }, promoter);
    expect(answersIn(stage)).toEqual([
      { '¿Quién?': 'Persona', Nombre: 'Ana', Nota: 'x' },
      { '¿Quién?': 'Organización', Organización: 'Junta', Nota: 'x' },
      { '¿Quién?': 'Nadie' },
    ]);
    expect(() => workspace.submitForm('Encuesta', { '¿Quién?': 'Persona', Nota: 'x' }, promoter)).toThrow(
      'Nombre: Esta pregunta es obligatoria',
    );
  });

  test('a form that leads back to its start is not sent', () => {
    expect(() => branching().workspace.submitForm('Encuesta', { '¿Quién?': 'Otra vez' }, promoter)).toThrow(
      /vuelve a una página anterior/,
    );
  });

  test('of two answers on a page that lead somewhere, the last wins; on the last page none leads', () => {
    const { workspace } = stageForm(`
      const one = form.addListItem().setTitle('1'), two = form.addListItem().setTitle('2');
      const a = form.addPageBreakItem(); form.addTextItem().setTitle('A');
      const b = form.addPageBreakItem(); const last = form.addListItem().setTitle('B');
      for (const item of [one, two, last]) item.setChoices([item.createChoice('a', a), item.createChoice('b', b)])`);
    const { pages } = workspace.readForm('Encuesta', promoter);
    const [one, two, last] = pages.flatMap(({ items }) => items).filter(({ kind }) => kind === 'LIST');
    const turn = (page: number, answers: Record<string, string>) =>
      workspace.turnPage('Encuesta', page, answers).next;
    expect(turn(0, { [one!.id]: 'b', [two!.id]: 'a' })).toBe(1);
    expect(turn(0, { [one!.id]: 'a', [two!.id]: 'b' })).toBe(2);
    expect(turn(0, { [one!.id]: 'b' })).toBe(2);
    expect(turn(0, {})).toBe(1);
    expect(turn(2, { [last!.id]: 'a' })).toBe('SUBMIT');
  });

  test('a page that is gone leads on', () => {
    const stage = branching();
    stage.run(`form.deleteItem(form.getItems().findIndex((item) => item.getTitle() === 'Persona'))`);
    const [first] = stage.workspace.readForm('Encuesta', promoter).pages;
    expect(first?.items[0]?.choices).toMatchObject([
      { label: 'Persona' },
      { label: 'Organización', goTo: 1 },
      { label: 'Nadie', goTo: 'SUBMIT' },
      { label: 'Otra vez', goTo: 0 },
    ]);
    expect(first?.items[0]?.choices[0]).not.toHaveProperty('goTo');
  });
});

describe('the page of a form', () => {
  test('is read as plain data: pages, items, ways, settings', () => {
    const { workspace, formId } = stageForm(`
      form.setDescription('Para promotores').setConfirmationMessage('Recibido.').setProgressBar(true);
      form.addSectionHeaderItem().setTitle('Aviso').setHelpText('Sus datos…');
      form.addTextItem().setTitle('Nombre').setRequired(true);
      form.addPageBreakItem().setTitle('Más').setHelpText('Opcional');
      form.addScaleItem().setTitle('Grado').setLabels('poco', 'mucho')`);
    const view = workspace.readForm('Encuesta', promoter);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(view).toMatchObject({
      id: formId,
      title: 'Encuesta',
      description: 'Para promotores',
      confirmation: 'Recibido.',
      progressBar: true,
      allowEdits: false,
      pages: [
        {
          title: '',
          next: 1,
          items: [
            { kind: 'SECTION_HEADER', title: 'Aviso', help: 'Sus datos…' },
            { kind: 'TEXT', title: 'Nombre', required: true },
          ],
        },
        {
          title: 'Más',
          help: 'Opcional',
          next: 'SUBMIT',
          items: [{ kind: 'SCALE', bounds: [1, 5], labels: ['poco', 'mucho'] }],
        },
      ],
    });
    expect(view).not.toHaveProperty('obstacle');
  });

  test('tells what keeps a person away', () => {
    const { workspace, run } = stageForm('');
    run(`form.setPublished(false)`);
    expect(workspace.readForm('Encuesta', promoter).obstacle).toBe(
      'El formulario Encuesta no está publicado.',
    );
  });

  test('sends by item; complaints come with their item and page', () => {
    const stage = stageForm(`form.addTextItem().setTitle('Nombre').setRequired(true);
      form.addPageBreakItem(); form.addTextItem().setTitle('Nota').setRequired(true)`);
    const { workspace, formId } = stage;
    const ids = workspace.readForm(formId, promoter).pages.map(({ items }) => items[0]?.id ?? 0);
    expect(workspace.sendForm(formId, { [ids[0]!]: 'Ana' }, promoter)).toEqual({
      page: 1,
      complaints: [{ item: ids[1], title: 'Nota', message: 'Esta pregunta es obligatoria' }],
    });
    const sent = workspace.sendForm(formId, { [ids[0]!]: 'Ana', [ids[1]!]: 'x' }, promoter);
    expect(sent).toMatchObject({ formId, responseId: expect.stringMatching(/^2_/) });
    expect(answersIn(stage)).toEqual([{ Nombre: 'Ana', Nota: 'x' }]);
  });
});

describe('editing what was sent', () => {
  test('keeps the id, moves the time, and what was not touched stays', () => {
    const stage = stageForm(`form.setAllowResponseEdits(true); form.addTextItem().setTitle('Nombre');
      form.addCheckboxItem().setTitle('Apoyos').setChoiceValues(['a', 'b'])`);
    const { workspace, run } = stage;
    const id = workspace.submitForm('Encuesta', { Nombre: 'Ana', Apoyos: ['a'] }, promoter);
    const before = run('return form.getResponses()[0].getTimestamp().getTime()');
    workspace.advance(60_000);
    workspace.editResponse('Encuesta', id, { Nombre: 'Ana María' }, promoter);
    expect(answersIn(stage)).toEqual([{ Nombre: 'Ana María', Apoyos: ['a'] }]);
    expect(run('return form.getResponses().map((each) => each.getId())')).toEqual([id]);
    expect(run('return form.getResponses()[0].getTimestamp().getTime()')).toBeGreaterThan(Number(before));
  });

  test('the link of a response opens it filled in', () => {
    const { workspace, run } = stageForm(
      `form.setAllowResponseEdits(true); form.addTextItem().setTitle('Nombre')`,
    );
    const id = workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    const url = String(run('return form.getResponses()[0].getEditResponseUrl()'));
    const [, form = '', query = ''] = /\/e\/([^/]+)\/viewform\?(.*)$/.exec(url) ?? [];
    const view = workspace.readForm(form, promoter, { query });
    expect(view).toMatchObject({ responseId: id, pages: [{ items: [{ value: 'Ana' }] }] });
    const item = view.pages[0]?.items[0]?.id ?? 0;
    workspace.sendForm(form, { [item]: 'Bea' }, promoter, id);
    expect(run('return form.getResponses().map((each) => each.getItemResponses()[0].getResponse())')).toEqual(
      ['Bea'],
    );
  });

  test('is refused where the form does not allow it, and for a response that is not there', () => {
    const { workspace, run } = stageForm(`form.addTextItem().setTitle('Nombre')`);
    const id = workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    const edit = (response: string) => () =>
      workspace.editResponse('Encuesta', response, { Nombre: 'Bea' }, promoter);
    expect(edit(id)).toThrow('Las respuestas de este formulario no se pueden editar.');
    run('form.setAllowResponseEdits(true)');
    expect(edit('2_x')).toThrow('Invalid argument: responseId');
  });
});
