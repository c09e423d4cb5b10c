/** The grid: only the rows on the screen exist; the keyboard moves a cursor that screen readers follow. */
import type { ComponentProps } from 'preact';
import type { WindowView } from '../../messages';
import { CellEditor } from './cell-editor';
import { FormulaBar } from './formula-bar';
import { letters, placeName, rowHeight, stickyOffsets, totalWidth } from './places';
import { GridRow } from './row';
import { areaName, areaOf, isOneCell, sizeOf, spanIn, type Area } from './selection';
import { useGrid, type GridProps, type GridWork } from './use-grid';
import { lettersHeight, useViewport, type Viewport } from './use-viewport';

export function Grid(props: GridProps) {
  const { window, mayEdit, selection } = props;
  const area = areaOf(selection);
  const viewport = useViewport(window, props.state);
  const work = useGrid(props, viewport);
  return (
    <>
      <FormulaBar
        place={selection.active}
        name={areaName(area)}
        text={work.barText}
        mayEdit={mayEdit}
        store={work.store}
      />
      <p class="unseen" role="status">
        {isOneCell(area) ? '' : sizeOf(area)}
      </p>
      <div
        ref={viewport.scroller}
        class="grid"
        role="grid"
        tabIndex={0}
        aria-label={`Hoja ${window.title}`}
        aria-rowcount={window.bodyCount + window.frozen.length + 1}
        aria-colcount={window.columns.length + 1}
        aria-multiselectable
        aria-activedescendant="celda-activa"
        onScroll={viewport.measure}
        onKeyDown={work.onKeyDown}
        onPaste={work.onPaste}
        onCopy={work.onCopy}
        onCut={work.onCut}
      >
        <Canvas {...props} viewport={viewport} work={work} />
      </div>
    </>
  );
}

interface CanvasProps extends GridProps {
  readonly viewport: Viewport;
  readonly work: GridWork;
}

function Canvas({ state, window, selection, viewport, work }: CanvasProps) {
  const area = areaOf(selection);
  const place = selection.active;
  const offsets = stickyOffsets(window.columns, window.frozenColumns);
  const { editing } = work;
  const editor = editing && (
    <CellEditor
      key={placeName(editing.place)}
      name={placeName(editing.place)}
      initial={editing.initial}
      choices={editing.choices}
      commit={work.commit}
      cancel={work.cancel}
    />
  );
  const shared = { window, offsets, editor, actions: work.actions };
  const marksOf = (row: number): Pick<ComponentProps<typeof GridRow>, 'active' | 'span'> => ({
    active: place.row === row ? place.column : undefined,
    span: spanIn(area, row),
  });
  return (
    <div class="grid-canvas" role="presentation" style={{ width: `${totalWidth(window.columns)}px` }}>
      <div class="grid-head" role="rowgroup">
        <ColumnLetters window={window} offsets={offsets} area={area} select={work.selectColumn} />
        {window.frozen.map((row) => (
          <GridRow key={row.number} {...shared} row={row} height={row.height} {...marksOf(row.number)} />
        ))}
      </div>
      <div class="grid-body" role="rowgroup" style={{ height: `${window.bodyCount * rowHeight}px` }}>
        {viewport.positions.map((position) => {
          const row = state.rowAt(position);
          return row ? (
            <GridRow
              key={row.number}
              {...shared}
              row={row}
              top={position * rowHeight}
              height={rowHeight}
              {...marksOf(row.number)}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

function ColumnLetters({
  window,
  offsets,
  area,
  select,
}: {
  readonly window: WindowView;
  readonly offsets: readonly number[];
  readonly area: Area;
  readonly select: (column: number) => void;
}) {
  return (
    <div role="row" class="grid-row letters" aria-rowindex={1} style={{ height: `${lettersHeight}px` }}>
      <div role="columnheader" class="row-number corner">
        <span class="unseen">Fila</span>
      </div>
      {window.columns.map(({ width }, index) =>
        width === 0 ? null : (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index + 2}
            class={`letter${offsets[index] === undefined ? '' : ' stuck'}${index + 1 >= area.column && index < area.lastColumn ? ' near' : ''}`}
            onPointerDown={() => select(index + 1)}
            style={{
              width: `${width}px`,
              ...(offsets[index] === undefined ? {} : { left: `${offsets[index]}px` }),
            }}
          >
            {letters(index + 1)}
          </div>
        ),
      )}
    </div>
  );
}
