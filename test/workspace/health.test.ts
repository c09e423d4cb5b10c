/** «Revisar estado»: what works, what does not, and what to do about it. */
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import {
  assistant,
  letGoOn,
  make,
  minute,
  openEmpty,
  openInstalled,
  owner,
  prepare,
  promoter,
  reportOf,
} from './installed';
import { openForm, services } from './wholeness';

const review = (workspace: Workspace, as = owner): string[] => {
  const run = workspace.run('revisarEstado', [], { ...as, answers: [{ button: 'OK' }] });
  expect(run.error).toBeUndefined();
  return reportOf(run).split('\n');
};

const troubles = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('✗'));

test('a whole installation has nothing to complain of', () => {
  const lines = review(openInstalled());
  expect(troubles(lines)).toEqual([]);
  expect(lines).toEqual(
    expect.arrayContaining(['✓ Hojas y encabezados', '✓ Formulario «F1 · Solicitud»', '✓ Disparadores']),
  );
});

test('before anything is prepared it says what to do', () => {
  expect(review(openEmpty()).join()).toContain('Preparar el registro');
});

test('names the form that is closed, the mark that is wrong and the trigger that is missing', () => {
  const workspace = openInstalled();
  const { ScriptApp } = services(workspace);
  const { DocumentApp } = workspace.globals(owner) as { DocumentApp: GoogleAppsScript.Document.DocumentApp };
  const [trigger] = ScriptApp.getProjectTriggers();
  if (trigger) ScriptApp.deleteTrigger(trigger);
  (openForm(workspace, 'F2 · Organización') as unknown as { setPublished(on: boolean): void }).setPublished(
    false,
  );
  const template = workspace.files.find(({ name }) => name === 'Acta de reunión');
  const doc = DocumentApp.openById(template?.id ?? '');
  doc.getBody().replaceText('\\{\\{objetivo\\}\\}', '{{objetibo}}');
  doc.saveAndClose();
  expect(troubles(review(workspace))).toEqual([
    expect.stringContaining('F2 · Organización'),
    expect.stringContaining('{{objetibo}}'),
    expect.stringContaining('faltan 1'),
  ]);
});

test('names what a form of a former version does not ask, and how it comes to', () => {
  const workspace = openInstalled();
  const [headers = [], ...rows] = workspace.sheet('Formularios');
  const column = headers.indexOf('Preguntas');
  const row = rows.findIndex(([form]) => form === 'visit');
  const { subject, ...older } = JSON.parse(rows[row]?.[column] ?? '') as Record<string, number>;
  expect(subject).toEqual(expect.any(Number));
  const cell = `${String.fromCharCode(65 + column)}${row + 2}`;
  workspace.editCell('Formularios', cell, JSON.stringify(older), owner);
  expect(troubles(review(workspace))).toEqual([
    expect.stringMatching(
      /F12.*: es anterior a esta versión y no pregunta «Código del asunto»\. .*papelera.*«Preparar el registro»/,
    ),
  ]);
});

test('another account is told whose triggers they are', () => {
  const lines = review(openInstalled(), assistant);
  expect(lines.find((line) => line.includes('Disparadores'))).toContain(owner.as);
});

test('whoever joins may fill the forms from the next night on, and whoever leaves no longer', () => {
  const workspace = openInstalled();
  const readers = (): string[] =>
    (
      openForm(workspace, 'F1 · Solicitud') as unknown as {
        getPublishedReaders(): GoogleAppsScript.Base.User[];
      }
    )
      .getPublishedReaders()
      .map((user) => user.getEmail());
  const person = { name: 'Yudelka Abreu', role: 'Técnico-promotor', email: promoter.as };
  const id = make(workspace, 'registerStaff', { ...person, active: 'Sí' });
  expect(readers()).not.toContain(promoter.as);
  workspace.advance(24 * 60 * minute);
  expect(readers()).toContain(promoter.as);
  make(workspace, 'updateStaff', { ...person, id, active: 'No' });
  workspace.advance(24 * 60 * minute);
  expect(readers()).not.toContain(promoter.as);
});

describe('a template of a former version', () => {
  /** The acta as it stood before it told of something, made by the release before. */
  function former(): Workspace {
    const workspace = openInstalled();
    const { DocumentApp, PropertiesService } = workspace.globals(owner) as {
      DocumentApp: GoogleAppsScript.Document.DocumentApp;
      PropertiesService: GoogleAppsScript.Properties.PropertiesService;
    };
    const id = workspace.files.find(({ name }) => name === 'Acta de reunión')?.id ?? '';
    const doc = DocumentApp.openById(id);
    doc.getBody().replaceText('\\{\\{convoca\\}\\}', 'la oficina');
    doc.saveAndClose();
    const properties = PropertiesService.getScriptProperties();
    const [key] = properties.getKeys().filter((each) => each.endsWith('whole:template:acta'));
    properties.setProperty(key ?? '', id);
    return workspace;
  }

  const words = 'es de una versión anterior y no lleva: Quién convocó, con su artículo. ';

  test('says what it leaves out, at the review and at the next preparation, and is left as staff have it', () => {
    const workspace = former();
    const [trouble, ...others] = troubles(review(workspace));
    expect(others).toEqual([]);
    expect(trouble).toContain(`Plantilla «Acta de reunión»: ${words}`);
    expect(reportOf(prepare(workspace))).toContain(`Plantilla «Acta de reunión»: ${words}`);
    const acta = workspace.files.find(({ name }) => name === 'Acta de reunión');
    expect(acta?.text).toContain('la oficina');
  });

  test('in the bin it is made again, whole and current', () => {
    const workspace = former();
    const id = workspace.files.find(({ name }) => name === 'Acta de reunión')?.id ?? '';
    const { Drive } = workspace.globals(owner) as unknown as { Drive: GoogleAppsScript.Drive };
    Drive.Files.update({ trashed: true }, id);
    workspace.advance(minute);
    prepare(workspace);
    letGoOn(workspace);
    expect(troubles(review(workspace))).toEqual([]);
    const made = workspace.files.filter(({ name, trashed }) => name === 'Acta de reunión' && !trashed);
    expect(made).toHaveLength(1);
    expect(made[0]?.text).toContain('{{convoca}}');
  });

  test('that lacks nothing is not looked at again', () => {
    const workspace = openInstalled();
    expect(reportOf(prepare(workspace))).not.toContain('versión anterior');
  });
});
