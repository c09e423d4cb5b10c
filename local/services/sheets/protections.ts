/** Who may write where: access to the file first, then protected ranges and sheets. */
import { GoogleError } from '../../runtime/errors';
import type { World } from '../../runtime/world';
import { findFile } from '../drive/files';
import { covers, intersection, type Rect } from './rects';
import type { Protection, SheetState } from './spreadsheets';

export const protectedMessage =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether a person may edit what a protection covers: its editors and, always, the owner of the file (fact 19). */
export function mayEditProtection(
  world: World,
  spreadsheetId: string,
  protection: Protection,
  email: string,
): boolean {
  if (protection.warningOnly) return true;
  const owner = findFile(world, spreadsheetId)?.owner ?? '';
  if (same(owner, email) || protection.editors.some((editor) => same(editor, email))) return true;
  const domain = (address: string): string | undefined => address.split('@')[1]?.toLowerCase();
  return protection.domainCanEdit && domain(owner) === domain(email);
}

/** The protection that stops a person from writing to a rectangle; undefined when nothing does. */
export function findObstacle(
  world: World,
  spreadsheetId: string,
  sheet: SheetState,
  rect: Rect,
  email: string,
): Protection | undefined {
  return sheet.protections.find((protection) => {
    const shared = intersection(protection.rect, rect);
    if (!shared || protection.unprotected.some((free) => covers(free, shared))) return false;
    return !mayEditProtection(world, spreadsheetId, protection, email);
  });
}

/** Throws Google's refusal when a protection stops this person. */
export function checkProtections(
  world: World,
  spreadsheetId: string,
  sheet: SheetState,
  rect: Rect,
  email: string,
): void {
  if (findObstacle(world, spreadsheetId, sheet, rect, email)) throw new GoogleError(protectedMessage);
}
