/** What must hold after whatever happened: nothing lost, nothing doubled, every row explained by the journal. */
import type { Workspace } from '../../local/index';
import type { Table } from '../../src/domain/schema/table';
import { tables } from '../../src/domain/tables';
import type { Field } from '../../src/domain/schema/field';
import { readCell, writeCell, type Cell } from '../../src/workspace/sheets/cells';
import { placesAlone } from '../../src/workspace/sheets/reference-text';
import { wholeRegistry, type Cells } from './registry';

/** Columns that the kernel stamps and the journal therefore does not repeat. */
const stamps = new Set(['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'source', 'version', 'voided']);

/** Tables whose rows are the journal itself, receipts and marks of progress: their rows are not journalled. */
const unjournalled = new Set(['journalEntry', 'receipt', 'counter', 'outboxEntry', 'formBinding']);

/** Rows the installation is born with. */
const seeded = new Set([
  'territory',
  'setting',
  'categoryHandler',
  'catalogueEntry',
  'holiday',
  'staff',
  'institution',
  'workshop',
]);

const text = (cells: Cells, field: string): string => {
  const cell = cells[field];
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
};

function twice(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

/** Ids are unique in every table. */
function doubledIds(registry: Map<string, Cells[]>): string[] {
  return [...registry].flatMap(([table, records]) =>
    twice(records.map((cells) => text(cells, 'id'))).map((id) => `${table} ${id} está dos veces`),
  );
}

/** What was agreed was agreed in a meeting or in an activity: in one of them. */
const homelessAgreements = (registry: Map<string, Cells[]>): string[] =>
  (registry.get('agreement') ?? [])
    .filter((cells) => (text(cells, 'meeting') === '') === (text(cells, 'activity') === ''))
    .map((cells) => `agreement ${text(cells, 'id')} no es de una sola reunión o actividad`);

/** The last value of each field of each record, as the journal tells it. */
function rebuild(registry: Map<string, Cells[]>): Map<string, Record<string, unknown>> {
  const rebuilt = new Map<string, Record<string, unknown>>();
  for (const line of registry.get('journalEntry') ?? []) {
    const key = `${text(line, 'table')} ${text(line, 'record')}`;
    const changes = JSON.parse(text(line, 'changes')) as Record<string, unknown>;
    if (text(line, 'action') === 'Reparar') continue;
    const created = text(line, 'action') === 'Crear';
    const after = created
      ? changes
      : Object.fromEntries(
          Object.entries(changes).map(([field, pair]) => [field, (pair as unknown[])[1] ?? undefined]),
        );
    rebuilt.set(key, { ...rebuilt.get(key), ...after });
  }
  return rebuilt;
}

/** Every row equals what the journal rebuilds, and every journalled record has its row. */
function unexplained(registry: Map<string, Cells[]>): string[] {
  const rebuilt = rebuild(registry);
  const wrong: string[] = [];
  for (const table of tables) {
    if (unjournalled.has(table.name)) continue;
    const records = registry.get(table.name) ?? [];
    for (const cells of records) wrong.push(...differences(table, cells, rebuilt));
    const present = new Set(records.map((cells) => text(cells, 'id')));
    for (const key of rebuilt.keys()) {
      if (!key.startsWith(`${table.sheet} `)) continue;
      const id = key.slice(table.sheet.length + 1);
      if (!present.has(id)) wrong.push(`${key} está en la Bitácora y no en su hoja`);
    }
  }
  return wrong;
}

function differences(table: Table, cells: Cells, rebuilt: Map<string, Record<string, unknown>>): string[] {
  const key = `${table.sheet} ${text(cells, 'id')}`;
  const told = rebuilt.get(key);
  if (!told) return seeded.has(table.name) ? [] : [`${key} no está en la Bitácora`];
  return Object.entries(table.fields)
    .filter(([field]) => !stamps.has(field) && (field in told || !seeded.has(table.name)))
    .map(([field, declared]) => [field, written(declared, told[field]), asNamedNow(declared, cells[field])])
    .filter(([, expected, found]) => !sameCell(expected, found))
    .map(([field, expected, found]) => `${key}.${String(field)}: ${String(found)} ≠ ${String(expected)}`);
}

const written = (declared: Field, value: unknown): Cell => writeCell(declared, value, placesAlone);

/** A cell that refers to somebody keeps the name of its day; whom it means is its code. */
const asNamedNow = (declared: Field, cell: unknown): unknown =>
  declared.kind === 'ref' || declared.kind === 'refs'
    ? written(declared, readCell(declared, cell as Cell | undefined))
    : cell;

/** Moments lose their fractions of a second in a serial number. */
const sameCell = (told: unknown, found: unknown): boolean =>
  typeof told === 'number' && typeof found === 'number' ? Math.abs(told - found) < 1e-9 : told === found;

/** One receipt a command, and the journal lines of a command have its receipt. */
function commandsWithoutReceipt(registry: Map<string, Cells[]>): string[] {
  const receipts = new Set((registry.get('receipt') ?? []).map((cells) => text(cells, 'id')));
  // What a person types into a cell is no command: nobody can send it twice.
  const commanded = (registry.get('journalEntry') ?? []).filter(
    (line) => text(line, 'operation') !== 'Edición en la hoja',
  );
  return [...new Set(commanded.map((line) => text(line, 'commandKey')))]
    .filter((key) => !receipts.has(key) && key !== '')
    .map((key) => `la orden ${key} no tiene recibo`);
}

/** A counter is never behind the ids given out. */
function counterBehind(registry: Map<string, Cells[]>): string[] {
  const counters = new Map(
    (registry.get('counter') ?? []).map((cells) => [text(cells, 'id'), Number(cells['last'])]),
  );
  return tables.flatMap((table) =>
    table.ids.kind === 'given'
      ? []
      : (registry.get(table.name) ?? []).flatMap((cells) => {
          const match = /^(.*)-(\d+)$/.exec(text(cells, 'id'));
          if (!match || seeded.has(table.name)) return [];
          const last = counters.get(match[1] ?? '') ?? 0;
          return Number(match[2]) > last ? [`${text(cells, 'id')} pasa de su contador ${last}`] : [];
        }),
  );
}

/** At most one mail per outbox row, and one document per entry. */
function doubledEffects(workspace: Workspace, registry: Map<string, Cells[]>): string[] {
  const rows = registry.get('outboxEntry') ?? [];
  const mails = rows.filter((cells) => text(cells, 'kind') === 'Correo');
  const tokens = workspace.files
    .filter(({ trashed }) => !trashed)
    .flatMap(({ appProperties, mimeType }) =>
      appProperties['token'] === undefined ? [] : [`${appProperties['token']} ${mimeType}`],
    );
  return [
    ...(workspace.outbox.length > mails.length
      ? [`${workspace.outbox.length} correos para ${mails.length} pendientes`]
      : []),
    ...twice(tokens).map((token) => `dos documentos para ${token}`),
  ];
}

/** Nothing a person typed became a formula: what is shown and what is stored are text. */
function formulas(workspace: Workspace): string[] {
  const { SpreadsheetApp } = workspace.globals({
    as: workspace.files.find(({ id }) => id === workspace.spreadsheetId)?.owner ?? '',
  }) as {
    SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  };
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const found = sheet
        .getDataRange()
        .getFormulas()
        .flat()
        .filter((formula) => formula !== '');
      return found.map((formula) => `${sheet.getName()}: ${formula}`);
    });
}

/** Everything that is wrong with a registry; empty when it is whole. */
export function violations(workspace: Workspace): string[] {
  const registry = wholeRegistry(workspace);
  return [
    ...doubledIds(registry),
    ...homelessAgreements(registry),
    ...unexplained(registry),
    ...commandsWithoutReceipt(registry),
    ...counterBehind(registry),
    ...doubledEffects(workspace, registry),
  ];
}

export { formulas };
