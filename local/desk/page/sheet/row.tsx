/** One row of the grid. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CellStyle, CellView, ColumnView, RowView, RuleView, WindowView } from '../../messages';
import { Icon } from '../frame/icon';
import { isTrue, letters, type Place } from './places';

export interface RowActions {
  readonly select: (place: Place) => void;
  /** Draws the selection on as far as a cell. */
  readonly drawTo: (place: Place) => void;
  readonly selectRow: (row: number) => void;
  readonly edit: (place: Place) => void;
  readonly openFilter: (column: number) => void;
}

interface RowProps {
  readonly row: RowView;
  readonly window: WindowView;
  readonly offsets: readonly number[];
  readonly top?: number;
  readonly height: number;
  /** Column of the selected cell, when it is in this row. */
  readonly active: number | undefined;
  /** The selected columns, when several cells are selected and some are in this row. */
  readonly span: readonly [first: number, last: number] | undefined;
  readonly editor: ComponentChildren;
  readonly actions: RowActions;
}

function cssOf(style: CellStyle | undefined): Record<string, string> {
  if (!style) return {};
  return {
    ...(style.background ? { backgroundColor: style.background } : {}),
    ...(style.color ? { color: style.color } : {}),
    ...(style.bold ? { fontWeight: '600' } : {}),
    ...(style.italic ? { fontStyle: 'italic' } : {}),
    ...(style.underline || style.strike
      ? { textDecoration: style.strike ? 'line-through' : 'underline' }
      : {}),
    ...(style.align ? { textAlign: style.align } : {}),
    ...(style.size ? { fontSize: `${style.size}pt` } : {}),
  };
}

/** Drawn again only when something of it changed: a Sheet on the screen has a thousand cells. */
export function GridRow(props: RowProps) {
  const { row, window, top, height, active, span, editor } = props;
  const { columns, styles, rules, filterRow, frozenColumns } = window;
  const own = active === undefined ? undefined : editor;
  return useMemo(
    () => <DrawnRow {...props} />,
    [row, columns, styles, rules, filterRow, frozenColumns, top, height, active, span?.[0], span?.[1], own],
  );
}

function DrawnRow(props: RowProps) {
  const { row, window, top, height, active, span, offsets, actions } = props;
  const style = { height: `${height}px`, ...(top === undefined ? {} : { top: `${top}px` }) };
  return (
    <div role="row" class="grid-row" aria-rowindex={row.number + 1} style={style}>
      <div
        role="rowheader"
        class={active || span ? 'row-number near' : 'row-number'}
        onPointerDown={() => actions.selectRow(row.number)}
      >
        {row.number}
      </div>
      {window.columns.map((column, index) =>
        column.width === 0 ? null : (
          <GridCell
            key={index}
            {...props}
            cell={row.cells[index] || undefined}
            column={column}
            place={{ row: row.number, column: index + 1 }}
            left={offsets[index]}
            isActive={active === index + 1}
            isPicked={span !== undefined && index + 1 >= span[0] && index < span[1]}
          />
        ),
      )}
    </div>
  );
}

interface CellProps extends RowProps {
  readonly cell: CellView | undefined;
  readonly column: ColumnView;
  readonly place: Place;
  /** Where it sticks, for a frozen column. */
  readonly left: number | undefined;
  readonly isActive: boolean;
  /** Selected along with others. */
  readonly isPicked: boolean;
}

const classOf = ({ left, isActive, isPicked, cell, window }: CellProps): string => {
  const wraps = cell?.style !== undefined && window.styles[cell.style]?.wrap === true;
  return [
    'cell',
    left === undefined ? '' : 'stuck',
    isActive ? 'active' : '',
    isPicked ? 'picked' : '',
    wraps ? 'wraps' : '',
    cell?.note ? 'noted' : '',
    cell?.text ? '' : 'bare',
  ]
    .filter((name) => name !== '')
    .join(' ');
};

function GridCell(props: CellProps) {
  const { cell, column, place, left, isActive, isPicked, window, actions, editor } = props;
  const style = {
    width: `${column.width}px`,
    ...(left === undefined ? {} : { left: `${left}px` }),
    ...cssOf(cell?.style === undefined ? undefined : window.styles[cell.style]),
  };
  return (
    <div
      role="gridcell"
      id={isActive ? 'celda-activa' : undefined}
      class={classOf(props)}
      aria-colindex={place.column + 1}
      aria-selected={isActive || isPicked}
      data-cell={`${letters(place.column)}${place.row}`}
      title={cell?.note}
      style={style}
      onPointerDown={(event) => {
        if (event.button === 0) (event.shiftKey ? actions.drawTo : actions.select)(place);
      }}
      onPointerEnter={(event) => {
        if (event.buttons === 1) actions.drawTo(place);
      }}
      onDblClick={() => actions.edit(place)}
    >
      {isActive && editor ? editor : <CellFace {...props} />}
    </div>
  );
}

const ruleOf = ({ cell, window }: CellProps): RuleView | undefined =>
  cell?.rule === undefined ? undefined : window.rules[cell.rule];

function CellFace(props: CellProps) {
  const { cell, place, actions } = props;
  const rule = ruleOf(props);
  if (rule?.kind === 'checkbox') return <Check checked={isTrue(cell?.text)} />;
  return (
    <>
      <span class="cell-text">{cell?.text}</span>
      {rule?.kind === 'list' && (
        <span class="cell-arrow" aria-hidden="true" onClick={() => actions.edit(place)}>
          <Icon name="down" size={13} />
        </span>
      )}
      <FilterButton {...props} />
    </>
  );
}

function Check({ checked }: { readonly checked: boolean }) {
  return (
    <span class="check" role="img" aria-label={checked ? 'Marcada' : 'Sin marcar'}>
      <Icon name={checked ? 'checked' : 'unchecked'} size={15} />
    </span>
  );
}

function FilterButton({ cell, column, place, window, actions }: CellProps) {
  if (!column.filter || window.filterRow !== place.row) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      class={column.filtered ? 'filter-button on' : 'filter-button'}
      aria-label={`Filtrar ${cell?.text ?? ''}`}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => actions.openFilter(place.column)}
    >
      <Icon name={column.filtered ? 'funnel' : 'lines'} size={13} />
    </button>
  );
}
