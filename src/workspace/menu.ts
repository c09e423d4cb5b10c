/** What people see of the add-on in the Sheet: its menu, its sidebar, its reports and its short notices. */

/** Name of the menu, and title of everything the add-on shows. */
const title = 'Coordinación Social';

/** The menu. Runs in a simple trigger: touches nothing that needs a permission. */
export function buildMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu(title)
    .addItem('Abrir panel', 'abrirPanel')
    .addItem('Abrir ficha de esta fila', 'abrirFicha')
    .addSeparator()
    .addItem('Preparar el registro', 'prepararRegistro')
    .addItem('Reparar estructura', 'repararEstructura')
    .addItem('Revisar estado', 'revisarEstado')
    .addToUi();
}

/** The page that the build leaves beside the script, told where to start: a code, or nothing for its first view. */
function pageAt(start: string): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar');
  return start === ''
    ? page
    : HtmlService.createHtmlOutput(page.getContent().replace('data-start=""', `data-start="${start}"`));
}

/** Opens the sidebar, at the record of that code when one is given. */
export function showSidebar(code = ''): void {
  SpreadsheetApp.getUi().showSidebar(pageAt(code).setTitle(title));
}

/** Opens one meeting in a wide window over the Sheet. */
export function showMeeting(id: string): void {
  if (!/^REU-\d{4}-\d+$/.test(id)) throw new Error(`No es una reunión: ${id}`);
  SpreadsheetApp.getUi().showModalDialog(pageAt(`${id}!`).setWidth(1000).setHeight(680), title);
}

/** Tells in an alert what was done, line by line. */
export function showReport(heading: string, lines: readonly string[]): void {
  const ui = SpreadsheetApp.getUi();
  const text = lines.length > 0 ? lines.join('\n') : 'Todo está en orden: no había nada que hacer.';
  ui.alert(heading, text, ui.ButtonSet.OK);
}

/** A short notice at the corner of the Sheet, while a long job goes on. */
export function showProgress(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title, 60);
}
