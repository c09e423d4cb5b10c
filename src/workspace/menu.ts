/** What people see of the add-on in the Sheet: its menu, its sidebar, its reports and its short notices. */

/** Name of the menu, and title of everything the add-on shows. */
const title = 'Coordinación Social';

/** The menu. Runs in a simple trigger: touches nothing that needs a permission. */
export function buildMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu(title)
    .addItem('Abrir panel', 'abrirPanel')
    .addSeparator()
    .addItem('Preparar el registro', 'prepararRegistro')
    .addItem('Reparar estructura', 'repararEstructura')
    .addItem('Revisar estado', 'revisarEstado')
    .addToUi();
}

/** Opens the sidebar: the page that the build leaves beside the script. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(title));
}

/** Opens one meeting in a wide window over the Sheet: the sidebar's page, told where to start. */
export function showMeeting(id: string): void {
  if (!/^REU-\d{4}-\d+$/.test(id)) throw new Error(`No es una reunión: ${id}`);
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
  const html = HtmlService.createHtmlOutput(page.replace('data-start=""', `data-start="${id}!"`));
  SpreadsheetApp.getUi().showModalDialog(html.setWidth(1000).setHeight(680), title);
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
