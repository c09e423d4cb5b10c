/** Borders of a rectangle: its four edges and the lines between its cells. */
import { patchFormat } from './cell-format';
import { mapLayer } from './grid';
import type { Rect } from './rects';
import type { CellFormat } from './schema';
import type { SheetState } from './spreadsheets';

type Border = GoogleAppsScript.Sheets.Schema.Border;
type Side = 'top' | 'bottom' | 'left' | 'right';
type Lines = Readonly<Partial<Record<Side | 'innerHorizontal' | 'innerVertical', Border | undefined>>>;

/** Draws the lines given, removes those of style NONE and leaves the rest. */
export function drawBorders(sheet: SheetState, rect: Rect, lines: Lines): void {
  const paint = (part: Rect, side: Side, border: Border | undefined): void => {
    if (!border) return;
    const drawn = border.style === 'NONE' ? undefined : border;
    mapLayer(sheet, sheet.formats, part, (held: CellFormat | undefined) => {
      const borders = { ...held?.borders, [side]: drawn };
      return patchFormat({ borders: Object.values(borders).some(Boolean) ? borders : undefined })(held);
    });
  };
  paint({ ...rect, endRow: rect.startRow + 1 }, 'top', lines.top);
  paint({ ...rect, startRow: rect.endRow - 1 }, 'bottom', lines.bottom);
  paint({ ...rect, endColumn: rect.startColumn + 1 }, 'left', lines.left);
  paint({ ...rect, startColumn: rect.endColumn - 1 }, 'right', lines.right);
  paint({ ...rect, endRow: rect.endRow - 1 }, 'bottom', lines.innerHorizontal);
  paint({ ...rect, endColumn: rect.endColumn - 1 }, 'right', lines.innerVertical);
}
