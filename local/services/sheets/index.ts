/** The spreadsheet room: the globals SpreadsheetApp and Sheets. */
import type { ServiceRoom } from '../../runtime/facade';
import { sheetsApi } from './api/service';

export const sheetsRoom: ServiceRoom = {
  globals: (execution) => ({ Sheets: sheetsApi(execution) }),
};
