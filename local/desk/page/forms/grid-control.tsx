/** Questions with rows and columns: one choice for each row, or several. */
import type { ControlProps } from './question';

export function GridControl({ item, value, onAnswer, ties }: ControlProps) {
  const several = item.kind === 'CHECKBOX_GRID';
  const given = Array.isArray(value) ? value : [];
  const rows = item.rows.map((_, row): string[] => [given[row] ?? ''].flat().filter((text) => text !== ''));
  const mark = (row: number, column: string, on: boolean): void => {
    const others = several ? (rows[row] ?? []).filter((each) => each !== column) : [];
    onAnswer(rows.map((each, index) => (index === row ? [...others, ...(on ? [column] : [])] : each)));
  };
  return (
    <div class="grid-scroll" role="group" aria-labelledby={ties['aria-labelledby']} tabIndex={0}>
      <table class="grid-question">
        <thead>
          <tr>
            <td />
            {item.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {item.rows.map((name, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {item.columns.map((column) => (
                <td key={column}>
                  <input
                    type={several ? 'checkbox' : 'radio'}
                    name={`pregunta-${item.id}-${row}`}
                    aria-label={`${name}: ${column}`}
                    checked={rows[row]?.includes(column) ?? false}
                    onChange={(event) => mark(row, column, event.currentTarget.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
