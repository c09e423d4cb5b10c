/** The points of an agenda as documents list them, and what was said on those that were written down. */
import type { Row } from '../../domain/schema/table';
import type { agendaPoints } from '../../domain/tables';

type Point = Row<typeof agendaPoints>;

function aboutPoint({ presenter, minutes }: Point): string {
  const parts = [presenter, minutes === undefined ? undefined : `${minutes} min`];
  const about = parts.filter((part) => part !== undefined).join(', ');
  return about === '' ? '' : ` (${about})`;
}

/** «2. Acueducto (La presidenta, 20 min)». */
export const agendaLines = (points: readonly Point[]) =>
  points.map((row, index) => ({ orden: index + 1, punto: row.title + aboutPoint(row) }));

/** The points of which something was written down, by their number in the agenda. */
export const treatedLines = (points: readonly Point[]) =>
  points.flatMap(({ title, development, conclusion }, index) =>
    development === undefined && conclusion === undefined
      ? []
      : [
          {
            orden: index + 1,
            punto: title,
            desarrollo: development,
            conclusion: conclusion === undefined ? '' : `Conclusión: ${conclusion}`,
          },
        ],
  );
