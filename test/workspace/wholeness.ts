/** A whole installation as a person would find it, without the ids that differ from one to the next. */
import type { FileInfo, Workspace } from '../../local/index';
import { templates } from '../../src/domain/documents';
import { forms, questionsOf, titleOf } from '../../src/domain/forms';
import { tables } from '../../src/domain/tables';
import { owner, rowsOf } from './installed';

interface Services {
  readonly FormApp: GoogleAppsScript.Forms.FormApp;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
}

export const services = (workspace: Workspace, as = owner): Services =>
  workspace.globals(as) as unknown as Services;

export const live = (workspace: Workspace): FileInfo[] => workspace.files.filter(({ trashed }) => !trashed);

export const sorted = (texts: readonly string[]): string[] => [...texts].sort((a, b) => (a < b ? -1 : 1));

/** Names of everything in Drive. */
export const shelf = (workspace: Workspace): string[] => sorted(live(workspace).map(({ name }) => name));

/** What the triggers of an account call. */
export const triggersOf = (workspace: Workspace, as = owner): string[] =>
  sorted(
    services(workspace, as)
      .ScriptApp.getProjectTriggers()
      .map((trigger) => trigger.getHandlerFunction()),
  );

export function openForm(workspace: Workspace, title: string): GoogleAppsScript.Forms.Form {
  const file = live(workspace).find(({ name }) => name === title);
  return services(workspace).FormApp.openById(file?.id ?? '');
}

/** Whether an answer is owed, and the list to choose from, where the kind of item has them. */
function kindTraits(item: GoogleAppsScript.Forms.Item): unknown {
  const kind = item.getType().toString();
  if (kind === 'LIST' || kind === 'MULTIPLE_CHOICE') {
    const choosing = kind === 'LIST' ? item.asListItem() : item.asMultipleChoiceItem();
    return [choosing.isRequired(), choosing.getChoices().map(leadOf)];
  }
  if (kind === 'TEXT') return item.asTextItem().isRequired();
  return kind === 'PARAGRAPH_TEXT' ? item.asParagraphTextItem().isRequired() : undefined;
}

const leadOf = (choice: GoogleAppsScript.Forms.Choice): string => {
  const page = choice.getGotoPage() as GoogleAppsScript.Forms.PageBreakItem | null;
  return page ? `${choice.getValue()} → ${page.getTitle()}` : choice.getValue();
};

type ItemTraits = readonly (readonly unknown[])[];

const itemsIn = (form: GoogleAppsScript.Forms.Form): ItemTraits =>
  form
    .getItems()
    .map((item) => [item.getType().toString(), item.getTitle(), item.getHelpText(), kindTraits(item)]);

/** What a form asks, item by item. */
export const itemsOf = (workspace: Workspace, title: string): ItemTraits =>
  itemsIn(openForm(workspace, title));

function formTraits(workspace: Workspace, title: string): unknown {
  const form = openForm(workspace, title);
  return [
    itemsIn(form),
    form.getTitle(),
    form.getDescription(),
    form.getConfirmationMessage(),
    form.collectsEmail(),
    form.canEditResponse(),
  ];
}

/** Whether every question is bound to the item that asks it. */
function bindingTraits(workspace: Workspace): unknown {
  return rowsOf(workspace, 'Formularios').map((row) => {
    const declaration = forms[row['Formulario'] as keyof typeof forms];
    const form = services(workspace).FormApp.openById(row['Archivo'] ?? '');
    const bound = JSON.parse(row['Preguntas'] ?? '{}') as Record<string, number>;
    const astray = questionsOf(declaration).filter(
      (question) => form.getItemById(bound[question.key] ?? 0).getTitle() !== titleOf(question),
    );
    return [declaration.name, row['Publicado'], astray.map(({ key }) => key)];
  });
}

/** All of it, to compare one installation with another. */
export function traitsOf(workspace: Workspace): string {
  const files = live(workspace);
  return JSON.stringify({
    shelf: shelf(workspace),
    triggers: triggersOf(workspace),
    templates: Object.values(templates).map(({ title }) => files.find(({ name }) => name === title)?.text),
    forms: Object.values(forms).map(({ title }) => formTraits(workspace, title)),
    bindings: bindingTraits(workspace),
    registry: tables
      .filter(({ system }) => !system)
      .map(({ sheet }) => [sheet, workspace.sheet(sheet)[0], rowsOf(workspace, sheet).length]),
  });
}
