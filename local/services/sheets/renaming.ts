/** A tab's new name: taken over by the formulas and drop-downs that speak of it. */
import { quoteSheet } from './a1';
import { changeReferringTexts } from './referring-texts';
import { checkTitle, type SheetState, type SpreadsheetState } from './spreadsheets';

/** Text in quotes, or the name of a sheet with its '!'. */
const names = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/** Renames a tab. Refuses an empty name and one that is taken (fact 10). */
export function renameSheet(state: SpreadsheetState, sheet: SheetState, title: string): void {
  checkTitle(state, title, sheet);
  const before = sheet.title.toLowerCase();
  sheet.title = title;
  sheet.version += 1;
  const renamed = (text: string): string =>
    text.replace(names, (whole: string, quoted?: string, plain?: string) => {
      const name = quoted?.replaceAll("''", "'") ?? plain;
      return name?.toLowerCase() === before ? `${quoteSheet(title)}!` : whole;
    });
  changeReferringTexts(state, renamed);
}
