/** Responses as scripts see them: drafts, submitting, reading, publishing and links. */
import { describe, expect, test } from '@jest/globals';
import { owner, assistant } from '../scripts';
import { stageForm, type Stage } from './questionnaire';

const promoter = { as: 'promotora@example.com' };

describe('fact 51: what createResponse makes', () => {
  const stage = stageForm(`
    form.addScaleItem(); form.addDateItem(); form.addTimeItem(); form.addDurationItem(); form.addDateTimeItem();
    form.addCheckboxItem().setChoiceValues(['a', 'b', 'c']);
    form.addListItem().setChoiceValues(['a', 'b']);
    form.addGridItem().setRows(['r1', 'r2']).setColumns(['x', 'y']);
    form.addCheckboxGridItem().setRows(['r1', 'r2']).setColumns(['x', 'y'])`);

  test('texts of a fixed shape; ticks and grids are arrays', () => {
    expect(
      stage.run(`const [scale, date, time, duration, both, boxes, list, grid, boxGrid] = form.getItems();
        const moment = new Date(2026, 2, 4, 16, 5);
        return [scale.asScaleItem().createResponse(4), date.asDateItem().createResponse(moment),
          time.asTimeItem().createResponse(9, 5), duration.asDurationItem().createResponse(1, 2, 3),
          both.asDateTimeItem().createResponse(moment), boxes.asCheckboxItem().createResponse(['a', 'c']),
          list.asListItem().createResponse('b'), grid.asGridItem().createResponse(['x', null]),
          boxGrid.asCheckboxGridItem().createResponse([['x', 'y'], null])].map((each) => each.getResponse())`),
    ).toEqual([
      '4',
      '2026-03-04',
      '09:05',
      '01:02:03',
      '2026-03-04 16:05',
      ['a', 'c'],
      'b',
      ['x', null],
      [['x', 'y'], null],
    ]);
  });

  test('a value that is not among the choices is refused, unless another one is allowed', () => {
    expect(stage.failure(`form.getItems()[6].asListItem().createResponse('z')`)).toBe(
      'Invalid response submitted to list question.',
    );
    expect(stage.failure(`form.getItems()[5].asCheckboxItem().createResponse(['a', 'z'])`)).toBe(
      'Invalid response submitted to checkbox question.',
    );
    expect(stage.failure(`form.getItems()[0].asScaleItem().createResponse(6)`)).toBe(
      'Invalid response submitted to scale question.',
    );
    expect(stage.failure(`form.getItems()[7].asGridItem().createResponse(['x'])`)).toBe(
      'Invalid response submitted to grid question.',
    );
    expect(
      stage.run(
        `return form.getItems()[5].asCheckboxItem().showOtherOption(true).createResponse(['a', 'z']).getResponse()`,
      ),
    ).toEqual(['a', 'z']);
  });
});

const named = (): Stage =>
  stageForm(`form.addTextItem().setTitle('Nombre'); form.addListItem().setTitle('Sector').setChoiceValues(['a', 'b']);
    form.addDateItem().setTitle('Fecha'); form.addParagraphTextItem().setTitle('Nota'); form.addTimeItem().setTitle('Hora');
    form.addScaleItem().setTitle('Grado')`);

const drafted = `const draft = form.createResponse()
  .withItemResponse(form.getItems()[0].asTextItem().createResponse('Ana'));`;

describe('fact 57: drafts', () => {
  test('a draft has neither id nor time; submit returns the stored response', () => {
    expect(
      named()
        .run(`${drafted} const before = [draft.getId(), draft.getTimestamp(), draft.getEditResponseUrl()];
        const stored = draft.submit();
        return [before, stored.getId() === form.getResponses()[0].getId(), stored.getTimestamp() instanceof Date]`),
    ).toEqual([[null, null, null], true, true]);
  });

  test('it can be submitted once', () => {
    const stage = named();
    expect(stage.failure(`${drafted} draft.submit(); draft.submit()`)).toBe(
      'This response has already been submitted.',
    );
    expect(stage.run('return form.getResponses().length')).toBe(1);
    expect(stage.failure('form.getResponses()[0].submit()')).toBe(
      'This response has already been submitted.',
    );
  });
});

test('facts 57, 88: a script that submits or edits rings no trigger', () => {
  const { workspace, run } = stageForm(
    `form.addTextItem(); ScriptApp.newTrigger('rung').forForm(form).onFormSubmit().create()`,
    { code: 'function rung() {}' },
  );
  run(`form.createResponse().submit()`);
  expect(workspace.executions.map(({ functionName }) => functionName)).not.toContain('rung');
});

test('fact 58: blank text, paragraph, date and time read as an empty text, other kinds are left out', () => {
  const stage = named();
  stage.workspace.submitForm('Encuesta', { Sector: 'b' }, promoter);
  expect(
    stage.run(`return form.getResponses()[0].getItemResponses()
      .map((each) => [each.getItem().getTitle(), each.getResponse()])`),
  ).toEqual([
    ['Nombre', ''],
    ['Sector', 'b'],
    ['Fecha', ''],
    ['Nota', ''],
    ['Hora', ''],
  ]);
  expect(
    stage.run(`const [response] = form.getResponses();
      return form.getItems().map((item) => response.getResponseForItem(item))
        .map((each) => each && each.getResponse())`),
  ).toEqual(['', 'b', '', '', '', null]);
});

describe('getResponses', () => {
  test('from an instant on, that instant included; an edit moves a response on', () => {
    const { workspace, run } = named();
    run(`form.setAllowResponseEdits(true)`);
    const first = workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    workspace.advance(60_000);
    const between = workspace.now();
    workspace.submitForm('Encuesta', { Nombre: 'Bea' }, promoter);
    const since = `return form.getResponses(new Date(${between})).map((each) => each.getItemResponses()[0].getResponse())`;
    expect(run(since)).toEqual(['Bea']);
    workspace.editResponse('Encuesta', first, { Nombre: 'Ana María' }, promoter);
    expect(run(since)).toEqual(['Ana María', 'Bea']);
    expect(run(`return form.getResponse('${first}').getId()`)).toBe(first);
  });

  test('fact 64: times have milliseconds', () => {
    const { workspace, run } = named();
    workspace.advance(123);
    const at = Math.floor(workspace.now());
    workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    expect(run('return form.getResponses()[0].getTimestamp().getTime()')).toBe(at);
  });

  test('one can be deleted, or all', () => {
    const { workspace, run, failure } = named();
    const [first] = ['Ana', 'Bea'].map((Nombre) => workspace.submitForm('Encuesta', { Nombre }, promoter));
    expect(run(`form.deleteResponse('${first}'); return form.getResponses().length`)).toBe(1);
    expect(failure(`form.getResponse('${first}')`)).toBe('Invalid argument: responseId');
    expect(run(`form.deleteAllResponses(); return form.getResponses().length`)).toBe(0);
  });

  test('an answer to a deleted question is not told any more', () => {
    const { workspace, run } = named();
    workspace.submitForm('Encuesta', { Nombre: 'Ana', Sector: 'a' }, promoter);
    run(`form.deleteItem(0)`);
    expect(
      run(
        `return form.getResponses()[0].getItemResponses().map((each) => each.getResponse()).filter(Boolean)`,
      ),
    ).toEqual(['a']);
  });
});

test('fact 59: a prefilled link carries entries, and opens the form with them', () => {
  const { workspace, run } =
    stageForm(`form.addTextItem(); form.addMultipleChoiceItem().setChoiceValues(['a']).showOtherOption(true);
    form.addCheckboxItem().setChoiceValues(['a', 'b', 'c']); form.addGridItem().setRows(['r', 's']).setColumns(['x', 'y'])`);
  const url = String(
    run(`const [text, one, boxes, grid] = form.getItems();
      return form.createResponse().withItemResponse(text.asTextItem().createResponse('CAS-2026-00012 & más'))
        .withItemResponse(one.asMultipleChoiceItem().createResponse('otra cosa'))
        .withItemResponse(boxes.asCheckboxItem().createResponse(['a', 'c']))
        .withItemResponse(grid.asGridItem().createResponse([null, 'y'])).toPrefilledUrl()`),
  );
  expect(url).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform\?.*entry\.\d+=/);
  expect(run('return form.getPublishedUrl()')).toMatch(/\/viewform$/);
  const [, publishedId = '', query = ''] = /\/e\/([^/]+)\/viewform\?(.*)$/.exec(url) ?? [];
  const { pages } = workspace.readForm(publishedId, promoter, { query });
  expect(pages.flatMap(({ items }) => items.map(({ value }) => value))).toEqual([
    'CAS-2026-00012 & más',
    'otra cosa',
    ['a', 'c'],
    [null, 'y'],
  ]);
});

describe('facts 60 to 63: who may answer, and when', () => {
  test('fact 60: an unpublished form takes nothing', () => {
    const { workspace, run, failure } = named();
    run(`form.setPublished(false)`);
    expect(failure(`form.createResponse().submit()`)).toBe('Cannot accept responses on an unpublished form.');
    expect(failure(`form.setAcceptingResponses(true)`)).toBe(
      'Cannot accept responses on an unpublished form.',
    );
    expect(() => workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter)).toThrow(
      'El formulario Encuesta no está publicado.',
    );
  });

  test('fact 62: scripts cannot submit where people must sign in; people answer once', () => {
    const { workspace, run, failure } = named();
    run(`form.setLimitOneResponsePerUser(true)`);
    expect(failure(`form.createResponse().submit()`)).toMatch(/requires sign-in/);
    workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    expect(() => workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter)).toThrow(
      'Ya respondió a este formulario.',
    );
    run(`form.setLimitOneResponsePerUser(false).setRequireLogin(true)`);
    expect(failure(`form.createResponse().submit()`)).toMatch(/requires sign-in/);
  });

  test('fact 63: a closed form says so in its own words; setPublished opens it again', () => {
    const { workspace, run, failure } = named();
    run(`form.setAcceptingResponses(false)`);
    const send = () => workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    expect(send).toThrow('El formulario Encuesta ya no acepta respuestas.');
    run(`form.setCustomClosedFormMessage('Vuelva el lunes.')`);
    expect(send).toThrow('Vuelva el lunes.');
    expect(failure(`form.createResponse().submit()`)).toMatch(/not currently accepting/);
    expect(run(`form.setPublished(true); return form.isAcceptingResponses()`)).toBe(true);
    expect(send()).toMatch(/^2_/);
  });

  test('only published readers and editors may answer, when not everybody may', () => {
    const { workspace, run } = named();
    const file = workspace.files.find(({ name }) => name === 'Archivo');
    expect(file?.permissions).toContainEqual(expect.objectContaining({ type: 'anyone', view: 'published' }));
    run(`Drive.Permissions.remove(form.getId(), 'anyoneWithLink')`);
    const send = (as: string) => workspace.submitForm('Encuesta', { Nombre: 'Ana' }, { as });
    expect(() => send(promoter.as)).toThrow('Necesita permiso para abrir este formulario.');
    expect(
      run(`form.addPublishedReader('${promoter.as}').addPublishedReaders(['${assistant}']);
        return form.getPublishedReaders().map((user) => user.getEmail())`),
    ).toEqual([promoter.as, assistant]);
    expect(send(promoter.as)).toMatch(/^2_/);
    expect(send(owner)).toMatch(/^2_/);
    run(`form.removePublishedReader('${promoter.as}')`);
    expect(() => send(promoter.as)).toThrow('Necesita permiso para abrir este formulario.');
    expect(run('return form.supportsAdvancedResponderPermissions()')).toBe(true);
  });

  test('the e-mail is told only when the form collects it', () => {
    const { workspace, run } = named();
    workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    run(`form.setCollectEmail(true)`);
    workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
    expect(run('return form.getResponses().map((each) => each.getRespondentEmail())')).toEqual([
      '',
      promoter.as,
    ]);
  });

  test('a form in the trash takes nothing', () => {
    const { workspace, run, formId } = named();
    run(`Drive.Files.update({ trashed: true }, form.getId())`);
    expect(() => workspace.submitForm(formId, { Nombre: 'Ana' }, promoter)).toThrow(
      'El archivo que solicitó se ha eliminado.',
    );
  });
});

test('fact 0: Google words its refusals in the account’s language', () => {
  const { failure } = stageForm('', { language: 'es' });
  expect(failure('form.getDestinationId()')).toBe('El formulario no tiene destino de respuestas.');
  expect(failure('form.setPublished(false); form.createResponse().submit()')).toBe(
    'No se pueden aceptar respuestas en un formulario sin publicar.',
  );
});
