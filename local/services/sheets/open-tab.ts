/** A tab as a person opens it: to look at it, or to change cells of it. */
import { GoogleError } from '../../runtime/errors';
import type { World } from '../../runtime/world';
import { accessOf, findFile } from '../drive/files';
import { checkProtections } from './protections';
import type { Rect } from './rects';
import { findSheet, getSpreadsheet, type SheetState, type SpreadsheetState } from './spreadsheets';

export interface OpenTab {
  readonly state: SpreadsheetState;
  readonly sheet: SheetState;
}

export function openTab(world: World, spreadsheetId: string, title: string): OpenTab {
  const state = getSpreadsheet(world, spreadsheetId);
  const sheet = findSheet(state, title);
  if (!sheet) throw new GoogleError(`No existe la hoja «${title}».`);
  return { state, sheet };
}

/** The tab for a person who is about to change cells of it. */
export function openForWork(
  world: World,
  spreadsheetId: string,
  title: string,
  rect: Rect,
  email: string,
): OpenTab {
  const tab = openTab(world, spreadsheetId, title);
  const role = accessOf(world, spreadsheetId, email);
  if (role !== 'owner' && role !== 'writer') throw new GoogleError('You need permission to edit this file.');
  checkProtections(world, spreadsheetId, tab.sheet, rect, email);
  const file = findFile(world, spreadsheetId);
  if (file) file.modifiedTime = world.now;
  return tab;
}
