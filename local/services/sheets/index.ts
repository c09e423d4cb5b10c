/** The spreadsheet room: the globals SpreadsheetApp and Sheets. */
import type { ServiceRoom } from '../../runtime/facade';
import { sheetsApi } from './api/service';
import { spreadsheetApp } from './app/spreadsheet-app';

export const sheetsRoom: ServiceRoom = {
  globals: (execution) => ({ SpreadsheetApp: spreadsheetApp(execution), Sheets: sheetsApi(execution) }),
};
