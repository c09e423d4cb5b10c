/** People at a published form: filling it in, branching, editing, and what rings when they send it. */
import { describe, expect, test } from '@jest/globals';
import { owner } from '../scripts';
import { stageForm } from './questionnaire';

const promoter = { as: 'promotora@example.com' };

describe('sending', () => {
  test('a response arrives with id, time, e-mail and answers, and its trigger rings (facts 57, 87)', () => {
    const { workspace, formId, run } = stageForm(
      `form.setCollectEmail(true);
       form.addTextItem().setTitle('Nombre').setRequired(true);
       form.addDateItem().setTitle('Fecha');
       ScriptApp.newTrigger('rung').forForm(form).onFormSubmit().create();`,
      {
        code: `function rung(e) {
          const [name] = e.response.getItemResponses();
          PropertiesService.getScriptProperties().setProperty('rung', JSON.stringify([
            String(e.authMode), e.source.getId(), e.response.getId(), name.getItem().getTitle(), name.getResponse()]));
        }`,
      },
    );
    const id = workspace.submitForm('Encuesta', { Nombre: 'Ana', Fecha: '2026-03-14' }, promoter);
    expect(
      run(`return form.getResponses().map((response) => [response.getId(), response.getTimestamp().getTime(),
        response.getRespondentEmail(), response.getItemResponses().map((each) => each.getResponse())])`),
    ).toEqual([[id, expect.any(Number), promoter.as, ['Ana', '2026-03-14']]]);
    const properties = workspace.globals({ as: owner })[
      'PropertiesService'
    ] as GoogleAppsScript.Properties.PropertiesService;
    expect(JSON.parse(properties.getScriptProperties().getProperty('rung') ?? '')).toEqual([
      'FULL',
      formId,
      id,
      'Nombre',
      'Ana',
    ]);
  });
});
