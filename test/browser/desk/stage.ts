/** A desk with a small add-on of its own for the browser tests: a menu, a sidebar, a dialog, questions and a hidden tab. */
import type { Browser, Page } from 'playwright-core';
import { openDesk, openWorkspace, type Desk, type Workspace } from '../../../local/index';
import { openPage } from '../chromium';

export const people = {
  owner: { email: 'coordinacion@example.org', name: 'Altagracia Marte Rosario' },
  assistant: { email: 'asistente@example.org', name: 'Luz Estela Durán' },
  mayor: { email: 'sindico@example.org', name: 'Síndico(a) Municipal', access: 'none' },
  stranger: { email: 'ajena@example.org', name: 'Una persona ajena', access: 'none' },
} as const;

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Coordinación Social')
    .addItem('Abrir panel', 'panel').addItem('Reunión', 'reunion').addSeparator().addItem('Preguntar', 'preguntar')
    .addToUi();
}
function onEdit(e) {
  if (e.range.getColumn() === 2 && e.range.getRow() > 1) e.range.offset(0, 2).setValue('visto: ' + e.value);
}
function preparar() {
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets()[0].setName('Organizaciones');
  sheet.getRange(1, 1, 1, 4).setValues([['Código', 'Nombre', 'Estado', 'Notas']])
    .setFontWeight('bold').setBackground('#0b5c4a').setFontColor('#ffffff');
  const rows = [];
  for (let i = 1; i <= 200; i += 1) rows.push(['ORG-' + i, 'Junta de Vecinos ' + i, i % 2 ? 'Vigente' : 'Vencida', '']);
  sheet.getRange(2, 1, 200, 4).setValues(rows);
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 260);
  sheet.getRange(1, 1, 201, 4).createFilter();
  sheet.getRange(2, 3, 200, 1).setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['Vigente', 'Vencida'], true).setAllowInvalid(false).build());
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('Vencida')
    .setBackground('#fce8e6').setFontColor('#7c1d17').setRanges([sheet.getRange('C2:C201')]).build()]);
  sheet.getRange('A2:A201').protect().setWarningOnly(true);
  book.insertSheet('Personas').appendRow(['Nombre']).appendRow(['<img src=x onerror="document.title=\\'roto\\'">']);
  book.insertSheet('Bitácora').appendRow(['Momento']).hideSheet();
  MailApp.sendEmail('sindico@example.org', 'Acta lista', 'Buenos días. El acta está en su carpeta.', {
    attachments: [Utilities.newBlob('Código,Nombre', 'text/csv', 'lista.csv')] });
  ScriptApp.newTrigger('cadaHora').timeBased().everyHours(1).create();
}
function documento() {
  const document = DocumentApp.create('Plantilla de acta');
  document.getBody().appendParagraph('Acta de la reunión {{reunión}}').setHeading(DocumentApp.ParagraphHeading.HEADING1);
  document.getBody().appendParagraph('Presentes: {{asistentes}}');
  document.saveAndClose();
  Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'sindico@example.org' }, document.getId());
  return document.getId();
}
function formulario() {
  const form = FormApp.create('Solicitud de prueba').setTitle('Solicitud de prueba')
    .setDescription('Llene esto en el barrio.').setConfirmationMessage('Recibido. Gracias.')
    .setAllowResponseEdits(true).setCollectEmail(true).setProgressBar(true);
  form.addTextItem().setTitle('Nombre completo').setRequired(true).setHelpText('Como en la cédula.');
  form.addTextItem().setTitle('Teléfono').setValidation(FormApp.createTextValidation()
    .setHelpText('Escriba el número así: 809-555-0100').requireTextMatchesPattern('(809|829|849)-[0-9]{3}-[0-9]{4}').build());
  const kind = form.addMultipleChoiceItem().setTitle('¿Para quién es?').setRequired(true);
  const person = form.addPageBreakItem().setTitle('La persona');
  form.addDateItem().setTitle('Fecha de nacimiento');
  form.addCheckboxItem().setTitle('¿Qué entrega?').setChoiceValues(['Copia de cédula', 'Receta']).showOtherOption(true);
  const group = form.addPageBreakItem().setTitle('La organización').setHelpText('Datos de la junta.');
  person.setGoToPage(FormApp.PageNavigationType.CONTINUE);
  group.setGoToPage(FormApp.PageNavigationType.SUBMIT);
  form.addListItem().setTitle('Organización').setChoiceValues(['Junta El Arenaso', 'Club Las Flores']).setRequired(true);
  form.addScaleItem().setTitle('Urgencia').setBounds(1, 5).setLabels('Poca', 'Mucha');
  form.addGridItem().setTitle('Horario').setRows(['Lunes', 'Martes']).setColumns(['Mañana', 'Tarde']);
  form.addParagraphTextItem().setTitle('Descripción');
  kind.setChoices([kind.createChoice('Una persona', person), kind.createChoice('Una organización', group)]);
  ScriptApp.newTrigger('llego').forForm(form).onFormSubmit().create();
  PropertiesService.getScriptProperties().setProperty('formulario', form.getId());
  return form.getId();
}
function llego(e) {
  const values = e.response.getItemResponses().map((each) => each.getItem().getTitle() + ': ' + each.getResponse());
  SpreadsheetApp.getActive().getSheetByName('Personas').appendRow([values.join(' | ')]);
}
function cadaHora() { SpreadsheetApp.getActive().getSheetByName('Personas').appendRow(['Pasó una hora']); }
function panel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Panel').setTitle('Panel de prueba'));
}
function reunion() {
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutputFromFile('Panel').setWidth(700).setHeight(300), 'Reunión');
}
function preguntar() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Saludo', '¿Cómo se llama?', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() === ui.Button.OK) SpreadsheetApp.getActive().toast('Hola, ' + answer.getResponseText());
}
function eco(value) { return value; }
function celda() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function falla() { throw new Error('No se pudo'); }
`;

const panel = `<!doctype html><html lang="es"><head><title>Panel</title></head><body><main><h1>Panel</h1>
<button id="llamar">Llamar</button> <button id="fallar">Fallar</button> <button id="cerrar">Cerrar</button>
<p id="salida" role="status"></p></main><script>
const out = (text) => { document.getElementById('salida').textContent = text; };
const run = () => google.script.run.withSuccessHandler((v) => out('Resultado: ' + v)).withFailureHandler((e) => out('Falló: ' + e.message));
document.getElementById('llamar').onclick = () => run().celda();
document.getElementById('fallar').onclick = () => run().falla();
document.getElementById('cerrar').onclick = () => google.script.host.close();
</script></body></html>`;

export interface Stage {
  readonly workspace: Workspace;
  readonly desk: Desk;
  /** Path of the form. */
  readonly formPath: string;
  /** Path of a template that the síndico may read. */
  readonly documentPath: string;
  /** A new window, as one of the people. */
  open(path: string, who?: keyof typeof people, viewport?: { width: number; height: number }): Promise<Page>;
}

/** The world as each test finds it, and the id of its form. */
interface Prepared {
  readonly workspace: Workspace;
  readonly form: string;
  readonly document: string;
}

let prepared: Prepared | undefined;

function prepareOnce(): Prepared {
  if (prepared) return prepared;
  const workspace = openWorkspace({
    bundle: { code, html: { Panel: panel } },
    language: 'es',
    accounts: Object.values(people),
  });
  workspace.run('preparar', [], { as: people.owner.email });
  const make = (name: string): string => {
    const { value, error } = workspace.run(name, [], { as: people.owner.email });
    if (error) throw new Error(error.message);
    return String(value);
  };
  prepared = { workspace, form: make('formulario'), document: make('documento') };
  return prepared;
}

/** A desk on a copy of the prepared world; whoever opens it closes it. */
export async function openStage(browser: Browser): Promise<Stage> {
  const { workspace: before, form, document } = prepareOnce();
  const workspace = before.clone();
  const desk = await openDesk({
    workspace,
    port: 0,
    tour: [
      {
        title: 'Escriba una nota',
        text: 'Escriba algo en la columna «Nombre».',
        english: 'Type something in the column «Nombre».',
        place: () => '/hoja/Organizaciones',
        as: people.owner.email,
        measure: (world) => world.sheet('Organizaciones').filter((row) => row[3] !== '').length,
      },
    ],
  });
  return {
    workspace,
    desk,
    formPath: `/formulario/${form}`,
    documentPath: `/documento/${document}`,
    open: async (path, who = 'owner', viewport = { width: 1280, height: 800 }) => {
      const page = await openPage(browser, { viewport });
      await page.addInitScript((email) => {
        if (window.top === window.self) sessionStorage.setItem('escritorio.cuenta', email);
      }, people[who].email);
      await page.goto(new URL(path, desk.url).href);
      return page;
    },
  };
}
