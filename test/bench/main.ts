/** `npm run bench`: a table of every use at three sizes of the registry, and what a quiet day costs. */
import { openBase } from '../proof/base';
import { grow } from './grow';
import { measure, measures, quietDay } from './measures';

const sizes = [1_000, 10_000, 50_000];

const { workspace: base, held } = openBase();
const grown = sizes.map((rows) => {
  const workspace = base.clone();
  grow(workspace, rows);
  return { rows, workspace };
});

const number = new Intl.NumberFormat('en-US');
const lines = [
  '| uso | presupuesto | filas | viajes | celdas leídas | celdas escritas | tiempo del modelo |',
  '|---|--:|--:|--:|--:|--:|--:|',
];
let over = 0;
for (const each of measures) {
  for (const { rows, workspace } of grown) {
    const tally = measure(each, workspace, held);
    if (tally.roundTrips > each.budget) over += 1;
    const cells = [
      each.name,
      each.budget,
      number.format(rows),
      `${tally.roundTrips}${tally.roundTrips > each.budget ? ' ✗' : ''}`,
      number.format(tally.cellsRead),
      number.format(tally.cellsWritten),
      `${(tally.milliseconds / 1000).toFixed(2)} s`,
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
}
console.log(lines.join('\n'));
console.log(
  `\nUn día tranquilo: ${quietDay().toFixed(1)} de los 90 minutos de disparadores de una cuenta de consumo.`,
);
if (over > 0) {
  console.error(`${over} medidas pasan de su presupuesto.`);
  process.exitCode = 1;
}
