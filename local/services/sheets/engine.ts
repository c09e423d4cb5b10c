/** The formula engine: works out the formulas of a workbook with o-spreadsheet. */
import { NotEmulated } from '../../runtime/errors';
import { columnLetters } from './a1';
import type { Results } from './evaluation';
import type { CellValue } from './grid';
import { serialOf } from './serials';
import type { SheetState, SpreadsheetState } from './spreadsheets';

type Engine = typeof import('@odoo/o-spreadsheet');

/** What its cells give; of its own types only this is needed. */
interface Evaluated {
  readonly type: 'number' | 'text' | 'boolean' | 'error' | 'empty';
  readonly value: unknown;
}

/** The moment that TODAY and NOW tell, as a serial number; the engine asks its functions without telling for whom. */
let present = 0;
let loaded: Engine | undefined;

/** The engine, loaded at the first formula: most workbooks have none, and it takes a sixth of a second. */
function engine(): Engine {
  if (loaded) return loaded;
  loaded = require('@odoo/o-spreadsheet') as Engine;
  const { functionRegistry } = loaded.registries;
  const clock = { TODAY: () => Math.floor(present), NOW: () => present };
  for (const [name, compute] of Object.entries(clock)) {
    functionRegistry.replace(name, { ...functionRegistry.get(name), compute });
  }
  return loaded;
}

/** Functions that Google has and the engine lacks, or answers differently every time. */
const missing =
  /\b(QUERY|IMPORTRANGE|IMPORTDATA|IMPORTHTML|IMPORTXML|GOOGLEFINANCE|GOOGLETRANSLATE|REGEXMATCH|SPARKLINE|LET|LAMBDA|MAP|BYROW|BYCOL|REDUCE|SCAN|IMAGE|ISEMAIL|ISURL|RAND|RANDBETWEEN|RANDARRAY)\(/i;

/** Formula text for the engine: arguments parted by commas, as in every locale with a decimal point. */
const spelled = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*"|\{[^}]*\})/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(';', ',')))
    .join('');

/** A stored value as the engine must be told it: texts that it would take for something else become formulas of text. */
function contentOf(value: CellValue): string {
  if (typeof value !== 'string') return String(value).toUpperCase();
  return /^[A-Za-zÀ-ÿ¿¡«(][^\n]*$/.test(value) && !/^(true|false)$/i.test(value)
    ? value
    : `="${value.replaceAll('"', '""')}"`;
}

function cellsOf(sheet: SheetState): Record<string, string> {
  const cells: Record<string, string> = {};
  sheet.rows.forEach((row, r) => {
    if (!row) return;
    const at = (column: number): string => `${columnLetters(column + 1)}${r + 1}`;
    row.values.forEach((value, column) => {
      if (value !== '') cells[at(column)] = contentOf(value);
    });
    for (const [column, formula] of Object.entries(row.formulas ?? {}))
      cells[at(Number(column))] = spelled(formula);
  });
  return cells;
}

const formulasOf = (sheet: SheetState): string[] =>
  sheet.rows.flatMap((row) => Object.values(row?.formulas ?? {}));

/** The tabs that matter: those with formulas and those whose names stand in one. */
function involved(state: SpreadsheetState): SheetState[] {
  const text = state.sheets.flatMap(formulasOf).join('\n').toLowerCase();
  return state.sheets.filter(({ title, hasFormulas }) => {
    const name = title.toLowerCase();
    return hasFormulas || text.includes(`${name}!`) || text.includes(`${name.replaceAll("'", "''")}'!`);
  });
}

/** Google's texts for errors, where the engine words them otherwise. */
const errorTexts: Readonly<Record<string, string>> = {
  '#BAD_EXPR': '#ERROR!',
  '#ERROR': '#VALUE!',
  '#SPILL!': '#REF!',
  '#CYCLE': '#REF!',
};

const valueOf = ({ type, value }: Evaluated): CellValue => {
  if (type === 'error') return errorTexts[String(value)] ?? String(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
};

/** Results of every formula of the workbook, and of the cells they spill into. */
export function evaluate(state: SpreadsheetState): Results {
  const formulas = state.sheets.flatMap(formulasOf).join('\n');
  const unknown = missing.exec(formulas.replace(/"(?:[^"]|"")*"/g, '""'))?.[1];
  if (unknown !== undefined) throw new NotEmulated(`La función ${unknown.toUpperCase()}`);
  const { Model } = engine();
  const sheets = involved(state);
  present = serialOf(state.now, state.timeZone);
  const model = quietly(
    () =>
      new Model({
        version: '19.3.2',
        sheets: sheets.map((sheet) => ({
          id: String(sheet.id),
          name: sheet.title,
          rowNumber: sheet.rowCount,
          colNumber: sheet.columnCount,
          cells: cellsOf(sheet),
        })),
      }),
  );
  const values = new Map<number, Map<number, Map<number, CellValue>>>();
  for (const sheet of sheets) values.set(sheet.id, resultsOf(model, sheet));
  return { values, volatile: /\b(TODAY|NOW)\(/i.test(formulas) };
}

function resultsOf(
  model: InstanceType<Engine['Model']>,
  sheet: SheetState,
): Map<number, Map<number, CellValue>> {
  const results = new Map<number, Map<number, CellValue>>();
  const sheetId = String(sheet.id);
  for (const position of model.getters.getEvaluatedCellsPositions(sheetId)) {
    const { row, col } = position;
    const held = sheet.rows[row];
    const stored = held?.values[col] ?? '';
    if (stored !== '' && held?.formulas?.[col] === undefined) continue;
    const value = valueOf(model.getters.getEvaluatedCell(position));
    let line = results.get(row);
    if (!line) results.set(row, (line = new Map<number, CellValue>()));
    line.set(col, value);
  }
  return results;
}

/** The engine reports its loading times on console.debug. */
function quietly<T>(work: () => T): T {
  const { debug } = console;
  console.debug = () => undefined;
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}
