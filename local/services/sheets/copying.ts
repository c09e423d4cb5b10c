/** Copies of tabs, within a workbook or into another. */
import type { World } from '../../runtime/world';
import { cloneGrid } from './grid';
import {
  cloneSpreadsheet,
  findSheet,
  getSpreadsheet,
  spreadsheetsSlice,
  type SheetState,
  type SpreadsheetState,
} from './spreadsheets';

/** Gives the file `copyId` the contents of another workbook. Linked forms stay with the original (fact 76). */
export function copyWorkbook(world: World, sourceId: string, copyId: string): void {
  const { sheets, ...copy } = cloneSpreadsheet(getSpreadsheet(world, sourceId));
  world.get(spreadsheetsSlice)[copyId] = {
    ...copy,
    id: copyId,
    sheets: sheets.map(({ formId: _formId, ...sheet }) => sheet),
    evaluation: undefined,
  };
}

/** Adds a copy of a tab at the end of a workbook, named as Google names copies: 'Copia de X' or 'Copy of X'. */
export function copySheet(target: SpreadsheetState, source: SheetState, id: number): SheetState {
  const prefix = target.locale.startsWith('es') ? 'Copia de ' : 'Copy of ';
  let title = `${prefix}${source.title}`;
  for (let number = 1; findSheet(target, title); number += 1) title = `${prefix}${source.title} ${number}`;
  const { formId: _formId, ...copy } = cloneGrid(source);
  const sheet: SheetState = { ...copy, id, title, protections: [] };
  target.sheets = [...target.sheets, sheet];
  return sheet;
}
