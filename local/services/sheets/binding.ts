/** Which spreadsheet the script is bound to: what getActiveSpreadsheet means. */
import { plainSlice, type World } from '../../runtime/world';

const bindingSlice = plainSlice<{ spreadsheetId: string }>('binding', () => ({ spreadsheetId: '' }));

/** Binds the script to a spreadsheet. */
export function bindScript(world: World, spreadsheetId: string): void {
  world.get(bindingSlice).spreadsheetId = spreadsheetId;
}

/** Id of the bound spreadsheet, '' for a script of its own. */
export const boundSpreadsheet = (world: World): string => world.get(bindingSlice).spreadsheetId;
