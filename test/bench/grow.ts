/** Fills a registry with invented records, so that operations can be measured at the size of years of work. */
import type { Workspace } from '../../local/index';
import { writeCell } from '../../src/workspace/sheets/cells';
import { placesAlone } from '../../src/workspace/sheets/reference-text';
import type { Table } from '../../src/domain/schema/table';
import { journal, people, receipts, requests } from '../../src/domain/tables';
import { coordinator } from '../proof/base';

type Row = Readonly<Record<string, unknown>>;

const given = [
  'Altagracia',
  'Ramón',
  'Yesenia',
  'Luis',
  'Mercedes',
  'Juan',
  'Carmen',
  'Rafael',
  'Ana',
  'Pedro',
];
const family = [
  'Peralta',
  'Durán',
  'Núñez',
  'Abreu',
  'Rosario',
  'Suriel',
  'Tejada',
  'Quezada',
  'Marte',
  'Ureña',
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const stamps = {
  createdAt: '2026-01-05T09:00:00',
  createdBy: 'EMP-001',
  updatedAt: '2026-01-05T09:00:00',
  updatedBy: 'EMP-001',
  source: 'import',
  version: 1,
  voided: false,
};

const personRow = (n: number): Row => {
  const names = {
    givenNames: at(given, n),
    firstSurname: at(family, n >> 3),
    secondSurname: at(family, n >> 6),
  };
  return {
    ...stamps,
    ...names,
    id: `PER-${String(100_000 + n)}`,
    fullName: `${names.givenNames} ${names.firstSurname} ${names.secondSurname}`,
    documentKind: 'cedula',
    documentNumber: `999-1${String(n).padStart(6, '0')}-0`,
    documentCheck: 'unverified',
    phone: `809-555-${String(n % 10_000).padStart(4, '0')}`,
    sex: n % 2 === 0 ? 'female' : 'male',
    territory: '010101204',
    lifeState: 'alive',
    recordState: 'verified',
  };
};

const requestRow = (n: number): Row => ({
  ...stamps,
  id: `SOL-2025-${String(n).padStart(5, '0')}`,
  status: 'attended',
  happenedOn: '2025-03-04',
  title: 'Servicio municipal',
  category: 'municipalService',
  description: 'Una solicitud de otro año.',
  territory: '010101204',
  requesterKind: 'person',
  requesterPerson: `PER-${String(100_000 + n)}`,
  channel: 'office',
  needsAuthority: false,
  priority: 'normal',
  confidential: false,
  supporters: 0,
  reopenings: 0,
});

const journalRow = (n: number): Row => ({
  id: `vieja-${n}#1`,
  at: '2025-03-04T10:00:00',
  actor: 'EMP-001',
  operation: 'Registrar solicitud',
  action: 'create',
  table: 'Solicitudes',
  record: `SOL-2025-${String(n).padStart(5, '0')}`,
  changes: '{}',
  commandKey: `vieja-${n}`,
});

const receiptRow = (n: number): Row => ({
  id: `vieja-${n}`,
  operation: 'registerRequest',
  actor: 'EMP-001',
  at: '2025-03-04T10:00:00',
  output: '{}',
});

const perCall = 5_000;

function append(workspace: Workspace, table: Table, count: number, rowOf: (n: number) => Row): void {
  const { Sheets } = workspace.globals({ as: coordinator }) as { Sheets: GoogleAppsScript.Sheets };
  const fields = Object.entries(table.fields);
  for (let from = 0; from < count; from += perCall) {
    const values = Array.from({ length: Math.min(perCall, count - from) }, (_unused, index) => {
      const row = rowOf(from + index);
      return fields.map(([name, field]) => writeCell(field, row[name], placesAlone));
    });
    Sheets.Spreadsheets?.Values?.append({ values }, workspace.spreadsheetId, `'${table.sheet}'!A1`, {
      valueInputOption: 'RAW',
      insertDataOption: 'INSERT_ROWS',
    });
  }
}

/** Adds `rows` people, and for every two of them a request with its journal line and receipt. */
export function grow(workspace: Workspace, rows: number): void {
  append(workspace, people, rows, personRow);
  append(workspace, requests, Math.floor(rows / 2), requestRow);
  append(workspace, journal, Math.floor(rows / 2), journalRow);
  append(workspace, receipts, Math.floor(rows / 2), receiptRow);
}
