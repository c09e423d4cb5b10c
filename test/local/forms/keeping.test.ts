/** Forms in copies of a world and in a world kept in a folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openWorkspace, type Workspace } from '../../../local/index';
import { stageForm } from './questionnaire';

const promoter = { as: 'promotora@example.com' };
const code = `function make() { const form = FormApp.create('Archivo').setTitle('Encuesta').setAllowResponseEdits(true);
    form.addTextItem().setTitle('Nombre'); }
  function rename(id) { FormApp.openById(id).getItems()[0].setTitle('Nombre completo'); }
  function names(id) { return FormApp.openById(id).getResponses().map((each) => each.getItemResponses()[0].getResponse()); }`;
const me = { as: 'coordinacion@constanza.example' };

const namesIn = (workspace: Workspace, id: string): unknown => workspace.run('names', [id], me).value;

test('a copy of the world and the original go their own ways', () => {
  const { workspace, formId } = stageForm(`form.addTextItem().setTitle('Nombre')`, { code });
  workspace.submitForm('Encuesta', { Nombre: 'Ana' }, promoter);
  const copy = workspace.clone();
  copy.submitForm('Encuesta', { Nombre: 'Bea' }, promoter);
  copy.run('rename', [formId], me);
  workspace.submitForm('Encuesta', { Nombre: 'Cleo' }, promoter);
  expect(namesIn(workspace, formId)).toEqual(['Ana', 'Cleo']);
  expect(namesIn(copy, formId)).toEqual(['Ana', 'Bea']);
  expect(() => copy.submitForm('Encuesta', { Nombre: 'x' }, promoter)).toThrow('«Nombre»');
});

test('a world in a folder that was killed keeps every response, edit and question', () => {
  const storage = mkdtempSync(join(tmpdir(), 'forms-'));
  try {
    const open = (): Workspace => openWorkspace({ bundle: { code }, storage });
    const first = open();
    first.run('make', [], me);
    const ids = ['Ana', 'Bea', 'Cleo'].map((Nombre) => first.submitForm('Encuesta', { Nombre }, promoter));
    first.editResponse('Encuesta', ids[1]!, { Nombre: 'Beatriz' }, promoter);
    const second = open();
    const formId = second.readForm('Encuesta', promoter).id;
    second.run('rename', [formId], me);
    second.submitForm('Encuesta', { 'Nombre completo': 'Dulce' }, promoter);
    const third = open();
    expect(namesIn(third, formId)).toEqual(['Ana', 'Beatriz', 'Cleo', 'Dulce']);
    third.save();
    expect(namesIn(open(), formId)).toEqual(['Ana', 'Beatriz', 'Cleo', 'Dulce']);
  } finally {
    rmSync(storage, { recursive: true });
  }
});
