/** The grid: only the rows on the screen exist; the keyboard moves a cursor that screen readers follow. */
import type { WindowView } from '../../messages';
import { CellEditor } from './cell-editor';
import { FormulaBar } from './formula-bar';
import { letters, placeName, rowHeight, stickyOffsets, totalWidth, type Place } from './places';
import { GridRow } from './row';
import { useGrid, type GridProps, type GridWork } from './use-grid';
import { lettersHeight, useViewport, type Viewport } from './use-viewport';

export function Grid(props: GridProps) {
  const { window, mayEdit, place } = props;
  const viewport = useViewport(window, props.state);
  const work = useGrid(props, viewport);
  return (
    <>
      <FormulaBar place={place} text={work.barText} mayEdit={mayEdit} store={work.store} />
      <div
        ref={viewport.scroller}
        class="grid"
        role="grid"
        tabIndex={0}
        aria-label={`Hoja ${window.title}`}
        aria-rowcount={window.bodyCount + window.frozen.length + 1}
        aria-colcount={window.columns.length + 1}
        aria-activedescendant="celda-activa"
        onScroll={viewport.measure}
        onKeyDown={work.onKeyDown}
        onPaste={work.onPaste}
        onCopy={work.onCopy}
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

function Canvas({ state, window, place, viewport, work }: CanvasProps) {
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
  const activeIn = (row: number): number | undefined => (place.row === row ? place.column : undefined);
  return (
    <div class="grid-canvas" role="presentation" style={{ width: `${totalWidth(window.columns)}px` }}>
      <div class="grid-head" role="rowgroup">
        <ColumnLetters window={window} offsets={offsets} place={place} />
        {window.frozen.map((row) => (
          <GridRow key={row.number} {...shared} row={row} height={row.height} active={activeIn(row.number)} />
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
              active={activeIn(row.number)}
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
  place,
}: {
  readonly window: WindowView;
  readonly offsets: readonly number[];
  readonly place: Place;
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
            class={`letter${offsets[index] === undefined ? '' : ' stuck'}${place.column === index + 1 ? ' near' : ''}`}
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
