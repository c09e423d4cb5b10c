/** The Sheets advanced service, which the manifest enables; the type definitions leave that open. */

export const spreadsheets = (): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection =>
  Sheets!.Spreadsheets!;
