/** Requests on rows and columns: insert, delete, append, move, size, hide. */
import { GoogleError } from '../../../runtime/errors';
import { deleteLanes, insertLanes, moveLanes } from '../dimensions';
import { parseMask, reaches } from '../../base/field-mask';
import { fitLanes, setLanes } from '../lanes';
import { lanesRect } from '../rects';
import type { Request } from '../schema';
import { claim, lanesOf, requireFields, sheetOf, type Applier } from './draft';
import { growGrid } from '../sizes';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

export const updateDimensionProperties: Applier<Body<'updateDimensionProperties'>> = (draft, request) => {
  const mask = parseMask(requireFields(request.fields));
  const { sheet, dimension, start, end } = lanesOf(draft, request.range);
  const { pixelSize, hiddenByUser } = request.properties ?? {};
  setLanes(sheet, dimension, start, end, (lane) => ({
    ...lane,
    ...(reaches(mask, 'pixelSize') ? { pixelSize } : {}),
    ...(reaches(mask, 'hiddenByUser') ? { hidden: hiddenByUser || undefined } : {}),
  }));
};

export const insertDimension: Applier<Body<'insertDimension'>> = (draft, request) => {
  const { sheet, dimension, start, end, size } = lanesOf(draft, request.range);
  if (start > size) {
    throw new GoogleError(
      `range.startIndex[${start}] is after the last ${laneName(dimension)} of the sheet: ${size}`,
    );
  }
  const inherit = request.inheritFromBefore;
  if (inherit && start === 0) {
    throw new GoogleError('inheritFromBefore cannot be true if inserting at the first row or column.');
  }
  claim(draft, sheet, lanesRect(dimension, start, start + 1));
  insertLanes(draft.state, sheet, dimension, start, end - start, inherit ? 'before' : 'after');
};

const laneName = (dimension: 'ROWS' | 'COLUMNS'): string => (dimension === 'ROWS' ? 'row' : 'column');

export const deleteDimension: Applier<Body<'deleteDimension'>> = (draft, { range }) => {
  const { sheet, dimension, start, end, size } = lanesOf(draft, range);
  if (end > size) {
    const lane = laneName(dimension);
    throw new GoogleError(
      `Cannot delete a ${lane} that doesn't exist. Tried to delete ${lane} index ${Math.max(start, size)} but there are only ${size} ${lane}s.`,
    );
  }
  claim(draft, sheet, lanesRect(dimension, start, end));
  deleteLanes(draft.state, sheet, dimension, start, end - start);
};

export const appendDimension: Applier<Body<'appendDimension'>> = (draft, request) => {
  const sheet = sheetOf(draft, request.sheetId);
  const length = request.length ?? 0;
  if (length < 1) throw new GoogleError('length must be greater than zero.');
  const [down, right] = request.dimension === 'ROWS' ? [length, 0] : [0, length];
  growGrid(draft.state, sheet, sheet.rowCount + down!, sheet.columnCount + right!);
};

export const moveDimension: Applier<Body<'moveDimension'>> = (draft, request) => {
  const { sheet, dimension, start, end, size } = lanesOf(draft, request.source);
  const target = request.destinationIndex ?? 0;
  if (end > size || target > size)
    throw new GoogleError(`destinationIndex[${target}] is beyond the grid[${size}]`);
  claim(draft, sheet, lanesRect(dimension, start, end));
  moveLanes(sheet, dimension, start, end - start, target);
};

export const autoResizeDimensions: Applier<Body<'autoResizeDimensions'>> = (draft, { dimensions }) => {
  const { sheet, dimension, start, end, size } = lanesOf(draft, dimensions);
  fitLanes(draft.state, sheet, dimension, start, Math.min(end, size));
};
